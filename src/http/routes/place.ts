// GET /api/place: the part of the original page that holds words of a document.
import type { FastifyInstance } from 'fastify';
import type { Desk } from '#operations/desk.ts';
import { findPlace } from '#operations/find-place.ts';

export function addPlace(server: FastifyInstance, desk: Desk): void {
	server.get('/api/place', async (request) => findPlace(desk, request.query as object));
}
