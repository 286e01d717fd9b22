// Whom an utterance that tells no event is turned to: whoever it is said to (`told the villagers`, `to the council`) or, where
// the verb shows what the speaker thinks or feels, or denies, whoever it is about (`denied charges by Orlund`, `hoped that the
// army would leave`).
import type { Mention } from '#mentions/mention.ts';
import type { Reference } from '#reference/reference.ts';
import type { Statement } from '#statements/statement.ts';
import type { Token } from '#syntax/tree.ts';
import { contains, overlaps } from '#text/span.ts';
import { inOrder, nounsBehind } from './cast.ts';
import type { Role } from './claim.ts';
import { caseOf, dependentsOf } from './dependents.ts';
import { rolesOfNoun, type Naming } from './roles-of-noun.ts';

type Speaking = {
	readonly tokens: readonly Token[];
	readonly statement: Statement;
	readonly mentions: readonly Mention[];
	readonly reference: Reference;
	readonly text: string;
	/** Whether only those named by the verb's own words count. */
	readonly isOnlyNear?: boolean;
};

const thinking = /^(?:emotion|opinion|denial)$/;

export function spokenTo({ tokens, statement, mentions, reference, text, isOnlyNear = false }: Speaking): readonly Role[] {
	const isActor = ({ kind }: Mention) => kind === 'party' || kind === 'organisation' || kind === 'person';
	const naming: Naming = { tokens, named: mentions.filter(isActor), taken: mentions.filter((mention) => !isActor(mention)), reference, text };
	const said = tokens.findIndex((token) => token.tag === 'VERB' && statement.cue.some((span) => contains(span, token)));
	if (said < 0) return [];
	const inner = thinking.test(statement.cueClass) ? said : thoughtIn(tokens, said, reference);
	const nouns = inner === null ? addressed(tokens, said) : thoughtOf(tokens, inner, isOnlyNear);
	for (const noun of nouns) {
		const roles = rolesOfNoun(noun, naming).filter(({ quote }) => quote !== null && !statement.source.some((source) => overlaps(source, quote)));
		if (roles.length > 0) return roles;
	}
	return [];
}

/** `said they agree with Orlund`: the verb of thinking that was said, or null. */
function thoughtIn(tokens: readonly Token[], said: number, { lexicon }: Reference): number | null {
	const verbs = lexicon.cues
		.filter((cue) => cue.class === 'emotion' || cue.class === 'opinion')
		.flatMap(({ words }) => words.map((word) => word.replace(/^be (?:deeply )?/, '')));
	const [thought] = dependentsWith(tokens, said, /^ccomp$/).filter((at) => verbs.includes(tokens[at]?.lemma ?? ''));
	return thought ?? null;
}

function addressed(tokens: readonly Token[], said: number): readonly number[] {
	const to = dependentsWith(tokens, said, /^obl$/).filter((at) => caseOf(tokens, at) === 'to');
	return [...dependentsWith(tokens, said, /^(?:obj|iobj)$/), ...to];
}

function thoughtOf(tokens: readonly Token[], verb: number, isOnlyNear: boolean): readonly number[] {
	const objects = dependentsWith(tokens, verb, /^(?:obj|iobj)$/);
	const near = [...dependentsWith(tokens, verb, /^obl$/), ...objects.flatMap((at) => dependentsWith(tokens, at, /^nmod$/))];
	const owners = objects.flatMap((at) => dependentsWith(tokens, at, /^nmod:poss$/));
	if (isOnlyNear) return [...owners, ...inOrder(tokens, near).filter((at) => /^(?:to|with|by|from|against)$/.test(caseOf(tokens, at)))];
	const hopedOf = dependentsWith(tokens, verb, /^ccomp$/).flatMap((deed) => dependentsWith(tokens, deed, /^nsubj/));
	return [...objects, ...inOrder(tokens, near), ...hopedOf, ...inOrder(tokens, nounsBehind(tokens, [...near, ...objects]))];
}

function dependentsWith(tokens: readonly Token[], at: number, relation: RegExp): readonly number[] {
	return (dependentsOf(tokens)[at] ?? []).filter((one) => relation.test(tokens[one]?.relation ?? ''));
}
