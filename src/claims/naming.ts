// Tells words that only say which instrument is meant (`the documents signed two years ago`, `the agreements between the
// three`) from news of it.
import type { Mention } from '#mentions/mention.ts';
import type { Lexicon } from '#reference/lexicon.ts';
import { wordSet } from '#reference/word-list.ts';
import type { Token } from '#syntax/tree.ts';
import { overlaps } from '#text/span.ts';
import type { Trigger } from './event-pattern.ts';

type Known = { readonly mentions: readonly Mention[]; readonly lexicon: Lexicon };

/** How many words may stand between `the` and the noun. */
const longestName = 8;

/** Of a kind that is an agreement, a participle behind a noun with `the`, and the name of an instrument, tell nothing new. */
export function isNaming(tokens: readonly Token[], { kind, head, voice }: Trigger, { mentions, lexicon }: Known): boolean {
	if (kind.plover.event !== 'AGREE') return false;
	const token = tokens[head] as Token;
	const isNamed = (one: Token) => mentions.some((mention) => mention.kind === 'agreement' && overlaps(mention, one));
	if (voice === 'nominal') return isNamed(token);
	const noun = tokens[head - 1];
	if (!token.lower.endsWith('ed') || !noun || !(isNamed(noun) || wordSet(lexicon, 'instruments').has(noun.lower))) return false;
	const before = tokens.slice(Math.max(0, head - longestName), head);
	const article = before.findLastIndex(({ lower }) => /^(?:the|that|those|these|this)$/.test(lower));
	return article >= 0 && before.slice(article).every(({ tag, text }) => tag !== 'VERB' && tag !== 'AUX' && tag !== 'ADP' && text !== ';');
}
