// Posts, checkpoints and crossings: who mans them as far as the reference knows, when anybody last told of them, and since
// when they are silent.
import { z } from 'zod';
import { dayNumber, isoDay, noDay } from '#time/day.ts';
import { cellFor } from '../access.ts';
import { lanesOfClaims, publishedOf, shared, type Board } from '../board.ts';
import { idOfClaim } from '../claim-id.ts';
import { laneHeads } from '../lane.ts';
import type { Projection } from '../projection.ts';
import { day } from '../query.ts';
import { knownNumber, valueAt } from '../table.ts';
import type { PostView } from '../record-view.ts';

const query = z.strictObject({ day: day.optional() });
const kinds: ReadonlySet<string> = new Set(['post', 'checkpoint', 'bridge', 'corridor', 'road']);

export const posts: Projection<z.output<typeof query>, { readonly day: string | null; readonly rows: readonly PostView[] }> = {
	name: 'posts',
	version: 1,
	summary: 'Posts, checkpoints, crossings and roads: who mans them, the last report, silence.',
	query,
	view(board, { day: asked }) {
		const on = asked ?? board.lastDay;
		const rows = board.reference.places.filter(({ kind }) => kinds.has(kind)).map((place) => postView(board, place, on));
		return { day: on, rows };
	},
};

function postView(board: Board, { id, name, kind, parent, manned, hasAccess }: Board['reference']['places'][number], on: string | null): PostView {
	const { reference, register } = board;
	const last = on === null ? null : lastReport(board, id, dayNumber(on));
	const head = last === null ? undefined : laneHeads(reference)[lanesOfClaims(board)[last] as number];
	const silent = last === null || on === null ? null : dayNumber(on) - publishedOf(board, last);
	return {
		id,
		name,
		kind,
		parent: parent === null ? null : { id: parent, name: reference.placeById.get(parent)?.name ?? parent },
		manned: manned.map(({ by, from, to }) => ({ by, name: reference.actorById.get(by)?.name ?? by, from, to })),
		lastReport:
			last === null ? null : { day: isoDay(publishedOf(board, last)) ?? '', claim: idOfClaim(register, last), lane: head?.id ?? '', name: head?.name ?? '' },
		daysSilent: silent,
		isSilent: silent === null || silent > reference.accessDecayDays,
		access:
			hasAccess && on !== null
				? laneHeads(reference)
						.map(({ id: lane }) => cellFor({ place: id, lane, day: on, user: null }, board))
						.filter(({ state }) => state !== 'unknown')
				: [],
	};
}

/** The claim published last by a day that names the place or tells of its access. */
function lastReport(board: Board, place: string, on: number): number | null {
	const rows = reportsByPlace(board).get(knownNumber(board.register.names, place)) ?? [];
	return rows.findLast((row) => publishedOf(board, row) !== noDay && publishedOf(board, row) <= on) ?? null;
}

function reportsByPlace(board: Board): ReadonlyMap<number, readonly number[]> {
	return shared(board, 'reports by place', () => {
		const { claims, bearings } = board.register;
		const found = new Map<number, number[]>();
		const add = (place: number, row: number): void => {
			const rows = found.get(place);
			if (rows) rows.push(row);
			else found.set(place, [row]);
		};
		for (const row of board.claims) {
			const place = valueAt(claims.columns.place, row);
			if (place !== 0) add(place, row);
			const first = valueAt(claims.columns.bearings, row);
			for (let at = first; at < first + valueAt(claims.columns.bearingCount, row); at++)
				if (bearings.columns.on[at] === 2 && bearings.columns.target[at] !== place) add(valueAt(bearings.columns.target, at), row);
		}
		return found;
	});
}
