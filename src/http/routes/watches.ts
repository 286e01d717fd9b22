// POST /api/watches: watches a page, feed or sitemap from now on, changes how, or stops it; what is asked for is due at once.
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { Desk } from '#operations/desk.ts';
import { queryTrouble } from '#operations/view-record.ts';
import { watchAddress } from '#operations/watch-addresses.ts';

const line = z
	.string()
	.max(2_000)
	.transform((value) => value.toWellFormed().trim());
const handed = z.strictObject({
	address: line,
	minutes: z.number(),
	pagesSince: z.iso.date().nullish(),
	outlet: line.nullish(),
	side: line.nullish(),
	standing: z.enum(['official', 'state-media', 'independent', 'mediator', 'monitor', 'unknown']).nullish(),
	by: line.pipe(z.string().min(2).max(100)),
});

export function addWatches(server: FastifyInstance, desk: Desk): void {
	server.post('/api/watches', async (request, reply) => {
		const parsed = handed.safeParse(request.body);
		if (!parsed.success) throw queryTrouble(parsed.error);
		const { address, minutes, pagesSince, outlet, side, standing, by } = parsed.data;
		await watchAddress(desk, { address, minutes, pagesSince: pagesSince ?? null, outlet: outlet || null, side: side || null, standing: standing ?? null }, by);
		return reply.code(201).send({ address });
	});
}
