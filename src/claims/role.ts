// Finds who does and who suffers an event: the nouns the tree gives for it, read as the actors named in them; where the
// tree gives none, the order of the words; and `we` and `our` for the speaker.
import type { Mention } from '#mentions/mention.ts';
import type { Reference } from '#reference/reference.ts';
import { wordSet } from '#reference/word-list.ts';
import type { Token } from '#syntax/tree.ts';
import { overlaps } from '#text/span.ts';
import { castOf } from './cast.ts';
import { wordBefore, type Clause } from './clause.ts';
import type { Role } from './claim.ts';
import { nounPhrase } from './dependents.ts';
import type { Trigger } from './event-pattern.ts';
import { recipientsOf } from './recipients.ts';
import { rolesByPosition } from './role-by-position.ts';
import { codeOfState, roleOf, rolesOfNoun, type Naming } from './roles-of-noun.ts';

export type Roles = { readonly actors: readonly Role[]; readonly recipients: readonly Role[] };

type Casting = {
	readonly trigger: Trigger;
	readonly clause: Clause;
	readonly mentions: readonly Mention[];
	readonly reference: Reference;
	readonly text: string;
	/** All that the one who speaks says in the sentence: what is done is done to somebody named there. */
	readonly voice: Clause;
};

export function rolesOf({ trigger, clause, mentions, reference, text, voice }: Casting): Roles {
	const { tokens } = clause.tree;
	const { named, taken, places } = sorted(mentions);
	const words = (list: string) => wordSet(reference.lexicon, list);
	const cast = castOf(tokens, trigger, { lightVerbs: words('light-verbs'), helpingVerbs: words('helping-verbs'), owning: words('owning-to') });
	const byPosition = () => rolesByPosition({ trigger, clause, actors: named, lexicon: reference.lexicon });
	const naming: Naming = { tokens, named, taken, reference, text };
	const fromTree = distinct(cast.agents.flatMap((noun) => rolesOfNoun(noun, naming)));
	const isSpeaker = isOfSpeaker(clause, cast.agents);
	const actors = isSpeaker
		? []
		: fromTree.length > 0 || isDoneByThing(tokens, cast.agents, trigger)
			? fromTree
			: byPosition().actors.map((mention) => roleOf(mention, reference));
	const told = actors.length > 0 ? actors : speakerRole(clause, trigger, isSpeaker);
	const isFree = (role: Role) => !told.some((actor) => isSame(actor, role));
	const countries = places.filter((mention) => isCountry(mention, reference) && !isWhere(tokens, mention, reference));
	const recipients = distinct(
		recipientsOf(cast, { ...naming, named: countries.length > 0 ? [...named, ...countries] : named, trigger, places, voice, isFree }),
	);
	return {
		actors: told,
		recipients: recipients.length > 0 ? recipients : sufferersOf(byPosition().recipients, { tokens, head: trigger.head, reference }).filter(isFree),
	};
}

type Sorted = { readonly named: readonly Mention[]; readonly taken: readonly Mention[]; readonly places: readonly Mention[] };

/** The sentence asked about last: all its events ask for the same. */
let last: { readonly of: readonly Mention[]; readonly sorted: Sorted } = { of: [], sorted: { named: [], taken: [], places: [] } };

/** Who can do and suffer, what is no actor though it has a name, and the places. */
function sorted(mentions: readonly Mention[]): Sorted {
	if (last.of === mentions) return last.sorted;
	const named = mentions.filter(({ kind }) => kind === 'party' || kind === 'organisation' || kind === 'person');
	const taken = mentions.filter(({ kind }) => kind === 'place' || kind === 'date' || kind === 'agreement');
	last = { of: mentions, sorted: { named, taken, places: taken.filter(({ kind }) => kind === 'place') } };
	return last.sorted;
}

/** `sent aid to Orlund`: the name of a state, though it was read as a place, can be that to which something is done. */
function isCountry({ kind, ref, exact }: Mention, { lexicon }: Reference): boolean {
	return kind === 'place' && ref === null && codeOfState(exact, lexicon) !== null;
}

function isWhere(tokens: readonly Token[], mention: Mention, { lexicon }: Reference): boolean {
	return wordSet(lexicon, 'places-within').has(wordBefore(tokens, mention));
}

function distinct(roles: readonly Role[]): Role[] {
	return roles.filter((role, index) => roles.findIndex((other) => isSame(role, other)) === index);
}

function isSame(one: Role, other: Role): boolean {
	return one.quote !== null && other.quote !== null ? overlaps(one.quote, other.quote) : one.quote === other.quote && one.ref === other.ref;
}

/** `we opened the road`, `our envoy`, `the army said it had opened the road`: the speaker of the statement. */
function isOfSpeaker({ tree, statement }: Clause, agents: readonly number[]): boolean {
	if (!statement) return false;
	const said = statement.quote === 'direct' ? /^(?:we|i)$/ : /^(?:we|i|it|he|she|they)$/;
	const isOurs = (at: number) => nounPhrase(tree.tokens, at).some((one) => /^(?:our|my)$/.test(tree.tokens[one]?.lower ?? ''));
	return agents.some((at) => said.test(tree.tokens[at]?.lower ?? '') || isOurs(at));
}

type Near = { readonly tokens: readonly Token[]; readonly head: number; readonly reference: Reference };

/** `talks had failed`, though somebody stands before it: the tree gives a subject, and it is a thing. */
function isDoneByThing(tokens: readonly Token[], agents: readonly number[], { voice, own }: Trigger): boolean {
	return voice === 'active' && agents.some((at) => own.includes(at) && tokens[at]?.tag === 'NOUN');
}

/** Where the tree gives nobody: the first actor of the clause that is not named as a place nor stands in a clause of its own. */
function sufferersOf(placed: readonly Mention[], { tokens, head, reference }: Near): Role[] {
	const locatives = wordSet(reference.lexicon, 'locatives');
	const isWhose = (mention: Mention) => wordBefore(tokens, mention) === 'between' && tokens[head]?.tag === 'VERB';
	const free = placed.filter((mention) => !locatives.has(wordBefore(tokens, mention)) && !isWhose(mention) && !isApart(tokens, mention, head));
	return free.slice(0, 1).map((mention) => roleOf(mention, reference));
}

const ownClause = /^(?:acl|acl:relcl|advcl|parataxis)$/;

/** Whether a clause that hangs on the event, or on the noun before it, lies between it and the mention, or the mention is the subject of another verb. */
function isApart(tokens: readonly Token[], mention: Mention, head: number): boolean {
	let at = tokens.findIndex(({ end }) => end >= mention.end);
	for (let step = 0; step < tokens.length && at >= 0 && at !== head; step++) {
		const token = tokens[at] as Token;
		if (ownClause.test(token.relation) || (token.relation === 'nsubj' && token.head !== head)) return true;
		at = token.head;
	}
	return false;
}

function speakerRole({ tree, first, statement }: Clause, trigger: Trigger, isSpeaker: boolean): Role[] {
	if (!statement) return [];
	const isNamed = isSpeaker || tree.tokens.slice(first, trigger.last).some(({ lower }) => lower === 'we' || lower === 'our' || lower === 'i');
	if (!isNamed) return [];
	const { ref, code } = statement.speaker;
	return [{ quote: null, ref, code, side: statement.speaker.side }];
}
