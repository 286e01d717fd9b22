// Keeps other sites out of the desk. A page of another site can send requests to this machine: its Origin
// betrays it; or it can have its own name point here (DNS rebinding): its Host betrays it.
import type { FastifyRequest } from 'fastify';
import { trouble } from '#problems/catalogue.ts';

const loopback = new Set(['localhost', '127.0.0.1', '[::1]']);

/** @throws Trouble `host-refused`, `origin-refused` */
export async function guard(request: FastifyRequest): Promise<void> {
	if (!isLoopback(request.headers.host)) throw trouble('host-refused', {});
	const { origin } = request.headers;
	const isReading = request.method === 'GET' || request.method === 'HEAD';
	if (origin !== undefined && !isOwn(origin, request.headers.host) && !isReading) throw trouble('origin-refused', {});
	if (request.headers['sec-fetch-site'] === 'cross-site' && !isReading) throw trouble('origin-refused', {});
}

function isLoopback(host: string | undefined): boolean {
	const name = /^(\[[0-9a-f:]+\]|[^:]+)(?::\d+)?$/i.exec(host ?? '')?.[1]?.toLowerCase();
	return name !== undefined && loopback.has(name);
}

/** The origin is this very server: same host, same port. */
function isOwn(origin: string, host: string | undefined): boolean {
	return URL.canParse(origin) && new URL(origin).protocol === 'http:' && new URL(origin).host === host?.toLowerCase();
}
