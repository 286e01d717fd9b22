// Posts, checkpoints and crossings: who mans them as far as the reference knows, when anybody last told of them, and since
// when they are silent.
import { z } from 'zod';
import { dayNumber, isoDay } from '#time/day.ts';
import { among } from '../among.ts';
import { balanceView } from '../balance.ts';
import { cellFor } from '../access.ts';
import { lanesOfClaims, publishedOf, type Board } from '../board.ts';
import { idOfClaim } from '../claim-id.ts';
import { laneHeads } from '../lane.ts';
import { lastReport } from '../place-report.ts';
import { watchedPlaces } from '../place-tree.ts';
import type { Projection } from '../projection.ts';
import { day } from '../query.ts';
import { postRows } from '../selections/posts.ts';
import type { Balanced } from '../balance-view.ts';
import type { PostView } from '../record-view.ts';

const query = z.strictObject({ day: day.optional() });

export const posts: Projection<z.output<typeof query>, { readonly day: string | null; readonly rows: readonly PostView[] } & Balanced> = {
	name: 'posts',
	version: 3,
	summary: 'Posts, checkpoints, crossings and roads: who mans them, the last report, silence.',
	query,
	view(board, { day: asked }) {
		const on = asked ?? board.day;
		const rows = watchedPlaces(board.reference).map((place) => postView(board, place, on));
		const selection = { day: on ?? undefined };
		return { day: on, rows, balance: balanceView(board, among('posts', selection), () => postRows.rowsOf(board, selection)) };
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
