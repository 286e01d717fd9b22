// Accounts of access: who says of a road or post that it is open, restricted or blocked, from which day and
// until when the claim itself vouches for it. An account of a post counts for the road it lies on as well.
import type { AccessBearing, AccessState } from '#bearings/bearing.ts';
import type { Reference } from '#reference/reference.ts';
import { firstDay, lastDay } from '#time/edtf.ts';
import { runsOf, type Account } from './access-run.ts';
import { compare, shared, type Board, type BoardClaim } from './board.ts';
import { laneName } from './lane.ts';
import { withAncestors } from './place-tree.ts';
import type { AccessCell, AccessRun, Lane } from './view.ts';

/** All accounts of each place and of the places inside it, by place id, in order. */
export function accountsByPlace(board: Board, reference: Reference): ReadonlyMap<string, readonly Account[]> {
	return shared(board, 'accounts', () => {
		const byPlace = new Map<string, Account[]>();
		for (const claim of board.claims) for (const bearing of claim.access) file(byPlace, { claim, bearing }, reference);
		for (const accounts of byPlace.values()) accounts.sort((one, other) => compare(one.from, other.from) || compare(one.published, other.published));
		return byPlace;
	});
}

function file(byPlace: Map<string, Account[]>, { claim, bearing }: { claim: BoardClaim; bearing: AccessBearing }, reference: Reference): void {
	const account = accountOf(claim, bearing, reference);
	if (account === null) return;
	for (const place of withAncestors(bearing.place, reference)) {
		if (reference.placeById.get(place)?.hasAccess !== true) continue;
		const others = byPlace.get(place);
		if (others) others.push(account);
		else byPlace.set(place, [account]);
	}
}

function accountOf({ view, published, day }: BoardClaim, bearing: AccessBearing, { lexicon }: Reference): Account | null {
	if (view.modality !== 'actual' && view.modality !== 'ongoing') return null;
	const from = firstDay(bearing.since.edtf) ?? day ?? published;
	if (from === null) return null;
	const isLasting = view.modality === 'ongoing' || bearing.since.edtf.endsWith('/..');
	const vouched = (isLasting ? published : lastDay(bearing.since.edtf)) ?? from;
	return {
		claim: view.id,
		lane: view.lane,
		from,
		through: vouched < from ? from : vouched,
		published: published ?? from,
		state: saidState(bearing),
		direction: bearing.direction,
		users: bearing.users,
		isLifting: view.kind === null || lexicon.kindById.get(view.kind)?.isObstacle !== true,
	};
}

/** A denied closure is an account of an open road; a denied opening one of a closed road. */
function saidState({ state, isDenied }: AccessBearing): AccessState {
	if (!isDenied) return state;
	return state === 'open' ? 'blocked' : 'open';
}

/** What is asked of the accounts: one lane's, of one place, as they were known on a day. */
export type AccessQuestion = { readonly place: string; readonly lane: Lane; readonly day: string; readonly user: string | null };

export function runsFor({ place, lane, day, user }: AccessQuestion, board: Board, reference: Reference): readonly AccessRun[] {
	const accounts = shared(board, `accounts ${place} ${lane}`, () =>
		(accountsByPlace(board, reference).get(place) ?? []).filter((account) => account.lane === lane),
	);
	return runsOf(
		accounts.filter(({ published }) => published <= day),
		user,
		{ decayDays: reference.accessDecayDays, to: day },
	);
}

/** What one lane says of a place on a day. */
export function cellFor(question: AccessQuestion, board: Board, reference: Reference): AccessCell {
	const { place, lane, day } = question;
	const run = runsFor(question, board, reference).find(({ from, to }) => from <= day && day <= to);
	const cell = { place, placeName: reference.placeById.get(place)?.name ?? place, lane, laneName: laneName(lane, reference) };
	if (run === undefined || run.state === 'unknown') return { ...cell, state: 'unknown', since: null, lastConfirmed: null, claims: [] };
	const claims = new Set(run.claims);
	let lastConfirmed: string | null = null;
	for (const { claim, through } of accountsByPlace(board, reference).get(place) ?? []) {
		const confirmed = through > day ? day : through;
		if (claims.has(claim) && confirmed > (lastConfirmed ?? '')) lastConfirmed = confirmed;
	}
	return { ...cell, state: run.state, since: run.from, lastConfirmed, claims: run.claims };
}
