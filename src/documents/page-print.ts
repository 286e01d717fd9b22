// What stands printed on the pages of a document that knows no paragraphs: pieces of text with their places. The
// origin is the lower left corner, the unit is the point (1/72 inch).

export type Piece = {
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

/** The lines of a page from top to bottom and left to right; a line that is broken by a wide gap comes as several. */
export function linesOf({ pieces }: Page): readonly Line[] {
	const sorted = pieces.filter(({ words }) => words.trim() !== '').toSorted((one, other) => other.y - one.y || one.x - other.x);
	const rows: Piece[][] = [];
	for (const piece of sorted) {
		const row = rows.at(-1);
		const [first] = row ?? [];
		if (row !== undefined && first !== undefined && first.y - piece.y < Math.min(first.size, piece.size) * 0.4) row.push(piece);
		else rows.push([piece]);
	}
	return rows.flatMap(linesOfRow);
}

function linesOfRow(row: readonly Piece[]): readonly Line[] {
	const lines: { words: string; x: number; right: number; y: number; size: number }[] = [];
	for (const { words, x, y, width, size } of row.toSorted((one, other) => one.x - other.x)) {
		const last = lines.at(-1);
		const gap = last === undefined ? Number.POSITIVE_INFINITY : x - last.right;
		if (last === undefined || gap > Math.max(last.size, size) * widestBlank) lines.push({ words, x, right: x + width, y, size });
		else {
			const needsBlank = gap > size * narrowestBlank && !last.words.endsWith(' ') && !words.startsWith(' ');
			last.words += needsBlank ? ` ${words}` : words;
			last.right = Math.max(last.right, x + width);
			last.size = Math.max(last.size, size);
		}
	}
	return lines.map((line) => ({ ...line, words: line.words.replace(/\s+/g, ' ').trim() })).filter(({ words }) => words !== '');
}
