// What is said to have happened, along the days: one lane per side, the outlets, what is established, and a lane for each
// track of talks. Where there is more than can be drawn one by one, counts by day, week or month stand for the items.
import { z } from 'zod';
import { dayNumber, isoDay, noDay } from '#time/day.ts';
import type { Reference } from '#reference/reference.ts';
import { lanesOfClaims, type Board } from '../board.ts';
import { claimViews } from '../claim-view.ts';
import { laneHeads } from '../lane.ts';
import { dayOfClaim } from '../obligation-state.ts';
import type { Projection } from '../projection.ts';
import { day, words } from '../query.ts';
import { knownNumber, valueAt, wordOf } from '../table.ts';
import type { ClaimView, LaneHead } from '../view.ts';
import type { TimelineItem, TimelineView } from '../record-view.ts';

const query = z.strictObject({ from: day.optional(), to: day.optional(), family: words.optional() });
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
		const step = all <= itemLimit ? 'none' : stepFor(dayNumber(to) - dayNumber(from));
		const views = step === 'none' ? await viewsOf(board, lanes) : new Map<number, ClaimView>();
		return {
			from,
			to,
			step,
			lanes: lanes.map(({ head, rows }) => ({
				...head,
				total: rows.length,
				items: step === 'none' ? inOrder(board, rows).flatMap((row) => itemOf(board, row, views.get(row))) : [],
				counts: step === 'none' ? [] : countsOf(board, rows, step),
			})),
		};
	},
};

function inOrder(board: Board, rows: readonly number[]): readonly number[] {
	return rows.toSorted((one, other) => dayOfClaim(board, one) - dayOfClaim(board, other));
}

type Lane = { readonly head: LaneHead; readonly rows: readonly number[] };
type Step = Exclude<TimelineView['step'], 'none'>;

function stepFor(days: number): Step {
	return days <= 120 ? 'day' : days <= 800 ? 'week' : 'month';
}

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

function countsOf(board: Board, rows: readonly number[], step: Step): TimelineView['lanes'][number]['counts'] {
	const { kind } = board.register.claims.columns;
	const byDay = new Map<number, Map<number, number>>();
	for (const row of rows) {
		const day = dayOfClaim(board, row);
		const kinds = byDay.get(day) ?? new Map<number, number>();
		byDay.set(day, kinds);
		kinds.set(valueAt(kind, row), (kinds.get(valueAt(kind, row)) ?? 0) + 1);
	}
	const counts = new Map<string, { from: string; to: string; count: number; families: Record<string, number> }>();
	for (const [day, kinds] of [...byDay].sort(([one], [other]) => one - other)) {
		const { from, to } = stretchOf(day, step);
		const found = counts.get(from) ?? { from, to, count: 0, families: {} };
		counts.set(from, found);
		for (const [number, count] of kinds) {
			const family = board.reference.lexicon.kindById.get(wordOf(board.register.names, number) ?? '')?.family ?? '';
			found.count += count;
			found.families[family] = (found.families[family] ?? 0) + count;
		}
	}
	return [...counts.values()];
}

/** The day, week from Monday, or month a day lies in. */
function stretchOf(at: number, step: Step): { from: string; to: string } {
	const on = isoDay(at) ?? '';
	if (step === 'day') return { from: on, to: on };
	if (step === 'week') {
		const monday = at - ((((at + 3) % 7) + 7) % 7);
		return { from: isoDay(monday) ?? '', to: isoDay(monday + 6) ?? '' };
	}
	const next = new Date(Date.UTC(Number(on.slice(0, 4)), Number(on.slice(5, 7)), 0)).toISOString().slice(0, 10);
	return { from: `${on.slice(0, 7)}-01`, to: next };
}
