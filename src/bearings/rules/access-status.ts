// Reads what a claim says of the status of a road, corridor or post: the state its kind of event stands for, the
// place it names (the reference's focus for `the road` alone), the direction and the classes of user in its words.
import type { Claim } from '#claims/claim.ts';
import { isOfCase } from '#mentions/belonging.ts';
import type { Lexicon } from '#reference/lexicon.ts';
import { lineage } from '#reference/lineage.ts';
import { kilometresBetween, lineOf } from '#reference/place-distance.ts';
import type { Reference } from '#reference/reference.ts';
import { hasPhrase, wordSet } from '#reference/word-list.ts';
import { overlaps } from '#text/span.ts';
import { firstDay } from '#time/edtf.ts';
import type { AccessState, BearingRule, Direction, Relating } from '../bearing.ts';
import { isTold } from '../relation.ts';

/** A town this near to the road stands on it. */
const onRoadKilometres = 3;

export const accessStatus: BearingRule = {
	name: 'access-status',
	relate(relating, claim) {
		const { reference } = relating;
		const kind = claim.kind === null ? undefined : reference.lexicon.kindById.get(claim.kind);
		if (!kind?.access || !isTold(claim) || claim.act === 'interpretation') return [];
		const place = placeOf(relating, claim);
		if (place === null) return [];
		const words = ` ${claim.evidence.map(({ exact }) => exact.toLowerCase()).join(' ')} `;
		const users = termsOf(reference).flatMap(({ id, terms }) => (terms.some((term) => words.includes(term)) ? [id] : []));
		const state: AccessState = kind.access;
		return [
			{
				on: 'access',
				claim: claim.index,
				place,
				state,
				isDenied: claim.polarity === 'denied',
				direction: directionOf(words, reference.lexicon),
				users: usersOf(kind, users, state),
				since: sinceOf(relating, claim),
				basis: claim.place?.ref === place ? 'explicit' : 'inferred',
				reason: `“${claim.trigger?.exact ?? ''}” says that it is ${claim.polarity === 'denied' ? 'not ' : ''}${state}.`,
			},
		];
	},
};

type UserTerms = readonly { readonly id: string; readonly terms: readonly string[] }[];
const made = new WeakMap<Reference, UserTerms>();

/** The classes of user with the beginnings of words that name them, as they are looked for. */
function termsOf(reference: Reference): UserTerms {
	let found = made.get(reference);
	if (!found) {
		found = reference.userClasses.map(({ id, terms }) => ({ id, terms: terms.map((term) => ` ${term.toLowerCase()}`) }));
		made.set(reference, found);
	}
	return found;
}

/** What lasted for hours is over on its day: `the road had been shut for two hours` is a day from end to end. */
function sinceOf({ mentionsNear }: Relating, claim: Claim): Claim['time'] {
	const { edtf, known } = claim.time;
	const isHours = mentionsNear(claim).some(
		(mention) =>
			mention.kind === 'date' &&
			mention.timexType === 'DURATION' &&
			/^PT/.test(mention.value ?? mention.timex ?? '') &&
			claim.evidence.some((quote) => overlaps(quote, mention)),
	);
	const day = firstDay(edtf);
	return isHours && day !== null && !edtf.includes('/') ? { edtf: `${day}/${day}`, known } : claim.time;
}

/** A convoy that passed tells of some, named or not; a way that is open to one or two classes named is open to them. */
function usersOf({ isOfSome }: { readonly isOfSome: boolean }, named: readonly string[], state: AccessState): readonly string[] {
	if (isOfSome) return named.length === 0 ? ['some'] : named;
	return named.length > 0 && named.length < 3 && state === 'open' ? named : [];
}

/** The place with an access status that the claim's place belongs to, or that its words name, or the focus. */
function placeOf({ reference, mentions, mentionsNear }: Relating, claim: Claim): string | null {
	const near = mentionsNear(claim).filter(({ kind, ref }) => kind === 'place' && ref !== null);
	const inWords = near
		.filter((mention) => isName(reference, mention) && claim.evidence.some((quote) => overlaps(quote, mention)))
		.map(({ ref }) => ref as string);
	const named = claim.place?.ref ? [claim.place.ref] : near.map(({ ref }) => ref as string);
	const watched = firstWatched(reference, named) ?? wayAt(reference, named, claim) ?? firstWatched(reference, inWords);
	if (watched !== null) return watched;
	const isInside = (named.length === 0 && isOfCase(mentions, reference)) || named.some((id) => isNearFocus(reference, id));
	return isInside ? reference.focus : null;
}

/** `the road` alone is no name. */
function isName({ placeById }: Reference, { ref, exact }: { readonly ref: string | null; readonly exact: string }): boolean {
	return ref !== null && placeById.get(ref)?.names.some(({ name }) => name.toLowerCase() === exact.toLowerCase()) === true;
}

function firstWatched(reference: Reference, named: readonly string[]): string | null {
	for (const id of named) {
		const watched = watchedAt(reference, id);
		if (watched) return watched;
	}
	return null;
}

/** Where the words speak of a road and name a place that stands on one: that road; the focus where it stands on several. */
function wayAt({ focus, places, placeById, lexicon }: Reference, named: readonly string[], { evidence }: Claim): string | null {
	const ways = wordSet(lexicon, 'way');
	if (
		!evidence.some(({ exact }) =>
			exact
				.toLowerCase()
				.split(/[^\p{L}]+/u)
				.some((word) => ways.has(word)),
		)
	)
		return null;
	const watched = places.filter(({ hasAccess, line }) => hasAccess && line.length > 0);
	for (const place of named.flatMap((id) => placeById.get(id) ?? [])) {
		if (place.line.length > 0) continue;
		const found = watched.filter((way) => kilometresBetween(lineOf(place), way.line) <= onRoadKilometres);
		if (found.length > 0) return found.find(({ id }) => id === focus)?.id ?? found[0]?.id ?? null;
	}
	return null;
}

function watchedAt({ placeById }: Reference, id: string): string | null {
	return lineage(id, placeById).find((place) => placeById.get(place)?.hasAccess) ?? null;
}

/** Whether the focus lies in this place (a region named for the road that serves it). */
function isNearFocus({ focus, placeById }: Reference, id: string): boolean {
	return focus !== null && lineage(focus, placeById).includes(id);
}

function directionOf(words: string, lexicon: Lexicon): Direction {
	const says = (list: string) => hasPhrase(words, lexicon, list);
	if (says('both-ways')) return 'both';
	if (says('outbound')) return 'out';
	return says('inbound') ? 'in' : 'both';
}
