// Makes the views of origins; the words of all that are shown are fetched in one go.
import { isoDay, noDay } from '#time/day.ts';
import { publishedOf, lanesOfClaims, type Board } from './board.ts';
import { claimViews } from './claim-view.ts';
import { laneHeads } from './lane.ts';
import { talliesOf } from './origin.ts';
import { idOfOrigin } from './origin-group.ts';
import { valueAt } from './table.ts';
import type { OriginView } from './origin-view.ts';

/** @param groups rows of claims of each origin, in order of publication */
export async function originViews(board: Board, groups: readonly (readonly [number, ...number[]])[]): Promise<readonly OriginView[]> {
	const views = await claimViews(
		board,
		groups.map((rows) => firstTold(board, rows)),
	);
	const heads = laneHeads(board.reference);
	return groups.map((rows, index) => {
		const { speaker, isNarrator, evidence, id } = views[index] as (typeof views)[number];
		const head = heads[lanesOfClaims(board)[rows[0]] as number];
		const days = rows.map((row) => publishedOf(board, row)).filter((day) => day !== noDay);
		return {
			id: idOfOrigin(board, rows),
			speaker,
			isNarrator,
			lane: head?.id ?? '',
			laneName: head?.name ?? '',
			firstDay: days.length === 0 ? null : isoDay(Math.min(...days)),
			lastDay: days.length === 0 ? null : isoDay(Math.max(...days)),
			outlets: new Set(rows.map((row) => outletOf(board, row))).size,
			tallies: talliesOf(board, rows),
			words: evidence[0].exact,
			claim: id,
		};
	});
}

/** The first published; of those without a day, which stand first, only where there is no other. */
function firstTold(board: Board, rows: readonly [number, ...number[]]): number {
	return rows.find((row) => publishedOf(board, row) !== noDay) ?? rows[0];
}

function outletOf({ register: { claims, readings, documents } }: Board, row: number): number {
	return valueAt(documents.columns.outlet, valueAt(readings.columns.document, valueAt(claims.columns.reading, row)));
}
