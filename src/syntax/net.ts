// The trained net at work: words become rows of whole numbers, two layers carry a state over the sentence, and scores of
// classes, heads and relations come out. The arithmetic is WebAssembly that lies with the weights (`training/kernel/reading.ts`);
// its input for each word is made once and kept, so that a common word costs a few sums.
import type { ModelArray } from '#reference/model-file.ts';
import { lookUp, type HashIndex } from './hash.ts';
import { distanceOf, distances, embedding, longestSentence, meeting, relating, width } from './net-shape.ts';
import type { Word } from './word.ts';

/** What is known of words: a row of 8-bit numbers for each; the first for those not known. One step of a row is `unit`. */
export type NetTable = { readonly index: HashIndex; readonly rows: Int8Array; readonly unit: number };

/** `kernel/reading.ts`; places are bytes. */
type Arithmetic = {
	readonly addRows: (one: number, two: number, three: number, four: number, out: number, size: number, floor: number) => void;
	readonly carry: (u: number, stride: number, skip: number, skipStride: number, out: number, outStride: number, n: number, size: number) => void;
	readonly turn: (a: number, w: number, bias: number, out: number, n: number, k: number, m: number, floor: number) => void;
	readonly weigh: (a: number, w: number, bias: number, out: number, n: number, k: number, m: number) => void;
};

const both = 2 * width;
/** Numbers of a word's row for the first layer, which it has three of: as the word after, the word itself, the word before. */
const inward = 4 * both;
const keptWords = 8_192;
const lowest = -32_768;

/** Places of what is worked out for a sentence, with the bytes each needs. */
const fields = {
	word: embedding * 2,
	first: longestSentence * inward * 2,
	firstShown: longestSentence * both * 2,
	second: longestSentence * 3 * both * 2,
	shown: longestSentence * both * 2,
	classes: longestSentence * 128 * 4,
	dependents: longestSentence * meeting * 2,
	// Rows are asked for four at a time.
	heads: (longestSentence + 8) * meeting * 2,
	pulls: (longestSentence + 8) * 4,
	scores: longestSentence * (longestSentence + 8) * 4,
	far: longestSentence * distances * 4,
	relationDependents: longestSentence * relating * 2,
	relationHeads: (longestSentence + 1) * relating * 2,
	between: longestSentence * relating * 2,
	relations: longestSentence * 128 * 4,
	kept: (keptWords + 1) * 3 * inward * 2,
	nothing: inward * 4,
} as const;
type Place = keyof typeof fields;

/** The weights of the net, `net.` before each name in the model file. */
export const weightNames = [
	'input',
	'inputBias',
	'second',
	'secondBias',
	'classes',
	'classBias',
	'dependent',
	'dependentBias',
	'head',
	'headBias',
	'pull',
	'root',
	'distance',
	'relationDependent',
	'relationBias',
	'relationHead',
	'relationRoot',
	'relationDistance',
	'relations',
	'relationsBias',
] as const;
export type WeightName = (typeof weightNames)[number];

export type Net = {
	readonly arithmetic: Arithmetic;
	readonly tables: readonly NetTable[];
	readonly shorts: Int16Array;
	readonly numbers: Int32Array;
	/** Where the weights lie, and where what is worked out for a sentence, in bytes. */
	readonly weights: Readonly<Record<WeightName, number>>;
	readonly at: Readonly<Record<Place, number>>;
	/** Columns of the scores of classes and relations. */
	readonly classes: number;
	readonly relations: number;
	/** Words kept in this era; when they are too many, a new era begins. */
	kept: number;
	era: number;
};

/** @param arrays of the model file */
export function openNet(arrays: ReadonlyMap<string, ModelArray>, tables: readonly NetTable[]): Net {
	let end = 1_024;
	const place = (bytes: number) => {
		const begin = end;
		end += Math.ceil(bytes / 16) * 16;
		return begin;
	};
	const arrayOf = (name: WeightName) => arrays.get(`net.${name}`) as ModelArray;
	const weights = Object.fromEntries(weightNames.map((name) => [name, place(arrayOf(name).byteLength)])) as Record<WeightName, number>;
	const at = Object.fromEntries(Object.entries(fields).map(([name, bytes]) => [name, place(bytes)])) as Record<Place, number>;
	const memory = new WebAssembly.Memory({ initial: Math.ceil(end / 65_536) });
	for (const name of weightNames) {
		const { buffer, byteOffset, byteLength } = arrayOf(name);
		new Uint8Array(memory.buffer).set(new Uint8Array(buffer, byteOffset, byteLength), weights[name]);
	}
	const code = arrays.get('code') as Int8Array;
	const module = new WebAssembly.Module(Uint8Array.from(code));
	const arithmetic = new WebAssembly.Instance(module, { env: { memory } }).exports as unknown as Arithmetic;
	return {
		arithmetic,
		tables,
		shorts: new Int16Array(memory.buffer),
		numbers: new Int32Array(memory.buffer),
		weights,
		at,
		classes: arrayOf('classBias').length,
		relations: arrayOf('relationsBias').length,
		kept: 1,
		era: 1,
	};
}

/** Looks at a sentence of at most `longestSentence` words; what it saw stays until the next. */
export function look(net: Net, words: readonly Word[]): void {
	const { arithmetic, at, weights } = net;
	const count = words.length;
	layWords(net, words);
	carryBothWays(net, { from: 'first', parts: 4, beside: at.first + 3 * width * 2, besideRow: inward * 2, apart: 4 * width * 2, out: 'firstShown', count });
	arithmetic.turn(at.firstShown, weights.second, weights.secondBias, at.second, count, both, 3 * both, lowest);
	carryBothWays(net, { from: 'second', parts: 3, beside: at.firstShown, besideRow: both * 2, apart: width * 2, out: 'shown', count });
	arithmetic.weigh(at.shown, weights.classes, weights.classBias, at.classes, count, both, net.classes);
}

/** The row of each word for the first layer: its own and those of its neighbours added up. */
function layWords(net: Net, words: readonly Word[]): void {
	const { arithmetic, at, weights } = net;
	if (net.kept + words.length > keptWords) {
		net.kept = 1;
		net.era++;
	}
	const row = inward * 2;
	const nothing = at.kept;
	let before = nothing;
	let own = placeOf(net, words[0] as Word);
	for (let word = 0; word < words.length; word++) {
		const next = words[word + 1];
		const after = next === undefined ? nothing : placeOf(net, next);
		arithmetic.addRows(before, own + row, after === nothing ? nothing : after + 2 * row, weights.inputBias, at.first + word * row, inward, lowest);
		before = own;
		own = after;
	}
}

/** Where the rows of a word are kept; makes them where the word is new. */
function placeOf(net: Net, { seat, features }: Word): number {
	const { arithmetic, at, weights, shorts, tables } = net;
	if (seat.net === net && seat.era === net.era) return seat.place;
	const sums = new Float64Array(embedding);
	for (let number = 0; number < tables.length; number++) {
		const { index, rows, unit } = tables[number] as NetTable;
		const from = lookUp(index, features[number] as number) * embedding;
		for (let place = 0; place < embedding; place++) sums[place] = (sums[place] as number) + (rows[from + place] as number) * unit;
	}
	for (let place = 0; place < embedding; place++) shorts[at.word / 2 + place] = Math.max(lowest, Math.min(32_767, Math.round((sums[place] as number) * 1_024)));
	seat.net = net;
	seat.era = net.era;
	seat.place = at.kept + net.kept++ * 3 * inward * 2;
	arithmetic.turn(at.word, weights.input, at.nothing, seat.place, 1, embedding, 3 * inward, lowest);
	return seat.place;
}

type Way = {
	readonly from: 'first' | 'second';
	readonly parts: number;
	/** Place and bytes of a row of what is shown instead; bytes between the directions. */
	readonly beside: number;
	readonly besideRow: number;
	readonly apart: number;
	readonly out: 'firstShown' | 'shown';
	readonly count: number;
};

function carryBothWays({ arithmetic, at }: Net, { from, parts, beside, besideRow, apart, out, count }: Way): void {
	const row = parts * both * 2;
	const last = count - 1;
	arithmetic.carry(at[from], row, beside, besideRow, at[out], both * 2, count, width);
	const backward = at[from] + last * row + parts * width * 2;
	arithmetic.carry(backward, -row, beside + last * besideRow + apart, -besideRow, at[out] + last * both * 2 + width * 2, -both * 2, count, width);
}

/** Scores of a sentence of `count` words, in `numbers` from `from` on, a row of `row` for each word. */
export type Scores = { readonly numbers: Int32Array; readonly from: number; readonly row: number; readonly count: number };

/** Scores of all heads of all words of the sentence looked at last: a column for the root and for each word. */
export function headScores(net: Net, count: number): Scores {
	const { arithmetic, at, weights, numbers, shorts } = net;
	arithmetic.turn(at.shown, weights.dependent, weights.dependentBias, at.dependents, count, both, meeting, 0);
	shorts.copyWithin(at.heads / 2, weights.root / 2, weights.root / 2 + meeting);
	arithmetic.turn(at.shown, weights.head, weights.headBias, at.heads + meeting * 2, count, both, meeting, 0);
	const row = Math.ceil((count + 1) / 4) * 4;
	arithmetic.weigh(weights.pull, at.heads, at.nothing, at.pulls, 1, meeting, row);
	arithmetic.weigh(at.dependents, at.heads, at.pulls, at.scores, count, meeting, row);
	arithmetic.weigh(at.dependents, weights.distance, at.nothing, at.far, count, meeting, distances);
	const from = at.scores / 4;
	for (let word = 1; word <= count; word++) {
		const scores = from + (word - 1) * row;
		const far = at.far / 4 + (word - 1) * distances;
		for (let head = 0; head <= count; head++)
			numbers[scores + head] = head === word ? -1_000_000_000 : (numbers[scores + head] as number) + (numbers[far + distanceOf(word, head)] as number);
	}
	return { numbers, from, row, count };
}

/** Scores of relations between the words looked at last and their heads (from place 1; the root is 0). */
export function relationScores(net: Net, heads: Int32Array, count: number): Scores {
	const { arithmetic, at, weights, shorts } = net;
	const row = relating * 2;
	arithmetic.turn(at.shown, weights.relationDependent, weights.relationBias, at.relationDependents, count, both, relating, lowest);
	shorts.copyWithin(at.relationHeads / 2, weights.relationRoot / 2, weights.relationRoot / 2 + relating);
	arithmetic.turn(at.shown, weights.relationHead, at.nothing, at.relationHeads + row, count, both, relating, lowest);
	for (let word = 1; word <= count; word++) {
		const head = heads[word] as number;
		const far = weights.relationDistance + distanceOf(word, head) * row;
		const own = (word - 1) * row;
		arithmetic.addRows(at.relationDependents + own, at.relationHeads + head * row, far, at.nothing, at.between + own, relating, 0);
	}
	arithmetic.weigh(at.between, weights.relations, weights.relationsBias, at.relations, count, relating, net.relations);
	return { numbers: net.numbers, from: at.relations / 4, row: net.relations, count };
}
