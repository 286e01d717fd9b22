// Finds the channel of a statement: the noun outside its content that names it, else that its source goes without a name.
import type { Lexicon } from '#reference/lexicon.ts';
import { wordSet } from '#reference/word-list.ts';
import type { Token, Tree } from '#syntax/tree.ts';
import { contains } from '#text/span.ts';
import type { Attributing, Draft } from './draft.ts';

/** The channel named outside the content: `in a statement`, `told a briefing`; an organ's own words are a statement. */
export function channelOf({ document, reference }: Attributing, tree: Tree, draft: Draft): string | null {
	if (draft.by === 'own-words') return 'statement';
	for (const token of tree.tokens) {
		const channel = channelNamed(token, reference.lexicon);
		if (channel && !draft.contents.some((content) => contains(content, token))) return channel;
	}
	return draft.source === null ? null : unnamedSource(document.text.slice(draft.source.start, draft.source.end), wordSet(reference.lexicon, 'unnamed-sources'));
}

/** Where a word fits several, the first of them is meant. */
const channels = ['statement', 'briefing', 'bulletin', 'post', 'interview', 'remark', 'report'];

function channelNamed({ lower, lemma }: Token, lexicon: Lexicon): string | undefined {
	const words = channelWordsOf(lexicon);
	const [one, other] = [words.get(lower), words.get(lemma)];
	if (one === undefined || other === undefined) return one ?? other;
	return channels.indexOf(one) < channels.indexOf(other) ? one : other;
}

const made = new WeakMap<Lexicon, ReadonlyMap<string, string>>();

/** Words that name a channel, with the channel. */
function channelWordsOf(lexicon: Lexicon): ReadonlyMap<string, string> {
	let words = made.get(lexicon);
	if (!words) {
		words = new Map(channels.toReversed().flatMap((channel) => (lexicon.words[`channel-${channel}`] ?? []).map((word) => [word, channel] as const)));
		made.set(lexicon, words);
	}
	return words;
}

function unnamedSource(words: string, nouns: ReadonlySet<string>): string | null {
	const named = words.toLowerCase().split(/\s+/);
	return /^(?:an?|unnamed|anonymous|one|several|some)$/.test(named[0] ?? '') && nouns.has(named.at(-1) ?? '') ? 'unnamed' : null;
}
