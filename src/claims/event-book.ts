// The patterns of data/lexicon/kinds.yaml, kept by the words that begin and head them, and which of them the words of a
// sentence allow at all. A pattern is looked for only where every word it asks for stands somewhere in the sentence.
import type { EventKind, Lexicon } from '#reference/lexicon.ts';
import { noted } from '#syntax/notes.ts';
import type { Token } from '#syntax/tree.ts';

export type TriggerVoice = 'active' | 'passive' | 'nominal';

/** One word of a pattern. Elements with the same words share their number. */
export type Element = { readonly number: number; readonly words: ReadonlySet<string>; readonly isAfterGap: boolean };
export type Pattern = {
	readonly kind: EventKind;
	readonly voice: TriggerVoice;
	readonly elements: readonly Element[];
	/** Number of the element behind the first, or of the first: most patterns fail by it. */
	readonly next: number;
	/** Words that look like the kind and are not: they make no trigger of it. */
	readonly isException: boolean;
};

/** What a form of a word is to the patterns. */
type Entry = {
	/** Patterns it begins. */
	readonly first: Pattern[];
	/** Patterns with gaps whose other words hang on it: the verb of a passive is its last word. */
	readonly head: Pattern[];
	/** Numbers of the elements it fits. */
	readonly numbers: number[];
};
type Book = {
	/** What the book has for all forms of a token, or null. */
	readonly entryOf: (token: Token) => Entry | null;
	/** The turn in which a word that fits an element, by its number, was last met; each sentence is a turn. */
	readonly met: Int32Array;
	turn: number;
	/** The sentence looked at last. */
	tokens: readonly Token[];
	sighting: Sighting;
};

/** What a sentence has for the patterns: the places of tokens that can begin or head one, in order, and which. */
export type Sighting = { readonly places: readonly number[]; readonly first: readonly (readonly Pattern[])[]; readonly head: readonly (readonly Pattern[])[] };

/** The patterns that can begin at, or hang on, tokens of a sentence; made once for calls that follow each other. */
export function sightingOf(tokens: readonly Token[], lexicon: Lexicon): Sighting {
	const book = bookOf(lexicon);
	if (book.tokens !== tokens) {
		book.sighting = look(tokens, book);
		book.tokens = tokens;
	}
	return book.sighting;
}

function look(tokens: readonly Token[], book: Book): Sighting {
	book.turn++;
	for (const token of tokens) {
		const entry = book.entryOf(token);
		if (entry) for (const number of entry.numbers) book.met[number] = book.turn;
	}
	const places: number[] = [];
	const first: (readonly Pattern[])[] = [];
	const head: (readonly Pattern[])[] = [];
	for (let at = 0; at < tokens.length; at++) {
		const entry = book.entryOf(tokens[at] as Token);
		if (!entry) continue;
		const begun = possible(entry.first, book);
		const headed = possible(entry.head, book);
		if (begun.length === 0 && headed.length === 0) continue;
		places.push(at);
		first.push(begun);
		head.push(headed);
	}
	return { places, first, head };
}

const noPatterns: readonly Pattern[] = [];

/** What the forms of a token have in the book, as one entry. */
function entryOf(token: Token, byForm: ReadonlyMap<string, Entry>): Entry | null {
	const hasOneForm = token.lower === token.lemma && token.tag !== 'ADJ';
	const [one, ...others] = (hasOneForm ? [token.lower] : formsOf(token)).flatMap((form) => byForm.get(form) ?? []);
	if (!one || others.length === 0) return one ?? null;
	const all = [one, ...others];
	return {
		first: [...new Set(all.flatMap((entry) => entry.first))],
		head: [...new Set(all.flatMap((entry) => entry.head))],
		numbers: [...new Set(all.flatMap((entry) => entry.numbers))],
	};
}

function possible(patterns: readonly Pattern[], book: Book): readonly Pattern[] {
	let found: Pattern[] | null = null;
	for (const pattern of patterns) {
		if (book.met[pattern.next] !== book.turn || !hasAll(pattern, book)) continue;
		if (found === null) found = [pattern];
		else found.push(pattern);
	}
	return found ?? noPatterns;
}

function hasAll({ elements }: Pattern, { met, turn }: Book): boolean {
	for (let next = elements.length - 1; next >= 0; next--) if (met[(elements[next] as Element).number] !== turn) return false;
	return true;
}

/** Whether a form of the token is one of the element's words. */
export function fits(token: Token, { words }: Element): boolean {
	return words.has(token.lower) || words.has(token.lemma) || ((token.tag === 'VERB' || token.tag === 'ADJ') && formsOf(token).some((form) => words.has(form)));
}

/** The word, its lemma, and what the lemma may be where it was guessed wrong (`expell`, `repaire`, `inspected` as an adjective). */
function formsOf({ lower, lemma, tag }: Token): readonly string[] {
	const forms = lower === lemma ? [lower] : [lower, lemma];
	if (tag === 'ADJ' && lower.endsWith('ed')) forms.push(lower.slice(0, -2), lower.slice(0, -1));
	if (tag !== 'VERB' || lower === lemma) return forms;
	if (lemma.endsWith('e')) forms.push(lemma.slice(0, -1));
	else if (lemma.at(-1) === lemma.at(-2)) forms.push(lemma.slice(0, -1));
	return forms;
}

const made = new WeakMap<Lexicon, Book>();

function bookOf(lexicon: Lexicon): Book {
	const known = made.get(lexicon);
	if (known) return known;
	const byForm = new Map<string, Entry>();
	const elements: Elements = new Map();
	for (const kind of lexicon.kinds) {
		for (const pattern of patternsOf(kind, lexicon, elements)) {
			file(byForm, pattern.elements[0], ({ first }) => first.push(pattern));
			const hasGap = pattern.elements.some(({ isAfterGap }) => isAfterGap);
			const head = pattern.voice === 'passive' ? pattern.elements.at(-1) : pattern.elements[0];
			if (pattern.voice !== 'nominal' && hasGap) file(byForm, head, (entry) => entry.head.push(pattern));
		}
	}
	for (const element of elements.values()) file(byForm, element, ({ numbers }) => numbers.push(element.number));
	const book: Book = {
		entryOf: noted((token) => entryOf(token, byForm)),
		met: new Int32Array(elements.size),
		turn: 0,
		tokens: [],
		sighting: { places: [], first: [], head: [] },
	};
	made.set(lexicon, book);
	return book;
}

type Elements = Map<string, Omit<Element, 'isAfterGap'>>;

function patternsOf(kind: EventKind, lexicon: Lexicon, elements: Elements): Pattern[] {
	const rows = (phrases: readonly string[], voice: TriggerVoice, isException = false) =>
		phrases.map((phrase): Pattern => {
			const row = elementsOf(phrase, lexicon, elements);
			return { kind, voice, elements: row, next: (row[1] ?? row[0])?.number ?? 0, isException };
		});
	return [...rows(kind.verbs, 'active'), ...rows(kind.passives, 'passive'), ...rows(kind.nouns, 'nominal'), ...rows(kind.exceptions, 'nominal', true)];
}

function file(byForm: Map<string, Entry>, element: Omit<Element, 'isAfterGap'> | undefined, add: (entry: Entry) => void): void {
	for (const word of element?.words ?? []) {
		const entry = byForm.get(word) ?? { first: [], head: [], numbers: [] };
		byForm.set(word, entry);
		add(entry);
	}
}

function elementsOf(phrase: string, lexicon: Lexicon, known: Elements): Element[] {
	const elements: Element[] = [];
	let isAfterGap = false;
	for (const part of phrase.split(' ')) {
		if (part === '*') isAfterGap = true;
		else {
			const words = part.startsWith('@') ? (lexicon.words[part.slice(1)] ?? []) : part.split('|');
			const element = known.get(part) ?? { number: known.size, words: new Set(words) };
			known.set(part, element);
			elements.push({ ...element, isAfterGap });
			isAfterGap = false;
		}
	}
	return elements;
}
