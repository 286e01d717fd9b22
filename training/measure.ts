// Measures a model on annotated sentences: with their own words, and with the reader's tokens, where a token counts
// as found when it stands at the same place.
import { attach, makeHeads } from '#syntax/attach.ts';
import { label } from '#syntax/label.ts';
import { lemmaOf } from '#syntax/lemma.ts';
import type { Model } from '#syntax/model.ts';
import { headScores, look } from '#syntax/net.ts';
import { longestSentence } from '#syntax/net-shape.ts';
import { tag } from '#syntax/tag.ts';
import { wordOf, type Word } from '#syntax/word.ts';
import type { Corpora } from './corpora.ts';
import type { GoldSentence, GoldWord } from './sentence.ts';

type Counts = { words: number; tags: number; fine: number; lemmas: number; heads: number; relations: number; exact: number; known: number };

/** Lines of figures, in percent. */
export function measure(model: Model, { web, webAgain, news }: Corpora): string[] {
	const again = new Map(webAgain.map((sentence) => [sentence.text, sentence]));
	return [
		line('web, its own words', count(model, web)),
		line(
			'web, the reader’s tokens',
			count(
				model,
				web.map((sentence) => again.get(sentence.text) ?? sentence),
			),
		),
		line('news (silver), the reader’s tokens', count(model, news)),
	];
}

function line(title: string, { words, tags, fine, lemmas, heads, relations, exact, known }: Counts): string {
	const share = (some: number, all: number) => ((100 * some) / all).toFixed(2);
	return `${title}: UPOS ${share(tags, words)} class ${share(fine, words)} lemma ${share(lemmas, words)} UAS ${share(heads, known)} LAS ${share(relations, known)} with subtypes ${share(exact, known)} (${words} words)`;
}

function count(model: Model, sentences: readonly GoldSentence[]): Counts {
	const { net } = model;
	const found = { ...makeHeads(longestSentence), classes: new Uint8Array(longestSentence), relations: new Uint8Array(longestSentence) };
	const kept = new Map<string, Word>();
	const counts: Counts = { words: 0, tags: 0, fine: 0, lemmas: 0, heads: 0, relations: 0, exact: 0, known: 0 };
	for (const { words: gold } of sentences) {
		if (gold.length > longestSentence || gold.length === 0) continue;
		const words = gold.map(({ text }) => {
			const word = kept.get(text) ?? wordOf(text, model.vocabulary);
			kept.set(text, word);
			return word;
		});
		look(net, words);
		tag(net, words, { known: model.classes.length, classes: found.classes });
		attach(found, headScores(net, words.length));
		label(net, found.heads, { count: words.length, known: model.relations.length, relations: found.relations });
		for (const [at, word] of gold.entries())
			compare(
				word,
				{ class: found.classes[at] as number, head: found.heads[at + 1] as number, relation: found.relations[at] as number },
				{ model, counts, lower: (words[at] as Word).lower },
			);
	}
	return counts;
}

type Given = { readonly class: number; readonly head: number; readonly relation: number };

function compare(gold: GoldWord, given: Given, { model, counts, lower }: { readonly model: Model; readonly counts: Counts; readonly lower: string }): void {
	if (gold.tag === '') return;
	const wordClass = model.classes[given.class] as Model['classes'][number];
	counts.words++;
	if (wordClass.tag === gold.tag) counts.tags++;
	if (wordClass.tag === gold.tag && wordClass.fine === gold.fine) counts.fine++;
	if (lemmaOf(lower, wordClass, model.lemmas) === gold.lemma.toLowerCase()) counts.lemmas++;
	if (gold.head < 0) return;
	counts.known++;
	if (given.head !== gold.head) return;
	const relation = model.relations[given.relation] as string;
	counts.heads++;
	if (relation === gold.relation) counts.exact++;
	if (relation.split(':')[0] === gold.relation.split(':')[0]) counts.relations++;
}
