// The cast of an event by the tree: the nouns that do it and the nouns it is done to. Subjects are shared by joined
// verbs, handed down to infinitives and taken from the noun a relative clause or participle belongs to.
import type { Token } from '#syntax/tree.ts';
import { caseOf, dependentsOf } from './dependents.ts';
import type { Trigger } from './event-pattern.ts';

/** Token places of the nouns. */
export type Cast = { readonly agents: readonly number[]; readonly patients: readonly number[] };

/** Prepositions after which a noun can be one to whom an event is done. */
const towards = /^(?:against|on|upon|at|with|to|from|for|of|into|toward|towards|over|between|among|in)$/;

/** @param lightVerbs verbs that only carry a noun (`launched an attack`): their subject is the noun's doer */
export function castOf(tokens: readonly Token[], trigger: Trigger, lightVerbs: ReadonlySet<string>): Cast {
	if (trigger.voice === 'nominal') return nominalCast(tokens, trigger, lightVerbs);
	const { agents, patients } = subjectsOf(tokens, trigger.head);
	const direct = dependentsWith(tokens, trigger.head, /^(?:obj|iobj)$/);
	const byAgents = dependentsWith(tokens, trigger.head, /^obl(?::agent)?$/).filter((at) => caseOf(tokens, at) === 'by');
	if (trigger.voice === 'passive') return { agents: byAgents, patients: [...patients, ...agents, ...direct] };
	const oblique = dependentsWith(tokens, trigger.head, /^obl$/).filter((at) => towards.test(caseOf(tokens, at)));
	const own = [...patients, ...direct];
	const shared = own.length > 0 ? [] : sharedObjects(tokens, trigger.head);
	return { agents: [...agents, ...byAgents], patients: [...own, ...shared, ...oblique, ...handedDown(tokens, trigger.head)] };
}

function dependentsWith(tokens: readonly Token[], at: number, relation: RegExp): number[] {
	return (dependentsOf(tokens)[at] ?? []).filter((one) => relation.test(tokens[one]?.relation ?? ''));
}

/** `blocked and searched the lorries`: the object of the last of joined verbs is the object of all. */
function sharedObjects(tokens: readonly Token[], verb: number): number[] {
	return dependentsWith(tokens, verb, /^conj$/).flatMap((other) => (tokens[other]?.tag === 'VERB' ? dependentsWith(tokens, other, /^obj$/) : []));
}

/** `agreed to help Orlund`, `threatened to attack the post`: what the deed spoken of is done to. */
function handedDown(tokens: readonly Token[], verb: number): number[] {
	return dependentsWith(tokens, verb, /^xcomp$/).flatMap((deed) => [
		...dependentsWith(tokens, deed, /^(?:obj|iobj)$/),
		...dependentsWith(tokens, deed, /^obl$/).filter((at) => towards.test(caseOf(tokens, at))),
	]);
}

/** How many verbs a subject is handed down. */
const longestClimb = 6;

/** The subjects of a verb, its own or those of the verbs above it; `patients` where the verb is a participle of a noun. */
export function subjectsOf(tokens: readonly Token[], verb: number): Cast {
	let at = verb;
	for (let step = 0; step < longestClimb; step++) {
		const token = tokens[at] as Token;
		const subjects = dependentsWith(tokens, at, /^(?:nsubj|csubj)/);
		if (subjects.length > 0) return named(tokens, subjects, { verb: at, isOwn: at === verb });
		const above = tokens[token.head];
		if (!above || token.head === at) return none;
		if (token.relation === 'acl' || token.relation === 'acl:relcl') return ofNoun(tokens, at, verb);
		if (token.relation === 'xcomp' || token.relation === 'advcl' || (token.relation === 'ccomp' && tokens[at - 1]?.lower === 'to')) {
			const objects = token.relation === 'advcl' ? [] : dependentsWith(tokens, token.head, /^(?:obj|iobj)$/).filter((one) => one < at);
			if (objects.length > 0) return { agents: objects, patients: [] };
		} else if (token.relation !== 'conj' && token.relation !== 'parataxis') return none;
		at = token.head;
	}
	return none;
}

const none: Cast = { agents: [], patients: [] };

/** A relative pronoun stands for the noun its clause belongs to. */
function named(tokens: readonly Token[], subjects: readonly number[], { verb, isOwn }: { readonly verb: number; readonly isOwn: boolean }): Cast {
	const nouns = subjects.map((at) => {
		const isRelative = /^(?:who|which|that)$/.test(tokens[at]?.lower ?? '') && /^acl/.test(tokens[verb]?.relation ?? '');
		return isRelative ? (tokens[verb] as Token).head : at;
	});
	const isPassive = isOwn && tokens[subjects[0] ?? -1]?.relation === 'nsubj:pass';
	return isPassive ? { agents: [], patients: nouns } : { agents: nouns, patients: [] };
}

function ofNoun(tokens: readonly Token[], at: number, verb: number): Cast {
	const { head, lower, relation } = tokens[at] as Token;
	const isDoing =
		relation === 'acl:relcl' ||
		lower.endsWith('ing') ||
		tokens[at - 1]?.lower === 'to' ||
		at !== verb ||
		dependentsWith(tokens, at, /^(?:obj|conj)$/).length > 0;
	return isDoing ? { agents: [head], patients: [] } : { agents: [], patients: [head] };
}

/** `the closure of the road by the army`, `the army's attack on the post`, `launched an attack`. */
function nominalCast(tokens: readonly Token[], { head, kind }: Trigger, lightVerbs: ReadonlySet<string>): Cast {
	const modifiers = dependentsWith(tokens, head, /^(?:nmod|obl|acl)/);
	const withCase = (words: RegExp) => modifiers.filter((at) => words.test(caseOf(tokens, at)));
	const owners = dependentsWith(tokens, head, /^(?:nmod:poss|compound|amod)$/);
	const isOfPeople = kind.family === 'people';
	const doers = withCase(/^by$/);
	const above = tokens[head]?.head ?? -1;
	const isCarried = above >= 0 && tokens[above]?.tag === 'VERB' && lightVerbs.has(tokens[above]?.lemma ?? '');
	const carriers = isCarried ? subjectsOf(tokens, above) : none;
	const carried = isCarried ? dependentsWith(tokens, above, /^obl$/).filter((at) => towards.test(caseOf(tokens, at))) : [];
	const agents = [...doers, ...(isOfPeople ? [] : owners), ...carriers.agents];
	const of = withCase(/^of$/);
	const others = withCase(/^(?:against|on|upon|at|with|to|from|for|into|toward|towards|over|between|among)$/);
	if (agents.length === 0 && !isOfPeople) return { agents: of, patients: [...others, ...carried] };
	return { agents, patients: [...of, ...others, ...carried, ...carriers.patients, ...(isOfPeople ? owners : [])] };
}
