// Runs the cases of receive.cases.yaml, and what cannot be written as a case.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Document, Source } from '#documents/document.ts';
import type { Intake } from '#documents/intake.ts';
import { byteLimit } from '#documents/intake.ts';
import { receive, receiveText } from '#documents/receive.ts';
import { Trouble } from '#problems/problem.ts';

type Case = {
	readonly name: string;
	readonly file?: string;
	readonly bytes?: string;
	readonly hex?: string;
	readonly intake?: Partial<Intake>;
	readonly problem?: string;
	readonly expect?: {
		text?: string;
		body?: string;
		title?: string | null;
		titleSpan?: string | null;
		mediaType?: string;
		language?: string;
		published?: [string, string];
		source?: Source;
		doubts?: string[];
		/** The words of the first doubt. */
		doubted?: string | null;
	};
};

const cases = parse(readFileSync(join(import.meta.dirname, 'receive.cases.yaml'), 'utf8')) as readonly Case[];
const captured = '2031-05-06T00:00:00Z';

function received({ file, bytes, hex, intake }: Case): Promise<Document> {
	return receive(hex === undefined ? Buffer.from(bytes ?? '', 'utf8') : Buffer.from(hex, 'hex'), { name: file ?? 'text.txt', captured, ...intake });
}

describe('receive', () => {
	it.each(cases)('$name', async (given) => {
		if (given.problem !== undefined) {
			expect(await codeOf(() => received(given))).toBe(given.problem);
			return;
		}
		const document = await received(given);
		const { text, published, doubts, titleSpan, body } = document;
		const seen = {
			...document,
			published: [published.edtf, published.known],
			doubts: doubts.map(({ code }) => code),
			doubted: doubts[0]?.span ? text.slice(doubts[0].span.start, doubts[0].span.end) : null,
			titleSpan: titleSpan && text.slice(titleSpan.start, titleSpan.end),
			body: text.slice(body.start, body.end),
		};
		expect(seen).toMatchObject(given.expect ?? {});
	});

	it('refuses more than 25 MB', async () => {
		expect(await codeOf(() => receive(Buffer.alloc(byteLimit + 1, 'a'), { name: 'big.txt', captured }))).toBe('document-too-large');
	});

	it('refuses markup nested fifty thousand levels deep', async () => {
		const page = `<html><body>${'<div>'.repeat(50_000)}words${'</div>'.repeat(50_000)}</body></html>`;
		expect(await codeOf(() => receive(Buffer.from(page), { name: 'page.html', captured }))).toBe('document-too-deep');
	});

	it('gives the same document for the same bytes', async () => {
		await fc.assert(
			fc.asyncProperty(fc.string({ unit: 'binary', minLength: 1 }), async (text) => {
				const bytes = Buffer.from(text.toWellFormed(), 'utf8');
				const once = await attempt(() => receive(bytes, { name: 'text.txt', captured }));
				expect(await attempt(() => receive(bytes, { name: 'text.txt', captured }))).toEqual(once);
			}),
		);
	});

	it('keeps a given text exactly, lone surrogates and all', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary' }), (text) => {
				expect(receiveText(`${text}\ud800`, { name: 'line 1', captured }).text).toBe(`${text}\ud800`);
			}),
		);
	});

	it('never dies on any bytes', async () => {
		const names = fc.constantFrom('a.txt', 'a.md', 'a.html');
		await fc.assert(
			fc.asyncProperty(fc.uint8Array({ minLength: 1, maxLength: 300 }), names, async (bytes, name) => {
				const result = await attempt(() => receive(bytes, { name, captured }));
				if (result instanceof Error) expect(result).toBeInstanceOf(Trouble);
			}),
			{ numRuns: 300 },
		);
	});
});

async function attempt(work: () => Promise<unknown>): Promise<unknown> {
	try {
		return await work();
	} catch (error) {
		return error;
	}
}

async function codeOf(work: () => Promise<unknown>): Promise<string> {
	const result = await attempt(work);
	return result instanceof Trouble ? result.problem.code : `no trouble: ${String(result)}`;
}
