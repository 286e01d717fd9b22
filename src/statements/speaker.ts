// Resolves who speaks: the actor the source words name; for a capital the office of that state that spoke last
// in the document, else the state; for `the statement` whoever issued it; for a pronoun the last speaker.
import type { Document } from '#documents/document.ts';
import type { Mention } from '#mentions/mention.ts';
import type { Actor } from '#reference/actor.ts';
import { lineage } from '#reference/lineage.ts';
import type { Reference } from '#reference/reference.ts';
import { sideOf } from '#reference/side-of.ts';
import type { Span } from '#text/span.ts';
import type { Speaker } from './statement.ts';

/** Speakers in the order of the text; the last stands at the end. */
export type Spoken = { readonly speaker: Speaker; readonly organisation: string | null };

export type Resolving = {
	readonly document: Document;
	readonly reference: Reference;
	readonly spoken: readonly Spoken[];
	/** The actors of the sentence before, for pronouns with no speaker to stand for. */
	readonly before: readonly Mention[];
};

/** The speakers that the source words name: usually one; two or more for `the Kremlin and the ministry`. */
export function speakersOf(resolving: Resolving, source: Span, mentions: readonly Mention[]): readonly Speaker[] {
	const words = resolving.document.text.slice(source.start, source.end);
	const inside = mentions.filter((mention) => mention.start < source.end && source.start < mention.end && /^(?:person|organisation|party)$/.test(mention.kind));
	const heads = headsOf(words, source, inside);
	if (heads.length > 0) return heads.map((mention) => fromMention(resolving, mention, words));
	return [fromWords(resolving, words)];
}

/** The same speaker as before. */
function lastSpeaker({ spoken }: Resolving): Speaker | null {
	const last = spoken.at(-1)?.speaker;
	return last ? { ...last, known: 'implied' } : null;
}

/** The actor whose organ the outlet is. */
export function outletSpeaker({ document, reference }: Resolving): Speaker {
	const actor = reference.actors.find((one) => one.name === document.source.outlet || one.aliases.includes(document.source.outlet));
	return actor ? fromActor(actor, 'implied') : unknownSpeaker(document.source.outlet);
}

/** A person before the office named beside it; several only when joined by `and`. */
function headsOf(words: string, source: Span, inside: readonly Mention[]): readonly Mention[] {
	const person = inside.findLast(({ kind }) => kind === 'person');
	if (person) return [person];
	if (inside.length < 2) return inside;
	const isJoined = inside.every(
		(mention, index) =>
			index === 0 || /^[\s,]*and(?:\s+the)?\s*$/.test(words.slice((inside[index - 1] as Mention).end - source.start, mention.start - source.start)),
	);
	return isJoined
		? inside
		: inside
				.filter(({ kind }) => kind === 'organisation')
				.slice(-1)
				.concat(inside.slice(0, 1))
				.slice(0, 1);
}

function fromMention(resolving: Resolving, mention: Mention, words: string): Speaker {
	const { reference, spoken } = resolving;
	const actor = mention.ref === null ? undefined : reference.actorById.get(mention.ref);
	if (actor && mention.isMetonym && (actor.kind === 'state' || actor.kind === 'entity')) {
		const office = spoken.findLast(
			({ organisation }) => organisation !== null && organisation !== actor.id && lineage(organisation, reference.actorById).includes(actor.id),
		);
		const named = office?.organisation ? reference.actorById.get(office.organisation) : undefined;
		return fromActor(named ?? actor, 'implied');
	}
	const spoke = isEcho(mention) ? echoed(resolving, mention) : undefined;
	if (spoke) return fromActor(spoke, 'implied');
	if (actor) return { ...fromActor(actor, mention.known), name: actor.kind === 'state' && !isBare(mention, words) ? words : actor.name };
	const outlet = reference.outlets.find(({ name, aliases }) => name === mention.exact || aliases.includes(mention.exact));
	if (outlet) return { ref: null, code: mention.code, name: outlet.name, side: outlet.side, known: mention.known };
	return {
		ref: null,
		code: mention.code,
		name: mention.kind === 'person' ? mention.exact : words,
		side: sideOf(null, mention.code, reference),
		known: mention.known,
	};
}

/** An office named by its noun alone (`the ministry`). */
function isEcho({ by, known }: Mention): boolean {
	return known !== 'stated' && (by === 'offices' || by === 'definite-nouns');
}

/** Of the offices such a noun fits, the one that spoke last: who speaks goes on speaking. */
function echoed({ reference, spoken }: Resolving, { exact }: Mention): Actor | undefined {
	const head = exact
		.toLowerCase()
		.replace(/^(?:the|its|a|an)\s/, '')
		.replace('defense', 'defence');
	const fits = (id: string | null) => {
		const actor = id === null ? undefined : reference.actorById.get(id);
		return actor && [actor.name, ...actor.aliases, ...actor.nouns].some((name) => ` ${name.toLowerCase()}`.replace('defense', 'defence').endsWith(` ${head}`))
			? actor
			: undefined;
	};
	for (const { speaker, organisation } of spoken.toReversed()) {
		const actor = fits(organisation) ?? fits(speaker.ref);
		if (actor) return actor;
	}
	return undefined;
}

/** Whether the mention is all that the source says, but for an article. */
function isBare(mention: Mention, words: string): boolean {
	return words.length - mention.exact.length < 5;
}

function fromActor(actor: Actor, known: Speaker['known']): Speaker {
	return { ref: actor.id, code: actor.code, name: actor.name, side: actor.side, known };
}

function fromWords(resolving: Resolving, words: string): Speaker {
	const { reference } = resolving;
	const lower = words.toLowerCase();
	const head = lower.split(/\s+/).at(-1) ?? '';
	const isDocument = reference.lexicon.words['document-speakers']?.includes(head) ?? false;
	const isPronoun = reference.lexicon.words.pronouns?.includes(lower) ?? false;
	if (isDocument || isPronoun) return lastSpeaker(resolving) ?? lastNamed(resolving, lower) ?? unknownSpeaker(words);
	return unknownSpeaker(words);
}

/** A pronoun before anybody spoke: the first person (`he`) or actor of the sentence before. */
function lastNamed(resolving: Resolving, pronoun: string): Speaker | null {
	const isPerson = pronoun === 'he' || pronoun === 'she';
	const named = resolving.before.find(({ kind }) => (isPerson ? kind === 'person' : kind === 'organisation' || kind === 'party' || kind === 'person'));
	return named ? { ...fromMention(resolving, named, named.exact), known: 'implied' } : null;
}

/** Somebody the reference does not know, by the words that name them. */
export function unknownSpeaker(name: string): Speaker {
	return { ref: null, code: null, name, side: null, known: 'unknown' };
}
