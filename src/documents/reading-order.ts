// Puts the lines of a page into the order they are read in: the page is cut along its widest blanks, between columns
// first and then between blocks, and the pieces are cut again (Nagy and Seth 1984, recursive X-Y cut).
import type { Line } from './page-print.ts';

/** Lines of one block, from top to bottom. `isUnsure`: side by side, and no column shows which goes first. */
export type Block = { readonly lines: readonly Line[]; readonly isUnsure: boolean };

/** A column has at least so many lines. */
const columnLines = 3;
/** The lines of a column are of so many letters, in the middle; shorter ones are cells of a table, read across. */
const columnWidth = 12;
/** Times the size of the letters; a blank between columns is no narrower. */
const narrowestGutter = 0.7;
/** Cuts on one page; a page of print needs a dozen. */
const mostCuts = 2_000;

export function blocksOf(lines: readonly Line[]): readonly Block[] {
	const blocks: Block[] = [];
	const waiting: (readonly Line[])[] = lines.length === 0 ? [] : [lines];
	for (let cuts = 0; waiting.length > 0; cuts++) {
		const part = waiting.pop() ?? [];
		const cut = cuts < mostCuts ? (columnCut(part) ?? blockCut(part)) : null;
		if (cut === null) blocks.push(blockOf(part));
		else waiting.push(cut[1], cut[0]);
	}
	return blocks;
}

type Cut = readonly [readonly Line[], readonly Line[]];

/** The widest upright blank that no line crosses, with enough lines on both of its sides. */
function columnCut(lines: readonly Line[]): Cut | null {
	const size = middle(lines.map((line) => line.size));
	const sorted = lines.toSorted((one, other) => one.x - other.x);
	let best: { at: number; gap: number } | null = null;
	let edge = sorted[0]?.right ?? 0;
	for (const [at, line] of sorted.entries()) {
		const gap = line.x - edge;
		if (at >= columnLines && sorted.length - at >= columnLines && gap >= size * narrowestGutter && gap > (best?.gap ?? 0)) best = { at, gap };
		edge = Math.max(edge, line.right);
	}
	if (best === null) return null;
	const [left, right] = [sorted.slice(0, best.at), sorted.slice(best.at)];
	const isProse = [left, right].every((side) => middle(side.map(({ words }) => words.length)) >= columnWidth);
	return isProse ? [left.toSorted(byHeight), right.toSorted(byHeight)] : null;
}

/** The widest level blank, wherever it is wider than between the lines of a paragraph. */
function blockCut(lines: readonly Line[]): Cut | null {
	const sorted = lines.toSorted(byHeight);
	const steps = sorted.slice(1).map((line, at) => (sorted[at]?.y ?? 0) - line.y);
	const usual = middle(steps.filter((step) => step > 1)) || 1;
	const widest = steps.reduce((one, step) => Math.max(one, step), 0);
	const size = middle(sorted.map((line) => line.size));
	if (widest < Math.max(usual * 1.4, size * 1.5)) return sizeCut(sorted);
	const at = steps.indexOf(widest) + 1;
	return [sorted.slice(0, at), sorted.slice(at)];
}

/** A heading stands close to its text and is larger. */
function sizeCut(sorted: readonly Line[]): Cut | null {
	const at = sorted.findIndex((line, place) => {
		const before = sorted[place - 1];
		return before !== undefined && Math.abs(before.size - line.size) > Math.max(before.size, line.size) * 0.15 && before.y - line.y > 1;
	});
	return at < 1 ? null : [sorted.slice(0, at), sorted.slice(at)];
}

function blockOf(lines: readonly Line[]): Block {
	const sorted = lines.toSorted(byHeight);
	const isUnsure = sorted.some((line, at) => at > 0 && Math.abs((sorted[at - 1]?.y ?? 0) - line.y) <= 1);
	return { lines: sorted, isUnsure };
}

function byHeight(one: Line, other: Line): number {
	return other.y - one.y || one.x - other.x;
}

/** The median; 0 of nothing. */
function middle(numbers: readonly number[]): number {
	return numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? 0;
}
