// Parses sentences into trees: tokens with tag, lemma, head and relation, read off by the trained models that the
// lexicon brings. Pure and linear in the length of the text: the models know whole numbers only.
import type { Document } from '#documents/document.ts';
import type { Lexicon } from '#reference/lexicon.ts';
import type { Sentence } from '#sentences/sentence.ts';
import type { Span } from '#text/span.ts';
import { attach } from './attach.ts';
import type { Labels } from './label.ts';
import { lemmaOf } from './lemma.ts';
import { modelOf, type Model } from './model.ts';
import { lay, longestSentence, makeSheet, type Sheet } from './sheet.ts';
import { tag } from './tag.ts';
import { tokenize } from './tokenize.ts';
import type { Token, Tree } from './tree.ts';
import { wordOf, type Vocabulary, type Word } from './word.ts';

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
};

/** A word, with its lemma for each class it was met in. */
type Kept = { readonly word: Word; readonly lemmas: string[] };

const readers = new WeakMap<Lexicon, Reader>();

function readerOf(lexicon: Lexicon): Reader {
	const known = readers.get(lexicon);
	if (known) return known;
	const model = modelOf(lexicon.model());
	const demonyms = new Set([...model.vocabulary.demonyms, ...(lexicon.words.demonyms ?? [])]);
	const reader: Reader = {
		model,
		labels: { weights: model.relationWeights, index: model.relationIndex, sets: model.relationSets, root: 0 },
		vocabulary: { ...model.vocabulary, demonyms },
		abbreviations: new Set((lexicon.words.abbreviations ?? []).map((word) => word.toLowerCase())),
		verbs: verbsOf(lexicon),
		sheet: makeSheet(),
		words: new Map(),
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
	const spans = tokenize(text, sentence, reader.abbreviations);
	const tokens: Token[] = [];
	for (let from = 0; from < spans.length; from += longestSentence) readPart(text, { spans: spans.slice(from, from + longestSentence), tokens }, reader);
	return tokens;
}

/** Reads as much of a sentence as a sheet holds; what comes after the first part stands beside its root. */
function readPart(
	text: string,
	{ spans, tokens }: { readonly spans: readonly Span[]; readonly tokens: Token[] },
	{ model, labels, sheet, ...known }: Reader,
): void {
	const kept = spans.map(({ start, end }) => keep(text.slice(start, end), known));
	lay(
		sheet,
		kept.map(({ word }) => word),
	);
	tag(sheet, model.classWeights);
	attach(sheet, model.headWeights, labels);
	const first = tokens.length;
	const root = tokens.findIndex(({ head }) => head === -1);
	for (const [at, { start, end }] of spans.entries()) {
		const number = sheet.class[at + 1] as number;
		const wordClass = model.classes[number] as Model['classes'][number];
		const { word, lemmas } = kept[at] as Kept;
		lemmas[number] ??= withVerbs(lemmaOf(word.lower, wordClass, model.lemmas), known.verbs);
		const lemma = lemmas[number] as string;
		const head = sheet.head[at + 1] as number;
		const own = { start, end, text: text.slice(start, end), lower: word.lower, lemma, tag: wordClass.tag };
		if (head > 0 || first === 0) tokens.push({ ...own, head: head - 1 + first, relation: model.relations[sheet.relation[at + 1] as number] as string });
		else tokens.push({ ...own, head: root, relation: 'parataxis' });
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
