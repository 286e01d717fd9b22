// Teaches heads and relations together. The learner mostly goes its own way, mistakes and all, and is told at each
// step which actions lose nothing more (training with exploration, Goldberg and Nivre 2012).
import { allowed, bestAction, gatherHeadFeatures, headFeatures, left, right, shift, step, type State } from '#syntax/attach.ts';
import { bestRelation, gatherRelationFeatures, pairKey, relationFeatures } from '#syntax/label.ts';
import { indexOf, lookUp, slot, type HashIndex } from '#syntax/hash.ts';
import { lay, makeSheet, name, tie, type Sheet } from '#syntax/sheet.ts';
import type { Lesson } from './lesson.ts';
import type { Plan } from './learn-classes.ts';
import { priceActions } from './oracle.ts';
import { change, makeChance, makeTable, meanOf, shuffle, type Table } from './table.ts';

const sheet = makeSheet();
const costs = new Float64Array(3);

export type Pairs = { readonly index: HashIndex; readonly sets: readonly Uint8Array[] };
export type HeadPlan = Plan & { readonly relationBits: number; readonly root: number; readonly pairs: Pairs };
export type Learned = { readonly heads: Float64Array; readonly relations: Float64Array };

/** Which relations stand between which classes. */
export function pairsOf(lessons: readonly Lesson[], relations: number): Pairs {
	const seen = new Map<number, Map<number, number>>();
	for (const { words, classes, guessed, heads, relations: names } of lessons) {
		lay(sheet, words);
		for (const row of [classes, guessed]) {
			sheet.class.set(row);
			for (let at = 1; at <= words.length; at++) {
				if (heads[at] === -1) continue;
				const key = pairKey(sheet, at, heads[at] as number);
				const counts = seen.get(key) ?? new Map<number, number>();
				seen.set(key, counts.set(names[at] as number, (counts.get(names[at] as number) ?? 0) + 1));
			}
		}
	}
	const sets = [Uint8Array.from({ length: relations }, (_, at) => at)];
	const places = new Map<string, number>();
	const entries = new Map<number, number>();
	for (const [key, counts] of seen) {
		const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
		if (all < 6) continue;
		const set = [...counts]
			.filter(([, count]) => count * 500 >= all)
			.map(([number]) => number)
			.toSorted((one, other) => one - other);
		const place = places.get(set.join(' ')) ?? sets.push(Uint8Array.from(set)) - 1;
		places.set(set.join(' '), place);
		entries.set(key, place);
	}
	return { index: indexOf(entries), sets };
}

export function learnHeads(lessons: readonly Lesson[], plan: HeadPlan): Learned {
	const heads = makeTable(2 ** plan.bits * 2);
	const relations = makeTable(2 ** plan.relationBits);
	const chance = makeChance(plan.seed);
	const order = [...lessons];
	for (let round = 0; round < plan.rounds; round++) {
		const boldness = round === 0 ? 0 : 0.95;
		for (const lesson of shuffle(order, chance)) learnFrom(lesson, { heads, relations, plan, wanders: () => chance() < boldness });
	}
	return { heads: meanOf(heads), relations: meanOf(relations) };
}

type Learner = { readonly heads: Table; readonly relations: Table; readonly plan: HeadPlan; readonly wanders: () => boolean };

function learnFrom(lesson: Lesson, learner: Learner): void {
	lay(sheet, lesson.words);
	sheet.class.set(lesson.guessed);
	const state: State = { depth: 1, next: 1 };
	sheet.stack[0] = 0;
	while (state.next <= sheet.length || state.depth > 1) {
		const choices = allowed(state, sheet.length);
		const action = choices === 1 << shift ? shift : choices & (choices - 1) ? choose(lesson, state, learner) : right;
		if (action === shift) step(sheet, state, shift, { weights: learner.relations.weights, ...learner.plan.pairs, root: learner.plan.root });
		else tieAndLearn(lesson, state, { action, learner });
	}
}

/** Decides on an action, learning from it if it costs more than another. */
function choose({ heads }: Lesson, state: State, { heads: table, wanders }: Learner): number {
	const choices = allowed(state, sheet.length);
	gatherHeadFeatures(sheet, state);
	const best = bestAction(choices, table.weights);
	priceActions(sheet.stack, state, { heads, choices, costs });
	const least = Math.min(...costs);
	let cheap = 0;
	for (let action = 0; action < 3; action++) if (costs[action] === least) cheap |= 1 << action;
	const good = bestAction(cheap, table.weights);
	if (!(cheap & (1 << best))) {
		reward(table, good, 1);
		reward(table, best, -1);
	}
	table.moment++;
	return wanders() ? best : good;
}

/** The weights say how much better LEFT and RIGHT are than SHIFT; rewarding SHIFT takes from both. */
function reward(table: Table, action: number, by: number): void {
	const last = table.weights.length / 2 - 1;
	for (const feature of headFeatures) {
		const row = ((feature >>> 8) & last) * 2;
		if (action !== right) change(table, row, action === left ? by : -by);
		if (action !== left) change(table, row + 1, action === right ? by : -by);
	}
}

function tieAndLearn(lesson: Lesson, state: State, { action, learner }: { readonly action: number; readonly learner: Learner }): void {
	const token = sheet.stack[state.depth - 1] as number;
	const head = action === left ? state.next : (sheet.stack[state.depth - 2] as number);
	state.depth--;
	const relation = nameAndLearn(sheet, { token, head, lesson }, learner);
	tie(sheet, token, head);
	name(sheet, token, relation);
}

function nameAndLearn(
	on: Sheet,
	{ token, head, lesson }: { readonly token: number; readonly head: number; readonly lesson: Lesson },
	{ relations: table, plan }: Learner,
): number {
	if (head === 0) return plan.root;
	const candidates = plan.pairs.sets[lookUp(plan.pairs.index, pairKey(on, token, head))] as Uint8Array;
	if (candidates.length === 1) return candidates[0] as number;
	gatherRelationFeatures(on, token, head);
	const best = bestRelation(candidates, table.weights);
	const truth = lesson.relations[token] as number;
	if (lesson.heads[token] === head) {
		if (best !== truth && candidates.includes(truth)) {
			const width = Math.clz32(table.weights.length) + 1;
			for (const feature of relationFeatures) {
				change(table, slot(feature, truth, width), 1);
				change(table, slot(feature, best, width), -1);
			}
		}
		table.moment++;
	}
	return best;
}
