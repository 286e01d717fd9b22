// One obligation with the claims that bear on it, in order of the day they speak of, a page at a time; with what was
// found, and how the duties linked to it stand.
import { z } from 'zod';
import { trouble } from '#problems/catalogue.ts';
import { isoDay } from '#time/day.ts';
import type { Board } from '../board.ts';
import { balanceView } from '../balance.ts';
import { claimViews } from '../claim-view.ts';
import { findingsOf } from '../finding.ts';
import { claimsOnObligations, noRows, obligationView, rowsByObligation } from '../obligation-state.ts';
import type { Projection } from '../projection.ts';
import { limit, offset, words } from '../query.ts';
import { valueAt } from '../table.ts';
import type { Balanced } from '../balance-view.ts';
import type { ObligationRecord, ObligationView } from '../record-view.ts';

const query = z.strictObject({ id: words, offset, limit: limit(1_000, 100) });

export const obligation: Projection<z.output<typeof query>, ObligationRecord & Balanced> = {
	name: 'obligation',
	version: 3,
	summary: 'One obligation with its record.',
	query,
	async view(board, { id, offset: from, limit: most }) {
		const own = viewOf(board, id);
		if (own === null) throw trouble('record-unknown', { what: 'obligation', id });
		const { rows, days } = rowsByObligation(board).get(id) ?? noRows;
		const shown = rows.slice(from, from + most);
		const { claim } = board.register.bearings.columns;
		const views = await claimViews(
			board,
			Array.from(shown, (row) => valueAt(claim, row)),
		);
		return {
			...own,
			total: rows.length,
			offset: from,
			record: views.flatMap((view, index) => {
				const bearing = view.bearings.find((one) => one.on === 'obligation' && one.obligation === id);
				if (bearing?.on !== 'obligation') return [];
				const { relation, basis, reason } = bearing;
				return [{ day: isoDay(days[from + index] as number), relation, basis, reason, claim: view }];
			}),
			linked: own.obligation.linked.map((other) => {
				const view = viewOf(board, other);
				return { id: other, title: view?.obligation.title ?? other, state: view?.state ?? 'unknown', basis: view?.basis ?? 'none' };
			}),
			findings: findingsOf(board).filter(({ about }) => about.on === 'obligation' && about.obligation === id),
			balance: balanceView(board, { obligation: id }, () => claimsOnObligations(board, [id])),
		};
	},
};

function viewOf(board: Board, id: string): ObligationView | null {
	const { reference } = board;
	const held = reference.obligationById.get(id);
	const agreement = reference.agreements.find(({ obligations }) => obligations.some((one) => one.id === id));
	return held === undefined || agreement === undefined ? null : obligationView({ obligation: held, agreement }, board);
}
