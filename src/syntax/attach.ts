// Gives each word its head, so that the heads make one tree with one root: the best head of each word where these make a
// tree; where they go round in circles, each circle is opened where that costs least. The time is linear in the scores.
import type { Scores } from './net.ts';

/** What was found for the words of a sentence, from place 1; used again for every sentence. */
export type Heads = {
	readonly heads: Int32Array;
	/** 1 where a word is known to hang on the root. */
	readonly settled: Uint8Array;
	readonly path: Int32Array;
};

/** @param longest words of a sentence */
export function makeHeads(longest: number): Heads {
	return { heads: new Int32Array(longest + 1), settled: new Uint8Array(longest + 1), path: new Int32Array(longest + 1) };
}

/** Fills `heads`. */
export function attach(found: Heads, scores: Scores): void {
	const { heads, settled } = found;
	const { count } = scores;
	const root = chooseHeads(heads, scores);
	settled.fill(0, 0, count + 1);
	settled[0] = 1;
	settled[root] = 1;
	for (let word = 1; word <= count; word++) settle(found, word, scores);
}

/** The best head of each word among the words, and the root where it costs least; gives the root's word. */
function chooseHeads(heads: Int32Array, { numbers, from, row, count }: Scores): number {
	let root = 1;
	let most = -Infinity;
	for (let word = 1; word <= count; word++) {
		const place = from + (word - 1) * row;
		let best = word === 1 ? 2 : 1;
		for (let head = best + 1; head <= count; head++) if ((numbers[place + head] as number) > (numbers[place + best] as number)) best = head;
		heads[word] = best;
		const gain = (numbers[place] as number) - (count === 1 ? 0 : (numbers[place + best] as number));
		if (gain > most) [root, most] = [word, gain];
	}
	heads[root] = 0;
	return root;
}

/** Goes up from a word to one that is settled; a circle on the way is opened. */
function settle({ heads, settled, path }: Heads, begin: number, scores: Scores): void {
	let size = 0;
	let word = begin;
	// 2 marks the words of this path.
	while (settled[word] === 0) {
		settled[word] = 2;
		path[size++] = word;
		word = heads[word] as number;
	}
	if (settled[word] === 2) openCircle({ heads, settled, path }, path.indexOf(word), { scores, size });
	for (let at = 0; at < size; at++) settled[path[at] as number] = 1;
}

/** Hangs one word of the circle, the path from `first` on, on a settled word: the pair that loses least. */
function openCircle({ heads, settled, path }: Heads, first: number, { scores, size }: { readonly scores: Scores; readonly size: number }): void {
	const { numbers, from, row, count } = scores;
	let [least, cut, onto] = [Infinity, path[first] as number, 0];
	for (let at = first; at < size; at++) {
		const word = path[at] as number;
		const place = from + (word - 1) * row;
		const own = numbers[place + (heads[word] as number)] as number;
		for (let head = 1; head <= count; head++) {
			if (settled[head] !== 1) continue;
			const loss = own - (numbers[place + head] as number);
			if (loss < least) [least, cut, onto] = [loss, word, head];
		}
	}
	heads[cut] = onto;
}
