// Incidents as the program proposes them, latest first, each lane's version side by side.
import { z } from 'zod';
import { boardOf } from '../board.ts';
import { incidentsOf } from '../incident.ts';
import { isWithin } from '../place-tree.ts';
import type { Projection } from '../projection.ts';
import { day, limit, offset, page, words } from '../query.ts';
import type { IncidentView, Page } from '../view.ts';

const query = z.strictObject({ from: day.optional(), to: day.optional(), place: words.optional(), kind: words.optional(), offset, limit: limit(10_000, 50) });

export const incidents: Projection<z.output<typeof query>, Page<IncidentView>> = {
	name: 'incidents',
	version: 1,
	summary: 'Proposed incidents by day, place and kind.',
	query,
	view(register, reference, asked) {
		const found = incidentsOf(boardOf(register, reference), reference).filter(
			(incident) =>
				(asked.from === undefined || (incident.day !== null && incident.day >= asked.from)) &&
				(asked.to === undefined || (incident.day !== null && incident.day <= asked.to)) &&
				(asked.kind === undefined || incident.kind === asked.kind || incident.family === asked.kind) &&
				(asked.place === undefined || (incident.place?.id != null && isWithin(incident.place.id, asked.place, reference))),
		);
		return page(found.reverse(), asked);
	},
};
