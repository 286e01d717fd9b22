// The built pages: any address of the desk opens it, a file that is not there does not.
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { makeServer } from '#http/server.ts';
import type { Desk } from '#operations/desk.ts';
import { makeFolder, openTestDesk } from '../operations/desk-folder.ts';

let directory = '';
let desk: Desk;
let server: FastifyInstance;

beforeAll(async () => {
	directory = await makeFolder();
	const pages = join(directory, 'pages');
	await mkdir(join(pages, 'assets'), { recursive: true });
	await writeFile(join(pages, 'index.html'), '<!doctype html><title>Desk</title>');
	await writeFile(join(pages, 'assets/desk.js'), 'export {};');
	await writeFile(join(directory, 'secret.txt'), 'not for you');
	desk = await openTestDesk(join(directory, 'desk'));
	server = await makeServer(desk, { pages, log: process.stderr });
});
afterAll(async () => {
	await server.close();
	await desk.close();
	await rm(directory, { recursive: true });
});

const ask = (url: string, method: 'GET' | 'POST' = 'GET') => server.inject({ url, method, headers: { host: 'localhost' } });

it.each(['/', '/today', '/documents/d0123.r1', '/claims/d0123.r1.c3?lane=NOR', '/obligations/X2031%2F6.f'])('%s opens the desk', async (url) => {
	const reply = await ask(url);
	expect([reply.statusCode, reply.headers['content-type'], reply.headers['cache-control']]).toEqual([200, 'text/html; charset=utf-8', 'no-cache']);
	expect(reply.body).toContain('<title>Desk</title>');
});

it('a built file is kept by the browser', async () => {
	const reply = await ask('/assets/desk.js');
	expect(reply.statusCode).toBe(200);
	expect(reply.headers['cache-control']).toContain('immutable');
});

it.each(['/assets/none.js', '/api/none', '/api'])('%s is not there', async (url) => {
	expect((await ask(url)).statusCode).toBe(404);
});

it.each(['/../secret.txt', '/%2e%2e/secret.txt', '/assets/..%2f..%2fsecret.txt', '/..%5csecret.txt'])('%s leads nowhere outside', async (url) => {
	expect((await ask(url)).body).not.toContain('not for you');
});

it('nothing can be sent to a page', async () => {
	expect((await ask('/today', 'POST')).json()).toMatchObject({ problem: { code: 'method-not-allowed' } });
});
