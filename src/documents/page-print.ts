// What stands printed on the pages of a document that knows no paragraphs: pieces of text with their places. The
// origin is the lower left corner, the unit is the point (1/72 inch). A page that is read from right to left is turned over,
// so that whoever reads on need not know: its lines begin where it is read from.
import { guttersOf, isGutter } from './gutter.ts';

export type Piece = {
	/** In the order in which they are read. */
	readonly words: string;
	readonly x: number;
	/** The line the letters stand on. */
	readonly y: number;
	readonly width: number;
	/** Of the letters. */
	readonly size: number;
};

export type Page = { readonly width: number; readonly height: number; readonly pieces: readonly Piece[] };

/** Pieces that stand next to one another on one line. */
export type Line = { readonly words: string; readonly x: number; readonly right: number; readonly y: number; readonly size: number };

/** Wider than this times the size of the letters, a gap is none between words. */
const widestBlank = 1.6;
/** Narrower than this times the size, it is none at all. */
const narrowestBlank = 0.18;
const rightToLeft = /[\p{Script=Arab}\p{Script=Hebr}\p{Script=Syrc}\p{Script=Thaa}]/u;
/** Letters and figures that run from left to right, in any line. */
const leftToRight = /[\p{L}\p{N}]/u;
const everyLetter = /\p{L}/gu;
/** Letters of Arabic as they are shaped in a word, and two that are one sign. */
const shapes = /[\uFB50-\uFDFF\uFE70-\uFEFC]+/g;

/** The lines of a page from top to bottom and in the order of reading; a line that is broken by a gutter or a wide gap comes as several. */
export function linesOf({ pieces, width }: Page): readonly Line[] {
	const sorted = pieces.filter(({ words }) => words !== '').toSorted((one, other) => other.y - one.y || one.x - other.x);
	const rows: Piece[][] = [];
	for (const piece of sorted) {
		const row = rows.at(-1);
		const [first] = row ?? [];
		if (row !== undefined && first !== undefined && first.y - piece.y < Math.min(first.size, piece.size) * 0.4) row.push(piece);
		else rows.push([piece]);
	}
	const placed = rows.map((row) => row.filter(({ words }) => words.trim() !== '').toSorted((one, other) => one.x - other.x));
	const isTurned = isMostlyFromRight(pieces);
	const layout = { gutters: guttersOf(placed), isTurned };
	const lines = placed.flatMap((row) => linesOfRow(row, layout));
	return isTurned ? lines.map((line) => ({ ...line, x: width - line.right, right: width - line.x })) : lines;
}

type Layout = { readonly gutters: readonly number[]; readonly isTurned: boolean };

/** @param row from left to right */
function linesOfRow(row: readonly Piece[], { gutters, isTurned }: Layout): readonly Line[] {
	const groups: { pieces: Piece[]; right: number; size: number }[] = [];
	for (const piece of row) {
		const last = groups.at(-1);
		const gap = last === undefined ? Number.POSITIVE_INFINITY : piece.x - last.right;
		const size = Math.max(last?.size ?? 0, piece.size);
		if (last === undefined || gap > size * widestBlank || isGutter({ left: last.right, right: piece.x }, size, gutters))
			groups.push({ pieces: [piece], right: piece.x + piece.width, size: piece.size });
		else {
			last.pieces.push(piece);
			last.right = Math.max(last.right, piece.x + piece.width);
			last.size = size;
		}
	}
	return groups.flatMap(({ pieces, right, size }) => {
		const words = wordsOf(pieces, isTurned).replace(/\s+/g, ' ').trim();
		return words === '' ? [] : [{ words, x: pieces[0]?.x ?? 0, right, y: pieces[0]?.y ?? 0, size }];
	});
}

function wordsOf(pieces: readonly Piece[], isTurned: boolean): string {
	const spaced = pieces.map((piece, at): Piece => {
		const before = pieces[at - 1];
		const isApart = before !== undefined && piece.x - before.x - before.width > piece.size * narrowestBlank;
		return isApart ? { ...piece, words: ` ${piece.words}` } : piece;
	});
	const isFromRight = pieces.some(({ words }) => rightToLeft.test(words)) && (isTurned || isMostlyFromRight(pieces));
	if (!isFromRight) return joined(spaced);
	return fromRight(pieces)
		.join('')
		.replace(shapes, (letters) => letters.normalize('NFKC'));
}

/** A blank that stands at the edge of two pieces counts once. */
function joined(pieces: readonly Piece[]): string {
	let words = '';
	for (const piece of pieces) words += words.endsWith(' ') && piece.words.startsWith(' ') ? piece.words.slice(1) : piece.words;
	return words;
}

/** The pieces from right to left, but for runs of figures and Latin words, which run from left to right among them. */
function fromRight(pieces: readonly Piece[]): readonly string[] {
	const read: string[] = [];
	let run: string[] = [];
	const endRun = (): void => {
		read.push(...run.toReversed());
		run = [];
	};
	for (let at = pieces.length - 1; at >= 0; at--) {
		const piece = pieces[at] as Piece;
		const after = pieces[at + 1];
		const blank = after !== undefined && after.x - piece.x - piece.width > piece.size * narrowestBlank ? ' ' : '';
		if (leftToRight.test(piece.words) && !rightToLeft.test(piece.words)) run.push(run.length === 0 ? piece.words : `${piece.words}${blank}`);
		else {
			endRun();
			if (read.length > 0) read.push(blank);
			read.push(piece.words);
			continue;
		}
		if (run.length === 1) read.push(blank);
	}
	endRun();
	return read;
}

/** Whether more letters run from right to left than the other way. */
function isMostlyFromRight(pieces: readonly Piece[]): boolean {
	let [right, all] = [0, 0];
	for (const { words } of pieces) {
		const letters = words.match(everyLetter)?.length ?? 0;
		all += letters;
		if (rightToLeft.test(words)) right += letters;
	}
	return right * 2 > all;
}
