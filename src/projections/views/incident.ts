// One proposed incident.
import { z } from 'zod';
import { trouble } from '#problems/catalogue.ts';
import { boardOf } from '../board.ts';
import { incidentsOf } from '../incident.ts';
import type { Projection } from '../projection.ts';
import { words } from '../query.ts';
import type { IncidentView } from '../view.ts';

const query = z.strictObject({ id: words });

export const incident: Projection<z.output<typeof query>, IncidentView> = {
	name: 'incident',
	version: 1,
	summary: 'One proposed incident.',
	query,
	view(register, reference, { id }) {
		const found = incidentsOf(boardOf(register, reference), reference).find((one) => one.id === id);
		if (found === undefined) throw trouble('record-unknown', { what: 'incident', id });
		return found;
	},
};
