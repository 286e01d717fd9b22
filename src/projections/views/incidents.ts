// Incidents as the program proposes them and people decided, latest first, each lane's version side by side.
import { z } from 'zod';
import { noDay } from '#time/day.ts';
import { among } from '../among.ts';
import { balanceView } from '../balance.ts';
import type { Incident } from '../incident.ts';
import { incidentViews } from '../incident-view.ts';
import type { Projection } from '../projection.ts';
import { limit, offset } from '../query.ts';
import { incidentFields, rowsOfIncidents, selectIncidents } from '../selections/incidents.ts';
import type { Balanced } from '../balance-view.ts';
import type { IncidentView } from '../record-view.ts';
import type { Page } from '../view.ts';

const query = z.strictObject({ ...incidentFields, offset, limit: limit(10_000, 50) });

export const incidents: Projection<z.output<typeof query>, Page<IncidentView> & Balanced> = {
	name: 'incidents',
	version: 4,
	summary: 'Incidents by day, place and kind.',
	query,
	async view(board, asked) {
		const all = selectIncidents(board, asked);
		const found = latestFirst(all);
		return {
			total: found.length,
			offset: asked.offset,
			rows: await incidentViews(board, found.slice(asked.offset, asked.offset + asked.limit)),
			balance: balanceView(board, among('incidents', asked), () => rowsOfIncidents(board, all)),
		};
	},
};

/** Incidents whose day nobody tells stand last here too. */
function latestFirst(incidents: readonly Incident[]): readonly Incident[] {
	return [...incidents.filter(({ day: on }) => on !== noDay).toReversed(), ...incidents.filter(({ day: on }) => on === noDay)];
}
