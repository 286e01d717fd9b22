// Looks up cues: words of the lexicon that attribute, by their lemma or form, the longest phrase first.
import type { Cue, Lexicon } from '#reference/lexicon.ts';
import type { Token } from '#syntax/tree.ts';

type Entry = { readonly words: readonly string[]; readonly cue: Cue };
const made = new WeakMap<Lexicon, ReadonlyMap<string, readonly Entry[]>>();

/** The cue of the lexicon that begins at a token, the longest, and the number of its words; null where it has none. */
export function cueAt(tokens: readonly Token[], at: number, lexicon: Lexicon): { readonly cue: Cue; readonly length: number } | null {
	const { lemma, lower } = tokens[at] as Token;
	const entries = entriesOf(lexicon);
	const fitsHere = ({ words }: Entry) => words.every((word, offset) => offset === 0 || fits(tokens[at + offset], word));
	const entry = entries.get(lemma)?.find(fitsHere) ?? (lemma === lower ? undefined : entries.get(lower)?.find(fitsHere));
	return entry ? { cue: entry.cue, length: entry.words.length } : null;
}

function fits(token: Token | undefined, word: string): boolean {
	return token !== undefined && (token.lower === word || token.lemma === word);
}

function entriesOf(lexicon: Lexicon): ReadonlyMap<string, readonly Entry[]> {
	let entries = made.get(lexicon);
	if (!entries) {
		const byFirst = new Map<string, Entry[]>();
		for (const cue of lexicon.cues) {
			for (const phrase of cue.words) {
				const words = phrase.split(' ');
				const list = byFirst.get(words[0] as string) ?? [];
				byFirst.set(
					words[0] as string,
					[...list, { words, cue }].sort((one, other) => other.words.length - one.words.length),
				);
			}
		}
		entries = byFirst;
		made.set(lexicon, entries);
	}
	return entries;
}
