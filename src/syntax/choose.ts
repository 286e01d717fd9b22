// Chooses the best of some outcomes by a linear model, in two goes: what falls far behind by the first templates is
// not asked about further. Outcomes are scored four at a time, because all weights of a feature lie beside each other.
import { slot } from './hash.ts';
import type { Weights } from './model.ts';
import { patience } from './patience.ts';
import { fill, type Templates } from './templates.ts';

/** What is still asked about, with its score; some places more than outcomes. */
const open = new Uint8Array(260);
const scores = new Int32Array(260);

/** The best outcome by the facts of the templates. */
export function choose(outcomes: Uint8Array, templates: Templates, weights: Weights): number {
	const { first, size } = templates;
	const count = outcomes.length;
	for (let at = 0; at < count; at++) {
		open[at] = outcomes[at] as number;
		scores[at] = 0;
	}
	fill(templates, 0, first);
	addScores(count, { templates, weights, from: 0, to: first });
	const left = dropHopeless(count);
	if (left === 1) return open[0] as number;
	fill(templates, first, size);
	addScores(left, { templates, weights, from: first, to: size });
	let best = 0;
	for (let at = 1; at < left; at++) if ((scores[at] as number) > (scores[best] as number)) best = at;
	return open[best] as number;
}

/** Moves the others to the front, in their order; gives how many they are. */
function dropHopeless(count: number): number {
	let most = scores[0] as number;
	for (let at = 1; at < count; at++) if ((scores[at] as number) > most) most = scores[at] as number;
	const least = most - patience.hopeless;
	let left = 0;
	for (let at = 0; at < count; at++) {
		if ((scores[at] as number) < least) continue;
		open[left] = open[at] as number;
		scores[left++] = scores[at] as number;
	}
	return left;
}

type Look = { readonly templates: Templates; readonly weights: Weights; readonly from: number; readonly to: number };

/** Adds what the features of some templates say for the first outcomes of `open`. Up to three places behind them are overwritten. */
function addScores(count: number, { templates: { features }, weights, from, to }: Look): void {
	const shift = shiftOf(weights.length, from === 0);
	for (let at = 0; at < count; at += 4) {
		const one = open[at] as number;
		const two = open[at + 1] as number;
		const three = open[at + 2] as number;
		const four = open[at + 3] as number;
		let first = 0;
		let second = 0;
		let third = 0;
		let fourth = 0;
		for (let place = from; place < to; place++) {
			const block = (features[place] as number) >>> shift;
			first += weights[block ^ one] as number;
			second += weights[block ^ two] as number;
			third += weights[block ^ three] as number;
			fourth += weights[block ^ four] as number;
		}
		scores[at] = (scores[at] as number) + first;
		scores[at + 1] = (scores[at + 1] as number) + second;
		scores[at + 2] = (scores[at + 2] as number) + third;
		scores[at + 3] = (scores[at + 3] as number) + fourth;
	}
}

/** What the features of some templates, all looked at first or none, say for an outcome. They must have been filled. */
export function scoreOf(outcome: number, { templates: { features }, weights, from, to }: Look): number {
	const shift = shiftOf(weights.length, from === 0);
	let score = 0;
	for (let at = from; at < to; at++) score += weights[slot(features[at] as number, outcome, shift)] as number;
	return score;
}

/** Templates looked at first have their weights in a quarter of the table, which stays near the processor. */
export function shiftOf(size: number, isFirst: boolean): number {
	return Math.clz32(size) + (isFirst ? 3 : 1);
}
