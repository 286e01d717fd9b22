// The claims that report of the roads and posts of the reference, published up to a day.
import { z } from 'zod';
import { dayNumber, noDay } from '#time/day.ts';
import { publishedOf } from '../board.ts';
import type { ClaimRows } from '../claim-rows.ts';
import { reportsByPlace } from '../place-report.ts';
import { day } from '../query.ts';

const query = z.strictObject({ day: day.optional() });

export const postRows: ClaimRows<z.output<typeof query>> = {
	name: 'posts',
	query,
	rowsOf(board, { day: on }) {
		const last = on === undefined ? null : dayNumber(on);
		const marks = new Uint8Array(board.register.claims.length);
		const found = new Int32Array(board.claims.length);
		let count = 0;
		for (const rows of reportsByPlace(board).values())
			for (const row of rows) {
				const published = publishedOf(board, row);
				if (last !== null && published > last) break;
				if (marks[row] === 1 || (last !== null && published === noDay)) continue;
				marks[row] = 1;
				found[count++] = row;
			}
		return found.subarray(0, count);
	},
};
