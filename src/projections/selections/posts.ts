// The claims that report of the roads and posts of the reference, published up to a day.
import { z } from 'zod';
import { dayNumber } from '#time/day.ts';
import { publishedOf } from '../board.ts';
import type { ClaimRows } from '../claim-rows.ts';
import { reportsByPlace } from '../place-report.ts';
import { day } from '../query.ts';

const query = z.strictObject({ day: day.optional() });

export const postRows: ClaimRows<z.output<typeof query>> = {
	name: 'posts',
	query,
	rowsOf(board, { day: on }) {
		const rows = [...reportsByPlace(board).values()].flat();
		return on === undefined ? rows : rows.filter((row) => publishedOf(board, row) <= dayNumber(on));
	},
};
