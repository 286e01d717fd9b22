// POST /api/watches: watches a page, feed or sitemap from now on, changes how, or stops it; what is asked for is due at once.
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { Desk } from '#operations/desk.ts';
import { watchAddress } from '#operations/watch-addresses.ts';
import { line as anyLine, parse, sourceFields } from '../source-fields.ts';

const line = anyLine.transform((value) => value.trim());
const handed = z.strictObject({
	address: line,
	minutes: z.number(),
	pagesSince: z.iso.date().nullish(),
	...sourceFields,
	outlet: line.nullish(),
	side: line.nullish(),
	by: line.pipe(z.string().min(2).max(100)),
});

export function addWatches(server: FastifyInstance, desk: Desk): void {
	server.post('/api/watches', async (request, reply) => {
		const { address, minutes, pagesSince, outlet, side, standing, by } = parse(handed, request.body);
		await watchAddress(desk, { address, minutes, pagesSince: pagesSince ?? null, outlet: outlet || null, side: side || null, standing: standing ?? null }, by);
		return reply.code(201).send({ address });
	});
}
