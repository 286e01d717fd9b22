// The claims that give an account of a road or post which holds on some day of a period, as known on a day. Findings are
// no accounts.
import { z } from 'zod';
import { dayNumber } from '#time/day.ts';
import { directions } from '../access-run.ts';
import { accountsOf } from '../access.ts';
import type { ClaimRows } from '../claim-rows.ts';
import { laneHeads } from '../lane.ts';
import { day, words } from '../query.ts';
import { none } from '../register.ts';
import { valueAt } from '../table.ts';

export const accessFields = {
	place: words.optional(),
	day: day.optional(),
	from: day.optional(),
	to: day.optional(),
	direction: z.enum(['both', 'in', 'out']).default('both'),
};
const query = z.strictObject(accessFields);

export const accessRows: ClaimRows<z.output<typeof query>> = {
	name: 'access',
	query,
	rowsOf(board, asked) {
		const { table, days } = accountsOf(board);
		const { claim, from, through, published, direction } = table.columns;
		const otherWay = asked.direction === 'both' ? none : directions.indexOf(asked.direction === 'in' ? 'out' : 'in');
		const last = asked.to === undefined ? Infinity : dayNumber(asked.to);
		const first = asked.from === undefined ? -Infinity : dayNumber(asked.from) - board.reference.accessDecayDays;
		const known = asked.day === undefined ? Infinity : dayNumber(asked.day);
		const place = asked.place ?? board.reference.focus ?? '';
		const accounts = laneHeads(board.reference).flatMap(({ id: lane }) => [...(days.get(`${place} ${lane}`)?.values() ?? [])].flat());
		return accounts
			.filter(
				(account) =>
					claim[account] !== none &&
					valueAt(published, account) <= known &&
					valueAt(from, account) <= last &&
					valueAt(through, account) >= first &&
					direction[account] !== otherWay,
			)
			.map((account) => valueAt(claim, account));
	},
};
