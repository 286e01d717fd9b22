// Makes the views of incidents: each lane's version side by side, what the accounts agree in and what they do not, and
// the casualties as each gives them.
import { isoDay } from '#time/day.ts';
import { lanesOfClaims, publishedOf, type Board } from './board.ts';
import { sumDoubts } from './casualty-sums.ts';
import { casualtySeries } from './casualty-series.ts';
import { claimViews } from './claim-view.ts';
import { idOfClaim } from './claim-id.ts';
import { findingsOf } from './finding.ts';
import { claimsOfIncident, idOfIncident, placeOfIncident, type Incident } from './incident.ts';
import { laneHeads } from './lane.ts';
import { talliesOf } from './origin.ts';
import { valueAt, wordOf } from './table.ts';
import type { ClaimView } from './view.ts';
import type { IncidentField, IncidentRecord, IncidentView } from './record-view.ts';

/** So many claims of each account stand in a list; all of them, up to a limit, in the incident's own view. */
const shownInLists = 3;
const shownAlone = 100;
/** At most this many ids stand with a count. */
const idLimit = 200;

/** The views of incidents, in their order. The words of all are fetched in one go. */
export async function incidentViews(board: Board, incidents: readonly Incident[], shown = shownInLists): Promise<readonly IncidentView[]> {
	const byLane = incidents.map((incident) => groupByLane(board, claimsOfIncident(board, incident)));
	const wanted = byLane.flatMap((lanes) => [...lanes.values()].flatMap((rows) => rows.slice(0, shown)));
	const views = new Map((await claimViews(board, wanted)).map((view, index) => [wanted[index] as number, view]));
	return incidents.map((incident, index) => incidentView({ board, incident, lanes: byLane[index] ?? new Map(), views, shown }));
}

/** One incident with everything that is known of it. */
export async function incidentRecord(board: Board, incident: Incident): Promise<IncidentRecord> {
	const [view] = await incidentViews(board, [incident], shownAlone);
	if (view === undefined) throw new Error('an incident has a view');
	return {
		...view,
		fields: fieldsOf(board, incident),
		decisions: decisionsOn(board, incident),
		findingsMade: findingsOf(board).filter(({ id }) => view.findings.includes(id)),
	};
}

function groupByLane(board: Board, claims: ArrayLike<number> & Iterable<number>): ReadonlyMap<number, readonly number[]> {
	const lanes = lanesOfClaims(board);
	const groups = new Map<number, number[]>();
	for (const row of claims) {
		const lane = lanes[row] as number;
		const others = groups.get(lane);
		if (others) others.push(row);
		else groups.set(lane, [row]);
	}
	return groups;
}

type Showing = {
	readonly board: Board;
	readonly incident: Incident;
	readonly lanes: ReadonlyMap<number, readonly number[]>;
	readonly views: ReadonlyMap<number, ClaimView>;
	readonly shown: number;
};

function incidentView({ board, incident, lanes, views, shown }: Showing): IncidentView {
	const { register, reference } = board;
	const { names, claims } = register;
	const own = [...claimsOfIncident(board, incident)];
	const kind = mostFrequent(own.map((row) => wordOf(names, valueAt(claims.columns.kind, row)) ?? ''));
	const known = reference.lexicon.kindById.get(kind);
	const place = placeOfIncident(board, incident);
	const day = isoDay(incident.day);
	const proposed = place === null ? capital(known?.label ?? kind) : `${capital(known?.label ?? kind)}, ${place.name}`;
	return {
		id: idOfIncident(board, incident),
		title: incident.name ?? proposed,
		isNamed: incident.name !== null,
		isDecided: incident.isDecided,
		kind,
		kindLabel: known?.label ?? kind,
		family: known?.family ?? '',
		time: day === null ? { edtf: '', known: 'unknown' } : { edtf: day, known: 'stated' },
		day,
		place,
		versions: laneHeads(reference).flatMap(({ id, name }, lane) => {
			const rows = lanes.get(lane) ?? [];
			if (rows.length === 0) return [];
			const shownRows = rows.slice(0, shown).flatMap((row) => views.get(row) ?? []);
			return [{ lane: id, name, count: { count: rows.length, claims: rows.slice(0, idLimit).map((row) => idOfClaim(register, row)) }, claims: shownRows }];
		}),
		isDisputed: incident.isDisputed,
		tallies: talliesOf(board, own),
		casualties: casualtySeries(board, own),
		doubts: sumDoubts(board, own),
		findings: findingsOn(board, incident),
	};
}

function findingsOn(board: Board, incident: Incident): readonly string[] {
	const findings = findingsOf(board).filter(({ about }) => about.on === 'incident');
	if (findings.length === 0) return [];
	const ids = new Set(Array.from(claimsOfIncident(board, incident), (row) => `i-${idOfClaim(board.register, row)}`));
	return findings.flatMap(({ id, about }) => (about.on === 'incident' && ids.has(about.incident) ? [id] : []));
}

/** What was decided of an incident by people, in order. */
function decisionsOn(board: Board, incident: Incident): IncidentRecord['decisions'] {
	const ids = new Set(Array.from(claimsOfIncident(board, incident), (row) => idOfClaim(board.register, row)));
	const has = (incident: string): boolean => ids.has(incident.slice(2));
	return board.judgements.flatMap(({ kind, data, by, at }): IncidentRecord['decisions'] => {
		if (kind === 'incident.joined' && data.incidents.some(has))
			return [{ kind, by, at, reason: data.reason, words: `joined ${data.incidents.length} incidents` }];
		if (kind === 'incident.split' && (has(data.incident) || data.claims.some((claim) => ids.has(claim))))
			return [{ kind, by, at, reason: data.reason, words: `split off ${data.claims.length} ${data.claims.length === 1 ? 'claim' : 'claims'}` }];
		if (kind === 'incident.named' && has(data.incident)) return [{ kind, by, at, reason: data.reason, words: `named “${data.name}”` }];
		return [];
	});
}

/** Field by field, what each account says. */
function fieldsOf(board: Board, incident: Incident): readonly IncidentField[] {
	const claims = claimsOfIncident(board, incident);
	const { register, reference } = board;
	const { columns } = register.claims;
	const word = (number: number): string | null => wordOf(register.names, number);
	const fields: readonly (readonly [string, (row: number) => string | null])[] = [
		['Kind of event', (row) => reference.lexicon.kindById.get(word(valueAt(columns.kind, row)) ?? '')?.label ?? null],
		['Said to be so', (row) => (columns.isDenied[row] === 1 ? 'denied' : 'asserted')],
		['Day', (row) => isoDay(valueAt(columns.day, row))],
		['Place', (row) => reference.placeById.get(word(valueAt(columns.place, row)) ?? '')?.name ?? word(valueAt(columns.placeName, row))],
		['Who acts', (row) => reference.actorById.get(word(valueAt(columns.actor, row)) ?? '')?.name ?? word(valueAt(columns.actor, row))],
	];
	return fields.map(([name, read]) => compared(board, claims, { name, read }));
}

function compared(board: Board, claims: Int32Array, { name, read }: { name: string; read: (row: number) => string | null }): IncidentField {
	const heads = laneHeads(board.reference);
	const values = [...groupByLane(board, claims)]
		.sort(([one], [other]) => one - other)
		.map(([lane, rows]) => {
			const said = new Map<string, number>();
			for (const row of rows) {
				const value = read(row);
				if (value !== null && !said.has(value)) said.set(value, row);
			}
			return {
				lane: heads[lane]?.id ?? '',
				name: heads[lane]?.name ?? '',
				said: [...said].map(([value, row]) => ({ value, claim: idOfClaim(board.register, row), published: isoDay(publishedOf(board, row)) })),
			};
		});
	const speaking = values.filter(({ said }) => said.length > 0);
	const agrees = speaking.length < 2 ? null : speaking.every(({ said }) => said.some(({ value }) => speaking[0]?.said.some((other) => other.value === value)));
	return { field: name, values, agrees };
}

/** The most frequent, the first of them in a tie. */
function mostFrequent(kinds: readonly string[]): string {
	const counts = new Map<string, number>();
	for (const kind of kinds) counts.set(kind, (counts.get(kind) ?? 0) + 1);
	return [...counts].sort(([, one], [, other]) => other - one)[0]?.[0] ?? '';
}

function capital(label: string): string {
	return label.charAt(0).toUpperCase() + label.slice(1);
}
