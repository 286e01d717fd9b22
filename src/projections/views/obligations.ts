// The agreements as a tree, each obligation with its state and the basis of it.
import { z } from 'zod';
import { among } from '../among.ts';
import { balanceView } from '../balance.ts';
import { obligationView } from '../obligation-state.ts';
import type { Projection } from '../projection.ts';
import { obligationRows } from '../selections/obligations.ts';
import type { Balanced } from '../balance-view.ts';
import type { ObligationTree } from '../record-view.ts';

const query = z.strictObject({});

export const obligations: Projection<z.output<typeof query>, ObligationTree & Balanced> = {
	name: 'obligations',
	version: 3,
	summary: 'Agreements and their obligations with the state each is said or determined to be in.',
	query,
	view(board) {
		const agreements = board.reference.agreements.map((agreement) => {
			const { obligations: held, ...head } = agreement;
			return { agreement: head, obligations: held.map((obligation) => obligationView({ obligation, agreement }, board)) };
		});
		return { agreements, balance: balanceView(board, among('obligations', {}), () => obligationRows.rowsOf(board, {})) };
	},
};
