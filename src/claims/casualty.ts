// Finds counts of people killed, wounded, missing, detained or displaced beside their trigger: how many, of
// which side, and whether the number is a running total. Zero is information; `some` is no number.
import type { Mention } from '#mentions/mention.ts';
import type { Lexicon } from '#reference/lexicon.ts';
import { hasPhrase, wordSet } from '#reference/word-list.ts';
import { quote } from '#text/quote.ts';
import type { Token } from '#syntax/tree.ts';
import type { CasualtyFigure, Role } from './claim.ts';
import { within, type Clause } from './clause.ts';
import type { Trigger } from './event-pattern.ts';

const kinds: ReadonlySet<string> = new Set(['killed', 'wounded', 'missing', 'detained', 'displaced']);

export type Counting = {
	readonly clause: Clause;
	readonly trigger: Trigger;
	readonly mentions: readonly Mention[];
	readonly recipients: readonly Role[];
	readonly lexicon: Lexicon;
	readonly text: string;
};

/** One figure for a trigger that counts people, or none. */
export function casualtiesOf(counting: Counting): readonly CasualtyFigure[] {
	const { clause, trigger, lexicon, text } = counting;
	if (!kinds.has(trigger.kind.id)) return [];
	const { tokens } = clause.tree;
	const at = tokens[trigger.first] as Token;
	const end = (tokens[trigger.last - 1] as Token).end;
	const count = ownNumber(tokens, trigger, lexicon) ?? nearestCount(counting) ?? bareNumber(tokens, trigger, lexicon);
	const isNobody =
		!count &&
		tokens.slice(Math.max(clause.first, trigger.first - 6), trigger.last).some(({ lower }) => lower === 'nobody' || lower === 'none' || lower === 'no');
	const start = Math.min(count?.start ?? at.start, at.start);
	const words = ` ${tokens
		.slice(clause.first, clause.last)
		.map(({ lower }) => lower)
		.join(' ')} `;
	return [
		{
			side: sideOf(counting, count),
			kind: trigger.kind.id as CasualtyFigure['kind'],
			low: isNobody ? 0 : (count?.low ?? null),
			best: isNobody ? 0 : (count?.best ?? null),
			high: isNobody ? 0 : (count?.high ?? null),
			isCumulative: hasPhrase(words, lexicon, 'cumulative'),
			quote: quote(text, start, Math.max(count?.end ?? end, end)),
		},
	];
}

type Count = { readonly start: number; readonly end: number; readonly low: number; readonly best: number; readonly high: number };

/** The count of people nearest the trigger: before it for `three were killed`, after it for `killed three`. */
function nearestCount({ clause, trigger, mentions, lexicon }: Counting): Count | null {
	const people = wordSet(lexicon, 'people');
	const at = (clause.tree.tokens[trigger.first] as Token).start;
	const end = (clause.tree.tokens[trigger.last - 1] as Token).end;
	const counts = within(mentions, clause).filter(({ kind, amount }) => kind === 'quantity' && amount && people.has(amount.unit));
	const distance = (mention: Mention) => (mention.start < at ? Math.max(0, at - mention.end) : Math.max(0, mention.start - end));
	const best = counts.toSorted((one, other) => distance(one) - distance(other))[0];
	return best?.amount && distance(best) < 60 ? { start: best.start, end: best.end, ...best.amount } : null;
}

/** `one was wounded`, `a soldier was killed`: the subject itself is the number. */
function ownNumber(tokens: readonly Token[], trigger: Trigger, lexicon: Lexicon): Count | null {
	const first = tokens[trigger.first] as Token;
	if (tokens[trigger.first + 1]?.tag !== 'AUX') return null;
	const article = tokens.slice(Math.max(0, trigger.first - 3), trigger.first).findLast(({ tag }) => tag === 'DET');
	const isOne = article !== undefined && /^an?$/.test(article.lower) && first.lower === first.lemma;
	return isOne ? { start: article.start, end: first.end, low: 1, best: 1, high: 1 } : toCount(first, lexicon);
}

/** `4 killed, 6 wounded`, `killing four`. */
function bareNumber(tokens: readonly Token[], trigger: Trigger, lexicon: Lexicon): Count | null {
	for (const place of [trigger.first, trigger.first - 1, trigger.first - 2, trigger.last]) {
		const count = toCount(tokens[place], lexicon);
		if (count) return count;
	}
	return null;
}

function toCount(token: Token | undefined, lexicon: Lexicon): Count | null {
	if (!token) return null;
	const word = (lexicon.words.numbers ?? []).indexOf(token.lower);
	const number = /^\d{1,3}(?:,\d{3})*$/.test(token.lower) ? Number(token.lower.replaceAll(',', '')) : word;
	const isYear = number > 1900 && number < 2100;
	return number >= 0 && !isYear ? { start: token.start, end: token.end, low: number, best: number, high: number } : null;
}

/** The victims' side: the party named in the count's own words, else the recipient. */
function sideOf({ clause, mentions, recipients, lexicon }: Counting, count: Count | null): string | null {
	/** `MIL` alone says what they are, not whose. */
	const isOfState = (code: string | null) => code !== null && !lexicon.generalActors.some((item) => 'sector' in item && item.sector === code);
	const inside =
		count &&
		within(mentions, clause).find(
			({ kind, code, start, end }) => (kind === 'party' || kind === 'organisation') && isOfState(code) && start < count.end + 2 && end > count.start,
		);
	return inside?.code ?? recipients.find(({ code }) => isOfState(code))?.code ?? null;
}
