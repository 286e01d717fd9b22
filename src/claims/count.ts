// Reads how many people the words around a trigger count: a number with its noun, joined ones together (`three policemen and
// two soldiers`), a bare number, or one person named by a noun or name.
import type { Mention } from '#mentions/mention.ts';
import type { Lexicon } from '#reference/lexicon.ts';
import { wordSet } from '#reference/word-list.ts';
import type { Token } from '#syntax/tree.ts';
import { overlaps } from '#text/span.ts';
import { within, type Clause } from './clause.ts';
import { dependentsOf, joined } from './dependents.ts';
import type { Trigger } from './event-pattern.ts';

export type Count = { readonly start: number; readonly end: number; readonly low: number; readonly best: number; readonly high: number | null };

export type CountSearch = { readonly clause: Clause; readonly trigger: Trigger; readonly mentions: readonly Mention[]; readonly lexicon: Lexicon };

/** The counts of a trigger, none where the words give no number. */
export function countsOf(search: CountSearch): readonly Count[] {
	const { clause, trigger, lexicon } = search;
	const { tokens } = clause.tree;
	const own = ownNumber(tokens, trigger, lexicon);
	if (own) return [own];
	const near = nearestCounts(search);
	if (near.length > 0) return near;
	const bare = bareNumber(tokens, trigger, lexicon) ?? onePerson(search);
	return bare ? [bare] : [];
}

/** The count of people nearest the trigger, before it for `three were killed`, after it for `killed three`, and those joined to it. */
function nearestCounts({ clause, trigger, mentions, lexicon }: CountSearch): Count[] {
	const people = wordSet(lexicon, 'people');
	const { tokens } = clause.tree;
	const at = (tokens[trigger.first] as Token).start;
	const end = (tokens[trigger.last - 1] as Token).end;
	const counts = within(mentions, clause).filter(({ kind, amount }) => kind === 'quantity' && amount && people.has(amount.unit));
	const distance = (mention: Mention) => (mention.start < at ? Math.max(0, at - mention.end) : Math.max(0, mention.start - end));
	const best = counts.toSorted((one, other) => distance(one) - distance(other))[0];
	if (!best || distance(best) >= 60) return [];
	const nearest = counts.indexOf(best);
	let [first, last] = [nearest, nearest];
	while (isJoined(tokens, counts[first - 1], counts[first])) first--;
	while (isJoined(tokens, counts[last], counts[last + 1])) last++;
	return counts
		.slice(first, last + 1)
		.flatMap(({ start, end: border, amount }) => (amount ? [{ start, end: border, low: amount.low, best: amount.best, high: amount.high }] : []));
}

function isJoined(tokens: readonly Token[], one: Mention | undefined, other: Mention | undefined): boolean {
	if (!one || !other) return false;
	const between = tokens.filter(({ start, end }) => start >= one.end && end <= other.start);
	return between.length > 0 && between.every(({ tag, text }) => tag === 'CCONJ' || text === ',');
}

/** `one was wounded`, `a soldier was killed`: the subject itself is the number. */
function ownNumber(tokens: readonly Token[], trigger: Trigger, lexicon: Lexicon): Count | null {
	const first = tokens[trigger.first] as Token;
	if (tokens[trigger.first + 1]?.tag !== 'AUX') return null;
	const article = tokens.slice(Math.max(0, trigger.first - 3), trigger.first).findLast(({ tag }) => tag === 'DET');
	const isOne = article !== undefined && /^an?$/.test(article.lower) && first.lower === first.lemma;
	return isOne ? one(article.start, first.end) : toCount(first, lexicon);
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

/** `the sergeant was wounded`, `killed a shepherd`: one person, named by a noun in the singular or by a name. */
function onePerson({ clause, trigger, mentions, lexicon }: CountSearch): Count | null {
	const { tokens } = clause.tree;
	const persons = wordSet(lexicon, 'person-nouns');
	for (const at of [trigger.head, ...(dependentsOf(tokens)[trigger.head] ?? [])]) {
		const token = tokens[at] as Token;
		if (at < clause.first || at >= clause.last || !/^(?:nsubj|nsubj:pass|obj|root|nmod)$/.test(token.relation) || joined(tokens, at).length > 1) continue;
		const determiner = (dependentsOf(tokens)[at] ?? [])
			.map((one) => tokens[one] as Token)
			.find(({ relation }) => relation === 'det' || relation === 'nmod:poss');
		if (tokens.slice(Math.min(at, trigger.head), Math.max(at, trigger.head)).some(({ tag }) => tag === 'CCONJ')) continue;
		const isOne = token.tag === 'NOUN' && token.lower === token.lemma && persons.has(token.lower);
		const isNone = /^(?:no|any|each|every|some)$/.test(determiner?.lower ?? '');
		if (isOne && determiner && !isNone) return one(Math.min(determiner.start, token.start), token.end);
		const name = mentions.find((mention) => mention.kind === 'person' && overlaps(mention, token));
		if (name && token.tag === 'PROPN') return one(name.start, name.end);
	}
	return null;
}

function one(start: number, end: number): Count {
	return { start, end, low: 1, best: 1, high: 1 };
}
