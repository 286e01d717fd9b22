// One day of the record: what was published, what moved against the day before, and what could not be seen.
import { z } from 'zod';
import { dayNumber, isoDay, noDay } from '#time/day.ts';
import type { Relation } from '#bearings/bearing.ts';
import { addDays } from '#time/edtf.ts';
import { accountsOf, cellFor } from '../access.ts';
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
import { accessPlaces } from '../place-tree.ts';
import type { Projection } from '../projection.ts';
import { day } from '../query.ts';
import { valueAt, wordOf } from '../table.ts';
import { contactRows } from '../track.ts';
import type { TodayView } from '../record-view.ts';

const query = z.strictObject({ day: day.optional() });
const noRecord = '1970-01-01';

/** So many documents and contacts of the day, and so many incidents, are shown; the totals stand beside them. */
const listed = 50;
const listedIncidents = 20;

export const today: Projection<z.output<typeof query>, TodayView> = {
	name: 'today',
	version: 2,
	summary: 'One day: documents, access against the day before, obligations that moved, incidents, contacts, findings, gaps.',
	query,
	async view(board, asked) {
		const on = asked.day ?? board.lastDay ?? noRecord;
		const number = dayNumber(on);
		const { published } = board.register.documents.columns;
		const documents = [...board.documents].filter((row) => published[row] === number);
		const incidents = incidentsOn(number, board);
		return {
			day: on,
			before: addDays(on, -1),
			days: shared(board, 'days', () => daysOf(board)),
			documents: { total: documents.length, offset: 0, rows: await documentListRows(board, documents.slice(0, listed)) },
			access: accessOn(on, board),
			obligations: movedOn(number, board),
			incidents: { total: incidents.length, offset: 0, rows: await incidentViews(board, incidents.slice(0, listedIncidents)) },
			contacts: await contactsOn(number, board),
			findings: findingsOf(board).filter(({ at }) => at.slice(0, 10) === on),
			gaps: [...silentSides(documents, board), ...silentPlaces(on, board), ...(await doubtsOn(board, documents.slice(0, listed)))],
		};
	},
};

/** Incidents of that day, and those of which something was published on it. */
function incidentsOn(on: number, board: Board): readonly Incident[] {
	const told = new Set([...claimsPublishedOn(on, board)].flatMap((row) => incidentOfClaim(board, row) ?? []));
	return incidentsOf(board).filter((incident) => incident.day === on || told.has(incident));
}

/** Claims stand in order of publication: those of one day are one run. */
function claimsPublishedOn(on: number, board: Board): Int32Array {
	const first = firstAt(board, on);
	return board.claims.subarray(first, firstAt(board, on + 1));
}

function firstAt(board: Board, day: number): number {
	let [low, high] = [0, board.claims.length];
	while (low < high) {
		const middle = (low + high) >> 1;
		if (publishedOf(board, valueAt(board.claims, middle)) < day) low = middle + 1;
		else high = middle;
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

/** Rows of bearings on each obligation by day of publication, and those days in order. */
type ByPublication = ReadonlyMap<string, { readonly days: readonly number[]; readonly rows: ReadonlyMap<number, readonly number[]> }>;

function rowsByPublication(board: Board): ByPublication {
	return shared(board, 'obligations by publication', () => {
		const { claim } = board.register.bearings.columns;
		return new Map(
			[...rowsByObligation(board)].map(([obligation, { rows }]) => {
				const byDay = new Map<number, number[]>();
				for (const row of rows) {
					const published = publishedOf(board, valueAt(claim, row));
					const others = byDay.get(published);
					if (others) others.push(row);
					else byDay.set(published, [row]);
				}
				return [obligation, { days: [...byDay.keys()].sort((one, other) => one - other), rows: byDay }];
			}),
		);
	});
}

/** Obligations of which a lane said something that day that it had not said last. */
function movedOn(on: number, board: Board): TodayView['obligations'] {
	const { register, reference } = board;
	const { claim, detail } = register.bearings.columns;
	const heads = laneHeads(reference);
	const lanes = lanesOfClaims(board);
	return [...rowsByPublication(board)].flatMap(([obligation, { days, rows }]) => {
		const ofDay = rows.get(on) ?? [];
		if (ofDay.length === 0) return [];
		const latest = new Map<number, number>();
		for (let at = days.indexOf(on) - 1; at >= 0 && latest.size < heads.length; at--)
			for (const row of (rows.get(days[at] as number) ?? []).toReversed()) {
				const lane = lanes[valueAt(claim, row)] as number;
				if (!latest.has(lane)) latest.set(lane, valueAt(detail, row));
			}
		const moved: TodayView['obligations'][number]['moved'][number][] = [];
		for (const row of ofDay) {
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

function silentPlaces(on: string, board: Board): TodayView['gaps'] {
	const { accessDecayDays } = board.reference;
	const number = dayNumber(on);
	const { places } = accountsOf(board);
	const isHeard = (place: string): boolean => [...(places.get(place) ?? [])].some((published) => published >= number - accessDecayDays && published <= number);
	return accessPlaces(board.reference)
		.filter(({ id }) => !isHeard(id))
		.map(({ name }) => ({ kind: 'silent-place', text: `Nobody gave an account of ${name} in the ${accessDecayDays} days before.`, document: null }));
}
