// What is said to have happened, along the days: one lane per side, the outlets, what is established, and a lane for each
// track of talks. Counts by the unit asked for, and the items themselves where they can be shown one by one.
import { z } from 'zod';
import { dayNumber, isoDay, noDay } from '#time/day.ts';
import { addDays, weekday } from '#time/edtf.ts';
import type { Reference } from '#reference/reference.ts';
import { balanceView } from '../balance.ts';
import { lanesOfClaims, shared, type Board } from '../board.ts';
import { rowOfClaim } from '../claim-id.ts';
import { claimViews } from '../claim-view.ts';
import { findingsOf } from '../finding.ts';
import { laneHeads } from '../lane.ts';
import { dayOfClaim } from '../obligation-state.ts';
import type { Projection } from '../projection.ts';
import { day, words } from '../query.ts';
import { selectClaims, type Selection } from '../selection.ts';
import { sourceChangesBetween } from '../source-change.ts';
import { knownNumber, valueAt } from '../table.ts';
import { countOf } from '../unit.ts';
import type { Balanced } from '../balance-view.ts';
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

export const timeline: Projection<z.output<typeof query>, TimelineView & Balanced> = {
	name: 'timeline',
	version: 4,
	summary: 'Claims of events along the days, lane by lane.',
	query,
	async view(board, asked) {
		const from = asked.from ?? board.firstDay ?? noRecord;
		const to = asked.to ?? board.lastDay ?? from;
		const period = { first: dayNumber(from), last: dayNumber(to), family: asked.family ?? null };
		const counted =
			board.unit === 'claims'
				? heads(board.reference).map((_, lane) => countsOf(board, { ...period, lane, unit: asked.unit }))
				: countsByUnit(board, { ...period, unit: asked.unit });
		const totals = counted.map((counts) => counts.reduce((sum, { count }) => sum + count, 0));
		const selection: Selection = { events: 'true', family: asked.family, from, to };
		const isWhole = claimCount(board, period) <= itemLimit;
		const found = period.family === null ? findingItems(board, period) : [];
		const items = isWhole ? await itemsByLane(board, period) : [];
		return {
			from,
			to,
			isWhole,
			unit: asked.unit,
			balance: balanceView(board, selection, () => selectClaims(board, selection)),
			sourceChanges: sourceChangesBetween(board, from, to),
			lanes: heads(board.reference).map((head, lane) =>
				head.id === 'established'
					? { ...head, total: found.length, items: found, counts: countedFindings(found, asked.unit) }
					: { ...head, total: totals[lane] ?? 0, items: items[lane] ?? [], counts: counted[lane] ?? [] },
			),
		};
	},
};

/** What was established, on the day it is found to have begun. */
function findingItems(board: Board, { first, last }: Period): readonly TimelineItem[] {
	return findingsOf(board)
		.filter(({ isEstablished }) => isEstablished)
		.flatMap((finding) => {
			const [claim] = finding.claims;
			const row = rowOfClaim(board.register, claim);
			const day = 'from' in finding.about ? finding.about.from : row === null ? null : isoDay(dayOfClaim(board, row));
			if (day === null || dayNumber(day) < first || dayNumber(day) > last) return [];
			const lastDay = 'to' in finding.about ? finding.about.to : null;
			const document = claim.slice(0, claim.indexOf('.'));
			return [{ claim, document, day, lastDay, family: null, kind: null, act: finding.status, label: 'finding', words: finding.conclusion, known: 'stated' }];
		});
}

function countedFindings(items: readonly TimelineItem[], unit: TimeUnit): TimelineView['lanes'][number]['counts'] {
	const counts = new Map<string, { from: string; to: string; count: number }>();
	for (const { day } of items.toSorted((one, other) => (one.day < other.day ? -1 : 1))) {
		const { from, to } = stretchOf(day, unit);
		const found = counts.get(from) ?? { from, to, count: 0 };
		counts.set(from, found);
		found.count++;
	}
	return [...counts.values()];
}

type Period = { readonly first: number; readonly last: number; readonly family: string | null };

/** The lanes of accounts, then one for each track. */
function heads(reference: Reference): readonly LaneHead[] {
	return [...laneHeads(reference), ...trackHeads(reference)];
}

/** How many claims of events there are: for each day, by lane and family, one after another. */
type Counts = { readonly families: readonly string[]; readonly byDay: ReadonlyMap<number, Int32Array> };

function eventCounts(board: Board): Counts {
	return shared(board, 'event counts', () => {
		const lanes = heads(board.reference).length;
		const familyOf = familiesOf(board);
		const families = [...new Set(familyOf.values())];
		const place = new Map([...familyOf].map(([kind, family]) => [kind, families.indexOf(family)]));
		const byDay = new Map<number, Int32Array>();
		for (const row of board.claims) {
			const family = place.get(valueAt(board.register.claims.columns.kind, row));
			if (family === undefined) continue;
			const day = dayOfClaim(board, row);
			let counts = byDay.get(day);
			if (counts === undefined) {
				counts = new Int32Array(lanes * families.length);
				byDay.set(day, counts);
			}
			for (const lane of lanesOfRow(board, row)) {
				const at = lane * families.length + family;
				counts[at] = (counts[at] ?? 0) + 1;
			}
		}
		return { families, byDay };
	});
}

/** Family of each kind of event, by number of the kind. */
function familiesOf({ register, reference }: Board): ReadonlyMap<number, string> {
	return new Map(reference.lexicon.kinds.map(({ id, family }) => [knownNumber(register.names, id), family]));
}

/** The lane of the account, and those of the tracks the claim is tied to. */
function lanesOfRow(board: Board, row: number): readonly number[] {
	const { claims, bearings, names } = board.register;
	const sides = laneHeads(board.reference).length;
	const own = lanesOfClaims(board)[row] as number;
	const tracks = shared(board, 'track numbers', () => board.reference.tracks.map(({ id }) => knownNumber(names, id)));
	const count = valueAt(claims.columns.bearingCount, row);
	const alone = shared(board, 'lanes alone', () => laneHeads(board.reference).map((_, lane) => [lane] as const));
	if (count === 0) return alone[own] ?? [own];
	const found = [own];
	const first = valueAt(claims.columns.bearings, row);
	for (let at = first; at < first + count; at++) {
		const track = bearings.columns.on[at] === 3 ? tracks.indexOf(valueAt(bearings.columns.target, at)) : -1;
		if (track >= 0) found.push(sides + track);
	}
	return found;
}

async function itemsByLane(board: Board, { first, last, family }: Period): Promise<readonly (readonly TimelineItem[])[]> {
	const families = familiesOf(board);
	const rows = [...board.claims].filter((row) => {
		const found = families.get(valueAt(board.register.claims.columns.kind, row));
		const day = dayOfClaim(board, row);
		return found !== undefined && (family === null || found === family) && day >= first && day <= last;
	});
	rows.sort((one, other) => dayOfClaim(board, one) - dayOfClaim(board, other));
	const views = await claimViews(board, rows);
	const lanes = heads(board.reference).map((): TimelineItem[] => []);
	for (const [index, row] of rows.entries()) for (const lane of lanesOfRow(board, row)) lanes[lane]?.push(itemOf(board, row, views[index] as ClaimView));
	return lanes;
}

function trackHeads({ tracks }: Reference): readonly LaneHead[] {
	return tracks.map(({ id, name }) => ({ id: `track:${id}`, name }));
}

function itemOf(board: Board, row: number, view: ClaimView): TimelineItem {
	const { claims } = board.register;
	const isDated = claims.columns.day[row] !== noDay;
	return {
		claim: view.id,
		document: view.document,
		day: isoDay(dayOfClaim(board, row)) ?? '',
		lastDay: isDated ? isoDay(valueAt(claims.columns.lastDay, row)) : null,
		family: familiesOf(board).get(valueAt(claims.columns.kind, row)) ?? null,
		kind: view.kind,
		act: view.act,
		label: view.kindLabel ?? view.act,
		words: view.evidence[0].exact,
		known: isDated ? view.time.known : 'unknown',
	};
}

function countsOf(board: Board, { lane, first, last, family, unit }: Period & { lane: number; unit: TimeUnit }): TimelineView['lanes'][number]['counts'] {
	const counts = new Map<string, { from: string; to: string; count: number }>();
	const { families, byDay } = eventCounts(board);
	for (const [day, counted] of [...byDay].sort(([one], [other]) => one - other)) {
		if (day < first || day > last) continue;
		const ofLane = counted.subarray(lane * families.length, (lane + 1) * families.length);
		const count = family === null ? ofLane.reduce((sum, one) => sum + one, 0) : (ofLane[families.indexOf(family)] ?? 0);
		if (count === 0) continue;
		const { from, to } = stretchOf(isoDay(day) ?? '', unit);
		const found = counts.get(from) ?? { from, to, count: 0 };
		counts.set(from, found);
		found.count += count;
	}
	return [...counts.values()];
}

/** The same counted in another unit than claims, lane by lane. */
function countsByUnit(board: Board, { first, last, family, unit }: Period & { unit: TimeUnit }): readonly TimelineView['lanes'][number]['counts'][] {
	const families = familiesOf(board);
	const byLane = heads(board.reference).map(() => new Map<string, { from: string; to: string; rows: number[] }>());
	for (const row of board.claims) {
		const found = families.get(valueAt(board.register.claims.columns.kind, row));
		const day = dayOfClaim(board, row);
		if (found === undefined || (family !== null && found !== family) || day < first || day > last) continue;
		const { from, to } = stretchOf(isoDay(day) ?? '', unit);
		for (const lane of lanesOfRow(board, row)) {
			const stretch = byLane[lane]?.get(from) ?? { from, to, rows: [] };
			byLane[lane]?.set(from, stretch);
			stretch.rows.push(row);
		}
	}
	return byLane.map((stretches) =>
		[...stretches.values()].map(({ from, to, rows }) => ({ from, to, count: countOf(board, rows) })).sort((one, other) => (one.from < other.from ? -1 : 1)),
	);
}

/** How many items a period has in all lanes. */
function claimCount(board: Board, period: Period): number {
	return heads(board.reference).reduce(
		(sum, _, lane) => sum + countsOf(board, { ...period, lane, unit: 'year' }).reduce((own, { count }) => own + count, 0),
		0,
	);
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
