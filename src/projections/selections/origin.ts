// The claims that tell one origin.
import { z } from 'zod';
import type { ClaimRows } from '../claim-rows.ts';
import { originNamed, rowsOfOrigins } from '../origin-group.ts';
import { words } from '../query.ts';

const query = z.strictObject({ id: words });

export const rowsOfOrigin: ClaimRows<z.output<typeof query>> = {
	name: 'origin',
	query,
	rowsOf(board, { id }) {
		const number = originNamed(board, id);
		return number === null ? [] : (rowsOfOrigins(board, board.claims, [number]).get(number) ?? []);
	},
};
