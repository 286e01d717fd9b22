// GET /api/custody: the chain of custody of a document; GET /api/archive: the same with all bytes, as a web archive.
import { Readable } from 'node:stream';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { custodyOf, custodyRecord } from '#operations/custody.ts';
import type { Desk } from '#operations/desk.ts';
import { readRecord } from '#operations/read-kept-text.ts';
import { queryTrouble } from '#operations/view-record.ts';
import { writeWarc } from '#operations/write-warc.ts';

const query = z.strictObject({ id: z.string().max(500) });

export function addCustody(server: FastifyInstance, desk: Desk): void {
	server.get('/api/custody', async (request, reply) =>
		reply.type('application/json; charset=utf-8').send(custodyRecord(await custodyOf(desk, idOf(request.query)))),
	);
	server.get('/api/archive', async (request, reply) => {
		const { id } = await readRecord(desk, idOf(request.query));
		// What cannot be had is told before anything is sent.
		await custodyOf(desk, id);
		return reply
			.type('application/warc')
			.header('content-disposition', `attachment; filename="${id}.warc.gz"`)
			.send(Readable.from(writeWarc(desk, [id], true)));
	});
}

function idOf(given: unknown): string {
	const parsed = query.safeParse(given);
	if (!parsed.success) throw queryTrouble(parsed.error);
	return parsed.data.id;
}
