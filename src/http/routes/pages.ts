// The pages of the desk as they were built into dist/web; any other address opens the desk, which finds its
// own way. Where nothing was built, a problem says so.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { trouble } from '#problems/catalogue.ts';

/** @param directory the built pages */
export async function addPages(server: FastifyInstance, directory: string): Promise<void> {
	const isBuilt = existsSync(join(directory, 'index.html'));
	if (isBuilt)
		await server.register(fastifyStatic, {
			root: directory,
			wildcard: false,
			index: 'index.html',
			setHeaders: (reply, path) => {
				reply.header('cache-control', path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache');
			},
		});
	server.setNotFoundHandler((request, reply) => answerUnknown(request, reply, isBuilt));
}

function answerUnknown(request: FastifyRequest, reply: FastifyReply, isBuilt: boolean): FastifyReply {
	const address = request.url.split('?')[0] ?? '';
	if (address.startsWith('/api/') || address === '/api') throw trouble('address-unknown', { address: address.slice(0, 200) });
	if (request.method !== 'GET' && request.method !== 'HEAD') throw trouble('method-not-allowed', { method: request.method });
	if (!isBuilt) throw trouble('web-missing', {});
	if (address.startsWith('/assets/')) throw trouble('address-unknown', { address: address.slice(0, 200) });
	return reply.header('cache-control', 'no-cache').sendFile('index.html');
}
