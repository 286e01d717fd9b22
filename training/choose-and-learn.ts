// Teaches a choice among outcomes: where the truth does not lead by a margin, it is rewarded and its nearest rival
// punished. The templates looked at first learn to do without the others; those learn what the first leave undone.
import { scoreOf, shiftOf } from '#syntax/choose.ts';
import { slot } from '#syntax/hash.ts';
import { fill, type Templates } from '#syntax/templates.ts';
import { change, type Table } from './table.ts';

type Task = { readonly templates: Templates; readonly table: Table; readonly margin: number };

const scores = new Int32Array(256);

/** Learns from the facts gathered last, if the truth is an outcome, and gives the outcome chosen before. */
export function chooseAndLearn(outcomes: Uint8Array, truth: number, task: Task): number {
	const { first, size } = task.templates;
	fill(task.templates, 0, size);
	scores.fill(0);
	learn(outcomes, truth, { ...task, from: 0, to: first });
	return learn(outcomes, truth, { ...task, from: first, to: size });
}

function learn(outcomes: Uint8Array, truth: number, look: Task & { readonly from: number; readonly to: number }): number {
	const { templates, table, margin, from, to } = look;
	let best = outcomes[0] as number;
	let rival = -1;
	let [most, next, own] = [-Infinity, -Infinity, -Infinity];
	for (const outcome of outcomes) {
		scores[outcome] = (scores[outcome] as number) + scoreOf(outcome, { templates, weights: table.weights, from, to });
		const score = scores[outcome] as number;
		if (score > most) [best, most] = [outcome, score];
		if (outcome === truth) own = score;
		else if (score > next) [rival, next] = [outcome, score];
	}
	if (own > -Infinity && rival >= 0 && own < next + margin) {
		const shift = shiftOf(table.weights.length, from === 0);
		for (let at = from; at < to; at++) {
			const feature = templates.features[at] as number;
			change(table, slot(feature, truth, shift), 1);
			change(table, slot(feature, rival, shift), -1);
		}
	}
	return best;
}
