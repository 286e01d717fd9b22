// What is said to have happened, along the days: one lane per side, the outlets, what is established, and a lane for each
// track of talks. Counts by the unit asked for, and the items themselves where they can be shown one by one.
import { z } from 'zod';
import { dayNumber, isoDay, noDay } from '#time/day.ts';
import { addDays, weekday } from '#time/edtf.ts';
import type { Reference } from '#reference/reference.ts';
import { lanesOfClaims, type Board } from '../board.ts';
import { claimViews } from '../claim-view.ts';
import { laneHeads } from '../lane.ts';
import { dayOfClaim } from '../obligation-state.ts';
import type { Projection } from '../projection.ts';
import { day, words } from '../query.ts';
import { knownNumber, valueAt, wordOf } from '../table.ts';
import type { ClaimView, LaneHead } from '../view.ts';
import type { TimelineItem, TimelineView, TimeUnit } from '../record-view.ts';

const query = z.strictObject({
	from: day.optional(),
	to: day.optional(),
	family: words.optional(),
	unit: z.enum(['day', 'week', 'month', 'quarter', 'year']).default('month'),
});
const noRecord = '1970-01-01';

/** So many items are listed one by one. */
const itemLimit = 800;

export const timeline: Projection<z.output<typeof query>, TimelineView> = {
	name: 'timeline',
	version: 2,
	summary: 'Claims of events along the days, lane by lane.',
	query,
	async view(board, asked) {
		const from = asked.from ?? board.firstDay ?? noRecord;
		const to = asked.to ?? board.lastDay ?? from;
		const lanes = rowsByLane(board, shownRows(board, { ...asked, from, to }));
		const all = lanes.reduce((sum, { rows }) => sum + rows.length, 0);
		const isWhole = all <= itemLimit;
		const views = isWhole ? await viewsOf(board, lanes) : new Map<number, ClaimView>();
		return {
			from,
			to,
			isWhole,
			unit: asked.unit,
			lanes: lanes.map(({ head, rows }) => ({
				...head,
				total: rows.length,
				items: isWhole ? inOrder(board, rows).flatMap((row) => itemOf(board, row, views.get(row))) : [],
				counts: countsOf(board, rows, asked.unit),
			})),
		};
	},
};

function inOrder(board: Board, rows: readonly number[]): readonly number[] {
	return rows.toSorted((one, other) => dayOfClaim(board, one) - dayOfClaim(board, other));
}

type Lane = { readonly head: LaneHead; readonly rows: readonly number[] };

function shownRows(board: Board, { from, to, family }: { from: string; to: string; family?: string | undefined }): readonly number[] {
	const { claims, names } = board.register;
	const kinds = new Set(board.reference.lexicon.kinds.filter((kind) => family === undefined || kind.family === family).map(({ id }) => knownNumber(names, id)));
	const [first, last] = [dayNumber(from), dayNumber(to)];
	const found: number[] = [];
	for (const row of board.claims) {
		if (!kinds.has(valueAt(claims.columns.kind, row))) continue;
		const at = dayOfClaim(board, row);
		if (at >= first && at <= last) found.push(row);
	}
	return found;
}

function rowsByLane(board: Board, rows: readonly number[]): readonly Lane[] {
	const { claims, bearings, names } = board.register;
	const lanes = lanesOfClaims(board);
	const tracks = board.reference.tracks.map(({ id }) => knownNumber(names, id));
	const sides = laneHeads(board.reference).map((head): Lane & { rows: number[] } => ({ head, rows: [] }));
	const talks = trackHeads(board.reference).map((head): Lane & { rows: number[] } => ({ head, rows: [] }));
	for (const row of rows) {
		sides[lanes[row] as number]?.rows.push(row);
		const first = valueAt(claims.columns.bearings, row);
		for (let at = first; at < first + valueAt(claims.columns.bearingCount, row); at++)
			if (bearings.columns.on[at] === 3) talks[tracks.indexOf(valueAt(bearings.columns.target, at))]?.rows.push(row);
	}
	return [...sides, ...talks];
}

function trackHeads({ tracks }: Reference): readonly LaneHead[] {
	return tracks.map(({ id, name }) => ({ id: `track:${id}`, name }));
}

async function viewsOf(board: Board, lanes: readonly Lane[]): Promise<ReadonlyMap<number, ClaimView>> {
	const rows = [...new Set(lanes.flatMap((lane) => lane.rows))];
	return new Map((await claimViews(board, rows)).map((view, index) => [rows[index] as number, view]));
}

function itemOf(board: Board, row: number, view: ClaimView | undefined): readonly TimelineItem[] {
	if (view === undefined) return [];
	const { claims } = board.register;
	const isDated = claims.columns.day[row] !== noDay;
	return [
		{
			claim: view.id,
			document: view.document,
			day: isoDay(dayOfClaim(board, row)) ?? '',
			lastDay: isDated ? isoDay(valueAt(claims.columns.lastDay, row)) : null,
			family: familyOf(board, row),
			kind: view.kind,
			act: view.act,
			label: view.kindLabel ?? view.act,
			words: view.evidence[0].exact,
			known: isDated ? view.time.known : 'unknown',
		},
	];
}

function familyOf({ register: { claims, names }, reference }: Board, row: number): string | null {
	return reference.lexicon.kindById.get(wordOf(names, valueAt(claims.columns.kind, row)) ?? '')?.family ?? null;
}

function countsOf(board: Board, rows: readonly number[], unit: TimeUnit): TimelineView['lanes'][number]['counts'] {
	const byDay = new Map<number, number>();
	for (const row of rows) {
		const day = dayOfClaim(board, row);
		byDay.set(day, (byDay.get(day) ?? 0) + 1);
	}
	const counts = new Map<string, { from: string; to: string; count: number }>();
	for (const [day, count] of [...byDay].sort(([one], [other]) => one - other)) {
		const { from, to } = stretchOf(isoDay(day) ?? '', unit);
		const found = counts.get(from) ?? { from, to, count: 0 };
		counts.set(from, found);
		found.count += count;
	}
	return [...counts.values()];
}

/** The day, week from Monday, month, quarter or year a day lies in. */
function stretchOf(on: string, unit: TimeUnit): { from: string; to: string } {
	if (unit === 'day') return { from: on, to: on };
	if (unit === 'week') {
		const monday = addDays(on, -((weekday(on) + 6) % 7));
		return { from: monday, to: addDays(monday, 6) };
	}
	const [year, month] = [Number(on.slice(0, 4)), Number(on.slice(5, 7)) - 1];
	const length = unit === 'year' ? 12 : unit === 'quarter' ? 3 : 1;
	const first = month - (month % length);
	const day = (months: number, date: number): string => new Date(Date.UTC(year, months, date)).toISOString().slice(0, 10);
	return { from: day(first, 1), to: day(first + length, 0) };
}
