// Teaches the classes of words, from left to right, the classes before being the learner's own.
import { classTemplates, gatherClassFacts, tag } from '#syntax/tag.ts';
import { lay, makeSheet } from '#syntax/sheet.ts';
import type { Weights } from '#syntax/model.ts';
import type { Lesson } from './lesson.ts';
import { chooseAndLearn } from './choose-and-learn.ts';
import { add, makeChance, makeTable, meanOf, rounded, shuffle, type Table } from './table.ts';

/** `seeds`: one learner each, in an order of lessons of its own; their weights are added. */
export type Plan = { readonly bits: number; readonly rounds: number; readonly seeds: readonly number[] };

/** How much better the truth must score than the rest to be left alone. */
const margin = 150;

const sheet = makeSheet();

export function learnClasses(lessons: readonly Lesson[], { bits, rounds, seeds }: Plan): Int8Array {
	const sum = new Float64Array(2 ** bits);
	for (const seed of seeds) {
		const table = makeTable(2 ** bits);
		const chance = makeChance(seed);
		const order = [...lessons];
		for (let round = 0; round < rounds; round++) for (const lesson of shuffle(order, chance)) learnFrom(lesson, table);
		add(sum, meanOf(table));
	}
	return rounded(sum);
}

function learnFrom({ words, classes }: Lesson, table: Table): void {
	lay(sheet, words);
	for (let at = 1; at <= words.length; at++) {
		const candidates = words[at - 1]?.candidates as Uint8Array;
		const truth = classes[at] as number;
		if (candidates.length === 1) {
			sheet.class[at] = candidates[0] as number;
			continue;
		}
		gatherClassFacts(sheet, at);
		const best = chooseAndLearn(candidates, truth, { templates: classTemplates, table, margin });
		table.moment++;
		sheet.class[at] = best;
	}
}

/** The classes that a tagger gives to a lesson's words. */
export function guess({ words }: Lesson, weights: Weights): Uint8Array {
	lay(sheet, words);
	tag(sheet, weights);
	return sheet.class.slice(0, words.length + 1);
}

const folds = 4;

/** Gives every lesson the classes of a tagger that learned from the others, and from some more. */
export function guessEach(lessons: readonly Lesson[], more: readonly Lesson[], plan: Plan): void {
	for (let fold = 0; fold < folds; fold++) {
		const others = lessons.filter((_, at) => at % folds !== fold);
		const weights = learnClasses([...others, ...others, ...more], plan);
		for (const [at, lesson] of lessons.entries()) if (at % folds === fold) lesson.guessed = guess(lesson, weights);
	}
}
