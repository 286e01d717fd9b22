// Chooses the best of some outcomes by a linear model, in two goes: what falls far behind by the first templates is
// not asked about further.
import { slot } from './hash.ts';
import type { Weights } from './model.ts';
import { fill, type Templates } from './templates.ts';

/** An outcome that is this far behind after the first templates does not catch up (in units of packed weights). */
const hopeless = 150;

const scores = new Int32Array(256);

/** The best outcome by the facts of the templates. */
export function choose(outcomes: Uint8Array, templates: Templates, weights: Weights): number {
	const { first, size } = templates;
	fill(templates, 0, first);
	let most = -0x40000000;
	for (let at = 0; at < outcomes.length; at++) {
		const score = scoreOf(outcomes[at] as number, { templates, weights, from: 0, to: first });
		scores[at] = score;
		if (score > most) most = score;
	}
	const least = most - hopeless;
	let left = 0;
	for (let at = 0; at < outcomes.length; at++) if ((scores[at] as number) >= least) left++;
	if (left > 1) fill(templates, first, size);
	let best = outcomes[0] as number;
	most = -0x40000000;
	for (let at = 0; at < outcomes.length; at++) {
		if ((scores[at] as number) < least) continue;
		const more = left > 1 ? scoreOf(outcomes[at] as number, { templates, weights, from: first, to: size }) : 0;
		if ((scores[at] as number) + more <= most) continue;
		most = (scores[at] as number) + more;
		best = outcomes[at] as number;
	}
	return best;
}

type Look = { readonly templates: Templates; readonly weights: Weights; readonly from: number; readonly to: number };

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
