// Looks up cues: words of the lexicon that attribute, by their lemma or form, the longest phrase first.
import type { Cue, Lexicon } from '#reference/lexicon.ts';
import type { Token } from '#syntax/tree.ts';

type Entry = { readonly words: readonly string[]; readonly cue: Cue };
const made = new WeakMap<Lexicon, ReadonlyMap<string, readonly Entry[]>>();

/** The cue of the lexicon that begins at a token, the longest, and the number of its words; null where it has none. */
export function cueAt(tokens: readonly Token[], at: number, lexicon: Lexicon): { readonly cue: Cue; readonly length: number } | null {
	const { lemma, lower } = tokens[at] as Token;
	const entries = entriesOf(lexicon);
	for (const entry of [...(entries.get(lemma) ?? []), ...(lemma === lower ? [] : (entries.get(lower) ?? []))]) {
		const length = lengthHere(tokens, at, entry);
		if (length !== null) return { cue: entry.cue, length };
	}
	return null;
}

/** How many words of what a cue says with a noun may stand before it (`expressed its most sincere condolences`). */
const widest = 4;

/** The number of tokens a cue takes up where it begins here, or null. */
function lengthHere(tokens: readonly Token[], at: number, { words }: Entry): number | null {
	let place = at + 1;
	for (const word of words.slice(1)) {
		const limit = place + widest;
		while (place < limit && !fits(tokens[place], word) && /^(?:ADJ|ADV|DET|PRON)$/.test(tokens[place]?.tag ?? '')) place++;
		const isApart = place > limit - widest;
		if (!fits(tokens[place], word) || (isApart && tokens[place]?.tag !== 'NOUN')) return null;
		place++;
	}
	return place - at;
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
