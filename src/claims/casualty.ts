// Finds counts of people killed, wounded, missing, detained or displaced beside their trigger: how many, of
// which side, and whether the number is a running total. Zero is information; `some` is no number.
import type { Mention } from '#mentions/mention.ts';
import type { Lexicon } from '#reference/lexicon.ts';
import { hasPhrase } from '#reference/word-list.ts';
import type { Token } from '#syntax/tree.ts';
import { quote } from '#text/quote.ts';
import type { CasualtyFigure, Polarity, Role } from './claim.ts';
import { within, type Clause } from './clause.ts';
import { countsOf, type Count } from './count.ts';
import type { Trigger } from './event-pattern.ts';

const kinds: ReadonlySet<string> = new Set(['killed', 'wounded', 'missing', 'detained', 'displaced']);

export type Counting = {
	readonly clause: Clause;
	readonly trigger: Trigger;
	readonly mentions: readonly Mention[];
	/** Those of the sentences before, the nearest first. */
	readonly earlier: readonly (readonly Mention[])[];
	readonly recipients: readonly Role[];
	readonly polarity: Polarity;
	readonly lexicon: Lexicon;
	readonly text: string;
};

/** The figures of a trigger that counts people, one for each side counted; none for other triggers. */
export function casualtiesOf(counting: Counting): readonly CasualtyFigure[] {
	const { clause, trigger, lexicon } = counting;
	if (!kinds.has(trigger.kind.id)) return [];
	const counts = countsOf(counting);
	const { tokens } = clause.tree;
	const near = tokens.slice(Math.max(clause.first, trigger.first - 6), trigger.last);
	const isNobody = counts.length === 0 && (counting.polarity === 'denied' || near.some(({ lower }) => /^(?:nobody|none|no)$/.test(lower)));
	const words = ` ${tokens
		.slice(clause.first, clause.last)
		.map(({ lower }) => lower)
		.join(' ')} `;
	const isCumulative = hasPhrase(words, lexicon, 'cumulative');
	const figures = (counts.length === 0 ? [null] : counts).flatMap((count) => figuresOf(counting, count, counts.length > 1));
	return figures.map((figure) => ({ ...figure, ...(isNobody ? { low: 0, best: 0, high: 0 } : {}), isCumulative }));
}

type Figure = Omit<CasualtyFigure, 'isCumulative'>;

/** The figures one count gives: one, or one for each side (`one man on each side`), or for the killed and the wounded (`casualties`). */
function figuresOf(counting: Counting, count: Count | null, isOneOfMany: boolean): Figure[] {
	const { clause, trigger, text } = counting;
	const { tokens } = clause.tree;
	const at = tokens[trigger.first] as Token;
	const end = (tokens[trigger.last - 1] as Token).end;
	const words = quote(text, Math.min(count?.start ?? at.start, at.start), Math.max(count?.end ?? end, end));
	const sides = eachSideOf(counting, count) ?? [sideOf(counting, count, isOneOfMany)];
	const isBoth = tokens.slice(trigger.first, trigger.last).some(({ lemma }) => lemma === 'casualty');
	const bounds = count === null ? unknown : isBoth ? { low: 0, best: null, high: count.high } : { low: count.low, best: count.best, high: count.high };
	const suffered = isBoth ? (['killed', 'wounded'] as const) : [trigger.kind.id as CasualtyFigure['kind']];
	return sides.flatMap((side) => suffered.map((kind) => ({ side, kind, ...bounds, quote: words })));
}

const unknown = { low: null, best: null, high: null };

/** `MIL` alone says what they are, not whose. */
function isOfState(code: string | null, lexicon: Lexicon): code is string {
	return code !== null && !lexicon.generalActors.some((item) => 'sector' in item && item.sector === code);
}

/** `one on each side`: the count of both; `dead on both sides`: of both where no number is given, since one would be of both together. Null where the words are others. */
function eachSideOf(counting: Counting, count: Count | null): readonly (string | null)[] | null {
	const { clause } = counting;
	const { tokens } = clause.tree;
	const from = count === null ? clause.first : tokens.findIndex(({ start }) => start >= count.start);
	const each = count === null ? /^(?:each|both|either)$/ : /^(?:each|either)$/;
	const isEach = tokens.some(({ lower }, at) => at >= from && at < clause.last && each.test(lower) && /^sides?$/.test(tokens[at + 1]?.lower ?? ''));
	if (!isEach) return null;
	return sidesNamed(counting) ?? (count === null ? null : [null, null]);
}

/** The two sides named in the sentence or, where it names fewer, in those before it; null where they are not two. */
function sidesNamed({ mentions, earlier, lexicon }: Counting): readonly string[] | null {
	const sides = new Set<string>();
	for (const named of [mentions, ...earlier]) {
		for (const { kind, code } of named) if (/^(?:party|organisation)$/.test(kind) && isOfState(code, lexicon)) sides.add(code.slice(0, 3));
		if (sides.size > 1) break;
	}
	return sides.size === 2 ? [...sides] : null;
}

/** The victims' side: the party named in the count's own words, else, of one count alone, the recipient. */
function sideOf({ clause, mentions, recipients, lexicon }: Counting, count: Count | null, isOneOfMany: boolean): string | null {
	const inside =
		count &&
		within(mentions, clause).find(
			({ kind, code, start, end }) => (kind === 'party' || kind === 'organisation') && isOfState(code, lexicon) && start < count.end + 2 && end > count.start,
		);
	if (inside) return inside.code;
	return isOneOfMany ? null : (recipients.find(({ code }) => isOfState(code, lexicon))?.code ?? null);
}
