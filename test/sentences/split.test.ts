import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { parse } from 'yaml';
import { expect, test } from 'vitest';
import { invented, read, referenceAt } from '../reading.ts';

const cases = parse(readFileSync(new URL('split.cases.yaml', import.meta.url), 'utf8')) as { name: string; text: string; sentences: string[] }[];

test.each(cases)('$name', async ({ text, sentences: expected }) => {
	const { sentences, document } = read(text, await referenceAt(invented));
	expect(sentences.map(({ start, end }) => document.text.slice(start, end))).toEqual(expected);
});

test('sentences follow one another and lose nothing but white space', async () => {
	const reference = await referenceAt(invented);
	fc.assert(
		fc.property(
			fc.array(fc.constantFrom('Road', ' ', '. ', '\n\n', '“', '”', 'No. 1 ', '! ', 'é', '\ud83d\ude00', 'a'), { minLength: 1, maxLength: 60 }),
			(pieces) => {
				const text = `x${pieces.join('')}`;
				const { sentences, document } = read(text, reference);
				let reach = 0;
				for (const { start, end } of sentences) {
					expect(document.text.slice(reach, start).trim()).toBe('');
					expect(end).toBeGreaterThan(start);
					reach = end;
				}
				expect(document.text.slice(reach).trim()).toBe('');
			},
		),
		{ numRuns: 300 },
	);
});
