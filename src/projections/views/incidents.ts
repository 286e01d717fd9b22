// Incidents as the program proposes them and people decided, latest first, each lane's version side by side.
import { z } from 'zod';
import { dayNumber, noDay } from '#time/day.ts';
import type { Board } from '../board.ts';
import { claimsOfIncident, incidentsOf, type Incident } from '../incident.ts';
import { incidentViews } from '../incident-view.ts';
import { isWithin } from '../place-tree.ts';
import type { Projection } from '../projection.ts';
import { day, limit, offset, words } from '../query.ts';
import { valueAt, wordOf } from '../table.ts';
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
		const found = latestFirst(incidentsOf(board).filter((incident) => isAsked(board, incident, asked)));
		return { total: found.length, offset: asked.offset, rows: await incidentViews(board, found.slice(asked.offset, asked.offset + asked.limit)) };
	},
};

/** Incidents whose day nobody tells stand last here too. */
function latestFirst(incidents: readonly Incident[]): readonly Incident[] {
	return [...incidents.filter(({ day: on }) => on !== noDay).toReversed(), ...incidents.filter(({ day: on }) => on === noDay)];
}

function isAsked(board: Board, incident: Incident, asked: Query): boolean {
	const { register, reference } = board;
	const { day: on, place, isDisputed } = incident;
	const { names } = register;
	if (asked.from !== undefined && (on === noDay || on < dayNumber(asked.from))) return false;
	if (asked.to !== undefined && (on === noDay || on > dayNumber(asked.to))) return false;
	if (asked.disputed !== undefined && isDisputed !== (asked.disputed === 'true')) return false;
	if (asked.place !== undefined && !isWithin(wordOf(names, place) ?? '', asked.place, reference)) return false;
	if (asked.kind === undefined) return true;
	const kinds = Array.from(claimsOfIncident(board, incident), (row) => wordOf(names, valueAt(register.claims.columns.kind, row)) ?? '');
	return kinds.includes(asked.kind) || kinds.some((kind) => reference.lexicon.kindById.get(kind)?.family === asked.kind);
}
