// A list of words of the lexicon as it is asked: whether a word is in it, and whether a text has one of its phrases. What
// is made for a list is kept with it.
import type { Lexicon } from './lexicon.ts';

const none: ReadonlySet<string> = new Set();
const sets = new WeakMap<readonly string[], ReadonlySet<string>>();
const phrases = new WeakMap<readonly string[], readonly string[]>();

/** The words of a list; empty for a list the lexicon does not have. */
export function wordSet({ words }: Pick<Lexicon, 'words'>, list: string): ReadonlySet<string> {
	const row = words[list];
	if (!row) return none;
	let set = sets.get(row);
	if (!set) {
		set = new Set(row);
		sets.set(row, set);
	}
	return set;
}

/** @param text lower-case words with a space before, between and after them */
export function hasPhrase(text: string, { words }: Pick<Lexicon, 'words'>, list: string): boolean {
	const row = words[list];
	if (!row) return false;
	let spaced = phrases.get(row);
	if (!spaced) {
		spaced = row.map((phrase) => ` ${phrase} `);
		phrases.set(row, spaced);
	}
	for (const phrase of spaced) if (text.includes(phrase)) return true;
	return false;
}
