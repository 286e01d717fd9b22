// Finds where a count of people is given anew: `later put the number at three`, `the toll rose to five`.
import type { Lexicon } from '#reference/lexicon.ts';
import { wordSet } from '#reference/word-list.ts';
import type { Token } from '#syntax/tree.ts';

export type Revision = { readonly first: number /** Exclusive. */; readonly last: number; readonly number: number };

/** How many words may stand between the parts of a revision. */
const widest = 4;

/** The first revision of a sentence, or null. */
export function revisionIn(tokens: readonly Token[], lexicon: Lexicon): Revision | null {
	const [verbs, counts] = [wordSet(lexicon, 'revising-verbs'), wordSet(lexicon, 'counts')];
	for (let at = 0; at < tokens.length; at++) {
		if (!counts.has((tokens[at] as Token).lower)) continue;
		const verb = tokens.findIndex(({ lemma }, place) => verbs.has(lemma) && Math.abs(place - at) <= widest);
		const to = tokens.findIndex(({ lower }, place) => /^(?:at|to)$/.test(lower) && place > Math.max(at, verb) && place - Math.max(at, verb) <= widest);
		const number = to < 0 ? null : numberOf(tokens[to + 1], lexicon);
		if (verb >= 0 && number !== null) return { first: Math.min(verb, at), last: to + 2, number };
	}
	return null;
}

function numberOf(token: Token | undefined, lexicon: Lexicon): number | null {
	if (!token) return null;
	if (/^\d{1,3}(?:,\d{3})*$/.test(token.lower)) return Number(token.lower.replaceAll(',', ''));
	const word = (lexicon.words.numbers ?? []).indexOf(token.lower);
	return word >= 0 ? word : null;
}
