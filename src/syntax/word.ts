// A word as the models see it: its normal form, shape and endings as hashes, and the classes it may have. Names are
// all one form, so that a sentence is read the same whoever acts in it (the swap law begins here).
import { hashText, mix } from '#text/hash.ts';
import { lookUp, type HashIndex } from './hash.ts';
import type { WordClass } from './lemma.ts';

export type Word = {
	/** Lower case with straight apostrophes. */
	readonly lower: string;
	readonly form: number;
	readonly shape: number;
	readonly ending2: number;
	readonly ending3: number;
	readonly ending4: number;
	readonly beginning: number;
	/** The classes it may have, by number. */
	readonly candidates: Uint8Array;
	readonly ambiguity: number;
	/** What it usually is in the news. */
	readonly usual: number;
};

/** What the models know of words. */
export type Vocabulary = {
	/** From the hash of a normal form to the number of its set of classes. */
	readonly dictionary: HashIndex;
	/** Sets of classes; the first is that of words never seen. */
	readonly sets: readonly Uint8Array[];
	/** From the hash of a normal form to a number that stands for what the word usually is in the news. */
	readonly usual: HashIndex;
	/** The same sets with the classes of names, for words written with a capital. */
	readonly capitalSets: readonly Uint8Array[];
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
	const name = classes.findIndex(({ tag, fine }) => tag === 'PROPN' && fine === 'NNP');
	return { ...makeWord({ text: 'Name', lower: 'name', normal: '@name' }, vocabulary), candidates: Uint8Array.of(name) };
}

function makeWord(
	{ text, lower, normal }: { readonly text: string; readonly lower: string; readonly normal: string },
	{ dictionary, sets, capitalSets, usual }: Vocabulary,
): Word {
	const form = hashText(normal);
	const set = lookUp(dictionary, form);
	const isCapital = text.length > 1 && /^\p{Lu}/u.test(text);
	const isPlain = !normal.startsWith('@');
	const ending = (length: number) => (isPlain && lower.length > length ? hashText(`-${lower.slice(-length)}`) : 0);
	return {
		lower,
		form,
		shape: hashText(shapeOf(text)),
		ending2: ending(2),
		ending3: ending(3),
		ending4: ending(4),
		beginning: isPlain && lower.length > 4 ? hashText(`${lower.slice(0, 3)}-`) : 0,
		candidates: (isCapital ? capitalSets[set] : sets[set]) as Uint8Array,
		ambiguity: hashText(`set ${set}`),
		usual: mix(lookUp(usual, form) + 0x5bd1),
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
