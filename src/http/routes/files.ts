// POST /api/files takes a file in as it lies, byte for byte: the document it is, or the many that a feed, a table or an
// archive holds. POST /api/addresses fetches a page, feed or file from the web and takes it in.
import { setTimeout as sleep } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { Desk } from '#operations/desk.ts';
import { openFetcher } from '#operations/open-fetcher.ts';
import { readAddress } from '#operations/read-address.ts';
import { readInput } from '#operations/read-input.ts';
import { takenIn } from '#operations/taken-in.ts';
import { trouble } from '#problems/catalogue.ts';
import { line, parse, sourceFields, sourceOf } from '../source-fields.ts';

const fileQuery = z.strictObject({ name: line.pipe(z.string().min(1)), address: line.nullish(), published: line.nullish(), ...sourceFields });
const handedAddress = z.strictObject({ address: line.pipe(z.url({ protocol: /^https?$/ })), published: line.nullish(), ...sourceFields });

/** Larger ones are read at the prompt. Bytes. */
const fileLimit = 100_000_000;

export function addFiles(server: FastifyInstance, desk: Desk): void {
	// Of its own scope, so that no other address takes a body that is not JSON.
	server.register(async (scope) => {
		scope.removeAllContentTypeParsers();
		scope.addContentTypeParser('application/octet-stream', (_request, payload, done) => done(null, payload));
		scope.post('/api/files', async (request, reply) => {
			const { name, published, ...source } = parse(fileQuery, request.query);
			const known = { name, source: sourceOf(source), ...(published && { published }) };
			return reply.code(201).send(await takenIn(desk, readInput(desk, atMost(request.body as AsyncIterable<Uint8Array>), known)));
		});
	});
	server.post('/api/addresses', async (request, reply) => {
		const { address, published, ...source } = parse(handedAddress, request.body);
		const fetcher = openFetcher({ now: () => Date.parse(desk.clock()), sleep: async (milliseconds) => void (await sleep(milliseconds)) });
		try {
			const known = { source: sourceOf(source), ...(published && { published }) };
			return await reply.code(201).send(await takenIn(desk, readAddress(desk, fetcher, { address, known })));
		} finally {
			await fetcher.close();
		}
	});
}

async function* atMost(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
	let bytes = 0;
	for await (const piece of pieces) {
		bytes += piece.byteLength;
		if (bytes > fileLimit) throw trouble('body-too-large', { limit: fileLimit });
		yield piece;
	}
}
