// Finds the gutters of a page: narrow upright blanks between columns, where many rows have a blank at the same place. In one
// row such a blank is no wider than one between words that were stretched to fill the line.

/** What stands printed, by its place alone. */
type Print = { readonly x: number; readonly width: number; readonly size: number };

/** Times the size of the letters; the blanks between words are narrower. */
const narrowest = 0.7;
/** So many rows at least, and such a part of those that stand on both sides of the place, have a blank there. */
const fewestRows = 4;
const share = 0.5;
const mostGutters = 4;

type Blank = { readonly left: number; readonly right: number };

/** @param rows each from left to right */
export function guttersOf(rows: readonly (readonly Print[])[]): readonly number[] {
	const gutters: number[] = [];
	let blanks = rows.flatMap(blanksOf);
	while (gutters.length < mostGutters && blanks.length >= fewestRows) {
		const { place, depth } = deepest(blanks);
		const spanning = rows.filter((row) => (row[0]?.x ?? Number.POSITIVE_INFINITY) < place && row.some(({ x, width }) => x + width > place)).length;
		if (depth < fewestRows || depth < spanning * share) break;
		gutters.push(place);
		blanks = blanks.filter((blank) => !isIn(blank, place));
	}
	return gutters;
}

/** Whether a blank of a row is one between columns. */
export function isGutter(blank: Blank, size: number, gutters: readonly number[]): boolean {
	return blank.right - blank.left >= size * narrowest && gutters.some((place) => isIn(blank, place));
}

function isIn({ left, right }: Blank, place: number): boolean {
	return left <= place && place <= right;
}

function blanksOf(row: readonly Print[]): readonly Blank[] {
	const blanks: Blank[] = [];
	let edge = Number.NaN;
	for (const { x, width, size } of row) {
		if (x - edge >= size * narrowest) blanks.push({ left: edge, right: x });
		edge = Number.isNaN(edge) ? x + width : Math.max(edge, x + width);
	}
	return blanks;
}

/** The place that most blanks share. */
function deepest(blanks: readonly Blank[]): { readonly place: number; readonly depth: number } {
	const edges = blanks.flatMap(({ left, right }) => [
		{ at: left, step: 1 },
		{ at: right, step: -1 },
	]);
	edges.sort((one, other) => one.at - other.at || other.step - one.step);
	let depth = 0;
	let best = { place: 0, depth: 0 };
	for (const [index, { at, step }] of edges.entries()) {
		depth += step;
		if (depth > best.depth) best = { place: (at + (edges[index + 1]?.at ?? at)) / 2, depth };
	}
	return best;
}
