// The calendar of deadlines: amended and computed ones in force, days to or past them on a day, and what is said of the
// duty by whom. A deadline is overdue only according to somebody, or by a finding.
import { z } from 'zod';
import { dayNumber } from '#time/day.ts';
import { firstDay } from '#time/edtf.ts';
import { deadlineOf, obligationView } from '../obligation-state.ts';
import type { Projection } from '../projection.ts';
import { day, words } from '../query.ts';
import type { DeadlineView, ObligationView } from '../record-view.ts';

const query = z.strictObject({ day: day.optional(), agreement: words.optional() });

const undone: ReadonlySet<string> = new Set(['not-initiated', 'minimum', 'intermediate', 'broken']);

export const deadlines: Projection<z.output<typeof query>, { readonly day: string | null; readonly rows: readonly DeadlineView[] }> = {
	name: 'deadlines',
	version: 1,
	summary: 'Deadlines with the days to or past them, and who says that they were missed.',
	query,
	view(board, { day: asked, agreement: only }) {
		const on = asked ?? board.lastDay;
		const rows = board.reference.agreements
			.filter(({ id }) => only === undefined || id === only)
			.flatMap((agreement) => agreement.obligations.map((obligation) => obligationView({ obligation, agreement }, board)))
			.flatMap((view) => deadlineView(view, on))
			.sort((one, other) => (one.deadline < other.deadline ? -1 : one.deadline > other.deadline ? 1 : 0));
		return { day: on, rows };
	},
};

function deadlineView(view: ObligationView, on: string | null): readonly DeadlineView[] {
	const { obligation } = view;
	const deadline = deadlineOf(obligation.deadline);
	const last = deadline === null ? null : firstDay(deadline);
	if (deadline === null || last === null) return [];
	const days = on === null ? null : dayNumber(on) - dayNumber(last);
	const isPast = days !== null && days > 0;
	return [
		{
			obligation: obligation.id,
			title: obligation.title,
			agreement: view.agreement,
			deadline,
			isComputed: obligation.deadline.kind === 'computed',
			amended: obligation.deadline.kind === 'fixed' ? obligation.deadline.amended : [],
			condition: obligation.condition,
			daysPast: days,
			state: view.state,
			basis: view.basis,
			overdueBy: isPast ? view.byLane.filter(({ state }) => undone.has(state)).map(({ lane, name, claim }) => ({ lane, name, claim })) : [],
			isOverdue: isPast && view.basis === 'determined' && undone.has(view.state),
		},
	];
}
