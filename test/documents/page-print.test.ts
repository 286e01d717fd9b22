// Pieces of print become lines: columns that stand close, stretched lines, and writing from right to left.
import { describe, expect, it } from 'vitest';
import { linesOf, type Piece } from '#documents/page-print.ts';

const piece = (words: string, x: number, width: number, y = 700): Piece => ({ words, x, y, width, size: 10 });
const page = (pieces: readonly Piece[]) => ({ width: 600, height: 800, pieces });
const heights = [700, 688, 676, 664, 652, 640];

describe('columns', () => {
	it('that stand closer than a wide blank are not joined', () => {
		const pieces = heights.flatMap((y) => [piece('the northern pier was closed', 50, 192 - (y % 3), y), piece('and the ferry was turned back', 250, 190, y)]);
		expect(linesOf(page(pieces)).map(({ words }) => words)).toEqual(heights.flatMap(() => ['the northern pier was closed', 'and the ferry was turned back']));
	});

	it('are not seen in lines that were stretched', () => {
		const pieces = heights.flatMap((y, at) => [piece('the northern pier', 50, 100 + at * 20, y), piece('was closed to all', 158 + at * 20, 200, y)]);
		expect(linesOf(page(pieces)).map(({ words }) => words)).toEqual(heights.map(() => 'the northern pier was closed to all'));
	});
});

describe('writing from right to left', () => {
	it('is read from the right, its figures and Latin words from the left', () => {
		const line = [piece('מרץ', 50, 30), piece('12', 90, 12), piece('ב־', 110, 15), piece('Lake', 130, 25), piece('Wire', 160, 25), piece('אמרו ב', 190, 40)];
		expect(linesOf(page(line)).map(({ words }) => words)).toEqual(['אמרו ב Lake Wire ב־ 12 מרץ']);
	});

	it('gives letters that are kept as shapes as letters', () => {
		const line = [piece('ﺮ', 50, 8), piece('ﺴ', 58, 8), piece('ﺠ', 66, 8), piece('ﻟ', 74, 8), piece('ا', 82, 8)];
		expect(linesOf(page(line)).map(({ words }) => words)).toEqual(['الجسر']);
	});

	it('begins its lines at the right', () => {
		const [first, second] = linesOf(page([piece('השיירה חצתה את הגשר', 300, 250), piece('בבוקר', 500, 50, 688)]));
		expect([first?.x, second?.x]).toEqual([50, 50]);
	});
});
