// POST /api/documents takes a text in; GET /api/text gives a document's text as it was kept.
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { byteLimit } from '#documents/intake.ts';
import type { Desk } from '#operations/desk.ts';
import { readDocument } from '#operations/read-document.ts';
import { readKeptText } from '#operations/read-kept-text.ts';
import { line, parse, sourceFields, sourceOf } from '../source-fields.ts';

const handed = z.strictObject({
	text: z.string(),
	title: line.nullish(),
	...sourceFields,
	address: line.nullish(),
	published: line.nullish(),
	mediaType: z.enum(['text/plain', 'text/html', 'text/markdown']).default('text/plain'),
});
const textQuery = z.strictObject({ id: line, asOf: z.iso.date().optional(), clock: z.enum(['recorded', 'published']).default('recorded') });

/** JSON can write one byte of text as six. */
const bodyLimit = byteLimit * 2;

export function addDocuments(server: FastifyInstance, desk: Desk): void {
	server.post('/api/documents', { bodyLimit }, async (request, reply) => {
		const { text, title, published, mediaType, ...source } = parse(handed, request.body);
		const taken = await readDocument(desk, Buffer.from(text, 'utf8'), {
			name: title?.trim() || 'the text',
			mediaType,
			captured: desk.clock(),
			source: sourceOf(source),
			...(title && { title }),
			...(published && { published }),
		});
		return reply.code(201).send(taken);
	});
	server.get('/api/text', async (request) => {
		const { id, asOf, clock } = parse(textQuery, request.query);
		return { text: await readKeptText(desk, id, asOf === undefined ? null : { day: asOf, clock }) };
	});
}
