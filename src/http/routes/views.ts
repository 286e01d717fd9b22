// Every projection as GET /api/<name>, its query from the address.
import type { FastifyInstance } from 'fastify';
import type { Desk } from '#operations/desk.ts';
import { viewNames, viewRecord } from '#operations/view-record.ts';

export function addViews(server: FastifyInstance, desk: Desk): void {
	for (const name of viewNames) server.get(`/api/${name}`, async (request) => viewRecord(desk, name, request.query as object));
}
