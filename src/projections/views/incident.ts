// One incident: each account's version, what they agree in, the casualties with every revision, what people decided.
import { z } from 'zod';
import { trouble } from '#problems/catalogue.ts';
import { incidentNamed } from '../incident.ts';
import { incidentRecord } from '../incident-view.ts';
import type { Projection } from '../projection.ts';
import { words } from '../query.ts';
import type { IncidentRecord } from '../record-view.ts';

const query = z.strictObject({ id: words });

export const incident: Projection<z.output<typeof query>, IncidentRecord> = {
	name: 'incident',
	version: 2,
	summary: 'One incident, field by field, with casualties, decisions and findings.',
	query,
	view(board, { id }) {
		const found = incidentNamed(board, id);
		if (found === null) throw trouble('record-unknown', { what: 'incident', id });
		return incidentRecord(board, found);
	},
};
