// Reads what a claim says of the status of a road, corridor or post: the state its kind of event stands for, the
// place it names (the reference's focus for `the road` alone), the direction and the classes of user in its words.
import type { Claim } from '#claims/claim.ts';
import { isOfCase } from '#mentions/belonging.ts';
import type { Lexicon } from '#reference/lexicon.ts';
import { lineage } from '#reference/lineage.ts';
import type { Reference } from '#reference/reference.ts';
import type { AccessState, BearingRule, Direction, Relating } from '../bearing.ts';
import { isTold } from '../relation.ts';

export const accessStatus: BearingRule = {
	name: 'access-status',
	relate(relating, claim) {
		const { reference } = relating;
		const kind = claim.kind === null ? undefined : reference.lexicon.kindById.get(claim.kind);
		if (!kind?.access || !isTold(claim) || claim.act === 'interpretation') return [];
		const place = placeOf(relating, claim);
		if (place === null) return [];
		const words = ` ${claim.evidence.map(({ exact }) => exact.toLowerCase()).join(' ')} `;
		const users = reference.userClasses.filter(({ terms }) => terms.some((term) => words.includes(` ${term.toLowerCase()}`))).map(({ id }) => id);
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
				since: claim.time,
				basis: claim.place?.ref === place ? 'explicit' : 'inferred',
				reason: `“${claim.trigger?.exact ?? ''}” says that it is ${claim.polarity === 'denied' ? 'not ' : ''}${state}.`,
			},
		];
	},
};

/** A convoy that passed tells of some, named or not; a way that is open to one or two classes named is open to them. */
function usersOf({ isOfSome }: { readonly isOfSome: boolean }, named: readonly string[], state: AccessState): readonly string[] {
	if (isOfSome) return named.length === 0 ? ['some'] : named;
	return named.length > 0 && named.length < 3 && state === 'open' ? named : [];
}

/** The place with an access status that the claim names, or that its place belongs to, or the focus. */
function placeOf({ reference, mentions, mentionsNear }: Relating, claim: Claim): string | null {
	const named = claim.place?.ref ? [claim.place.ref] : mentionsNear(claim).flatMap(({ kind, ref }) => (kind === 'place' && ref !== null ? [ref] : []));
	for (const id of named) {
		const watched = watchedAt(reference, id);
		if (watched) return watched;
	}
	const isInside = (named.length === 0 && isOfCase(mentions, reference)) || named.some((id) => isNearFocus(reference, id));
	return isInside ? reference.focus : null;
}

function watchedAt({ placeById }: Reference, id: string): string | null {
	return lineage(id, placeById).find((place) => placeById.get(place)?.hasAccess) ?? null;
}

/** Whether the focus lies in this place (a region named for the road that serves it). */
function isNearFocus({ focus, placeById }: Reference, id: string): boolean {
	return focus !== null && lineage(focus, placeById).includes(id);
}

function directionOf(words: string, lexicon: Lexicon): Direction {
	const says = (list: string) => (lexicon.words[list] ?? []).some((phrase) => words.includes(` ${phrase} `));
	if (says('both-ways')) return 'both';
	if (says('outbound')) return 'out';
	return says('inbound') ? 'in' : 'both';
}
