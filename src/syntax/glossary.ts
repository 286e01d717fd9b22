// The glossary keeps what is known of each word that was met: what the models see of it, its lemmas, the names it begins.
// A shelf in front of the book finds frequent words by their letters where they stand, without cutting them out.
import { hashLetters } from '#text/hash.ts';
import type { KnownNames } from './known-name.ts';
import { numbering } from './notes.ts';
import type { Tag } from './tree.ts';
import { wordOf, type Vocabulary, type Word } from './word.ts';

/** A word in one class: what all its tokens have. */
export type Sense = {
	readonly text: string;
	readonly lower: string;
	readonly lemma: string;
	readonly tag: Tag;
	/** Under which notes are kept. */
	readonly number: number;
};

export type Gloss = {
	readonly text: string;
	readonly word: Word;
	/** The words that follow it in known names, the longest first; null where it begins none. */
	readonly rests: readonly (readonly string[])[] | null;
	/** By class; holds those it was met in. */
	readonly senses: (Sense | undefined)[];
};

export type Glossary = {
	readonly vocabulary: Vocabulary;
	readonly names: KnownNames;
	readonly book: Map<string, Gloss>;
	/** By a hash of the letters; what comes later takes the place of what stood there. */
	readonly shelf: (Gloss | undefined)[];
	begin: number;
};

/** Places of the shelf, a power of two. */
const places = 16_384;

export function makeGlossary(vocabulary: Vocabulary, names: KnownNames): Glossary {
	return { vocabulary, names, book: new Map(), shelf: Array.from({ length: places }, () => undefined), begin: numbering() };
}

/** Forgets everything with the numbering of words, so that hostile text cannot fill the memory. Asked once a document. */
export function openGlossary(glossary: Glossary): void {
	const begin = numbering();
	if (begin === glossary.begin) return;
	glossary.book.clear();
	glossary.shelf.fill(undefined);
	glossary.begin = begin;
}

/** The gloss of the word between two places of a text. */
export function glossOf(glossary: Glossary, text: string, { start, end }: { readonly start: number; readonly end: number }): Gloss {
	const { shelf, book } = glossary;
	const place = hashLetters(text, start, end) & (places - 1);
	const near = shelf[place];
	if (near !== undefined && near.text.length === end - start && isAt(near.text, text, start)) return near;
	const letters = text.slice(start, end);
	let gloss = book.get(letters);
	if (gloss === undefined) {
		// A copy: a part of a text would keep the whole of it in memory.
		const copy = ` ${letters}`.slice(1);
		gloss = { text: copy, word: wordOf(copy, glossary.vocabulary), rests: glossary.names.get(copy) ?? null, senses: [] };
		book.set(copy, gloss);
	}
	shelf[place] = gloss;
	return gloss;
}

/** Whether a text has some letters at a place. */
function isAt(letters: string, text: string, start: number): boolean {
	for (let at = 0; at < letters.length; at++) if (letters.charCodeAt(at) !== text.charCodeAt(start + at)) return false;
	return true;
}
