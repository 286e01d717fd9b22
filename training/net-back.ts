// Sends back what a sentence taught: from the scores of classes, heads and relations down to the words.
import { distanceOf, distances, embedding, meeting, reach, relating, width } from '#syntax/net-shape.ts';
import { carryBack, type Pass } from './carrying.ts';
import type { Matrix } from './matrix.ts';
import { relate, vector, type Looking, type View } from './net.ts';
import type { NetLesson } from './net-lesson.ts';

/** How unlikely the truth was, summed over the words. */
export type Loss = { classes: number; heads: number; relations: number };

/** Adds a sentence's gradients to the net's. */
export function lookBack({ arena, net }: Looking, { view, lesson }: { readonly view: View; readonly lesson: NetLesson }, loss: Loss): void {
	const { arithmetic, floats, take } = arena;
	const { words, passes } = view;
	const { shown } = passes.at(-1) as Pass;
	let gradient = take(words * 2 * width);
	const through = (from: number, weights: Matrix, bias: Matrix | null) => {
		arithmetic.timesTurned(from, weights.weights, gradient, words, weights.rows, weights.columns);
		arithmetic.turnedTimes(shown, from, weights.gradients, words, weights.rows, weights.columns);
		if (bias) addDown(floats, { from, to: bias.gradients, rows: words, columns: weights.columns });
	};
	loss.classes += surprise(floats, { place: view.classes, rows: words, columns: net.classes.columns, truth: (word) => lesson.classes[word] || -1 });
	through(view.classes, net.classes, net.classBias);
	const ofHeads = headsBack({ arena, net }, { view, lesson }, loss);
	through(ofHeads.dependents, net.dependent, net.dependentBias);
	through(ofHeads.heads + meeting * 4, net.head, net.headBias);
	addDown(floats, { from: ofHeads.heads, to: net.root.gradients, rows: 1, columns: meeting });
	const ofRelations = relationsBack({ arena, net }, { view, lesson }, loss);
	through(ofRelations.dependents, net.relationDependent, net.relationBias);
	through(ofRelations.heads + relating * 4, net.relationHead, null);
	addDown(floats, { from: ofRelations.heads, to: net.relationRoot.gradients, rows: 1, columns: relating });
	for (let number = net.layers.length - 1; number >= 0; number--) gradient = layerBack({ arena, net }, { view, number, gradient });
	wordsBack({ arena, net }, view, gradient);
}

type Netted = Pick<Looking, 'arena' | 'net'>;
type Taught = { readonly view: View; readonly lesson: NetLesson };

function headsBack({ arena, net }: Netted, { view, lesson }: Taught, loss: Loss) {
	const { arithmetic, floats, take } = arena;
	const { words, scores, scoreRow } = view;
	const dependents = take(words * meeting);
	const heads = take((words + 1) * meeting);
	loss.heads += surprise(floats, { place: scores, rows: words, columns: words + 1, row: scoreRow, truth: (word) => lesson.heads[word] as number });
	const pulls = take(words + 1);
	const far = take(words * distances);
	const close = take(words * (words + 1));
	for (let word = 0; word < words; word++) {
		for (let head = 0; head <= words; head++) {
			const by = head === word + 1 ? 0 : (floats[scores / 4 + word * scoreRow + head] as number);
			floats[pulls / 4 + head] = (floats[pulls / 4 + head] as number) + by;
			const step = far / 4 + word * distances + distanceOf(word + 1, head);
			floats[step] = (floats[step] as number) + by;
			floats[close / 4 + word * (words + 1) + head] = by / 8;
		}
	}
	arithmetic.times(close, view.heads, dependents, words, words + 1, meeting);
	arithmetic.times(far, net.distance.weights, dependents, words, distances, meeting);
	arithmetic.turnedTimes(far, view.dependents, net.distance.gradients, words, distances, meeting);
	// The gradient of a head is the turned product of scores and dependents; its rows are no multiple of four, so by hand.
	for (let word = 0; word < words; word++) {
		for (let head = 0; head <= words; head++) {
			const by = floats[close / 4 + word * (words + 1) + head] as number;
			if (by !== 0) addRow(floats, { from: view.dependents + word * meeting * 4, to: heads + head * meeting * 4, columns: meeting, by });
		}
	}
	for (let head = 0; head <= words; head++) {
		const by = floats[pulls / 4 + head] as number;
		addRow(floats, { from: net.pull.weights, to: heads + head * meeting * 4, columns: meeting, by });
		addRow(floats, { from: view.heads + head * meeting * 4, to: net.pull.gradients, columns: meeting, by });
	}
	onlyAbove(floats, { values: view.dependents, gradients: dependents, size: words * meeting });
	onlyAbove(floats, { values: view.heads + meeting * 4, gradients: heads + meeting * 4, size: words * meeting });
	return { dependents, heads };
}

function relationsBack({ arena, net }: Netted, { view, lesson }: Taught, loss: Loss) {
	const { arithmetic, floats, take } = arena;
	const { words } = view;
	const { hidden, scores } = relate(arena, net, { view, heads: lesson.heads });
	const { columns } = net.relations;
	loss.relations += surprise(floats, {
		place: scores,
		rows: words,
		columns,
		truth: (word) => ((lesson.heads[word] as number) < 0 ? -1 : (lesson.relations[word] as number)),
	});
	const dependents = take(words * relating);
	arithmetic.timesTurned(scores, net.relations.weights, dependents, words, relating, columns);
	arithmetic.turnedTimes(hidden, scores, net.relations.gradients, words, relating, columns);
	addDown(floats, { from: scores, to: net.relationsBias.gradients, rows: words, columns });
	onlyAbove(floats, { values: hidden, gradients: dependents, size: words * relating });
	const heads = take((words + 1) * relating);
	for (let word = 0; word < words; word++) {
		const head = lesson.heads[word] as number;
		const from = dependents + word * relating * 4;
		if (head < 0) continue;
		addRow(floats, { from, to: heads + head * relating * 4, columns: relating, by: 1 });
		addRow(floats, { from, to: net.relationDistance.gradients + distanceOf(word + 1, head) * relating * 4, columns: relating, by: 1 });
	}
	return { dependents, heads };
}

function layerBack({ arena, net }: Netted, { view, number, gradient }: { readonly view: View; readonly number: number; readonly gradient: number }): number {
	const { arithmetic, floats, take } = arena;
	const pass = view.passes[number] as Pass;
	const { weights, bias } = net.layers[number] as Looking['net']['layers'][number];
	const { words } = view;
	multiply(floats, { place: gradient, by: view.masks[number] as number, size: words * 2 * width });
	const inward = take(words * weights.columns);
	const beside = take(words * weights.rows);
	carryBack(arena, pass, { shown: gradient, inward, beside });
	arithmetic.timesTurned(inward, weights.weights, beside, words, weights.rows, weights.columns);
	arithmetic.turnedTimes(pass.beside, inward, weights.gradients, words, weights.rows, weights.columns);
	addDown(floats, { from: inward, to: bias.gradients, rows: words, columns: weights.columns });
	return beside;
}

function wordsBack({ arena, net }: Netted, view: View, gradient: number): void {
	const { arithmetic, floats, take } = arena;
	const { words, rows } = view;
	const inputRow = embedding * (2 * reach + 1);
	const sums = take(words * embedding);
	for (let word = 0; word < words; word++)
		for (let by = -reach; by <= reach; by++)
			if (word + by >= 0 && word + by < words)
				addRow(floats, {
					from: gradient + (word * inputRow + (by + reach) * embedding) * 4,
					to: sums + (word + by) * embedding * 4,
					columns: embedding,
					by: 1,
				});
	multiply(floats, { place: sums, by: view.inputMask, size: words * embedding });
	arithmetic.turnedTimes(view.vectors, sums, net.vectors.gradients, words, vector, embedding);
	for (let word = 0; word < words; word++) {
		for (const [number, table] of net.tables.entries()) {
			const row = rows[word * net.tables.length + number] as number;
			table.used?.add(row);
			addRow(floats, { from: sums + word * embedding * 4, to: table.gradients + row * embedding * 4, columns: embedding, by: 1 });
		}
	}
}

type Truth = { readonly place: number; readonly rows: number; readonly columns: number; readonly row?: number; readonly truth: (row: number) => number };

/** Makes of scores what each had too much of likelihood; rows without a truth are wiped. Gives the surprise. */
function surprise(floats: Float32Array, { place, rows, columns, row = columns, truth }: Truth): number {
	let sum = 0;
	for (let number = 0; number < rows; number++) {
		const scores = floats.subarray(place / 4 + number * row, place / 4 + number * row + columns);
		const right = truth(number);
		if (right < 0) {
			scores.fill(0);
			continue;
		}
		let most = -Infinity;
		for (let at = 0; at < columns; at++) if ((scores[at] as number) > most) most = scores[at] as number;
		let all = 0;
		for (let at = 0; at < columns; at++) {
			const share = Math.exp((scores[at] as number) - most);
			scores[at] = share;
			all += share;
		}
		for (let at = 0; at < columns; at++) scores[at] = (scores[at] as number) / all;
		sum -= Math.log((scores[right] as number) + 1e-9);
		scores[right] = (scores[right] as number) - 1;
	}
	return sum;
}

function addRow(
	floats: Float32Array,
	{ from, to, columns, by }: { readonly from: number; readonly to: number; readonly columns: number; readonly by: number },
): void {
	for (let at = 0; at < columns; at++) floats[to / 4 + at] = (floats[to / 4 + at] as number) + by * (floats[from / 4 + at] as number);
}

function addDown(
	floats: Float32Array,
	{ from, to, rows, columns }: { readonly from: number; readonly to: number; readonly rows: number; readonly columns: number },
): void {
	for (let row = 0; row < rows; row++) addRow(floats, { from: from + row * columns * 4, to, columns, by: 1 });
}

function onlyAbove(floats: Float32Array, { values, gradients, size }: { readonly values: number; readonly gradients: number; readonly size: number }): void {
	for (let at = 0; at < size; at++) if ((floats[values / 4 + at] as number) <= 0) floats[gradients / 4 + at] = 0;
}

function multiply(floats: Float32Array, { place, by, size }: { readonly place: number; readonly by: number; readonly size: number }): void {
	for (let at = 0; at < size; at++) floats[place / 4 + at] = (floats[place / 4 + at] as number) * (floats[by / 4 + at] as number);
}
