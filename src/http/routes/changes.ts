// GET /api/changes: what changed between two versions of a document.
import type { FastifyInstance } from 'fastify';
import { compareVersions } from '#operations/compare-versions.ts';
import type { Desk } from '#operations/desk.ts';

export function addChanges(server: FastifyInstance, desk: Desk): void {
	server.get('/api/changes', async (request) => compareVersions(desk, request.query as object));
}
