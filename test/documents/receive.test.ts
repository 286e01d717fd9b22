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
	};
};

const cases = parse(readFileSync(join(import.meta.dirname, 'receive.cases.yaml'), 'utf8')) as readonly Case[];
const captured = '2031-05-06T00:00:00Z';

function received({ file, bytes, hex, intake }: Case): Document {
	return receive(hex === undefined ? Buffer.from(bytes ?? '', 'utf8') : Buffer.from(hex, 'hex'), { name: file ?? 'text.txt', captured, ...intake });
}

describe('receive', () => {
	it.each(cases)('$name', (given) => {
		if (given.problem !== undefined) {
			expect(codeOf(() => received(given))).toBe(given.problem);
			return;
		}
		const document = received(given);
		const { text, published, doubts, titleSpan, body } = document;
		const seen = {
			...document,
			published: [published.edtf, published.known],
			doubts: doubts.map(({ code }) => code),
			titleSpan: titleSpan && text.slice(titleSpan.start, titleSpan.end),
			body: text.slice(body.start, body.end),
		};
		expect(seen).toMatchObject(given.expect ?? {});
	});

	it('refuses more than 25 MB', () => {
		expect(codeOf(() => receive(Buffer.alloc(byteLimit + 1, 'a'), { name: 'big.txt', captured }))).toBe('document-too-large');
	});

	it('refuses markup nested fifty thousand levels deep', () => {
		const page = `<html><body>${'<div>'.repeat(50_000)}words${'</div>'.repeat(50_000)}</body></html>`;
		expect(codeOf(() => receive(Buffer.from(page), { name: 'page.html', captured }))).toBe('document-too-deep');
	});

	it('gives the same document for the same bytes', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary', minLength: 1 }), (text) => {
				const bytes = Buffer.from(text.toWellFormed(), 'utf8');
				const once = attempt(() => receive(bytes, { name: 'text.txt', captured }));
				expect(attempt(() => receive(bytes, { name: 'text.txt', captured }))).toEqual(once);
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

	it('never dies on any bytes', () => {
		const names = fc.constantFrom('a.txt', 'a.md', 'a.html');
		fc.assert(
			fc.property(fc.uint8Array({ minLength: 1, maxLength: 300 }), names, (bytes, name) => {
				const result = attempt(() => receive(bytes, { name, captured }));
				if (result instanceof Error) expect(result).toBeInstanceOf(Trouble);
			}),
			{ numRuns: 300 },
		);
	});
});

function attempt(work: () => unknown): unknown {
	try {
		return work();
	} catch (error) {
		return error;
	}
}

function codeOf(work: () => unknown): string {
	const result = attempt(work);
	return result instanceof Trouble ? result.problem.code : `no trouble: ${String(result)}`;
}
