// Parses sentences into trees: tokens with tag, lemma, head and relation, read off by the trained models that the
// lexicon brings. Pure and linear in the length of the text: the models know whole numbers only.
import type { Document } from '#documents/document.ts';
import type { Lexicon } from '#reference/lexicon.ts';
import type { Sentence } from '#sentences/sentence.ts';
import type { Span } from '#text/span.ts';
import { attach, makeHeads, type Heads } from './attach.ts';
import { glossOf, makeGlossary, openGlossary, type Gloss, type Glossary, type Sense } from './glossary.ts';
import { label } from './label.ts';
import { knownNamesOf, lengthOfName } from './known-name.ts';
import { lemmaOf } from './lemma.ts';
import { modelOf, type Model } from './model.ts';
import { headScores, look } from './net.ts';
import { longestSentence } from './net-shape.ts';
import { newNumber } from './notes.ts';
import { tag } from './tag.ts';
import { tokenize } from './tokenize.ts';
import type { Token, Tree } from './tree.ts';
import { nameWord, type Word } from './word.ts';

/** One tree a sentence, in order. Linear in the length of the text. */
export function parse(document: Document, sentences: readonly Sentence[], lexicon: Lexicon): readonly Tree[] {
	const reader = readerOf(lexicon);
	openGlossary(reader.glossary);
	return sentences.map((sentence) => ({ sentence, tokens: read(document.text, sentence, reader) }));
}

/** What is kept with a lexicon. */
type Reader = {
	readonly model: Model;
	readonly glossary: Glossary;
	readonly abbreviations: ReadonlySet<string>;
	/** Lemmas of the verbs the lexicon speaks of. */
	readonly verbs: ReadonlySet<string>;
	/** What was found for the words of a sentence; used again for every sentence. */
	readonly found: Heads & { readonly classes: Uint8Array; readonly relations: Uint8Array };
	/** What stands for any known name. */
	readonly name: Word;
};

/** The tokens of a sentence, and what the models see of them: a known name is one word, however many tokens it has. */
type Row = {
	readonly spans: readonly Span[];
	readonly glosses: readonly Gloss[];
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
		glossary: makeGlossary(vocabulary, knownNamesOf(lexicon.words.names ?? [], abbreviations)),
		abbreviations,
		verbs: verbsOf(lexicon),
		found: { ...makeHeads(longestSentence), classes: new Uint8Array(longestSentence), relations: new Uint8Array(longestSentence) },
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
	const glosses: Gloss[] = [];
	for (const span of spans) glosses.push(glossOf(reader.glossary, text, span));
	const words: Word[] = [];
	const firsts: number[] = [];
	for (let at = 0; at < glosses.length; ) {
		const gloss = glosses[at] as Gloss;
		const size = gloss.rests === null ? 0 : lengthOfName(glosses, at, gloss.rests);
		words.push(size > 0 ? reader.name : gloss.word);
		firsts.push(at);
		at += size || 1;
	}
	return { spans, glosses, words, firsts };
}

/** Reads as much of a sentence as the net holds; what comes after the first part stands beside its root. */
function readPart({ spans, glosses, words, firsts }: Row, { from, tokens }: { readonly from: number; readonly tokens: Token[] }, reader: Reader): void {
	const {
		model: { net, classes, relations },
		found,
	} = reader;
	const part = words.length > longestSentence ? words.slice(from, from + longestSentence) : words;
	const count = part.length;
	look(net, part);
	tag(net, part, { known: classes.length, classes: found.classes });
	attach(found, headScores(net, count));
	label(net, found.heads, { count, known: relations.length, relations: found.relations });
	const root = from === 0 ? -1 : tokens.findIndex(({ head }) => head === -1);
	for (let at = 1; at <= count; at++) {
		const number = found.classes[at - 1] as number;
		const first = firsts[from + at - 1] as number;
		const last = firsts[from + at] ?? spans.length;
		const head = found.heads[at] as number;
		for (let place = first; place < last; place++) {
			const { start, end } = spans[place] as Span;
			const sense = senseOf(glosses[place] as Gloss, number, reader);
			tokens.push({
				start,
				end,
				text: sense.text,
				lower: sense.lower,
				lemma: sense.lemma,
				tag: sense.tag,
				head: place > first ? first : head > 0 ? (firsts[from + head - 1] as number) : root,
				relation: place > first ? 'flat' : head === 0 && from > 0 ? 'parataxis' : (relations[found.relations[at - 1] as number] as string),
				word: sense.number,
			});
		}
	}
}

/** A word in a class; worked out where it is met first. */
function senseOf({ senses, word, text }: Gloss, number: number, { model, verbs }: Reader): Sense {
	const known = senses[number];
	if (known !== undefined) return known;
	const wordClass = model.classes[number] as Model['classes'][number];
	const lemma = withVerbs(lemmaOf(word.lower, wordClass, model.lemmas), verbs);
	const sense = { text, lower: word.lower, lemma, tag: wordClass.tag, number: newNumber() };
	while (senses.length <= number) senses.push(undefined);
	senses[number] = sense;
	return sense;
}
