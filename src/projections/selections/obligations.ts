// The claims that bear on any obligation of the agreements.
import { z } from 'zod';
import type { ClaimRows } from '../claim-rows.ts';
import { claimsOnObligations } from '../obligation-state.ts';

const query = z.strictObject({});

export const obligationRows: ClaimRows<z.output<typeof query>> = {
	name: 'obligations',
	query,
	rowsOf: (board) => claimsOnObligations(board, [...board.reference.obligationById.keys()]),
};
