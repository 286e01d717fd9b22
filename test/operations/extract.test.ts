// The contract of extract's lines.
import { describe, expect, it } from 'vitest';
import { decodeLine, extractArticle, extractText } from '#operations/extract.ts';
import { readLines } from '#operations/read-lines.ts';
import { Trouble } from '#problems/problem.ts';
import { load } from '#reference/load.ts';
import fc from 'fast-check';

const reference = await load(null);
const captured = '2031-06-01T12:00:00.000Z';
const text = 'Russia said on Monday that Azerbaijan had set up a checkpoint. “It is closed,” the ministry said.';

describe('extract', () => {
	it('gives every field of the contract, spans into the text', () => {
		const read = JSON.parse(JSON.stringify(extractText({ id: 'a1', text, published: '2023-04-24' }, reference, captured))) as Record<string, unknown>;
		expect(Object.keys(read)).toEqual(expect.arrayContaining(['id', 'sentences', 'mentions', 'statements', 'claims']));
		for (const span of spansOf(read)) {
			expect(span[0]).toBeLessThan(span[1]);
			expect(span[1]).toBeLessThanOrEqual(text.length);
		}
	});

	it('keeps offsets where the text holds marks, pairs and lone surrogates', () => {
		const odd = '\ufeff\u200f😀 \ud800 Russia said that it was so.';
		const read = extractText({ id: 1, text: odd }, reference, captured);
		const mention = (read.mentions as readonly { span: [number, number] }[])[0];
		expect(mention && odd.slice(...mention.span)).toBe('Russia');
		expect(() => JSON.parse(JSON.stringify(read)) as unknown).not.toThrow();
	});

	it('takes the article out of a page', () => {
		const html =
			'<html lang="en"><head><title>Pier</title></head><body><article><p>The ferry was turned back at noon, the master said to the people.</p></article></body></html>';
		expect(extractArticle({ id: 'h', html })).toEqual({
			id: 'h',
			title: 'Pier',
			text: 'The ferry was turned back at noon, the master said to the people.',
			published: null,
			modified: null,
			byline: null,
			language: 'en',
			doubts: [],
		});
	});

	it.each([null, 1, [], {}, { id: 'x' }, { text: 'x' }, { id: {}, text: 'x' }, { id: 'x', text: 1 }])('refuses %j', (line) => {
		expect(() => extractText(line, reference, captured)).toThrow(Trouble);
	});

	it('refuses bytes that are no JSON', () => {
		expect(() => decodeLine(Buffer.from('{'))).toThrow(Trouble);
		expect(() => decodeLine(Buffer.from([0xff, 0xfe]))).toThrow(Trouble);
	});
});

describe('readLines', () => {
	it('cuts any chunks at the line ends and nowhere else', async () => {
		await fc.assert(
			fc.asyncProperty(fc.array(fc.string({ unit: fc.constantFrom('a', 'é', '\n') })), async (chunks) => {
				const lines: string[] = [];
				for await (const line of readLines(streamOf(chunks), 1_000_000)) lines.push(Buffer.from(line ?? []).toString());
				const expected = chunks.join('').split('\n');
				if (expected.at(-1) === '') expected.pop();
				expect(lines).toEqual(expected);
			}),
		);
	});

	it('passes over a line that is too long and goes on', async () => {
		const lines: (string | null)[] = [];
		for await (const line of readLines(streamOf(['ab', 'cdefgh', 'i\nok\n']), 5)) lines.push(line && Buffer.from(line).toString());
		expect(lines).toEqual([null, 'ok']);
	});
});

async function* streamOf(chunks: readonly string[]): AsyncGenerator<Uint8Array> {
	for (const chunk of chunks) yield Buffer.from(chunk);
}

function spansOf(value: unknown): readonly [number, number][] {
	if (Array.isArray(value) && value.length === 2 && value.every((item) => typeof item === 'number')) return [value as [number, number]];
	return typeof value === 'object' && value !== null ? Object.values(value).flatMap(spansOf) : [];
}
