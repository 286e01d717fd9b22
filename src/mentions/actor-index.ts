// The actor index answers, for one reference, who a name, an adjective or an office noun stands for. The
// reference's own actors come first; states it does not know come from the general list of countries.
import type { Actor } from '#reference/actor.ts';
import { lineage } from '#reference/lineage.ts';
import type { Reference } from '#reference/reference.ts';
import { phrasebook, type Phrasebook } from './phrasebook.ts';

/** Somebody a phrase can stand for. `ref` is null for countries the reference does not know. */
export type Standing = {
	readonly ref: string | null;
	readonly code: string;
	readonly name: string;
	readonly kind: 'person' | 'organisation' | 'party';
	readonly isMetonym: boolean;
};

export type ActorIndex = {
	readonly names: Phrasebook<Standing>;
	/** State adjectives (`Russian`) and what state they mean. */
	readonly adjectives: Phrasebook<Standing>;
	/** Office nouns (`defence ministry`), each with the reference's offices of that noun. */
	readonly offices: Phrasebook<{ readonly noun: string; readonly actors: readonly Actor[] }>;
	/** The state an actor belongs to, or null. */
	readonly stateOf: (ref: string) => Actor | null;
	readonly actor: (ref: string) => Actor | undefined;
};

const made = new WeakMap<Reference, ActorIndex>();

/** The index of a reference; made on first use and kept with it. */
export function actorIndexOf(reference: Reference): ActorIndex {
	const known = made.get(reference);
	if (known) return known;
	const index = build(reference);
	made.set(reference, index);
	return index;
}

function build(reference: Reference): ActorIndex {
	const names = phrasebook<Standing>();
	const adjectives = phrasebook<Standing>();
	for (const actor of reference.actors) {
		const standing = standingOf(actor);
		for (const alias of new Set([actor.name, ...actor.aliases])) names.add(alias, standing);
		for (const metonym of actor.metonyms) names.add(metonym, { ...standing, isMetonym: true });
		for (const adjective of actor.adjectives) adjectives.add(adjective, standing);
	}
	const taken = new Set(reference.actors.flatMap((actor) => [actor.name, ...actor.aliases]));
	for (const outlet of reference.outlets) {
		const standing: Standing = { ref: null, code: 'MED', name: outlet.name, kind: 'organisation', isMetonym: false };
		for (const alias of new Set([outlet.name, ...outlet.aliases])) if (!taken.has(alias)) names.add(alias, standing);
	}
	addCountries(reference, names, adjectives);
	return { names, adjectives, offices: officesOf(reference), stateOf: (ref) => stateOf(reference, ref), actor: (ref) => reference.actorById.get(ref) };
}

function standingOf(actor: Actor): Standing {
	const isParty = actor.kind === 'state' || actor.kind === 'entity' || actor.kind === 'party';
	return { ref: actor.id, code: actor.code, name: actor.name, kind: actor.kind === 'person' ? 'person' : isParty ? 'party' : 'organisation', isMetonym: false };
}

function addCountries(reference: Reference, names: Phrasebook<Standing>, adjectives: Phrasebook<Standing>): void {
	const covered = new Set(reference.actors.filter((actor) => actor.kind === 'state').map((actor) => actor.code.slice(0, 3)));
	for (const country of reference.lexicon.countries) {
		if (covered.has(country.code)) continue;
		const standing: Standing = { ref: null, code: country.code, name: country.name, kind: 'party', isMetonym: false };
		for (const name of new Set([country.name, ...country.names])) names.add(name, standing);
		for (const capital of country.capitals) names.add(capital, { ...standing, isMetonym: true });
		for (const adjective of country.adjectives) adjectives.add(adjective, standing);
	}
}

function officesOf(reference: Reference): ActorIndex['offices'] {
	const byNoun = new Map<string, Actor[]>();
	for (const noun of reference.lexicon.words['office-nouns'] ?? []) byNoun.set(noun, []);
	for (const actor of reference.actors) for (const noun of actor.nouns) byNoun.set(noun, [...(byNoun.get(noun) ?? []), actor]);
	const offices = phrasebook<{ noun: string; actors: readonly Actor[] }>();
	for (const [noun, actors] of byNoun) offices.add(noun, { noun, actors });
	return offices;
}

function stateOf({ actorById }: Reference, ref: string): Actor | null {
	const state = lineage(ref, actorById).find((id) => /^(?:state|entity)$/.test(actorById.get(id)?.kind ?? ''));
	return (state === undefined ? undefined : actorById.get(state)) ?? null;
}
