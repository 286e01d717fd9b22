// Parses sentences into trees: tokens with tag, lemma, head and relation, read off by the trained models that the
// lexicon brings. Pure and linear in the length of the text: the models know whole numbers only.
import type { Document } from '#documents/document.ts';
import type { Lexicon } from '#reference/lexicon.ts';
import type { Sentence } from '#sentences/sentence.ts';
import type { Span } from '#text/span.ts';
import { attach } from './attach.ts';
import type { Labels } from './label.ts';
import { knownNamesOf, lengthOfName, type KnownNames } from './known-name.ts';
import { lemmaOf } from './lemma.ts';
import { modelOf, type Model } from './model.ts';
import { lay, longestSentence, makeSheet, type Sheet } from './sheet.ts';
import { tag } from './tag.ts';
import { tokenize } from './tokenize.ts';
import type { Token, Tree } from './tree.ts';
import { nameWord, wordOf, type Vocabulary, type Word } from './word.ts';

/** One tree a sentence, in order. Linear in the length of the text. */
export function parse(document: Document, sentences: readonly Sentence[], lexicon: Lexicon): readonly Tree[] {
	const reader = readerOf(lexicon);
	return sentences.map((sentence) => ({ sentence, tokens: read(document.text, sentence, reader) }));
}

/** What is kept with a lexicon. */
type Reader = {
	readonly model: Model;
	readonly labels: Labels;
	readonly vocabulary: Vocabulary;
	readonly abbreviations: ReadonlySet<string>;
	/** Lemmas of the verbs the lexicon speaks of. */
	readonly verbs: ReadonlySet<string>;
	readonly sheet: Sheet;
	readonly words: Map<string, Kept>;
	readonly names: KnownNames;
	/** What stands for any known name. */
	readonly name: Word;
};

/** A word, with its lemma for each class it was met in. */
type Kept = { readonly word: Word; readonly lemmas: string[] };

/** The tokens of a sentence, and what the models see of them: a known name is one word, however many tokens it has. */
type Row = {
	readonly spans: readonly Span[];
	readonly texts: readonly string[];
	readonly kept: readonly Kept[];
	readonly words: readonly Word[];
	/** For each word the number of its first token. */
	readonly firsts: readonly number[];
};

const readers = new WeakMap<Lexicon, Reader>();

function readerOf(lexicon: Lexicon): Reader {
	const known = readers.get(lexicon);
	if (known) return known;
	const model = modelOf(lexicon.model());
	const demonyms = new Set([...model.vocabulary.demonyms, ...(lexicon.words.demonyms ?? [])]);
	const vocabulary = { ...model.vocabulary, demonyms };
	const abbreviations = new Set((lexicon.words.abbreviations ?? []).map((word) => word.toLowerCase()));
	const reader: Reader = {
		model,
		labels: { weights: model.relationWeights, index: model.relationIndex, sets: model.relationSets, root: 0 },
		vocabulary,
		abbreviations,
		verbs: verbsOf(lexicon),
		sheet: makeSheet(),
		words: new Map(),
		names: knownNamesOf(lexicon.words.names ?? [], abbreviations),
		name: nameWord(vocabulary, model.classes),
	};
	readers.set(lexicon, reader);
	return reader;
}

/** First words of the lexicon's patterns and cues: verbs whose lemma is known beyond guessing. */
function verbsOf(lexicon: Lexicon): ReadonlySet<string> {
	const phrases = [...lexicon.kinds.flatMap(({ verbs }) => verbs), ...lexicon.cues.flatMap(({ words }) => words)];
	return new Set(phrases.flatMap((phrase) => (phrase.split(' ')[0] ?? '').split('|')));
}

/** `blockad`, guessed from *blockaded*, is *blockade* where the lexicon knows that verb. */
function withVerbs(lemma: string, verbs: ReadonlySet<string>): string {
	return !verbs.has(lemma) && verbs.has(`${lemma}e`) ? `${lemma}e` : lemma;
}

function read(text: string, sentence: Sentence, reader: Reader): Token[] {
	const row = rowOf(text, tokenize(text, sentence, reader.abbreviations), reader);
	const tokens: Token[] = [];
	for (let from = 0; from < row.words.length; from += longestSentence) readPart(row, { from, tokens }, reader);
	return tokens;
}

function rowOf(text: string, spans: readonly Span[], reader: Reader): Row {
	const texts = spans.map(({ start, end }) => text.slice(start, end));
	const kept = texts.map((one) => keep(one, reader));
	const words: Word[] = [];
	const firsts: number[] = [];
	for (let at = 0; at < texts.length; ) {
		const size = lengthOfName(texts, at, reader.names);
		words.push(size > 0 ? reader.name : (kept[at] as Kept).word);
		firsts.push(at);
		at += size || 1;
	}
	return { spans, texts, kept, words, firsts };
}

/** Reads as much of a sentence as a sheet holds; what comes after the first part stands beside its root. */
function readPart({ spans, texts, kept, words, firsts }: Row, { from, tokens }: { readonly from: number; readonly tokens: Token[] }, reader: Reader): void {
	const { model, labels, sheet } = reader;
	lay(sheet, words.length > longestSentence ? words.slice(from, from + longestSentence) : words);
	tag(sheet, model.classWeights);
	attach(sheet, model.headWeights, labels);
	const root = from === 0 ? -1 : tokens.findIndex(({ head }) => head === -1);
	for (let at = 1; at <= sheet.length; at++) {
		const number = sheet.class[at] as number;
		const wordClass = model.classes[number] as Model['classes'][number];
		const first = firsts[from + at - 1] as number;
		const last = firsts[from + at] ?? spans.length;
		const head = sheet.head[at] as number;
		for (let place = first; place < last; place++) {
			const { start, end } = spans[place] as Span;
			const { word, lemmas } = kept[place] as Kept;
			lemmas[number] ??= withVerbs(lemmaOf(word.lower, wordClass, model.lemmas), reader.verbs);
			tokens.push({
				start,
				end,
				text: texts[place] as string,
				lower: word.lower,
				lemma: lemmas[number] as string,
				tag: wordClass.tag,
				head: place > first ? first : head > 0 ? (firsts[from + head - 1] as number) : root,
				relation: place > first ? 'flat' : head === 0 && from > 0 ? 'parataxis' : (model.relations[sheet.relation[at] as number] as string),
			});
		}
	}
}

/** Forgets everything when full, so that hostile text cannot fill the memory. */
function keep(text: string, { words, vocabulary }: Pick<Reader, 'words' | 'vocabulary'>): Kept {
	const known = words.get(text);
	if (known) return known;
	if (words.size > 50_000) words.clear();
	const kept = { word: wordOf(text, vocabulary), lemmas: [] };
	words.set(text, kept);
	return kept;
}
