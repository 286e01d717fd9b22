// One incident: each account's version, what they agree in, the casualties with every revision, what people decided.
import { z } from 'zod';
import { trouble } from '#problems/catalogue.ts';
import { among } from '../among.ts';
import { balanceView } from '../balance.ts';
import { claimsOfIncident, idOfIncident, incidentNamed } from '../incident.ts';
import { incidentRecord } from '../incident-view.ts';
import type { Projection } from '../projection.ts';
import { words } from '../query.ts';
import type { Balanced } from '../balance-view.ts';
import type { IncidentRecord } from '../record-view.ts';

const query = z.strictObject({ id: words });

export const incident: Projection<z.output<typeof query>, IncidentRecord & Balanced> = {
	name: 'incident',
	version: 4,
	summary: 'One incident, field by field, with casualties, decisions and findings.',
	query,
	async view(board, { id }) {
		const found = incidentNamed(board, id);
		if (found === null) throw trouble('record-unknown', { what: 'incident', id });
		return {
			...(await incidentRecord(board, found)),
			balance: balanceView(board, among('incident', { id: idOfIncident(board, found) }), () => claimsOfIncident(board, found)),
		};
	},
};
