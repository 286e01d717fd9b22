// Plain words are cut by their letters as the pattern would cut them.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tokenize } from '#syntax/tokenize.ts';

const pattern =
	/(?:https?:\/\/|www\.)[^\s<>"“”()[\]]+|(?:\p{L}\.){2,}|\p{L}[\p{L}\p{M}]+\.(?:\p{Ll}{2,4}|\p{Lu}\p{Ll})(?![\p{L}\p{M}])|\p{L}[\p{L}\p{M}]*(?:[-'’][\p{L}\p{M}\d]+)*|\d+(?:[.,:/]\d+)*(?:st|nd|rd|th|s(?![\p{L}\p{M}]))?|\s+|\.{2,}|-{2,}|./gsu;

const signs = fc.constantFrom(
	...'aTzé0 9.,;:!?-–—’“”\'"()[]/&%$@_\n\t\u00a0\u0301'.split(''),
	'cannot ',
	'https:',
	'www',
	'//',
	'st',
	'...',
	'😀',
	' U.S.',
	'road ',
);

test('without an ending to cut off or an abbreviation, every token is one of the pattern', () => {
	fc.assert(
		fc.property(fc.array(signs, { maxLength: 30 }), (some) => {
			const text = some.join('');
			const slow = [...text.matchAll(pattern)].filter(([words]) => !/^\s/.test(words)).map(({ 0: words, index }) => [index, index + words.length]);
			const borders = new Set(slow.flat());
			const cut = tokenize(`.${text}.`, { start: 1, end: text.length + 1 }, new Set()).map(({ start, end }) => [start - 1, end - 1]);
			const isWhole = ([start = 0, end = 0]: readonly number[]) => !/(?:['’][a-z]{1,2}|not|n['’]t)$/i.test(text.slice(start, end));
			expect(cut.filter(isWhole).filter(([start = 0, end = 0]) => !borders.has(start) && !borders.has(end))).toEqual([]);
			expect(slow.filter(isWhole).filter((token) => !cut.some(([start, end]) => start === token[0] && end === token[1]))).toEqual([]);
		}),
		{ numRuns: 2_000 },
	);
});

test.each([
	['You cannot go.', ['You', 'can', 'not', 'go', '.']],
	['Cannot “wait”, said J. Varg of the U.S. army', ['Can', 'not', '“', 'wait', '”', ',', 'said', 'J', '.', 'Varg', 'of', 'the', 'U.S.', 'army']],
	['News.Az wrote: see https://lake.example/a', ['News.Az', 'wrote', ':', 'see', 'https://lake.example/a']],
	['on the 3rd, 1,200 of 12:30', ['on', 'the', '3rd', ',', '1,200', 'of', '12:30']],
])('%s', (text, expected) => {
	expect(tokenize(text, { start: 0, end: text.length }, new Set()).map(({ start, end }) => text.slice(start, end))).toEqual(expected);
});
