// Teaches the classes of words, from left to right, the classes before being the learner's own.
import { bestClass, classFeatures, gatherClassFeatures, tag } from '#syntax/tag.ts';
import { slot } from '#syntax/hash.ts';
import { lay, makeSheet } from '#syntax/sheet.ts';
import type { Weights } from '#syntax/model.ts';
import type { Lesson } from './lesson.ts';
import { change, makeChance, makeTable, meanOf, rounded, shuffle, type Table } from './table.ts';

export type Plan = { readonly bits: number; readonly rounds: number; readonly seed: number };

/** How much better the truth must score than the rest to be left alone. */
const margin = 60;

const sheet = makeSheet();

export function learnClasses(lessons: readonly Lesson[], { bits, rounds, seed }: Plan): Int16Array {
	const table = makeTable(2 ** bits);
	const chance = makeChance(seed);
	const order = [...lessons];
	for (let round = 0; round < rounds; round++) for (const lesson of shuffle(order, chance)) learnFrom(lesson, table);
	return rounded(meanOf(table));
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
		gatherClassFeatures(sheet, at);
		const best = bestClass(candidates, table.weights, { of: truth, by: margin });
		if (best !== truth && candidates.includes(truth)) {
			reward(table, truth, 1);
			reward(table, best, -1);
		}
		table.moment++;
		sheet.class[at] = best;
	}
}

function reward(table: Table, number: number, by: number): void {
	const shift = Math.clz32(table.weights.length) + 1;
	for (const feature of classFeatures) change(table, slot(feature, number, shift), by);
}

/** The classes that a tagger gives to a lesson's words. */
export function guess({ words }: Lesson, weights: Weights): Uint8Array {
	lay(sheet, words);
	tag(sheet, weights);
	return sheet.class.slice(0, words.length + 1);
}

/** Gives every lesson the classes of a tagger that learned from the others. */
export function guessEach(lessons: readonly Lesson[], folds: number, plan: Plan): void {
	for (let fold = 0; fold < folds; fold++) {
		const weights = learnClasses(
			lessons.filter((_, at) => at % folds !== fold),
			plan,
		);
		for (const [at, lesson] of lessons.entries()) if (at % folds === fold) lesson.guessed = guess(lesson, weights);
	}
}
