// GET /api/kinds: the kinds of event of the lexicon, for labels and filters.
import type { FastifyInstance } from 'fastify';
import type { Desk } from '#operations/desk.ts';

export function addKinds(server: FastifyInstance, desk: Desk): void {
	const kinds = desk.reference.lexicon.kinds.map(({ id, label, family }) => ({ id, label, family }));
	server.get('/api/kinds', async () => kinds);
}
