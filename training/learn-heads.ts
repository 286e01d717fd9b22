// Teaches heads and relations together. The learner mostly goes its own way, mistakes and all, and is told at each
// step which actions lose nothing more (training with exploration, Goldberg and Nivre 2012).
import { addScores, allowed, gatherHeadFacts, headTemplates, highest, lastRow, left, right, scores, shift, step, type State } from '#syntax/attach.ts';
import { gatherRelationFacts, pairKey, relationTemplates } from '#syntax/label.ts';
import { indexOf, lookUp, type HashIndex } from '#syntax/hash.ts';
import { lay, makeSheet, name, tie, type Sheet } from '#syntax/sheet.ts';
import { fill } from '#syntax/templates.ts';
import { chooseAndLearn } from './choose-and-learn.ts';
import type { Lesson } from './lesson.ts';
import type { Plan } from './learn-classes.ts';
import { priceActions } from './oracle.ts';
import { add, change, makeChance, makeTable, meanOf, rounded, shuffle, type Table } from './table.ts';

/** How much better the truth must score than the rest to be left alone. */
const margin = 300;
const relationMargin = 100;

const sheet = makeSheet();
const costs = new Float64Array(3);

export type Pairs = { readonly index: HashIndex; readonly sets: readonly Uint8Array[] };
export type HeadPlan = Plan & { readonly relationBits: number; readonly root: number; readonly pairs: Pairs };

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
			.filter(([, count]) => count * 200 >= all)
			.map(([number]) => number)
			.toSorted((one, other) => one - other);
		const place = places.get(set.join(' ')) ?? sets.push(Uint8Array.from(set)) - 1;
		places.set(set.join(' '), place);
		entries.set(key, place);
	}
	return { index: indexOf(entries), sets };
}

/** The weights of heads and of relations. */
export function learnHeads(lessons: readonly Lesson[], plan: HeadPlan): { readonly heads: Int8Array; readonly relations: Int8Array } {
	const sums = { heads: new Float64Array(2 ** plan.bits * 2), relations: new Float64Array(2 ** plan.relationBits) };
	for (const seed of plan.seeds) {
		const heads = makeTable(sums.heads.length);
		const relations = makeTable(sums.relations.length);
		const chance = makeChance(seed);
		const order = [...lessons];
		for (let round = 0; round < plan.rounds; round++) {
			const boldness = round === 0 ? 0 : 0.95;
			for (const lesson of shuffle(order, chance)) learnFrom(lesson, { heads, relations, plan, wanders: () => chance() < boldness });
		}
		add(sums.heads, meanOf(heads));
		add(sums.relations, meanOf(relations));
	}
	return { heads: rounded(sums.heads), relations: rounded(sums.relations) };
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
	gatherHeadFacts(sheet, state);
	const { first, size } = headTemplates;
	fill(headTemplates, 0, size);
	scores.fill(0);
	priceActions(sheet.stack, state, { heads, choices, costs });
	const least = Math.min(...costs);
	let cheap = 0;
	for (let action = 0; action < 3; action++) if (costs[action] === least) cheap |= 1 << action;
	learnFromScores(table, { choices, cheap, from: 0, to: first });
	learnFromScores(table, { choices, cheap, from: first, to: size });
	table.moment++;
	return highest(wanders() ? choices : cheap);
}

type Look = { readonly choices: number; readonly cheap: number; readonly from: number; readonly to: number };

/** The templates looked at first learn to do without the others; those learn what the first leave undone. */
function learnFromScores(table: Table, { choices, cheap, from, to }: Look): void {
	addScores(table.weights, from, to);
	const good = highest(cheap);
	const rival = highest(choices & ~cheap);
	if (rival < 0 || (scores[good] as number) >= (scores[rival] as number) + margin) return;
	reward(table, { action: good, by: 1, from, to });
	reward(table, { action: rival, by: -1, from, to });
}

type Reward = { readonly action: number; readonly by: number; readonly from: number; readonly to: number };

/** The weights say how much better LEFT and RIGHT are than SHIFT; rewarding SHIFT takes from both. */
function reward(table: Table, { action, by, from, to }: Reward): void {
	const last = lastRow(table.weights.length, from === 0);
	for (let at = from; at < to; at++) {
		const row = (((headTemplates.features[at] as number) >>> 8) & last) * 2;
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
	gatherRelationFacts(on, token, head);
	const isTied = lesson.heads[token] === head;
	if (isTied) table.moment++;
	return chooseAndLearn(candidates, isTied ? (lesson.relations[token] as number) : -1, { templates: relationTemplates, table, margin: relationMargin });
}
