// What is learned from: the treebank of the web in its own words and in the reader's tokens, and the silver trees of
// news in the reader's tokens.
import { join } from 'node:path';
import type { Lexicon } from '#reference/lexicon.ts';
import { readTreebank } from './conllu.ts';
import { readNews } from './news-trees.ts';
import { retokenize } from './retokenize.ts';
import type { GoldSentence } from './sentence.ts';
import { settleTags, tagCountsOf } from './settle-tags.ts';

export type Corpora = {
	readonly web: readonly GoldSentence[];
	/** Those sentences of `web` that the reader cuts into other tokens. */
	readonly webAgain: readonly GoldSentence[];
	readonly news: readonly GoldSentence[];
};

/** @param directory a folder with `ud-ewt` and `polnear` */
export function readCorpora(directory: string, split: 'train' | 'dev', lexicon: Lexicon): Corpora {
	const abbreviations = new Set((lexicon.words.abbreviations ?? []).map((word) => word.toLowerCase()));
	const web = readTreebank(join(directory, `ud-ewt/${split}.conllu.gz`));
	const webAgain = web.flatMap((sentence) => {
		const again = retokenize(sentence, abbreviations);
		return again && again.words.length !== sentence.words.length ? [again] : [];
	});
	const news = readNews(join(directory, `polnear/${split}`)).flatMap((sentence) => retokenize(sentence, abbreviations) ?? []);
	settleTags(news, tagCountsOf(split === 'train' ? web : readTreebank(join(directory, 'ud-ewt/train.conllu.gz'))));
	return { web, webAgain, news };
}

/** Adjectives of peoples: those of the lexicon, and those the treebank has. */
export function demonymsOf(web: readonly GoldSentence[], lexicon: Lexicon): ReadonlySet<string> {
	const demonyms = new Set(lexicon.countries.flatMap(({ adjectives }) => adjectives));
	const low = new Set(web.flatMap(({ words }) => words.filter(({ text }) => /^\p{Ll}/u.test(text)).map(({ text }) => text)));
	const counts = new Map<string, number>();
	for (const { words } of web) {
		for (const { text, tag, fine } of words.slice(1)) {
			if (/^\p{Lu}\p{Ll}+$/u.test(text) && !low.has(text.toLowerCase())) counts.set(text, (counts.get(text) ?? 0) + (tag === 'ADJ' && fine === 'JJ' ? 1 : -1));
		}
	}
	for (const [word, more] of counts) if (more >= 3) demonyms.add(word);
	return demonyms;
}
