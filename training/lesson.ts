// A lesson: one sentence as the models see it, with what they should say of it.
import type { Word } from '#syntax/word.ts';
import { wordOf, type Vocabulary } from '#syntax/word.ts';
import type { Classes } from './vocabulary.ts';
import type { GoldSentence } from './sentence.ts';

export type Lesson = {
	readonly words: readonly Word[];
	/** From place 1; place 0 is the root's. */
	readonly classes: Uint8Array;
	readonly heads: Int32Array;
	readonly relations: Uint8Array;
};

export type School = { readonly vocabulary: Vocabulary; readonly classes: Classes; readonly relations: readonly string[] };

/** Makes lessons of sentences that are not too long for a sheet. */
export function lessonsOf(sentences: readonly GoldSentence[], { vocabulary, classes, relations }: School): Lesson[] {
	const kept = new Map<string, Word>();
	const wordFor = (text: string) => {
		const known = kept.get(text) ?? wordOf(text, vocabulary);
		kept.set(text, known);
		return known;
	};
	const numbers = new Map(relations.map((relation, number) => [relation, number]));
	return sentences
		.filter(({ words }) => words.length <= 300)
		.map(({ words }) => {
			const gold = Uint8Array.from([0, ...words.map(classes.numberOf)]);
			return {
				words: words.map(({ text }) => wordFor(text)),
				classes: gold,
				heads: Int32Array.from([-1, ...words.map(({ head }) => head)]),
				relations: Uint8Array.from([0, ...words.map(({ relation }) => numbers.get(relation) ?? numbers.get(relation.split(':')[0] as string) ?? 0)]),
			};
		});
}
