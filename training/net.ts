// The net that learns syntax: what it is made of, and what it makes of a sentence. A word is a sum of rows (its form, its
// endings, its shape, its vector); two layers carry a state over the sentence; on top of them stand classes, heads and
// relations (after Dozat and Manning 2017, with heads scored by a plain product and their distance).
import { distanceOf, distances, embedding, layers, meeting, reach, relating, width } from '#syntax/net-shape.ts';
import type { Arena } from './arena.ts';
import { carryOn, type Pass } from './carrying.ts';
import { makeMatrix, type Matrix } from './matrix.ts';
import type { NetLesson } from './net-lesson.ts';

/** Numbers of a word vector. */
export const vector = 100;

export type Net = {
	/** Of forms, endings of two, three and four letters, beginnings, shapes, sets of classes, what a word usually is. */
	readonly tables: readonly Matrix[];
	readonly vectors: Matrix;
	readonly layers: readonly { readonly weights: Matrix; readonly bias: Matrix }[];
	readonly classes: Matrix;
	readonly classBias: Matrix;
	readonly dependent: Matrix;
	readonly dependentBias: Matrix;
	readonly head: Matrix;
	readonly headBias: Matrix;
	/** How readily a head is one; what the root is as a head; what distances mean to a dependent. */
	readonly pull: Matrix;
	readonly root: Matrix;
	readonly distance: Matrix;
	readonly relationDependent: Matrix;
	readonly relationHead: Matrix;
	readonly relationBias: Matrix;
	readonly relationRoot: Matrix;
	readonly relationDistance: Matrix;
	readonly relations: Matrix;
	readonly relationsBias: Matrix;
};

/** @param sizes rows of each table; numbers of classes and relations, multiples of four */
export function makeNet(
	arena: Arena,
	{ tables, classes, relations }: { readonly tables: readonly number[]; readonly classes: number; readonly relations: number },
	chance: () => number,
): Net {
	const seen = 2 * width;
	const make = (rows: number, columns: number, spread: number) => makeMatrix(arena, { rows, columns, spread }, chance);
	const layer = (number: number) => {
		const [rows, parts] = number === 0 ? [embedding * (2 * reach + 1), 4] : [seen, 3];
		return { weights: make(rows, parts * seen, 1.2 / Math.sqrt(rows)), bias: make(1, parts * seen, 0) };
	};
	const near = 1 / Math.sqrt(seen);
	return {
		tables: tables.map((rows, number) => makeMatrix(arena, { rows, columns: embedding, spread: number === 0 ? 0.02 : 0.1, isTall: true }, chance)),
		vectors: make(vector, embedding, 0.1),
		layers: Array.from({ length: layers }, (_, number) => layer(number)),
		classes: make(seen, classes, near),
		classBias: make(1, classes, 0),
		dependent: make(seen, meeting, 1.4 * near),
		dependentBias: make(1, meeting, 0),
		head: make(seen, meeting, 1.4 * near),
		headBias: make(1, meeting, 0),
		pull: make(1, meeting, 0.05),
		root: make(1, meeting, 0.5),
		distance: make(distances, meeting, 0.02),
		relationDependent: make(seen, relating, near),
		relationHead: make(seen, relating, near),
		relationBias: make(1, relating, 0),
		relationRoot: make(1, relating, 0.1),
		relationDistance: make(distances, relating, 0.02),
		relations: make(relating, relations, 1.4 / Math.sqrt(relating)),
		relationsBias: make(1, relations, 0),
	};
}

/** All matrices of a net. */
export function matricesOf({ tables, layers: carried, ...others }: Net): Matrix[] {
	return [...tables, ...carried.flatMap(({ weights, bias }) => [weights, bias]), ...Object.values(others)];
}

/** What the net made of a sentence; places of matrices with a row for each word. */
export type View = {
	readonly words: number;
	/** Rows of the tables used by each word. */
	readonly rows: Int32Array;
	readonly vectors: number;
	readonly inputMask: number;
	/** Input of the first layer: each word with its neighbours. */
	readonly input: number;
	readonly passes: readonly Pass[];
	readonly masks: readonly number[];
	/** Scores of classes. */
	readonly classes: number;
	readonly dependents: number;
	/** One row more than words: the root's first. */
	readonly heads: number;
	/** A row for each word, a column for the root and for each word, padded to a multiple of four. */
	readonly scores: number;
	readonly scoreRow: number;
};

export type Looking = { readonly arena: Arena; readonly net: Net; readonly vectors: Float32Array };
/** Chance while it learns, null while it does not. */
export type Forgetting = { readonly chance: () => number; readonly share: number } | null;

/** Looks at a sentence. */
export function look({ arena, net, vectors }: Looking, lesson: NetLesson, forgetting: Forgetting): View {
	const { arithmetic, floats, take } = arena;
	const words = lesson.words.length;
	const { rows, vectorRows, inputMask, sums } = sumsOf({ arena, net, vectors }, lesson, forgetting);
	const inputRow = embedding * (2 * reach + 1);
	const input = take(words * inputRow);
	for (let word = 0; word < words; word++)
		for (let by = -reach; by <= reach; by++)
			if (word + by >= 0 && word + by < words)
				copy(floats, { from: sums + (word + by) * embedding * 4, to: input + (word * inputRow + (by + reach) * embedding) * 4, size: embedding });
	const passes: Pass[] = [];
	const masks: number[] = [];
	for (const [number, { weights, bias }] of net.layers.entries()) {
		const before = passes.at(-1);
		const parts = number === 0 ? 4 : 3;
		const from = before?.shown ?? input;
		const inward = affine(arena, { from, weights, bias, rows: words });
		const pass: Pass = { words, inward, parts, state: take(words * 2 * width), shown: take(words * 2 * width), beside: from, besideRow: 2 * width };
		carryOn(arena, pass);
		passes.push(pass);
		masks.push(forget(arena, { place: pass.shown, rows: words, columns: 2 * width, isByColumn: true }, forgetting));
	}
	const { shown } = passes.at(-1) as Pass;
	const classes = affine(arena, { from: shown, weights: net.classes, bias: net.classBias, rows: words });
	const dependents = affine(arena, { from: shown, weights: net.dependent, bias: net.dependentBias, rows: words });
	const heads = take((words + 1) * meeting);
	copy(floats, { from: net.root.weights, to: heads, size: meeting });
	for (let word = 1; word <= words; word++) copy(floats, { from: net.headBias.weights, to: heads + word * meeting * 4, size: meeting });
	arithmetic.times(shown, net.head.weights, heads + meeting * 4, words, 2 * width, meeting);
	atLeastZero(floats, dependents, words * meeting);
	atLeastZero(floats, heads + meeting * 4, words * meeting);
	const scoreRow = Math.ceil((words + 1) / 4) * 4;
	const scores = scoresOf(arena, net, { words, dependents, heads, scoreRow });
	return { words, rows, vectors: vectorRows, inputMask, input, passes, masks, classes, dependents, heads, scores, scoreRow };
}

/** Each word as one row. */
function sumsOf({ arena, net, vectors }: Looking, lesson: NetLesson, forgetting: Forgetting) {
	const { arithmetic, floats, take } = arena;
	const words = lesson.words.length;
	const sums = take(words * embedding);
	const vectorRows = take(words * vector);
	const rows = new Int32Array(words * net.tables.length);
	for (const [word, { features, count, vectorRow }] of lesson.words.entries()) {
		for (const [number, table] of net.tables.entries()) {
			const isForgotten = number === 0 && (count < 2 || (forgetting !== null && forgetting.chance() < 0.4 / (0.4 + count / 4)));
			const row = isForgotten ? 0 : (features[number] as number);
			rows[word * net.tables.length + number] = row;
			const from = table.weights / 4 + row * embedding;
			for (let at = 0; at < embedding; at++)
				floats[sums / 4 + word * embedding + at] = (floats[sums / 4 + word * embedding + at] as number) + (floats[from + at] as number);
		}
		if (vectorRow >= 0) floats.set(vectors.subarray(vectorRow * vector, (vectorRow + 1) * vector), vectorRows / 4 + word * vector);
	}
	arithmetic.times(vectorRows, net.vectors.weights, sums, words, vector, embedding);
	const share = forgetting && { ...forgetting, share: forgetting.share * 0.7 };
	return { rows, vectorRows, sums, inputMask: forget(arena, { place: sums, rows: words, columns: embedding, isByColumn: false }, share) };
}

function scoresOf(
	{ arithmetic, floats, take }: Arena,
	net: Net,
	{ words, dependents, heads, scoreRow }: Pick<View, 'words' | 'dependents' | 'heads' | 'scoreRow'>,
): number {
	const scores = take(words * scoreRow);
	arithmetic.timesTurned(dependents, heads, scores, words, words + 1, meeting);
	// Rows of `timesTurned` lie close; they are moved apart from the last on.
	for (let word = words - 1; word > 0; word--)
		floats.copyWithin(scores / 4 + word * scoreRow, scores / 4 + word * (words + 1), scores / 4 + (word + 1) * (words + 1));
	const pulls = take(words + 1);
	arithmetic.timesTurned(heads, net.pull.weights, pulls, words + 1, 1, meeting);
	const far = take(words * distances);
	arithmetic.timesTurned(dependents, net.distance.weights, far, words, distances, meeting);
	for (let word = 0; word < words; word++) {
		for (let head = 0; head <= words; head++) {
			const place = scores / 4 + word * scoreRow + head;
			const extra = (floats[pulls / 4 + head] as number) + (floats[far / 4 + word * distances + distanceOf(word + 1, head)] as number);
			floats[place] = head === word + 1 ? -1e9 : (floats[place] as number) / 8 + extra;
		}
	}
	return scores;
}

/** What stands between words and their heads; `hidden` a row each, `scores` of relations. */
export function relate(arena: Arena, net: Net, { view: { words, passes }, heads }: { readonly view: View; readonly heads: ArrayLike<number> }) {
	const { arithmetic, floats, take } = arena;
	const { shown } = passes.at(-1) as Pass;
	const hidden = affine(arena, { from: shown, weights: net.relationDependent, bias: net.relationBias, rows: words });
	const ofHeads = take((words + 1) * relating);
	copy(floats, { from: net.relationRoot.weights, to: ofHeads, size: relating });
	arithmetic.times(shown, net.relationHead.weights, ofHeads + relating * 4, words, 2 * width, relating);
	for (let word = 0; word < words; word++) {
		const head = heads[word] as number;
		const to = hidden / 4 + word * relating;
		if (head < 0) {
			floats.fill(0, to, to + relating);
			continue;
		}
		const from = ofHeads / 4 + head * relating;
		const far = net.relationDistance.weights / 4 + distanceOf(word + 1, head) * relating;
		for (let at = 0; at < relating; at++) floats[to + at] = (floats[to + at] as number) + (floats[from + at] as number) + (floats[far + at] as number);
	}
	atLeastZero(floats, hidden, words * relating);
	return { hidden, scores: affine(arena, { from: hidden, weights: net.relations, bias: net.relationsBias, rows: words }) };
}

function affine(
	{ arithmetic, floats, take }: Arena,
	{ from, weights, bias, rows }: { readonly from: number; readonly weights: Matrix; readonly bias: Matrix; readonly rows: number },
): number {
	const to = take(rows * weights.columns);
	for (let row = 0; row < rows; row++) copy(floats, { from: bias.weights, to: to + row * weights.columns * 4, size: weights.columns });
	arithmetic.times(from, weights.weights, to, rows, weights.rows, weights.columns);
	return to;
}

/** Wipes some numbers and raises the others (Srivastava et al. 2014); gives the factors, or 0 where nothing was wiped. */
function forget(
	{ floats, take }: Arena,
	{ place, rows, columns, isByColumn }: { readonly place: number; readonly rows: number; readonly columns: number; readonly isByColumn: boolean },
	forgetting: Forgetting,
): number {
	if (forgetting === null) return 0;
	const { chance, share } = forgetting;
	const mask = take(rows * columns);
	const factor = () => (chance() < share ? 0 : 1 / (1 - share));
	for (let at = 0; at < rows * columns; at++) floats[mask / 4 + at] = isByColumn && at >= columns ? (floats[mask / 4 + at - columns] as number) : factor();
	for (let at = 0; at < rows * columns; at++) floats[place / 4 + at] = (floats[place / 4 + at] as number) * (floats[mask / 4 + at] as number);
	return mask;
}

function atLeastZero(floats: Float32Array, place: number, size: number): void {
	for (let at = place / 4; at < place / 4 + size; at++) if ((floats[at] as number) < 0) floats[at] = 0;
}

function copy(floats: Float32Array, { from, to, size }: { readonly from: number; readonly to: number; readonly size: number }): void {
	floats.copyWithin(to / 4, from / 4, from / 4 + size);
}
