// Turns lessons into those of the net: every form, ending, shape that was met becomes a row of a table.
import type { Word } from '#syntax/word.ts';
import type { Lesson } from './lesson.ts';
import type { NetLesson, NetWord } from './net-lesson.ts';

export type NetSchool = {
	/** For each table from hash to row; row 0 is for what is not known. */
	readonly rows: readonly ReadonlyMap<number, number>[];
	/** How often the form of each row was met. */
	readonly counts: readonly number[];
	readonly lessonOf: (lesson: Lesson) => NetLesson;
};

/** @param vectorRows rows of word vectors by the hash of the word */
export function netSchoolOf(lessons: readonly Lesson[], vectorRows: ReadonlyMap<number, number>): NetSchool {
	const rows = Array.from({ length: 8 }, () => new Map<number, number>([[0, 0]]));
	const counts = [0];
	for (const { words } of lessons) {
		for (const { features } of words) {
			for (const [number, table] of rows.entries()) {
				const hash = features[number] as number;
				if (!table.has(hash)) table.set(hash, table.size);
			}
			const row = rows[0]?.get(features[0] as number) as number;
			counts[row] = (counts[row] ?? 0) + 1;
		}
	}
	const made = new Map<Word, NetWord>();
	const wordOf = (word: Word): NetWord => {
		const known = made.get(word);
		if (known) return known;
		const features = rows.map((table, number) => table.get(word.features[number] as number) ?? 0);
		const net = { features, count: counts[features[0] as number] ?? 0, vectorRow: vectorRows.get(word.features[0] as number) ?? -1 };
		made.set(word, net);
		return net;
	};
	return {
		rows,
		counts,
		lessonOf: ({ words, classes, heads, relations }) => ({
			words: words.map(wordOf),
			classes: classes.subarray(1),
			heads: heads.subarray(1),
			relations: relations.subarray(1),
		}),
	};
}
