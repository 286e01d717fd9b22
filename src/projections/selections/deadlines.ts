// The claims that bear on the obligations with a deadline or a condition.
import { z } from 'zod';
import type { Obligation } from '#reference/agreement.ts';
import { firstDay } from '#time/edtf.ts';
import type { Board } from '../board.ts';
import type { ClaimRows } from '../claim-rows.ts';
import { claimsOnObligations, deadlineOf } from '../obligation-state.ts';
import { words } from '../query.ts';

const query = z.strictObject({ agreement: words.optional() });

export const deadlineRows: ClaimRows<z.output<typeof query>> = {
	name: 'deadlines',
	query,
	rowsOf: (board, { agreement }) =>
		claimsOnObligations(
			board,
			obligationsIn(board, agreement)
				.filter((one) => one.condition !== null || lastDayOf(one) !== null)
				.map(({ id }) => id),
		),
};

/** The day in force, or null where none is fixed. */
export function lastDayOf({ deadline }: Obligation): string | null {
	const inForce = deadlineOf(deadline);
	return inForce === null ? null : firstDay(inForce);
}

function obligationsIn({ reference }: Board, agreement: string | undefined): readonly Obligation[] {
	return reference.agreements.filter(({ id }) => agreement === undefined || id === agreement).flatMap(({ obligations }) => obligations);
}
