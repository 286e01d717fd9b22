// Finds who does and who suffers an event where the tree does not tell: by the voice of the trigger and the order of the
// actors named in its clause.
import type { Mention } from '#mentions/mention.ts';
import type { Lexicon } from '#reference/lexicon.ts';
import { wordSet } from '#reference/word-list.ts';
import type { Token } from '#syntax/tree.ts';
import { tokenFrom, within, wordBefore, type Clause } from './clause.ts';
import type { Trigger } from './event-pattern.ts';

export type Named = { readonly actors: readonly Mention[]; readonly recipients: readonly Mention[] };

type Placing = { readonly trigger: Trigger; readonly clause: Clause; readonly actors: readonly Mention[]; readonly lexicon: Lexicon };

/** @param placing.actors the mentions of actors in the sentence */
export function rolesByPosition({ trigger, clause, actors, lexicon }: Placing): Named {
	const named = within(actors, clause);
	const { tokens } = clause.tree;
	const start = (tokens[trigger.first] as Token).start;
	const end = (tokens[trigger.last - 1] as Token).end;
	const before = named.filter((mention) => mention.end <= start);
	const after = named.filter((mention) => mention.start >= end);
	const inside = named.filter((mention) => mention.end > start && mention.start < end);
	const agent = [...inside, ...after].find((mention) => wordBefore(tokens, mention) === 'by');
	if (trigger.voice === 'active') {
		return { actors: subjectsAmong(before, tokens, lexicon), recipients: [...inside, ...after] };
	}
	if (trigger.voice === 'passive') {
		const doer = agent ?? inside.find((mention) => isAfterRelative(tokens, mention));
		return { actors: doer ? [doer] : [], recipients: [...before, ...inside].filter((mention) => mention !== doer && !isSubject(tokens, mention, trigger)) };
	}
	const isNoun = tokens[trigger.first]?.tag !== 'VERB';
	const owner =
		(isNoun ? before.findLast((mention) => mention.end >= start - 4 && !isLed(tokens, mention.end, start)) : undefined) ??
		possessed(tokens, trigger, before) ??
		after.find((mention) => wordBefore(tokens, mention) === 'of');
	const actor = agent ?? owner;
	return {
		actors: actor ? [actor] : [],
		recipients: named.filter((mention) => mention !== actor && mention !== owner && !isSubject(tokens, mention, trigger)),
	};
}

/** `the road that the army closed`, but not `said that the army was attacked`. */
function isAfterRelative(tokens: readonly Token[], mention: Mention): boolean {
	if (wordBefore(tokens, mention) !== 'that') return false;
	return tokens.findLast(({ end, lower }) => end <= mention.start && lower === 'that')?.relation !== 'mark';
}

/** `invited residents to talks`: a preposition stands between. */
function isLed(tokens: readonly Token[], from: number, to: number): boolean {
	return tokens.slice(tokenFrom(tokens, from), tokenFrom(tokens, to)).some(({ tag }) => tag === 'ADP');
}

/** `Monitors heard explosions`: who perceives or tells a deed suffers none. */
function isSubject(tokens: readonly Token[], mention: Mention, trigger: Trigger): boolean {
	const isOwn = (verb: number) => trigger.voice === 'passive' && (verb === trigger.head || trigger.own.includes(verb));
	const words = tokens.slice(tokenFrom(tokens, mention.start), tokenFrom(tokens, mention.end));
	return words.some(({ relation, head }) => relation === 'nsubj' && !isOwn(head));
}

/** `its decision to set up`: the party `its` stands for, the last named before it. */
function possessed(tokens: readonly Token[], trigger: Trigger, before: readonly Mention[]): Mention | undefined {
	const near = tokens.slice(Math.max(0, trigger.first - 3), trigger.first).find(({ lower }) => lower === 'its' || lower === 'their');
	return near && before.findLast((mention) => mention.end <= near.start);
}

/** Mentions that can be a subject: not led by a preposition; joined ones together, else the last before the verb. */
function subjectsAmong(before: readonly Mention[], tokens: readonly Token[], lexicon: Lexicon): readonly Mention[] {
	const prepositions = wordSet(lexicon, 'prepositions');
	const groups = wordSet(lexicon, 'group-nouns');
	const free = before.filter((mention) => !prepositions.has(wordBefore(tokens, mention)));
	const last = free.at(-1) ?? before.find((mention) => isMember(tokens, mention, groups));
	if (!last) return [];
	const from = joinedFrom(tokens, last);
	return free.filter((mention) => mention === last || (mention.end > from && mention.end < last.start));
}

/** `a unit of the Azerbaijani army`: what is said of the group is said of whose it is. */
function isMember(tokens: readonly Token[], mention: Mention, groups: ReadonlySet<string>): boolean {
	if (wordBefore(tokens, mention) !== 'of') return false;
	const of = tokens.findLastIndex((token) => token.end <= mention.start && token.lower === 'of');
	return groups.has(tokens[of - 1]?.lower ?? '');
}

/** Where the last word before a mention begins that does not join it to another. */
function joinedFrom(tokens: readonly Token[], mention: Mention): number {
	let at = tokenFrom(tokens, mention.start) - 1;
	while (at >= 0 && isJoining(tokens[at] as Token)) at--;
	return tokens[at]?.start ?? -1;
}

function isJoining({ text, tag }: Token): boolean {
	return text === ',' || tag === 'CCONJ' || tag === 'DET';
}
