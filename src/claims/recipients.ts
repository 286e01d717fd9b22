// Finds whom or what an event is done to among the nouns the tree gives for it: an actor first, then, for kinds that can be
// done to a thing or a place (data/lexicon/kinds.yaml), the noun phrase or the place itself.
import { wordSet } from '#reference/word-list.ts';
import type { Mention } from '#mentions/mention.ts';
import type { Token } from '#syntax/tree.ts';
import { quote } from '#text/quote.ts';
import { overlaps } from '#text/span.ts';
import type { Cast } from './cast.ts';
import type { Role } from './claim.ts';
import { wordBefore, type Clause } from './clause.ts';
import { caseOf, dependentsOf, joined, nounPhrase } from './dependents.ts';
import type { Trigger } from './event-pattern.ts';
import { codeOfState, rolesOfNoun, rowAround, type Naming } from './roles-of-noun.ts';

export type Suffering = Naming & {
	readonly trigger: Trigger;
	/** Places of the sentence. */
	readonly places: readonly Mention[];
	/** All that the one who speaks says in the sentence: what is done is done to somebody named there. */
	readonly voice: Clause;
	/** Whether somebody does not do the deed himself. */
	readonly isFree: (role: Role) => boolean;
};

/** The first that yield anything: the objects or, where these are only what is moved, those behind a preposition. */
export function recipientsOf(cast: Cast, suffering: Suffering): readonly Role[] {
	const { trigger } = suffering;
	const { patients, others, towards, behind, spokenOf } = nounsOf(cast, suffering);
	const { known, first, things, placesOf } = asked(suffering, patients);
	const isOwnWord = (at: number) => trigger.own.includes(at) && (trigger.kind.moves || isOnlyItsWord(suffering));
	const notOwn = patients.filter((at) => !isOwnWord(at));
	const sure = towards.filter((noun) => destination.test(caseOf(suffering.tokens, noun)));
	const ways = trigger.kind.moves
		? [
				() => first(sure),
				() => placesOf(others),
				() => first(towards),
				() => known(notOwn),
				() => first([...spokenOf, ...behind]),
				() => things([...others, ...spokenOf, ...behind]),
			]
		: [
				() => known(notOwn),
				() => first(towards),
				() => known(patients),
				() => (trigger.kind.family === 'people' ? things(patients) : []),
				() => placesOf(others),
				() => first(behind),
				() => first(spokenOf),
				() => things([...spokenOf, ...patients, ...others, ...behind]),
			];
	return firstOf([...ways, () => placeBehind(suffering)], (way) => way());
}

type Nouns = Pick<Cast, 'patients' | 'others' | 'behind' | 'spokenOf'> & { readonly towards: readonly number[] };

/** The nouns of the cast that the one who speaks says; where something comes from is not where it is sent. */
function nounsOf(cast: Cast, { tokens, trigger, voice }: Suffering): Nouns {
	const { family, moves, plover } = trigger.kind;
	const said = (nouns: readonly number[]) => nouns.filter((at) => at >= voice.first && at < voice.last);
	const isOrigin = (noun: number) => moves && plover.event !== 'RETREAT' && caseOf(tokens, noun) === 'from';
	const isTowards = (noun: number) => !isInside(tokens, noun);
	const others = said(cast.others).filter((noun) => !isOrigin(noun));
	return {
		patients: family === 'words' ? cast.patients : said(cast.patients),
		others,
		towards: others.filter(isTowards),
		behind: said(cast.behind).filter((noun) => isTowards(noun) && !isOrigin(noun)),
		spokenOf: said(cast.spokenOf),
	};
}

type Asking = (nouns: readonly number[]) => readonly Role[];
type Asked = { readonly known: Asking; readonly first: Asking; readonly things: Asking; readonly placesOf: Asking };

/** What can be asked of nouns: all who are known, the first who is, the first thing, the first place. */
function asked(suffering: Suffering, patients: readonly number[]): Asked {
	const { isFree, trigger } = suffering;
	const { recipient } = trigger.kind;
	const notSent = (nouns: readonly number[]) => nouns.filter((noun) => !isOwnForce(noun, suffering));
	const known: Asking = (nouns) =>
		notSent(nouns).flatMap((noun) => rolesOfNoun(noun, suffering).filter((role) => isFree(role) && !isBareName(noun, role, suffering)));
	const thing = (noun: number) => thingOf(noun, suffering, patients.includes(noun)).filter(isFree);
	return {
		known,
		first: (nouns) => firstOf(nouns, (noun) => known([noun])),
		things: (nouns) => (recipient === 'actor' ? [] : firstOf(notSent(nouns), thing)),
		placesOf: (nouns) => (recipient === 'place' ? firstOf(nouns, (noun) => placeOfNoun(noun, suffering).filter(isFree)) : []),
	};
}

function firstOf<Item>(items: readonly Item[], rolesOf: (item: Item) => readonly Role[]): readonly Role[] {
	for (const item of items) {
		const roles = rolesOf(item);
		if (roles.length > 0) return roles;
	}
	return [];
}

/** `an ambulance`, `the victims of the quake`, `to Halden`; after `in` only of kinds that can be done to a place, after `of` too unless the deed is a noun (`the bombing of a bus`). */
function thingOf(noun: number, suffering: Suffering, isPatient: boolean): readonly Role[] {
	const { tokens, trigger, places, reference, text, taken } = suffering;
	const where = caseOf(tokens, noun);
	const isPlaceOnly = within.test(where) && !(isPatient && where === 'of');
	if (isPlaceOnly && trigger.kind.recipient !== 'place') return [];
	const means = wordSet(reference.lexicon, 'means');
	const isOwnPart = isOnlyItsWord(suffering);
	return joined(tokens, noun).flatMap((one): Role[] => {
		const token = tokens[one] as Token;
		const phrase = nounPhrase(tokens, one);
		const place = places.find((mention) => phrase.some((at) => overlaps(mention, tokens[at] as Token)));
		if (place && (isPlaceOnly || overlaps(place, token))) return [placeRole(place, reference)];
		if (isPlaceOnly || token.tag !== 'NOUN' || means.has(token.lower) || means.has(token.lemma)) return [];
		const isOwn = trigger.own.includes(one) || (dependentsOf(tokens)[one] ?? []).some((at) => trigger.own.includes(at) && tokens[at]?.relation === 'compound');
		if ((isOwnPart && isOwn) || taken.some((mention) => overlaps(mention, token))) return [];
		const row = rowAround(tokens, phrase, one);
		return [{ quote: quote(text, row[0]?.start ?? token.start, row.at(-1)?.end ?? token.end), ref: null, code: null, side: null }];
	});
}

/** Whether the words of the event cannot be whom it is done to: `launched an attack`, `lifted the ban`, but `attacked a convoy`. */
function isOnlyItsWord({ tokens, trigger, reference }: Suffering): boolean {
	if (!/^(?:force|people|access)$/.test(trigger.kind.family)) return true;
	return trigger.own.length > 1 && wordSet(reference.lexicon, 'light-verbs').has((tokens[trigger.head] as Token).lemma);
}

/** `arrived in Halden` */
function placeOfNoun(noun: number, suffering: Suffering): readonly Role[] {
	const { tokens, places, reference } = suffering;
	const place = places.find((mention) => overlaps(mention, tokens[noun] as Token));
	if (place) return [placeRole(place, reference)];
	return caseOf(tokens, noun) === 'in' ? rolesOfNoun(noun, suffering).filter(({ code }) => code !== null) : [];
}

function placeRole({ start, end, exact }: Mention, { lexicon }: Naming['reference']): Role {
	return { quote: { start, end, exact }, ref: null, code: codeOfState(exact, lexicon), side: null };
}

/** `a curfew from noon on in the whole of Halden`: the place named next, for kinds that can be done to one. */
function placeBehind({ trigger, places, voice, tokens, reference }: Suffering): readonly Role[] {
	if (trigger.kind.recipient !== 'place') return [];
	const start = (tokens[trigger.first] as Token).start;
	const end = tokens[voice.last - 1]?.end ?? 0;
	const isFrom = (mention: Mention) => wordBefore(tokens, mention) === 'from' && trigger.kind.plover.event !== 'RETREAT';
	const place = places.find((mention) => mention.start >= start && mention.end <= end && !isFrom(mention));
	return place ? [placeRole(place, reference)] : [];
}

/** `withdrew its troops`, `sent a team of soldiers`: who sends or calls back forces does nothing to them. */
function isOwnForce(noun: number, { tokens, trigger, reference }: Suffering): boolean {
	if (/^(?:ASSAULT|ACCUSE|THREATEN)$/.test(trigger.kind.plover.event) || trigger.kind.family === 'people') return false;
	const token = tokens[noun] as Token;
	const isMoved = (at: number) =>
		token.relation === 'obj' || (dependentsOf(tokens)[at] ?? []).some((one) => /^(?:its|their|his|her)$/.test(tokens[one]?.lower ?? ''));
	return isMoved(noun) && wordSet(reference.lexicon, 'moved-forces').has(token.lower);
}

/** `in court`, but not `gave in to the court`. */
function isInside(tokens: readonly Token[], noun: number): boolean {
	return caseOf(tokens, noun) === 'in' && tokens[(nounPhrase(tokens, noun)[0] ?? noun) - 1]?.lower !== 'to';
}

/** Before whom or what something is sent to, with no doubt. */
const destination = /^(?:against|upon|on|onto|to|into|toward|towards)$/;

const within = /^(?:in|at|of)$/;

/** `met in Halden`, `passed towards Halden`: a name nobody knows that says where. */
function isBareName(noun: number, { ref, code }: Role, { tokens, trigger }: Suffering): boolean {
	return ref === null && code === null && (trigger.kind.family === 'access' || within.test(caseOf(tokens, noun)));
}
