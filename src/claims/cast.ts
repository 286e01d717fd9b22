// The cast of an event by the tree: the nouns that do it and the nouns it is done to. Subjects are shared by joined
// verbs, handed down to infinitives and taken from the noun a relative clause or participle belongs to.
import type { Token } from '#syntax/tree.ts';
import { caseOf, dependentsOf } from './dependents.ts';
import type { Trigger } from './event-pattern.ts';

/** Token places of the nouns. */
export type Cast = {
	readonly agents: readonly number[];
	/** Nouns the deed is done to without a preposition between: the object, the subject of a passive, what follows `of`. */
	readonly patients: readonly number[];
	/** Nouns behind a preposition, those it most likely is done to first. */
	readonly others: readonly number[];
	/** Nouns that stand further behind, after another noun or a participle. */
	readonly behind: readonly number[];
	/** What a deed only spoken of is done to (`agreed to help Orlund`). */
	readonly spokenOf: readonly number[];
};

/** Prepositions after which a noun can be one to whom an event is done, the surest first; `of` and `in` name more often whose it is and where. */
const towards: readonly RegExp[] = [
	/^(?:against|upon|on|onto)$/,
	/^(?:to|into|toward|towards)$/,
	/^(?:with|from|at)$/,
	/^(?:for|over|between|among)$/,
	/^(?:about|of)$/,
	/^in$/,
	/^by$/,
];

export type Verbs = {
	/** Verbs that only carry a noun (`launched an attack`): their subject is the noun's doer. */
	readonly lightVerbs: ReadonlySet<string>;
	/** Verbs whose object is the one a gift is for (`sent food to help the displaced`). */
	readonly helpingVerbs: ReadonlySet<string>;
	/** Verbs and nouns by which somebody owns to a deed (`claimed responsibility for`). */
	readonly owning: ReadonlySet<string>;
};

export function castOf(tokens: readonly Token[], trigger: Trigger, verbs: Verbs): Cast {
	if (trigger.voice === 'nominal') return nominalCast(tokens, trigger, verbs);
	const { helpingVerbs } = verbs;
	const { agents, patients } = subjectsOf(tokens, trigger.head);
	const direct = dependentsWith(tokens, trigger.head, /^(?:obj|iobj)$/).flatMap((at) => [...pluralBefore(tokens, at), at]);
	const byAgents = [
		...dependentsWith(tokens, trigger.head, /^obl(?::agent)?$/).filter((at) => caseOf(tokens, at) === 'by'),
		...byParticiple(tokens, trigger.head),
	];
	const oblique = dependentsWith(tokens, trigger.head, /^obl$/);
	const isPassive = trigger.voice === 'passive';
	const own = isPassive ? [...patients, ...agents, ...direct] : [...patients, ...direct, ...relativeObject(tokens, trigger.head, direct)];
	const done = own.length > 0 || isPassive ? own : sharedObjects(tokens, trigger.head);
	const near = [...oblique, ...done.flatMap((at) => dependentsWith(tokens, at, /^nmod$/))];
	const others = inOrder(tokens, near);
	const doers = isPassive || agents.length === 0 || isMarkedPassive(tokens, trigger.head) ? [...(isPassive ? [] : agents), ...byAgents] : agents;
	const from = isPassive && doers.length === 0 && isAssault(trigger.kind) ? oblique.filter((at) => caseOf(tokens, at) === 'from') : [];
	const helped = trigger.kind.moves ? aims(tokens, [trigger.head, ...done], helpingVerbs) : [];
	const spokenOf = isPassive ? helped : [...handedDown(tokens, trigger.head), ...helped];
	return { agents: [...doers, ...from], patients: done, others, behind: inOrder(tokens, nounsBehind(tokens, [...near, ...done, trigger.head])), spokenOf };
}

/** `refused monitors entry`: a plural noun is no part of the noun after it, but an object of its own. */
function pluralBefore(tokens: readonly Token[], object: number): number[] {
	return dependentsWith(tokens, object, /^compound$/).filter((at) => tokens[at]?.tag === 'NOUN' && tokens[at]?.lower === `${tokens[at]?.lemma}s`);
}

/** `set ablaze by masked men`: what follows *by* and is no form in *-ing* stands beside the doer, though the tree makes it a deed. */
function byParticiple(tokens: readonly Token[], verb: number): number[] {
	const participles = dependentsWith(tokens, verb, /^advcl$/).filter((at) => tokens[at - 1]?.lower === 'by' && !tokens[at]?.lower.endsWith('ing'));
	return participles.flatMap((at) => dependentsWith(tokens, at, /^obj$/).filter((object) => object === at + 1));
}

/** How many nouns may stand between an event and the one it is done to in the end (`the ban imposed on the party`, `imports of beef from Orlund`). */
const deepest = 3;

/** `to resolve the rift between the two` */
function isAim(tokens: readonly Token[], verb: number): boolean {
	return dependentsWith(tokens, verb, /^mark$/).some((at) => tokens[at]?.lower === 'to');
}

/** Nouns that hang on others by a preposition or a participle, the nearest first. */
export function nounsBehind(tokens: readonly Token[], nouns: readonly number[]): readonly number[] {
	const known = new Set(nouns);
	const found: number[] = [];
	let next = nouns;
	for (let step = 0; step < deepest && next.length > 0; step++) {
		const under = next.flatMap((at) => [
			...dependentsWith(tokens, at, /^(?:nmod|nmod:poss)$/),
			...dependentsWith(tokens, at, /^(?:acl|advcl)$/).flatMap((verb) =>
				dependentsWith(tokens, verb, isAim(tokens, verb) ? /^(?:obj|obl)$/ : /^(?:obl|obl:agent)$/),
			),
		]);
		next = under.filter((at) => !known.has(at));
		for (const at of next) known.add(at);
		found.push(...next);
	}
	return found;
}

function isMarkedPassive(tokens: readonly Token[], verb: number): boolean {
	return dependentsWith(tokens, verb, /^(?:aux:pass|nsubj:pass)$/).length > 0;
}

/** `the fire came from the hill post`: of an attack it is the doer's side that it comes from. */
function isAssault({ plover, family }: Trigger['kind']): boolean {
	return family === 'force' && plover.event === 'ASSAULT';
}

/** Nouns by the preposition before them; those led by another one fall away. */
export function inOrder(tokens: readonly Token[], nouns: readonly number[]): readonly number[] {
	const ranked = nouns.map((at) => ({ at, rank: towards.findIndex((words) => words.test(caseOf(tokens, at))) })).filter(({ rank }) => rank >= 0);
	return ranked.toSorted((one, other) => one.rank - other.rank).map(({ at }) => at);
}

function dependentsWith(tokens: readonly Token[], at: number, relation: RegExp): number[] {
	return (dependentsOf(tokens)[at] ?? []).filter((one) => relation.test(tokens[one]?.relation ?? ''));
}

/** `the village, which soldiers had looted`: the object of a relative clause with a subject of its own is the noun it belongs to. */
function relativeObject(tokens: readonly Token[], verb: number, objects: readonly number[]): readonly number[] {
	const { relation, head } = tokens[verb] as Token;
	const isRelative = (at: number) => /^(?:who|whom|which|that)$/.test(tokens[at]?.lower ?? '');
	if (relation !== 'acl:relcl' || objects.some((at) => !isRelative(at))) return [];
	const subjects = dependentsWith(tokens, verb, /^nsubj$/);
	return subjects.length > 0 && !subjects.some(isRelative) ? [head] : [];
}

/** `blocked and searched the lorries`: the object of the last of joined verbs is the object of all. */
function sharedObjects(tokens: readonly Token[], verb: number): number[] {
	return dependentsWith(tokens, verb, /^conj$/).flatMap((other) => (tokens[other]?.tag === 'VERB' ? dependentsWith(tokens, other, /^obj$/) : []));
}

/** `agreed to help Orlund`, `threatened to attack the post`: what the deed spoken of is done to. */
function handedDown(tokens: readonly Token[], verb: number): number[] {
	return dependentsWith(tokens, verb, /^xcomp$/).flatMap((deed) => {
		const objects = dependentsWith(tokens, deed, /^(?:obj|iobj)$/);
		const others = [...dependentsWith(tokens, deed, /^obl$/), ...objects.flatMap((at) => dependentsWith(tokens, at, /^nmod$/))];
		return [...objects, ...inOrder(tokens, others)];
	});
}

/** `sent food to help the displaced`: whom the deed is meant to help. */
function aims(tokens: readonly Token[], from: readonly number[], helpingVerbs: ReadonlySet<string>): number[] {
	const nouns = [...from, ...from.flatMap((at) => dependentsWith(tokens, at, /^nmod$/))];
	const deeds = nouns.flatMap((at) => dependentsWith(tokens, at, /^(?:advcl|acl|xcomp)$/)).filter((at) => helpingVerbs.has(tokens[at]?.lemma ?? ''));
	return deeds.flatMap((deed) => dependentsWith(tokens, deed, /^obj$/));
}

/** How many verbs a subject is handed down. */
const longestClimb = 6;

type Subjects = Pick<Cast, 'agents' | 'patients'>;

/** The subjects of a verb, its own or those of the verbs above it; `patients` where the verb is a participle of a noun. */
function subjectsOf(tokens: readonly Token[], verb: number): Subjects {
	let at = verb;
	for (let step = 0; step < longestClimb; step++) {
		const token = tokens[at] as Token;
		const subjects = dependentsWith(tokens, at, /^(?:nsubj|csubj)/);
		if (subjects.length > 0) return named(tokens, subjects, { verb: at, isOwn: at === verb });
		const above = tokens[token.head];
		if (!above || token.head === at) return none;
		if (token.relation === 'acl' || token.relation === 'acl:relcl') return ofNoun(tokens, at, verb);
		if (token.relation === 'xcomp' || token.relation === 'advcl' || (token.relation === 'ccomp' && tokens[at - 1]?.lower === 'to')) {
			const objects =
				token.relation === 'advcl' && !isOfObject(tokens, at) ? [] : dependentsWith(tokens, token.head, /^(?:obj|iobj)$/).filter((one) => one < at);
			if (objects.length > 0) return { agents: objects, patients: [] };
		} else if (token.relation !== 'conj' && token.relation !== 'parataxis') return none;
		at = token.head;
	}
	return none;
}

/** `accused the army of shelling`, `kept the convoy from passing`: the deed is the object's. */
function isOfObject(tokens: readonly Token[], verb: number): boolean {
	return (
		dependentsWith(tokens, verb, /^(?:mark|case)$/).some((at) => /^(?:of|from|for|with)$/.test(tokens[at]?.lower ?? '')) &&
		tokens[verb]?.lower.endsWith('ing') === true
	);
}

const none: Subjects = { agents: [], patients: [] };

/** A relative pronoun stands for the noun its clause belongs to. */
function named(tokens: readonly Token[], subjects: readonly number[], { verb, isOwn }: { readonly verb: number; readonly isOwn: boolean }): Subjects {
	const nouns = subjects.map((at) => {
		const isRelative = /^(?:who|which|that)$/.test(tokens[at]?.lower ?? '') && /^acl/.test(tokens[verb]?.relation ?? '');
		return isRelative ? (tokens[verb] as Token).head : at;
	});
	const isPassive = isOwn && tokens[subjects[0] ?? -1]?.relation === 'nsubj:pass';
	return isPassive ? { agents: [], patients: nouns } : { agents: nouns, patients: [] };
}

function ofNoun(tokens: readonly Token[], at: number, verb: number): Subjects {
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
function nominalCast(tokens: readonly Token[], { head, kind }: Trigger, verbs: Verbs): Cast {
	const modifiers = dependentsWith(tokens, head, /^(?:nmod|obl|acl)/);
	const withCase = (words: RegExp) => modifiers.filter((at) => words.test(caseOf(tokens, at)));
	const owners = dependentsWith(tokens, head, /^(?:nmod:poss|compound|amod)$/);
	const isOfPeople = kind.family === 'people';
	const carrier = carrierOf(tokens, head, verbs);
	const sure = [...withCase(/^by$/), ...(isOfPeople ? [] : owners), ...carrier.agents];
	const agents = sure.length > 0 || !isAssault(kind) ? sure : withCase(/^from$/);
	const of = withCase(/^of$/);
	const isOfDoer = agents.length === 0 && !isOfPeople;
	const behind = of.flatMap((at) => dependentsWith(tokens, at, /^nmod$/));
	const others = inOrder(tokens, [...modifiers.filter((at) => !of.includes(at)), ...carrier.others, ...(isOfDoer ? [] : behind)]);
	const further = inOrder(tokens, nounsBehind(tokens, [...modifiers, head, ...carriers(tokens, head, verbs.lightVerbs)]));
	if (isOfDoer) return { agents: of, patients: [], others, behind: further, spokenOf: [] };
	return { agents, patients: [...of, ...carrier.patients, ...(isOfPeople ? owners : [])], others, behind: further, spokenOf: [] };
}

/** How many nouns may stand between a verb and the deed it carries (`announced an increase in funding`). */
const longestCarry = 3;

/** The noun that a noun is the first part of, and the light verb above it (`launched a mediation effort to …`). */
function carriers(tokens: readonly Token[], noun: number, lightVerbs: ReadonlySet<string>): readonly number[] {
	const { head, relation } = tokens[noun] as Token;
	const whole = relation === 'compound' ? head : noun;
	const verb = (tokens[whole] as Token).head;
	return [...(whole === noun ? [] : [whole]), ...(lightVerbs.has(tokens[verb]?.lemma ?? '') ? [verb] : [])];
}

/** Whose the deed of a noun is by the verb it hangs on: one that only carries it, or `is` (`is the largest donor`, `is responsible for the killing`), or owns to it (`claimed responsibility for the attack`). */
function carrierOf(tokens: readonly Token[], noun: number, { lightVerbs, owning }: Verbs): Omit<Cast, 'spokenOf' | 'behind'> {
	const others: number[] = [];
	let at = noun;
	for (let step = 0; step < longestCarry; step++) {
		const { head, relation } = tokens[at] as Token;
		if (dependentsWith(tokens, at, /^cop$/).length > 0) return { ...none, agents: dependentsWith(tokens, at, /^nsubj$/), others };
		const above = tokens[head];
		if (!above || relation === 'nsubj') return { ...none, others };
		if (above.tag === 'VERB') {
			const isOwned = owning.has(above.lemma) && [at, ...dependentsWith(tokens, head, /^obj$/)].some((one) => owning.has(tokens[one]?.lower ?? ''));
			if (!lightVerbs.has(above.lemma) && !isOwned) return { ...none, others };
			return { ...subjectsOf(tokens, head), others: [...others, ...dependentsWith(tokens, head, /^obl$/).filter((one) => one !== at)] };
		}
		if (step > 0) others.push(...dependentsWith(tokens, head, /^nmod$/).filter((one) => one !== at));
		at = head;
	}
	return { ...none, others };
}
