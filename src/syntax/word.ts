// A word as the models see it: its normal form, shape and endings as hashes, and the classes it may have. Names are
// all one form, so that a sentence is read the same whoever acts in it (the swap law begins here).
import { hashText, mix } from '#text/hash.ts';
import { lookUp, type HashIndex } from './hash.ts';
import type { WordClass } from './lemma.ts';

export type Word = {
	/** Lower case with straight apostrophes. */
	readonly lower: string;
	/** Hashes of what the net has tables for: form, endings of two, three and four letters, beginning, shape, set of classes, usual class; 0 for none. */
	readonly features: readonly number[];
	/** The number of its class where it can have no other, else -1. */
	readonly class: number;
	/** Where the net keeps what it made of the word, and in which of its eras. */
	readonly seat: { net: object | null; era: number; place: number };
};

/** What the models know of words. */
export type Vocabulary = {
	/** From the hash of a normal form to a number that stands for the classes it was seen with. */
	readonly dictionary: HashIndex;
	/** From the hash of a normal form to a number that stands for what the word usually is in the news. */
	readonly usual: HashIndex;
	/** Adjectives of states and peoples, as written: `Armenian`. */
	readonly demonyms: ReadonlySet<string>;
};

/** The word of a string. Costly enough to be kept by whoever asks often. */
export function wordOf(text: string, vocabulary: Vocabulary): Word {
	const { dictionary, demonyms } = vocabulary;
	const lower = text.toLowerCase().replaceAll('’', "'");
	const normal = normalForm(text, lower, { knows: (form) => lookUp(dictionary, hashText(form)) !== 0, demonyms });
	return makeWord({ text, lower, normal }, vocabulary);
}

/** The word that stands for any known name. */
export function nameWord(vocabulary: Vocabulary, classes: readonly WordClass[]): Word {
	const word = makeWord({ text: 'Name', lower: 'name', normal: '@name' }, vocabulary);
	return { ...word, class: classes.findIndex(({ tag, fine }) => tag === 'PROPN' && fine === 'NNP') };
}

function makeWord(
	{ text, lower, normal }: { readonly text: string; readonly lower: string; readonly normal: string },
	{ dictionary, usual }: Vocabulary,
): Word {
	const form = hashText(normal);
	const set = lookUp(dictionary, form);
	const isPlain = !normal.startsWith('@');
	const ending = (length: number) => (isPlain && lower.length > length ? hashText(`-${lower.slice(-length)}`) : 0);
	const beginning = isPlain && lower.length > 4 ? hashText(`${lower.slice(0, 3)}-`) : 0;
	return {
		lower,
		features: [form, ending(2), ending(3), ending(4), beginning, hashText(shapeOf(text)), hashText(`set ${set}`), mix(lookUp(usual, form) + 0x5bd1)],
		class: -1,
		seat: { net: null, era: 0, place: 0 },
	};
}

export type Known = { readonly knows: (form: string) => boolean; readonly demonyms: ReadonlySet<string> };

/** What stands for a word in the models: itself in lower case, or the sort of name, number or sign it is. */
export function normalForm(text: string, lower: string, { knows, demonyms }: Known): string {
	const sign = signs.get(text);
	if (sign !== undefined) return sign;
	if (/^\p{Lu}\p{Ll}/u.test(text) && demonyms.has(text)) return '@demonym';
	if (text.endsWith('s') && demonyms.has(text.slice(0, -1))) return '@demonyms';
	if (/:\/\/|^www\.|.@./.test(lower)) return '@address';
	if (/\d/.test(lower)) return `@${(/^\d{1,4}$/.test(lower) ? lower : lower.replace(/\d+/g, '0')).replace(/\d/g, '0').slice(0, 12)}`;
	if (knows(lower)) return lower;
	if (!/\p{L}/u.test(text)) return text.length > 1 ? `@${text.at(-1)}` : text;
	const dash = lower.lastIndexOf('-');
	const isJoined = dash > 0 && dash < lower.length - 1;
	if (!/\p{Lu}/u.test(text)) return isJoined ? lower.slice(dash) : lower;
	return isJoined && !/\p{Lu}/u.test(text.slice(dash)) ? `@${lower.slice(dash)}` : '@name';
}

/** Signs that are one to the reader and several to a keyboard. */
const signs: ReadonlyMap<string, string> = new Map([
	['“', '"'],
	['”', '"'],
	['«', '"'],
	['»', '"'],
	['„', '"'],
	['``', '"'],
	["''", '"'],
	['‘', "'"],
	['’', "'"],
	['`', "'"],
	['–', '-'],
	['—', '-'],
	['--', '-'],
	['−', '-'],
	['…', '...'],
]);

function shapeOf(text: string): string {
	if (/^\p{Ll}+$/u.test(text)) return 'a';
	if (/^\p{Lu}\p{Ll}+$/u.test(text)) return 'Aa';
	if (/^\p{Lu}$/u.test(text)) return 'A';
	const letters = text
		.replace(/\p{Lu}+/gu, 'A')
		.replace(/\p{Ll}+/gu, 'a')
		.replace(/\d+/g, '0')
		.replace(/[^Aa0.'’-]/gu, '*');
	return letters.replace(/(.)\1+/g, '$1').slice(0, 6);
}
