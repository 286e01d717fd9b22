// Labels a row of places so that the sum of the weights of its features and of the steps from label to label is the
// greatest (Viterbi 1967; Collins 2002). Whole numbers only, so it is the same on every machine.

/** Places with their features: `own` speak for a label, `steps` for a label after a label. */
export type Row = {
	size: number;
	readonly ownWidth: number;
	readonly stepWidth: number;
	readonly own: Int32Array;
	readonly steps: Int32Array;
};

/** A power of two each: blocks of `labelCount`, blocks of `labelCount` times itself. */
export type LabelWeights = {
	readonly own: Int8Array | Int32Array;
	readonly steps: Int8Array | Int32Array;
	/** The same weights of 8 bits, four at a time. */
	readonly fours?: { readonly own: Int32Array; readonly steps: Int32Array };
};

/** Weights of a file, seen four at a time: what they lie in begins at a multiple of four bytes. */
export function inFours(own: Int8Array, steps: Int8Array): LabelWeights {
	const foursOf = ({ buffer, byteOffset, byteLength }: Int8Array) => new Int32Array(buffer, byteOffset, byteLength / 4);
	return { own, steps, fours: { own: foursOf(own), steps: foursOf(steps) } };
}

/** Most places of one row. */
export const longestRow = 320;
export const labelCount = 4;
const pairCount = labelCount * labelCount;

export function makeRow(ownWidth: number, stepWidth: number): Row {
	return { size: 0, ownWidth, stepWidth, own: new Int32Array(longestRow * ownWidth), steps: new Int32Array(longestRow * stepWidth) };
}

/** Where the block of a feature begins in a table of `length` weights. */
export function ownBlock(feature: number, length: number): number {
	return (feature & (length / labelCount - 1)) * labelCount;
}

export function stepBlock(feature: number, length: number): number {
	return (feature & (length / pairCount - 1)) * pairCount;
}

/** While learning: the true labels, and by how much each of them has to win. */
export type Truth = { readonly labels: Uint8Array; readonly price: number };

const scores = new Float64Array(longestRow * labelCount);
const from = new Uint8Array(longestRow * labelCount);
const own = new Float64Array(labelCount);
const steps = new Float64Array(pairCount);

/** Where the labels are written, and the truth while learning. */
export type Wanted = { readonly labels: Uint8Array; readonly truth?: Truth };

/** Writes the best labels of the row into `labels`. */
export function bestLabels(row: Row, weights: LabelWeights, { labels, truth }: Wanted): void {
	const { fours } = weights;
	for (let at = 0; at < row.size; at++) {
		const ownStretch = { features: row.own, from: at * row.ownWidth, to: (at + 1) * row.ownWidth };
		const stepStretch = { features: row.steps, from: at * row.stepWidth, to: (at + 1) * row.stepWidth };
		if (fours) {
			weighFours(own, ownStretch, fours.own);
			weighFours(steps, stepStretch, fours.steps);
		} else {
			weigh(own, ownStretch, weights.own);
			weigh(steps, stepStretch, weights.steps);
		}
		if (truth) for (let label = 0; label < labelCount; label++) if (label !== truth.labels[at]) own[label] = (own[label] as number) + truth.price;
		for (let label = 0; label < labelCount; label++) step(at, label);
	}
	follow(row.size, labels);
}

type Stretch = { readonly features: Int32Array; readonly from: number; readonly to: number };

/** Sums the blocks of weights of some features, four weights at a time. */
function weigh(sums: Float64Array, { features, from: begin, to }: Stretch, weights: LabelWeights['own']): void {
	const size = sums.length;
	const mask = weights.length / size - 1;
	for (let row = 0; row < size; row += labelCount) {
		let first = 0;
		let second = 0;
		let third = 0;
		let fourth = 0;
		for (let place = begin; place < to; place++) {
			const block = ((features[place] as number) & mask) * size + row;
			first += weights[block] as number;
			second += weights[block + 1] as number;
			third += weights[block + 2] as number;
			fourth += weights[block + 3] as number;
		}
		sums[row] = first;
		sums[row + 1] = second;
		sums[row + 2] = third;
		sums[row + 3] = fourth;
	}
}

/**
 * The same where the weights have 8 bits: four lie in one number. Each is made positive and added to its own half of
 * one of two numbers, which hold 128 of them before they overflow.
 */
function weighFours(sums: Float64Array, { features, from: begin, to }: Stretch, weights: Int32Array): void {
	const size = sums.length / labelCount;
	const mask = weights.length / size - 1;
	const shift = (to - begin) * 128;
	for (let part = 0; part < size; part++) {
		let even = 0;
		let odd = 0;
		for (let place = begin; place < to; place++) {
			const four = (weights[((features[place] as number) & mask) * size + part] as number) ^ 0x80808080;
			even = (even + (four & 0xff00ff)) | 0;
			odd = (odd + ((four >>> 8) & 0xff00ff)) | 0;
		}
		const row = part * labelCount;
		sums[row] = (even & 0xffff) - shift;
		sums[row + 1] = (odd & 0xffff) - shift;
		sums[row + 2] = (even >>> 16) - shift;
		sums[row + 3] = (odd >>> 16) - shift;
	}
}

/** The best way to a label at a place. */
function step(at: number, label: number): void {
	let best = 0;
	let most = steps[label] as number;
	if (at > 0) {
		most = -Infinity;
		for (let before = 0; before < labelCount; before++) {
			const score = (scores[(at - 1) * labelCount + before] as number) + (steps[before * labelCount + label] as number);
			if (score > most) {
				most = score;
				best = before;
			}
		}
	}
	scores[at * labelCount + label] = most + (own[label] as number);
	from[at * labelCount + label] = best;
}

function follow(size: number, labels: Uint8Array): void {
	const score = (label: number) => scores[(size - 1) * labelCount + label] as number;
	let last = 0;
	for (let label = 1; label < labelCount; label++) if (size > 0 && score(label) > score(last)) last = label;
	for (let at = size - 1; at >= 0; at--) {
		labels[at] = last;
		last = from[at * labelCount + last] as number;
	}
}
