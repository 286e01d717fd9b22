// Incidents as the program proposes them and people decided, latest first, each lane's version side by side.
import { z } from 'zod';
import { dayNumber, noDay } from '#time/day.ts';
import type { Board } from '../board.ts';
import { claimsOfIncident, incidentsOf, type Incident } from '../incident.ts';
import { incidentViews } from '../incident-view.ts';
import { isWithin } from '../place-tree.ts';
import type { Projection } from '../projection.ts';
import { day, limit, offset, words } from '../query.ts';
import { knownNumber, valueAt, wordOf } from '../table.ts';
import type { IncidentView } from '../record-view.ts';
import type { Page } from '../view.ts';

const query = z.strictObject({
	from: day.optional(),
	to: day.optional(),
	place: words.optional(),
	kind: words.optional(),
	disputed: z.enum(['true', 'false']).optional(),
	offset,
	limit: limit(10_000, 50),
});
type Query = z.output<typeof query>;

export const incidents: Projection<Query, Page<IncidentView>> = {
	name: 'incidents',
	version: 2,
	summary: 'Incidents by day, place and kind.',
	query,
	async view(board, asked) {
		const kinds = asked.kind === undefined ? null : kindsOf(board, asked.kind);
		const found = latestFirst(incidentsOf(board).filter((incident) => isAsked(board, incident, { ...asked, kinds })));
		return { total: found.length, offset: asked.offset, rows: await incidentViews(board, found.slice(asked.offset, asked.offset + asked.limit)) };
	},
};

/** Incidents whose day nobody tells stand last here too. */
function latestFirst(incidents: readonly Incident[]): readonly Incident[] {
	return [...incidents.filter(({ day: on }) => on !== noDay).toReversed(), ...incidents.filter(({ day: on }) => on === noDay)];
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
