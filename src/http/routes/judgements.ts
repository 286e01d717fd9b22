// POST /api/judgements takes down what a person decided: {kind, by, data}.
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { Desk } from '#operations/desk.ts';
import { judgeRecord } from '#operations/judge-record.ts';
import { queryTrouble } from '#operations/view-record.ts';

const handed = z.strictObject({ kind: z.string().max(40), by: z.string().max(400), data: z.record(z.string(), z.unknown()) });

export function addJudgements(server: FastifyInstance, desk: Desk): void {
	server.post('/api/judgements', async (request, reply) => {
		const parsed = handed.safeParse(request.body);
		if (!parsed.success) throw queryTrouble(parsed.error);
		return reply.code(201).send(await judgeRecord(desk, parsed.data));
	});
}
