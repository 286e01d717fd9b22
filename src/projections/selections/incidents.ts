// Incidents by day, place and kind, and the claims that tell them.
import { z } from 'zod';
import { dayNumber, noDay } from '#time/day.ts';
import type { Board } from '../board.ts';
import type { ClaimRows } from '../claim-rows.ts';
import { claimsOfIncident, incidentsOf, type Incident } from '../incident.ts';
import { isWithin } from '../place-tree.ts';
import { day, words } from '../query.ts';
import { knownNumber, valueAt, wordOf } from '../table.ts';

export const incidentFields = {
	from: day.optional(),
	to: day.optional(),
	place: words.optional(),
	kind: words.optional(),
	disputed: z.enum(['true', 'false']).optional(),
};
const query = z.strictObject(incidentFields);
type Query = z.output<typeof query>;

export const incidentRows: ClaimRows<Query> = { name: 'incidents', query, rowsOf: (board, asked) => rowsOfIncidents(board, selectIncidents(board, asked)) };

/** By day, those without a day last. */
export function selectIncidents(board: Board, asked: Query): readonly Incident[] {
	const kinds = asked.kind === undefined ? null : kindsOf(board, asked.kind);
	return incidentsOf(board).filter((incident) => isAsked(board, incident, { ...asked, kinds }));
}

export function rowsOfIncidents(board: Board, incidents: readonly Incident[]): Int32Array {
	const rows = new Int32Array(incidents.reduce((sum, { start, end }) => sum + end - start, 0));
	let at = 0;
	for (const incident of incidents) {
		rows.set(claimsOfIncident(board, incident), at);
		at += incident.end - incident.start;
	}
	return rows;
}

/** Numbers of the kind, or of the kinds of the family, of a name. */
function kindsOf({ register, reference }: Board, name: string): ReadonlySet<number> {
	const kinds = reference.lexicon.kinds.filter(({ id, family }) => id === name || family === name);
	return new Set([name, ...kinds.map(({ id }) => id)].map((id) => knownNumber(register.names, id)));
}

function isAsked(board: Board, incident: Incident, asked: Query & { readonly kinds: ReadonlySet<number> | null }): boolean {
	const { register, reference } = board;
	const { day: on, place, isDisputed } = incident;
	const { names } = register;
	if (asked.from !== undefined && (on === noDay || on < dayNumber(asked.from))) return false;
	if (asked.to !== undefined && (on === noDay || on > dayNumber(asked.to))) return false;
	if (asked.disputed !== undefined && isDisputed !== (asked.disputed === 'true')) return false;
	if (asked.place !== undefined && !isWithin(wordOf(names, place) ?? '', asked.place, reference)) return false;
	if (asked.kinds === null) return true;
	const { kind } = register.claims.columns;
	return claimsOfIncident(board, incident).some((row) => asked.kinds?.has(valueAt(kind, row)) === true);
}
