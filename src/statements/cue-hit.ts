// Finds cues: words of the lexicon that attribute, where they stand as verbs outside quotation marks.
import type { Cue, Lexicon } from '#reference/lexicon.ts';
import type { Token } from '#syntax/tree.ts';

export type Voice = 'active' | 'passive' | 'participle';
/** `last` exclusive. `begins` is the first token of the verb group: auxiliaries and adverbs before the cue. */
export type CueHit = { readonly cue: Cue; readonly first: number; readonly last: number; readonly begins: number; readonly voice: Voice };

type Entry = { readonly words: readonly string[]; readonly cue: Cue };
const made = new WeakMap<Lexicon, ReadonlyMap<string, readonly Entry[]>>();

/** All cues among the tokens for which `isMasked` is false, in order, the longest at each place. */
export function cueHits(tokens: readonly Token[], lexicon: Lexicon, isMasked: (index: number) => boolean): CueHit[] {
	const entries = entriesOf(lexicon);
	const hits: CueHit[] = [];
	for (let at = 0; at < tokens.length; at++) {
		if (isMasked(at)) continue;
		const entry = entries.get((tokens[at] as Token).lemma)?.find(({ words }) => words.every((word, offset) => offset === 0 || fits(tokens[at + offset], word)));
		if (!entry) continue;
		const voice = voiceOf(tokens, at, entry.words.length);
		if (!voice) continue;
		hits.push({ cue: entry.cue, first: at, last: at + entry.words.length, begins: groupStart(tokens, at), voice });
		at += entry.words.length - 1;
	}
	return hits;
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

/** Null where the word is no finite or participial verb of saying: a noun, an infinitive, a negated verb. */
function voiceOf(tokens: readonly Token[], at: number, length: number): Voice | null {
	const token = tokens[at] as Token;
	if (length === 1 && token.tag !== 'VERB') return null;
	const before = previous(tokens, at);
	if (before?.lower === 'to') return null;
	const isPast = token.lower.endsWith('ed') || (token.lower !== token.lemma && !token.lower.endsWith('ing') && !token.lower.endsWith('s'));
	if (before?.lemma === 'be' && isPast && token.lemma !== 'be') return 'passive';
	if (token.lower.endsWith('ing')) return before?.lemma === 'be' ? 'active' : 'participle';
	if (token.lower === token.lemma && before && before.tag === 'DET') return null;
	if (isPast && length === 1 && /^(?:by|of)$/.test(tokens[at + 1]?.lower ?? '')) return null;
	return isNegated(tokens, at) ? null : 'active';
}

function previous(tokens: readonly Token[], at: number): Token | undefined {
	let place = at - 1;
	while (place >= 0 && tokens[place]?.tag === 'ADV') place--;
	return tokens[place];
}

function isNegated(tokens: readonly Token[], at: number): boolean {
	return tokens
		.slice(Math.max(0, at - 3), at)
		.some(
			(token, index, before) =>
				(token.lower === 'not' || token.lower.endsWith("n't")) && before.slice(index).every((one) => one.tag === 'ADV' || one.tag === 'AUX'),
		);
}

function groupStart(tokens: readonly Token[], at: number): number {
	let first = at;
	while (first > 0 && (tokens[first - 1]?.tag === 'AUX' || tokens[first - 1]?.tag === 'ADV') && tokens[first - 1]?.lower !== "'s") first--;
	return first;
}
