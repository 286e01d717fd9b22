import { expect, test } from 'vitest';
import { addWords, makeWordIndex, rowsWith } from '#projections/word-index.ts';

const index = makeWordIndex();
for (const [row, words] of ['The Pier was CLOSED', 'pier and piers', 'Ärzte an der Mole', 'İskele kapalı'].entries()) addWords(index, words, row);

const cases: [asked: string, rows: number[] | null][] = [
	['pier', [0, 1]],
	['Pier closed', [0]],
	['closed pi', [0]],
	['clos', [0]],
	['ärzte mole', [2]],
	['kapalı', [3]],
	['pier mole', []],
	['nothing of it', []],
	['  –  ', null],
];

test.each(cases)('%j is found where all its words stand, the last one also as a beginning', (asked, rows) => {
	const found = rowsWith(index, asked, 4);
	expect(found === null ? null : [...found].flatMap((mark, row) => (mark === 1 ? [row] : []))).toEqual(rows);
});
