// The patterns of data/lexicon/kinds.yaml, kept by the words that begin and head them, and which of them the words of a
// sentence allow at all. A pattern is looked for only where every word it asks for stands somewhere in the sentence.
import type { EventKind, Lexicon } from '#reference/lexicon.ts';
import type { Token } from '#syntax/tree.ts';

export type TriggerVoice = 'active' | 'passive' | 'nominal';

/** One word of a pattern. Elements with the same words share their number. */
export type Element = { readonly number: number; readonly words: ReadonlySet<string>; readonly isAfterGap: boolean };
export type Pattern = {
	readonly kind: EventKind;
	readonly voice: TriggerVoice;
	readonly elements: readonly Element[];
	/** Words that look like the kind and are not: they make no trigger of it. */
	readonly isException: boolean;
};

/** What a word is to the patterns. */
type Entry = {
	/** Patterns it begins. */
	readonly first: Pattern[];
	/** Patterns with gaps whose other words hang on it: the verb of a passive is its last word. */
	readonly head: Pattern[];
	/** Numbers of the elements it fits. */
	readonly numbers: number[];
};
type Book = { readonly byWord: ReadonlyMap<string, Entry>; readonly size: number; readonly seen: WeakMap<readonly Token[], Sighting> };

/** What a sentence has for the patterns, for each of its tokens. */
export type Sighting = {
	readonly forms: readonly (readonly string[])[];
	readonly first: readonly (readonly Pattern[])[];
	readonly head: readonly (readonly Pattern[])[];
};

/** The patterns that can begin at, or hang on, each token of a sentence; made once for a sentence. */
export function sightingOf(tokens: readonly Token[], lexicon: Lexicon): Sighting {
	const book = bookOf(lexicon);
	let sighting = book.seen.get(tokens);
	if (!sighting) {
		sighting = look(tokens, book);
		book.seen.set(tokens, sighting);
	}
	return sighting;
}

function look(tokens: readonly Token[], { byWord, size }: Book): Sighting {
	const forms = tokens.map(formsOf);
	const entries = forms.map((some) => entriesOf(some, byWord));
	const isThere = new Uint8Array(size);
	for (const some of entries) for (const { numbers } of some) for (const number of numbers) isThere[number] = 1;
	return {
		forms,
		first: entries.map((some) => possible(some, 'first', isThere)),
		head: entries.map((some) => possible(some, 'head', isThere)),
	};
}

const noEntries: readonly Entry[] = [];
const noPatterns: readonly Pattern[] = [];

function entriesOf(forms: readonly string[], byWord: Book['byWord']): readonly Entry[] {
	let found: Entry[] | null = null;
	for (const form of forms) {
		const entry = byWord.get(form);
		if (!entry) continue;
		if (found === null) found = [entry];
		else found.push(entry);
	}
	return found ?? noEntries;
}

function possible(entries: readonly Entry[], place: 'first' | 'head', isThere: Uint8Array): readonly Pattern[] {
	let found: Pattern[] | null = null;
	for (const entry of entries) {
		for (const pattern of entry[place]) {
			if (!hasAll(pattern, isThere)) continue;
			if (found === null) found = [pattern];
			else if (!found.includes(pattern)) found.push(pattern);
		}
	}
	return found ?? noPatterns;
}

function hasAll({ elements }: Pattern, isThere: Uint8Array): boolean {
	for (const { number } of elements) if (isThere[number] === 0) return false;
	return true;
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
	const byWord = new Map<string, Entry>();
	const elements: Elements = new Map();
	for (const kind of lexicon.kinds) {
		for (const pattern of patternsOf(kind, lexicon, elements)) {
			file(byWord, pattern.elements[0], ({ first }) => first.push(pattern));
			const hasGap = pattern.elements.some(({ isAfterGap }) => isAfterGap);
			const head = pattern.voice === 'passive' ? pattern.elements.at(-1) : pattern.elements[0];
			if (pattern.voice !== 'nominal' && hasGap) file(byWord, head, (entry) => entry.head.push(pattern));
		}
	}
	for (const element of elements.values()) file(byWord, element, ({ numbers }) => numbers.push(element.number));
	const book: Book = { byWord, size: elements.size, seen: new WeakMap() };
	made.set(lexicon, book);
	return book;
}

type Elements = Map<string, Omit<Element, 'isAfterGap'>>;

function patternsOf(kind: EventKind, lexicon: Lexicon, elements: Elements): Pattern[] {
	const rows = (phrases: readonly string[], voice: TriggerVoice, isException = false) =>
		phrases.map((phrase) => ({ kind, voice, elements: elementsOf(phrase, lexicon, elements), isException }));
	return [...rows(kind.verbs, 'active'), ...rows(kind.passives, 'passive'), ...rows(kind.nouns, 'nominal'), ...rows(kind.exceptions, 'nominal', true)];
}

function file(byWord: Map<string, Entry>, element: Omit<Element, 'isAfterGap'> | undefined, add: (entry: Entry) => void): void {
	for (const word of element?.words ?? []) {
		const entry = byWord.get(word) ?? { first: [], head: [], numbers: [] };
		byWord.set(word, entry);
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
