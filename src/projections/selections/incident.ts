// The claims that tell one incident.
import { z } from 'zod';
import type { ClaimRows } from '../claim-rows.ts';
import { claimsOfIncident, incidentNamed } from '../incident.ts';
import { words } from '../query.ts';

const query = z.strictObject({ id: words });

export const rowsOfIncident: ClaimRows<z.output<typeof query>> = {
	name: 'incident',
	query,
	rowsOf(board, { id }) {
		const found = incidentNamed(board, id);
		return found === null ? [] : claimsOfIncident(board, found);
	},
};
