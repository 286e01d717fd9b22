// The desk over HTTP: answers, problems, and who is kept out. The server is asked through inject, without a port.
import { rm } from 'node:fs/promises';
import { Writable } from 'node:stream';
import type { FastifyInstance, InjectOptions } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeServer } from '#http/server.ts';
import type { Desk } from '#operations/desk.ts';
import type { Balanced } from '#projections/balance-view.ts';
import { projections } from '#projections/projections.ts';
import { ferryText, makeFolder, openTestDesk } from '../operations/desk-folder.ts';

let directory = '';
let desk: Desk;
let server: FastifyInstance;
let logged = '';
const log = new Writable({
	write: (chunk: Buffer, _, done) => {
		logged += chunk.toString();
		done();
	},
});

beforeAll(async () => {
	directory = await makeFolder();
	desk = await openTestDesk(directory);
	server = await makeServer(desk, { pages: directory, log });
});
afterAll(async () => {
	await server.close();
	await desk.close();
	await rm(directory, { recursive: true });
});

async function ask(url: string, options: InjectOptions = {}): Promise<{ status: number; body: Record<string, never>; headers: Record<string, unknown> }> {
	const reply = await server.inject({ url, ...options, headers: { host: '127.0.0.1:4747', ...options.headers } });
	return { status: reply.statusCode, body: reply.body === '' ? {} : reply.json(), headers: reply.headers };
}

async function post(payload: unknown, headers: Record<string, string> = {}): ReturnType<typeof ask> {
	return ask('/api/documents', { method: 'POST', payload: JSON.stringify(payload), headers: { 'content-type': 'application/json', ...headers } });
}

describe('taking in', () => {
	it('reads a text once and shows it', async () => {
		const first = await post({ text: ferryText, title: 'Border', outlet: 'Post', published: '2031-05-05' });
		expect(first).toMatchObject({ status: 201, body: { isNew: true } });
		const { document: id } = first.body as unknown as { document: string };
		expect((await post({ text: ferryText })).body).toMatchObject({ document: id, isNew: false });
		expect((await ask(`/api/text?id=${id}`)).body).toEqual({ text: ferryText });
		expect((await ask(`/api/document?id=${id}`)).body).toMatchObject({ record: { id, title: 'Border', source: { outlet: 'Post' } } });
	});

	it('takes down what a person decided, once', async () => {
		const judge = (payload: unknown) =>
			ask('/api/judgements', { method: 'POST', payload: JSON.stringify(payload), headers: { 'content-type': 'application/json' } });
		const { body } = await ask('/api/claims?limit=1');
		const [claim] = (body as unknown as { rows: { id: string }[] }).rows;
		const data = { claim: claim?.id, decision: 'accepted', reason: 'Read as it stands.', seen: desk.register.head };
		expect(await judge({ kind: 'claim.reviewed', by: 'Ana Monitor', data })).toMatchObject({ status: 201, body: { kind: 'claim.reviewed', id: null } });
		expect(await judge({ kind: 'claim.reviewed', by: 'Bo Analyst', data })).toMatchObject({ status: 409, body: { problem: { code: 'judgement-outdated' } } });
		expect(await judge({ kind: 'claim.reviewed', by: '', data })).toMatchObject({ status: 422 });
		expect(await judge({ kind: 'nothing', by: 'Ana Monitor', data })).toMatchObject({ status: 422, body: { problem: { code: 'judgement-invalid' } } });
		expect(await judge({ kind: 'claim.reviewed' })).toMatchObject({ status: 400 });
	});

	it.each([
		['a day that is none', 'asOf=2031-02-30'],
		['a clock nobody knows', 'asOf=2031-02-03&clock=own'],
	])('refuses %s', async (_, query) => {
		expect(await ask(`/api/summary?${query}`)).toMatchObject({ status: 400, body: { problem: { code: 'query-invalid' } } });
	});

	it('keeps markup in a text as words', async () => {
		const text = '<script>alert(1)</script> The mayor said that the road was closed.';
		const { body } = await post({ text });
		expect((await ask(`/api/text?id=${(body as unknown as { document: string }).document}`)).body).toEqual({ text });
	});

	it.each([
		['an empty text', { text: '' }, 422, 'document-empty'],
		['a body without text', {}, 400, 'query-invalid'],
		['a field nobody knows', { text: 'x', nonsense: 1 }, 400, 'query-invalid'],
		['an unknown standing', { text: 'x', standing: 'friend' }, 400, 'query-invalid'],
		['a date that is none', { text: 'x', published: 'yesterday' }, 422, 'date-invalid'],
	])('refuses %s', async (_, payload, status, code) => {
		expect(await post(payload)).toMatchObject({ status, body: { problem: { code } } });
	});

	it('refuses a body that is no JSON, of another kind, or none', async () => {
		expect(await ask('/api/documents', { method: 'POST', payload: '{', headers: { 'content-type': 'application/json' } })).toMatchObject({
			status: 400,
			body: { problem: { code: 'request-malformed' } },
		});
		expect(await ask('/api/documents', { method: 'POST', payload: 'x', headers: { 'content-type': 'text/xml' } })).toMatchObject({
			status: 415,
			body: { problem: { code: 'media-type-unknown' } },
		});
		expect(await ask('/api/documents', { method: 'POST', headers: { 'content-type': 'application/json' } })).toMatchObject({
			status: 400,
			body: { problem: { code: 'request-malformed' } },
		});
	});

	it('refuses more than it can read', async () => {
		expect(await post({ text: 'a'.repeat(25_000_001) })).toMatchObject({ status: 413, body: { problem: { code: 'document-too-large' } } });
		expect(await post({ text: 'a'.repeat(50_000_001) })).toMatchObject({ status: 413, body: { problem: { code: 'body-too-large' } } });
	});
});

describe('taking files in', () => {
	const send = (name: string, payload: Buffer | string, more: { readonly query?: string; readonly type?: string } = {}) =>
		ask(`/api/files?name=${encodeURIComponent(name)}${more.query ?? ''}`, {
			method: 'POST',
			payload,
			headers: { 'content-type': more.type ?? 'application/octet-stream' },
		});
	/** *Roads are closed*, as a page of windows-1251 that does not say so in its head. */
	const cyrillic = Buffer.concat([
		Buffer.from('<html><head><meta charset="windows-1251"></head><body><p>'),
		Buffer.from([0xc4, 0xee, 0xf0, 0xee, 0xe3, 0xe8, 0x20, 0xe7, 0xe0, 0xea, 0xf0, 0xfb, 0xf2, 0xfb]),
		Buffer.from('</p></body></html>'),
	]);

	it('keeps the bytes of a file as they are and reads them in their own letters', async () => {
		const sent = await send('page.html', cyrillic, { query: '&outlet=Herald&published=2031-05-06' });
		expect(sent).toMatchObject({ status: 201, body: { problems: [], named: 0, passed: 0, taken: [{ isNew: true }] } });
		const [{ document: id }] = (sent.body as unknown as { taken: [{ document: string }] }).taken;
		expect((await ask(`/api/text?id=${id}`)).body).toMatchObject({ text: expect.stringContaining('Дороги закрыты') });
		const { body } = await ask(`/api/document?id=${id}`);
		const { record } = body as unknown as { record: { sha256: string } };
		expect(record).toMatchObject({ source: { outlet: 'Herald' }, published: { edtf: '2031-05-06' } });
		expect(await desk.originals.read(record.sha256)).toEqual(cyrillic);
	});

	it('takes all documents of a table in, and says which could not be read', async () => {
		const lines = ['{"text":"The envoy said on Monday that the pass was open."}', '{"text":', '{"text":"The envoy said on Friday that the pass was shut."}'];
		const sent = await send('clippings.jsonl', lines.join('\n'));
		expect(sent).toMatchObject({ status: 201, body: { taken: [{ isNew: true }, { isNew: true }], problems: [{ code: expect.any(String) }] } });
		expect((await send('clippings.jsonl', lines.join('\n'))).body).toMatchObject({ taken: [{ isNew: false }, { isNew: false }] });
	});

	it.each([
		['a broken PDF', 'report.pdf', Buffer.from('%PDF-1.7 nothing'), {}, 422, 'document-broken'],
		['nothing at all', 'empty.txt', '', {}, 422, 'document-empty'],
		['a body of another kind', 'page.html', '<p>x</p>', { type: 'text/html' }, 415, 'media-type-unknown'],
		['a field nobody knows', 'page.html', '<p>x</p>', { query: '&nonsense=1' }, 400, 'query-invalid'],
		['a file without a name', '', '<p>x</p>', {}, 400, 'query-invalid'],
		['a date that is none', 'page.txt', 'The pass was shut.', { query: '&published=soon' }, 422, 'date-invalid'],
		['more than it takes', 'large.csv', Buffer.alloc(100_000_001, 'text\na\n'), {}, 413, 'body-too-large'],
	])('refuses %s', async (_, name, payload, more, status, code) => {
		expect(await send(name, payload, more)).toMatchObject({ status, body: { problem: { code } } });
	});

	it.each([
		['http://127.0.0.1:4747/api/summary', 403],
		['http://169.254.169.254/latest', 403],
		['file:///etc/passwd', 400],
		['nothing', 400],
	])('fetches nothing from %s', async (address, status) => {
		const reply = await ask('/api/addresses', { method: 'POST', payload: JSON.stringify({ address }), headers: { 'content-type': 'application/json' } });
		expect(reply.body).toMatchObject({ problem: { code: expect.stringMatching(/^(fetch|query)-/) } });
		expect(reply.status).toBe(status);
	});
});

describe('showing', () => {
	it.each(projections.map(({ name }) => name).filter((name) => !['document', 'obligation', 'origin', 'incident'].includes(name)))(
		'answers /api/%s',
		async (name) => {
			expect((await ask(`/api/${name}`)).status).toBe(200);
		},
	);

	it.each(['claims', 'documents', 'incidents', 'obligations', 'deadlines', 'access', 'map', 'posts', 'findings', 'tracks', 'timeline', 'today', 'origins'])(
		'answers /api/%s with the balance of it, which the claims of the same selection have',
		async (name) => {
			const { balance } = (await ask(`/api/${name}`)).body as unknown as Balanced;
			const { body } = await ask(`/api/claims?${new URLSearchParams(balance.selection)}`);
			expect(body).toMatchObject({ total: balance.tallies.claims, balance: { tallies: balance.tallies } });
		},
	);

	it('lists the kinds', async () => {
		expect((await ask('/api/kinds')).body).toContainEqual({ id: 'passage-blocked', label: expect.any(String), family: 'access' });
	});

	it.each([
		['/api/nothing', 404, 'address-unknown'],
		['/api/changes?id=none', 404, 'record-unknown'],
		['/api/changes', 400, 'query-invalid'],
		['/api/document?id=none', 404, 'record-unknown'],
		['/api/document', 400, 'query-invalid'],
		['/api/claims?limit=many', 400, 'query-invalid'],
		['/api/claims?nonsense=1', 400, 'query-invalid'],
		['/api/today?day=2031-13-01', 400, 'query-invalid'],
		['/api/claims?among=nothing', 400, 'query-invalid'],
		['/api/balance?among=incidents%3Fnonsense%3D1', 400, 'query-invalid'],
		['/api/text?id=..%2F..%2Fetc', 404, 'record-unknown'],
		['/api/obligation?id=x', 404, 'record-unknown'],
		['/api/incident?id=x', 404, 'record-unknown'],
		['/api/%', 400, 'request-malformed'],
	])('%s is a problem', async (url, status, code) => {
		expect(await ask(url)).toMatchObject({ status, body: { problem: { code, message: expect.any(String), remedy: expect.any(String) } } });
	});

	it('says that the pages were not built', async () => {
		expect(await ask('/today')).toMatchObject({ status: 503, body: { problem: { code: 'web-missing' } } });
	});

	it('never shows the text of a fault', async () => {
		const broken = await makeServer({ ...desk, register: null as never }, { pages: directory, log });
		const reply = await broken.inject({ url: '/api/summary', headers: { host: 'localhost' } });
		expect(reply.statusCode).toBe(500);
		expect(reply.json()).toMatchObject({ problem: { code: 'internal-fault' } });
		expect(reply.body).not.toMatch(/null|undefined|TypeError|\.ts/);
		expect(logged).toMatch(/TypeError/);
		await broken.close();
	});
});

describe('keeping out', () => {
	it.each(['evil.example', 'evil.example:4747', '127.0.0.1.evil.example', '169.254.1.1'])('refuses the host %j', async (host) => {
		expect(await ask('/api/summary', { headers: { host } })).toMatchObject({ status: 403, body: { problem: { code: 'host-refused' } } });
	});

	it.each(['localhost', 'localhost:4747', '127.0.0.1', '[::1]:4747'])('answers the host %j', async (host) => {
		expect((await ask('/api/summary', { headers: { host } })).status).toBe(200);
	});

	it.each(['http://evil.example', 'null', 'https://127.0.0.1:4747', 'http://127.0.0.1:5000'])('refuses what the origin %j sends', async (origin) => {
		expect(await post({ text: 'x' }, { origin })).toMatchObject({ status: 403, body: { problem: { code: 'origin-refused' } } });
	});

	it('lets its own page send', async () => {
		expect((await post({ text: ferryText }, { origin: 'http://127.0.0.1:4747' })).status).toBe(201);
	});

	it('sends a policy that runs no foreign script', async () => {
		const { headers } = await ask('/api/summary');
		expect(headers['content-security-policy']).toContain("default-src 'self'");
		expect(headers['content-security-policy']).not.toContain('unsafe-eval');
		expect(headers['x-content-type-options']).toBe('nosniff');
		expect(headers['access-control-allow-origin']).toBeUndefined();
	});
});
