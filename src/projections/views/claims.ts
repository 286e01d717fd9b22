// Claims by every filter a screen has; what each number links to. In order of publication, latest first.
import { z } from 'zod';
import type { Reference } from '#reference/reference.ts';
import { boardOf, type BoardClaim } from '../board.ts';
import { isWithin } from '../place-tree.ts';
import type { Projection } from '../projection.ts';
import { day, limit, list, offset, page, words } from '../query.ts';
import type { ClaimView, Page } from '../view.ts';

const query = z.strictObject({
	ids: list.optional(),
	document: words.optional(),
	lane: words.optional(),
	act: words.optional(),
	kind: words.optional(),
	family: words.optional(),
	obligation: words.optional(),
	relation: words.optional(),
	place: words.optional(),
	track: words.optional(),
	narrator: z
		.enum(['true', 'false', '1', '0'])
		.transform((value) => value === 'true' || value === '1')
		.optional(),
	speaker: words.optional(),
	from: day.optional(),
	to: day.optional(),
	publishedFrom: day.optional(),
	publishedTo: day.optional(),
	q: words.optional(),
	offset,
	limit: limit(10_000, 100),
});
type Query = z.output<typeof query>;

export const claims: Projection<Query, Page<ClaimView>> = {
	name: 'claims',
	version: 1,
	summary: 'Claims by id, document, lane, act, kind, obligation, relation, place, track, speaker, day and words.',
	query,
	view(register, reference, asked) {
		const board = boardOf(register, reference);
		const candidates = asked.ids === undefined ? board.claims.toReversed() : asked.ids.flatMap((id) => board.byId.get(id) ?? []);
		const shown = page(
			candidates.filter((claim) => isAsked(claim, asked, reference)),
			asked,
		);
		return { ...shown, rows: shown.rows.map(({ view }) => view) };
	},
};

function isAsked(claim: BoardClaim, asked: Query, reference: Reference): boolean {
	const { view } = claim;
	return (
		is(asked.document, view.document) &&
		is(asked.lane, view.lane) &&
		is(asked.act, view.act) &&
		is(asked.kind, view.kind) &&
		is(asked.family, claim.family) &&
		is(asked.speaker, view.speaker) &&
		is(asked.narrator, view.isNarrator) &&
		isBearing(view, asked) &&
		isAt(view, asked.place, reference) &&
		isInTime(claim, asked) &&
		isWorded(view, asked.q)
	);
}

function is<Value>(asked: Value | undefined, value: Value | null): boolean {
	return asked === undefined || asked === value;
}

function isBearing({ bearings }: ClaimView, { obligation, relation, track }: Query): boolean {
	const isOnObligation =
		(obligation === undefined && relation === undefined) ||
		bearings.some((bearing) => bearing.on === 'obligation' && is(obligation, bearing.obligation) && is<string>(relation, bearing.relation));
	return isOnObligation && (track === undefined || bearings.some((bearing) => bearing.on === 'track' && bearing.track === track));
}

/** Named there, inside it, or giving an account of its access. */
function isAt({ place, bearings }: ClaimView, asked: string | undefined, reference: Reference): boolean {
	if (asked === undefined) return true;
	const named = place?.id ?? null;
	return (
		(named !== null && isWithin(named, asked, reference)) || bearings.some((bearing) => bearing.on === 'access' && isWithin(bearing.place, asked, reference))
	);
}

function isInTime({ day: occurred, published }: BoardClaim, { from, to, publishedFrom, publishedTo }: Query): boolean {
	return isBetween(occurred ?? published, from, to) && isBetween(published, publishedFrom, publishedTo);
}

function isBetween(at: string | null, from: string | undefined, to: string | undefined): boolean {
	return (from === undefined || (at !== null && at >= from)) && (to === undefined || (at !== null && at <= to));
}

function isWorded(view: ClaimView, q: string | undefined): boolean {
	if (q === undefined) return true;
	const needle = q.toLowerCase();
	return [view.speaker, view.documentTitle, view.outlet, view.kindLabel ?? '', ...view.evidence.map(({ exact }) => exact)].some((text) =>
		text.toLowerCase().includes(needle),
	);
}
