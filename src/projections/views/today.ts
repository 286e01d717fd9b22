// One day of the record: what was published, what moved against the day before, and what could not be seen.
import { z } from 'zod';
import { dayNumber, isoDay, noDay } from '#time/day.ts';
import type { Relation } from '#bearings/bearing.ts';
import { addDays } from '#time/edtf.ts';
import { balanceView } from '../balance.ts';
import { cellFor } from '../access.ts';
import { lanesOfClaims, publishedOf, shared, type Board } from '../board.ts';
import { claimViews } from '../claim-view.ts';
import { idOfClaim } from '../claim-id.ts';
import { doubtsOn } from '../doubt-view.ts';
import { documentListRows } from '../document-row.ts';
import { findingsOf } from '../finding.ts';
import { incidentOfClaim, incidentsOf, type Incident } from '../incident.ts';
import { incidentViews } from '../incident-view.ts';
import { laneHeads } from '../lane.ts';
import { rowsByObligation } from '../obligation-state.ts';
import { lastReport } from '../place-report.ts';
import { accessPlaces, watchedPlaces } from '../place-tree.ts';
import type { Projection } from '../projection.ts';
import { day } from '../query.ts';
import { never } from '../register.ts';
import { valueAt, wordOf } from '../table.ts';
import { contactRows } from '../track.ts';
import type { Balanced } from '../balance-view.ts';
import { sourceChanges } from '../source-change.ts';
import type { TodayView } from '../record-view.ts';

const query = z.strictObject({ day: day.optional() });
const noRecord = '1970-01-01';

/** So many documents and contacts of the day, and so many incidents, are shown; the totals stand beside them. */
const listed = 50;
const listedIncidents = 20;

export const today: Projection<z.output<typeof query>, TodayView & Balanced> = {
	name: 'today',
	version: 3,
	summary: 'One day: documents, access against the day before, obligations that moved, incidents, contacts, findings, gaps.',
	query,
	async view(board, asked) {
		const on = asked.day ?? board.day ?? noRecord;
		const number = dayNumber(on);
		const documents = documentsOn(number, board);
		const incidents = incidentsOn(number, board);
		return {
			day: on,
			before: addDays(on, -1),
			days: shared(board, 'days', () => daysOf(board)),
			sourceChanges: sourceChanges(board),
			documents: { total: documents.length, offset: 0, rows: await documentListRows(board, documents.slice(0, listed)) },
			access: accessOn(on, board),
			obligations: movedOn(number, board),
			incidents: { total: incidents.length, offset: 0, rows: await incidentViews(board, incidents.slice(0, listedIncidents)) },
			contacts: await contactsOn(number, board),
			findings: findingsOf(board).filter(({ at }) => at.slice(0, 10) === on),
			gaps: [...silentSides(documents, board), ...silentPlaces(on, board), ...(await doubtsOn(board, documents.slice(0, listed)))],
			balance: balanceView(board, { publishedFrom: on, publishedTo: on }, () => claimsPublishedOn(number, board)),
		};
	},
};

/** Incidents of that day, and those of which something was published on it; by day, those without one last. */
function incidentsOn(on: number, board: Board): readonly Incident[] {
	const all = incidentsOf(board);
	const dated = firstWhere(all.length, (at) => isAfter(all[at], on - 1));
	const found = new Set(all.slice(dated, dated + firstWhere(all.length - dated, (at) => isAfter(all[dated + at], on))));
	for (const row of claimsPublishedOn(on, board)) {
		const told = incidentOfClaim(board, row);
		if (told !== null) found.add(told);
	}
	return [...found].sort((one, other) => rankOf(one) - rankOf(other));
}

function isAfter(incident: Incident | undefined, day: number): boolean {
	return incident !== undefined && rankOf(incident) > day;
}

function rankOf({ day }: Incident): number {
	return day === noDay ? never : day;
}

/** Documents and claims stand in order of publication: those of one day are one run. */
function documentsOn(on: number, { documents, register }: Board): readonly number[] {
	const from = (day: number): number => firstWhere(documents.length, (at) => valueAt(register.documents.columns.published, valueAt(documents, at)) >= day);
	return [...documents.subarray(from(on), from(on + 1))];
}

function claimsPublishedOn(on: number, board: Board): Int32Array {
	const from = (day: number): number => firstWhere(board.claims.length, (at) => publishedOf(board, valueAt(board.claims, at)) >= day);
	return board.claims.subarray(from(on), from(on + 1));
}

/** The first of `count` places that pass a test which all later ones pass too. */
function firstWhere(count: number, passes: (at: number) => boolean): number {
	let [low, high] = [0, count];
	while (low < high) {
		const middle = (low + high) >> 1;
		if (passes(middle)) high = middle;
		else low = middle + 1;
	}
	return low;
}

function daysOf({ documents, register }: Board): TodayView['days'] {
	const counts = new Map<number, number>();
	for (const row of documents) {
		const published = valueAt(register.documents.columns.published, row);
		if (published !== noDay) counts.set(published, (counts.get(published) ?? 0) + 1);
	}
	return [...counts].map(([published, count]) => ({ day: isoDay(published) ?? '', documents: count }));
}

/** Places and lanes of which something was known on either day. */
function accessOn(on: string, board: Board): TodayView['access'] {
	return accessPlaces(board.reference)
		.flatMap(({ id: place }) =>
			laneHeads(board.reference).map(({ id: lane }) => {
				const cell = cellFor({ place, lane, day: on, user: null }, board);
				const yesterday = cellFor({ place, lane, day: addDays(on, -1), user: null }, board);
				return { cell, yesterday, isChanged: cell.state !== yesterday.state };
			}),
		)
		.filter(({ cell, yesterday }) => cell.state !== 'unknown' || yesterday.state !== 'unknown');
}

/** Rows of bearings on each obligation, in order of publication. */
function rowsByPublication(board: Board): ReadonlyMap<string, Int32Array> {
	return shared(board, 'obligations by publication', () => {
		const { columns } = board.register.bearings;
		const found = new Map([...rowsByObligation(board)].map(([obligation, { rows }]) => [obligation, new Int32Array(rows.length)]));
		const filled = new Map<string, number>();
		const { claims, names } = board.register;
		for (const row of board.claims) {
			const first = valueAt(claims.columns.bearings, row);
			for (let at = first; at < first + valueAt(claims.columns.bearingCount, row); at++) {
				if (columns.on[at] !== 1) continue;
				const obligation = wordOf(names, valueAt(columns.target, at)) ?? '';
				const place = filled.get(obligation) ?? 0;
				filled.set(obligation, place + 1);
				const rows = found.get(obligation);
				if (rows !== undefined) rows[place] = at;
			}
		}
		return found;
	});
}

/** Obligations of which a lane said something that day that it had not said last. */
function movedOn(on: number, board: Board): TodayView['obligations'] {
	const { register, reference } = board;
	const { claim, detail } = register.bearings.columns;
	const heads = laneHeads(reference);
	const lanes = lanesOfClaims(board);
	return [...rowsByPublication(board)].flatMap(([obligation, rows]) => {
		const from = (day: number): number => firstWhere(rows.length, (at) => publishedOf(board, valueAt(claim, valueAt(rows, at))) >= day);
		const [start, end] = [from(on), from(on + 1)];
		if (start === end) return [];
		const latest = new Map<number, number>();
		for (let at = start - 1; at >= 0 && latest.size < heads.length; at--) {
			const row = valueAt(rows, at);
			const lane = lanes[valueAt(claim, row)] as number;
			if (!latest.has(lane)) latest.set(lane, valueAt(detail, row));
		}
		const moved: TodayView['obligations'][number]['moved'][number][] = [];
		for (const row of rows.subarray(start, end)) {
			const lane = lanes[valueAt(claim, row)] as number;
			const relation = valueAt(detail, row);
			if (latest.get(lane) === relation) continue;
			latest.set(lane, relation);
			const { id = '', name = '' } = heads[lane] ?? {};
			moved.push({ lane: id, name, relation: wordOf(register.names, relation) as Relation, claim: idOfClaim(register, valueAt(claim, row)) });
		}
		return moved.length === 0 ? [] : [{ obligation, title: reference.obligationById.get(obligation)?.title ?? obligation, moved }];
	});
}

async function contactsOn(on: number, board: Board): Promise<TodayView['contacts']> {
	const { register, reference } = board;
	const ofDay = contactRows(board).filter(({ claim }) => publishedOf(board, claim) === on);
	const shown = ofDay.slice(0, listed);
	const views = await claimViews(
		board,
		shown.map(({ claim }) => claim),
	);
	const rows = views.map((claim, index) => {
		const track = wordOf(register.names, shown[index]?.track ?? 0) ?? '';
		return { track, name: reference.tracks.find(({ id }) => id === track)?.name ?? track, claim };
	});
	return { total: ofDay.length, offset: 0, rows };
}

function silentSides(documents: readonly number[], { register, reference }: Board): TodayView['gaps'] {
	const heard = new Set(documents.map((row) => wordOf(register.names, valueAt(register.documents.columns.side, row))));
	return reference.sides
		.filter(({ id }) => !heard.has(id))
		.map(({ name }) => ({ kind: 'silent-side', text: `No document of ${name} was published that day.`, document: null }));
}

/** Roads and posts of which nobody told for longer than an account of access holds. */
function silentPlaces(on: string, board: Board): TodayView['gaps'] {
	const { accessDecayDays } = board.reference;
	return watchedPlaces(board.reference).flatMap(({ name, id }) => {
		const last = lastReport(board, id, dayNumber(on));
		if (last !== null && dayNumber(on) - publishedOf(board, last) <= accessDecayDays) return [];
		const text = last === null ? `Nobody has told of ${name} up to that day.` : `Nobody has told of ${name} since ${isoDay(publishedOf(board, last))}.`;
		return [{ kind: 'silent-place', text, document: null }];
	});
}
