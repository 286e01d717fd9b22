// The calendar of deadlines: amended and computed ones in force, days to or past them on a day, and what is said of the
// duty by whom. A deadline is overdue only according to somebody, or by a finding; a duty that stands has no end to miss.
// What depends on a condition alone stands last, without a day.
import { z } from 'zod';
import { dayNumber } from '#time/day.ts';
import { among } from '../among.ts';
import { balanceView } from '../balance.ts';
import { deadlineOf, obligationView } from '../obligation-state.ts';
import type { Projection } from '../projection.ts';
import { day, words } from '../query.ts';
import { deadlineRows, lastDayOf } from '../selections/deadlines.ts';
import type { Balanced } from '../balance-view.ts';
import type { DeadlineView, ObligationView } from '../record-view.ts';

const query = z.strictObject({ day: day.optional(), agreement: words.optional() });

const undone: ReadonlySet<string> = new Set(['not-initiated', 'minimum', 'intermediate', 'broken']);

export const deadlines: Projection<z.output<typeof query>, { readonly day: string | null; readonly rows: readonly DeadlineView[] } & Balanced> = {
	name: 'deadlines',
	version: 3,
	summary: 'Deadlines with the days to or past them, and who says that they were missed.',
	query,
	view(board, { day: asked, agreement: only }) {
		const on = asked ?? board.day;
		const rows = board.reference.agreements
			.filter(({ id }) => only === undefined || id === only)
			.flatMap((agreement) => agreement.obligations.map((obligation) => obligationView({ obligation, agreement }, board)))
			.flatMap((view) => deadlineView(view, on))
			.sort((one, other) => (rank(one) < rank(other) ? -1 : rank(one) > rank(other) ? 1 : 0));
		const selection = { agreement: only };
		return { day: on, rows, balance: balanceView(board, among('deadlines', selection), () => deadlineRows.rowsOf(board, selection)) };
	},
};

/** Those without a day stand last. */
function rank({ deadline }: DeadlineView): string {
	return deadline ?? '9999';
}

function deadlineView(view: ObligationView, on: string | null): readonly DeadlineView[] {
	const { obligation } = view;
	const deadline = deadlineOf(obligation.deadline);
	const last = lastDayOf(obligation);
	if (last === null && obligation.condition === null) return [];
	const days = on === null || last === null ? null : dayNumber(on) - dayNumber(last);
	const isDue = days !== null && days > 0 && obligation.duty !== 'standing';
	return [
		{
			obligation: obligation.id,
			title: obligation.title,
			agreement: view.agreement,
			deadline,
			original: obligation.deadline.kind === 'fixed' && obligation.deadline.amended.length > 0 ? obligation.deadline.date : null,
			duty: obligation.duty,
			isComputed: obligation.deadline.kind === 'computed',
			amended: obligation.deadline.kind === 'fixed' ? obligation.deadline.amended : [],
			condition: obligation.condition,
			daysPast: days,
			state: view.state,
			basis: view.basis,
			overdueBy: isDue ? view.byLane.filter(({ state }) => undone.has(state)).map(({ lane, name, claim }) => ({ lane, name, claim })) : [],
			isOverdue: isDue && view.basis === 'determined' && undone.has(view.state),
		},
	];
}
