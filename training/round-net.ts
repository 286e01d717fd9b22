// Rounds a net that has learned to the whole numbers it reads with (`src/syntax/net.ts`): 16 bits for weights, 8 bits for
// the rows of words. A word's vector is folded into the row of its form.
import type { ModelArray } from '#reference/model-file.ts';
import { indexOf, type HashIndex } from '#syntax/hash.ts';
import type { WeightName } from '#syntax/net.ts';
import { embedding, meeting, width } from '#syntax/net-shape.ts';
import type { Arena } from './arena.ts';
import type { Matrix } from './matrix.ts';
import { vector, type Net } from './net.ts';
import type { NetSchool } from './net-school.ts';

/** What 1 becomes: as a value and as a weight that values are multiplied with. */
const one = 1_024;
const weight = 2_048;
/** Products of heads and dependents are an eighth in learning; here all else that is added to them is eight times as much. */
const apart = 8;

export type RoundNet = {
	readonly weights: Readonly<Record<WeightName, ModelArray>>;
	readonly tables: readonly { readonly index: HashIndex; readonly rows: Int8Array; readonly unit: number }[];
};

type Learned = { readonly net: Net; readonly arena: Arena };
export type Known = { readonly school: NetSchool; readonly vectorRows: ReadonlyMap<number, number>; readonly vectors: Float32Array };

export function roundNet({ net, arena }: Learned, known: Known): RoundNet {
	const valuesOf = ({ weights, rows, columns }: Matrix) => arena.floats.subarray(weights / 4, weights / 4 + rows * columns);
	const short = (matrix: Matrix, unit: number) => Int16Array.from(valuesOf(matrix), (value) => within(Math.round(value * unit), 32_767));
	const bias = (matrix: Matrix) => Int32Array.from(valuesOf(matrix), (value) => Math.round(value * one * weight));
	const turned = (matrix: Matrix) => turn(short(matrix, weight), matrix.rows, matrix.columns);
	const [first, second] = net.layers as [Net['layers'][number], Net['layers'][number]];
	return {
		weights: {
			input: inputOf(short(first.weights, weight)),
			inputBias: short(first.bias, one),
			second: turned(second.weights),
			secondBias: bias(second.bias),
			classes: turned(net.classes),
			classBias: bias(net.classBias),
			dependent: turned(net.dependent),
			dependentBias: bias(net.dependentBias),
			head: turned(net.head),
			headBias: bias(net.headBias),
			pull: short(net.pull, one * apart),
			root: short(net.root, one),
			distance: short(net.distance, one * apart),
			relationDependent: turned(net.relationDependent),
			relationBias: bias(net.relationBias),
			relationHead: turned(net.relationHead),
			relationRoot: short(net.relationRoot, one),
			relationDistance: short(net.relationDistance, one),
			relations: turned(net.relations),
			relationsBias: bias(net.relationsBias),
		},
		tables: net.tables.map((matrix, number) => {
			const values = valuesOf(matrix);
			return number === 0
				? formsOf(values, valuesOf(net.vectors), known)
				: rounded(entriesOf(known.school.rows[number] as ReadonlyMap<number, number>), values);
		}),
	};
}

function within(value: number, end: number): number {
	return Math.max(-end, Math.min(end, value));
}

function turn(values: Int16Array, rows: number, columns: number): Int16Array {
	return Int16Array.from(values, (_, at) => values[(at % rows) * columns + Math.floor(at / rows)] as number);
}

/** The first layer's weights, one row for each number of a word's three rows: as the word before, itself, the word after. */
function inputOf(values: Int16Array): Int16Array {
	const columns = 8 * width;
	return Int16Array.from(values, (_, at) => {
		const row = Math.floor(at / embedding);
		return values[(Math.floor(row / columns) * embedding + (at % embedding)) * columns + (row % columns)] as number;
	});
}

/** Hash and row, without those for what is not known. */
function entriesOf(rows: ReadonlyMap<number, number>): Map<number, number> {
	return new Map([...rows].filter(([hash]) => hash !== 0));
}

/** Forms met twice or more and words with a vector, each as the sum of both. */
function formsOf(values: Float32Array, folding: Float32Array, { school, vectorRows, vectors }: Known) {
	const forms = school.rows[0] as ReadonlyMap<number, number>;
	const hashes = new Set([...forms].filter(([hash, row]) => hash !== 0 && (school.counts[row] ?? 0) >= 2).map(([hash]) => hash));
	for (const hash of vectorRows.keys()) hashes.add(hash);
	const sums = new Float32Array((hashes.size + 1) * embedding);
	sums.set(values.subarray(0, embedding));
	const entries = new Map<number, number>();
	for (const hash of hashes) {
		const row = entries.size + 1;
		entries.set(hash, row);
		const own = forms.get(hash) ?? 0;
		const from = (school.counts[own] ?? 0) >= 2 ? own : 0;
		const vectorRow = vectorRows.get(hash);
		for (let at = 0; at < embedding; at++) {
			let sum = values[from * embedding + at] as number;
			if (vectorRow !== undefined)
				for (let part = 0; part < vector; part++) sum += (vectors[vectorRow * vector + part] as number) * (folding[part * embedding + at] as number);
			sums[row * embedding + at] = sum;
		}
	}
	return rounded(entries, sums);
}

/** Rounds rows to 8 bits; the few values that lie far out are cut. */
function rounded(entries: ReadonlyMap<number, number>, values: Float32Array) {
	const unit = (8 * Math.sqrt(values.reduce((sum, value) => sum + value * value, 0) / values.length)) / 127;
	return { index: indexOf(entries), rows: Int8Array.from(values, (value) => within(Math.round(value / unit), 127)), unit };
}

/** Heads and dependents meet in as many numbers as their product is divided by, squared. */
if (meeting !== apart * apart) throw new Error('The products of heads are scaled by the root of their size');
