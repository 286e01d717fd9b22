// The program as people run it: words in, streams and an exit code out.
import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Balanced } from '#projections/balance-view.ts';

const program = join(import.meta.dirname, '../../bin/accordwatch.js');
const text = 'France said on Monday that Germany had closed the border.';
let folder = '';
let desk = '';

beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'accordwatch-cli-'));
	desk = join(folder, 'desk');
	await writeFile(join(folder, 'a.txt'), text);
	await writeFile(join(folder, 'empty.txt'), '');
});
afterAll(() => rm(folder, { recursive: true }));

type Ended = { readonly code: number | null; readonly out: string; readonly error: string };

function accordwatch(words: readonly string[], input = ''): Promise<Ended> {
	return new Promise((resolve) => {
		const child = spawn(process.execPath, [program, ...words]);
		let [out, error] = ['', ''];
		child.stdout.on('data', (part: Buffer) => {
			out += part.toString();
		});
		child.stderr.on('data', (part: Buffer) => {
			error += part.toString();
		});
		child.on('close', (code) => resolve({ code, out, error }));
		child.stdin.on('error', () => {});
		child.stdin.end(input);
	});
}

describe('accordwatch', { timeout: 30_000 }, () => {
	it('shows any view, as of any day, and takes down what a person decides', async () => {
		const own = join(folder, 'judged');
		await accordwatch(['read', join(folder, 'a.txt'), '--desk', own, '--published', '2031-05-05', '--outlet', 'Post']);
		const { out } = await accordwatch(['show', 'claims', 'limit=1', '--desk', own]);
		const [claim] = (JSON.parse(out) as { rows: { id: string }[] }).rows;
		const decided = ['judge', 'claim.reviewed', `claim=${claim?.id}`, 'decision=rejected', 'reason=Misread', '--by', 'Ana Monitor', '--desk', own];
		expect(await accordwatch(decided)).toMatchObject({ code: 0, out: expect.stringContaining('claim.reviewed') });
		expect(await accordwatch(decided)).toMatchObject({ code: 3, error: expect.stringContaining('claim-changed') });
		expect(JSON.parse((await accordwatch(['show', 'claims', `ids=${claim?.id}`, '--desk', own])).out)).toMatchObject({ total: 0 });
		expect(JSON.parse((await accordwatch(['show', 'summary', '--as-of', '2031-05-04', '--clock', 'published', '--desk', own])).out)).toMatchObject({
			documents: 0,
		});
		const { balance } = JSON.parse((await accordwatch(['show', 'incidents', 'kind=access', '--desk', own])).out) as Balanced;
		expect(balance.selection).toEqual({ among: 'incidents?kind=access' });
		expect(JSON.parse((await accordwatch(['show', 'balance', `among=${balance.selection.among}`, '--desk', own])).out)).toEqual(balance);
		expect(await accordwatch(['show', 'nothing', '--desk', own])).toMatchObject({ code: 2 });
		expect(await accordwatch(['show', 'claims', 'limit', '--desk', own])).toMatchObject({ code: 3, error: expect.stringContaining('argument-invalid') });
		expect(await accordwatch(['judge', 'claim.reviewed', 'claim=x', '--desk', own])).toMatchObject({ code: 2, error: expect.stringContaining('--by') });
	});

	it('watches addresses, and fetches none of the inside of a network', async () => {
		const own = join(folder, 'watching');
		await accordwatch(['read', join(folder, 'a.txt'), '--desk', own]);
		expect(await accordwatch(['watch', 'run', '--once', '--desk', own])).toMatchObject({ code: 3 });
		expect(await accordwatch(['watch', 'add', 'http://127.0.0.1:1/feed', '--by', 'Ana Monitor', '--desk', own])).toMatchObject({ code: 0 });
		expect(await accordwatch(['watch', 'run', '--once', '--desk', own])).toMatchObject({ code: 1, error: expect.stringContaining('fetch-private') });
		expect(await accordwatch(['watch', 'list', '--desk', own])).toMatchObject({ code: 0, out: expect.stringContaining('failed 1 time since') });
		expect(await accordwatch(['read', 'http://[::1]/', '--desk', own])).toMatchObject({ code: 1, error: expect.stringContaining('fetch-private') });
	});

	it('reads, sums up, verifies, reports and exports', async () => {
		expect(await accordwatch(['read', join(folder, 'a.txt'), '--desk', desk, '--published', '2031-05-05', '--outlet', 'Post'])).toMatchObject({
			code: 0,
			out: '',
			error: expect.stringContaining('1 document read, 1 new'),
		});
		const summary = await accordwatch(['summary', '--desk', desk, '--json']);
		expect(JSON.parse(summary.out)).toMatchObject({ documents: 1 });
		expect(summary.error).toBe('');
		expect(await accordwatch(['verify', '--desk', desk])).toMatchObject({ code: 0, out: expect.stringContaining('1 originals') });
		const output = join(folder, 'report.html');
		expect(await accordwatch(['report', '--desk', desk, '--format', 'html', '--output', output])).toMatchObject({ code: 0, out: '' });
		expect(await readFile(output, 'utf8')).toContain('</html>');
		for (const line of (await accordwatch(['export', '--desk', desk])).out
			.trim()
			.split('\n')
			.filter((one) => one !== '')) {
			const [target] = (JSON.parse(line) as { target: { selector: [{ exact: string }, { start: number; end: number }] }[] }).target;
			expect(text.slice(target?.selector[1].start, target?.selector[1].end)).toBe(target?.selector[0].exact);
		}
	});

	it('reads standard input', async () => {
		expect(await accordwatch(['read', '-', '--desk', desk], 'Spain said that the road was open.')).toMatchObject({
			code: 0,
			error: expect.stringContaining('1 document read'),
		});
	});

	it('ends with 1 when some input was bad, and keeps the good', async () => {
		const ended = await accordwatch(['read', join(folder, 'a.txt'), join(folder, 'empty.txt'), '--desk', join(folder, 'other')]);
		expect(ended).toMatchObject({ code: 1, error: expect.stringMatching(/document-empty: .*\n.*\n1 document read, 1 new/) });
	});

	it('ends with 2 on a word it does not know', async () => {
		expect((await accordwatch(['frobnicate'])).code).toBe(2);
		expect((await accordwatch(['report', '--from', 'yesterday'])).code).toBe(2);
		expect((await accordwatch(['serve', '--port', 'many'])).code).toBe(2);
	});

	it('ends with 3 on trouble', async () => {
		expect(await accordwatch(['summary', '--desk', join(folder, 'none')])).toMatchObject({ code: 3, error: expect.stringMatching(/^desk-missing: /) });
		expect(await accordwatch(['read', join(folder, 'none.txt'), '--desk', desk])).toMatchObject({ code: 3, error: expect.stringMatching(/^path-missing: /) });
		expect(await accordwatch(['read', join(folder, 'a.txt'), '--desk', join(folder, 'b'), '--reference', folder])).toMatchObject({
			code: 3,
			error: expect.stringMatching(/^reference-missing: /),
		});
	});

	it('extracts line by line and answers a broken line in its place', async () => {
		const lines = [JSON.stringify({ id: 'a', text }), 'nonsense', JSON.stringify({ id: 'b' }), '', JSON.stringify({ id: 'c', text: '' })];
		const ended = await accordwatch(['extract', '--jsonl'], lines.join('\n'));
		expect(ended.code).toBe(1);
		expect(
			ended.out
				.trim()
				.split('\n')
				.map((line) => JSON.parse(line) as object),
		).toMatchObject([{ id: 'a' }, { problem: { code: 'line-invalid' } }, { id: 'b', problem: { code: 'line-invalid' } }, { id: 'c', claims: [] }]);
	});

	it('shows an example with every command', async () => {
		for (const command of ['read', 'serve', 'summary', 'report', 'export', 'verify', 'extract'])
			expect((await accordwatch([command, '--help'])).out).toContain(`\nExample:\n  accordwatch ${command}`);
	});

	it('serves on the port asked for, and says when it is taken', async () => {
		const taken = createServer();
		await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve));
		const { port } = taken.address() as { port: number };
		expect(await accordwatch(['serve', '--desk', desk, '--port', String(port)])).toMatchObject({ code: 3, error: expect.stringMatching(/^port-in-use: /) });
		taken.close();
		const child = spawn(process.execPath, [program, 'serve', '--desk', desk, '--port', '0']);
		const address = await new Promise<string>((resolve) => {
			let said = '';
			child.stdout.on('data', (part: Buffer) => {
				said += part.toString();
				const found = /http:\/\/127\.0\.0\.1:\d+\//.exec(said);
				if (found) resolve(found[0]);
			});
		});
		expect((await fetch(`${address}api/summary`)).status).toBe(200);
		expect(await accordwatch(['read', join(folder, 'a.txt'), '--desk', desk])).toMatchObject({ code: 3, error: expect.stringMatching(/^desk-locked: /) });
		child.kill('SIGTERM');
		expect(await new Promise((resolve) => child.on('close', resolve))).toBe(0);
	});
});
