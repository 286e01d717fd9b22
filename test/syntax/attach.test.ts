// Heads make a tree whatever the scores are, and the best heads where these make one.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { attach, makeHeads } from '#syntax/attach.ts';

const found = makeHeads(12);

/** Heads from place 1 for a table of scores: a row for each word, a column for the root and for each word. */
function headsOf(table: readonly (readonly number[])[]): number[] {
	const row = table.length + 1;
	const numbers = Int32Array.from(table.flatMap((scores, word) => scores.map((score, head) => (head === word + 1 ? -1_000_000_000 : score))));
	attach(found, { numbers, from: 0, row, count: table.length });
	return [...found.heads.subarray(1, table.length + 1)];
}

const tables = fc
	.integer({ min: 1, max: 12 })
	.chain((words) =>
		fc.array(fc.array(fc.integer({ min: -50, max: 50 }), { minLength: words + 1, maxLength: words + 1 }), { minLength: words, maxLength: words }),
	);

const reaches = (heads: readonly number[], from: number) => {
	let word = from;
	for (let steps = 0; steps <= heads.length && word !== 0; steps++) word = heads[word - 1] as number;
	return word === 0;
};

test('whatever the scores, one word hangs on the root and every word reaches it', () => {
	fc.assert(
		fc.property(tables, (table) => {
			const heads = headsOf(table);
			expect(heads.filter((head) => head === 0)).toHaveLength(1);
			expect(heads.every((_, at) => reaches(heads, at + 1))).toBe(true);
		}),
		{ numRuns: 2_000 },
	);
});

test('the best heads are kept where they make a tree', () => {
	expect(
		headsOf([
			[0, 0, 9, 0],
			[9, 0, 0, 0],
			[0, 1, 9, 0],
		]),
	).toEqual([2, 0, 2]);
});

test('a circle is opened where that costs least', () => {
	// The second and third word want each other; the third loses less by hanging on the first.
	expect(
		headsOf([
			[9, 0, 0, 0],
			[0, 1, 0, 9],
			[0, 7, 9, 0],
		]),
	).toEqual([0, 3, 1]);
});

test('a single word is the root', () => {
	expect(headsOf([[-5, 0]])).toEqual([0]);
});
