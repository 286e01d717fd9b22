// The agreements as a tree, each obligation with its state and the basis of it.
import { z } from 'zod';
import { obligationView } from '../obligation-state.ts';
import type { Projection } from '../projection.ts';
import type { ObligationTree } from '../record-view.ts';

const query = z.strictObject({});

export const obligations: Projection<z.output<typeof query>, ObligationTree> = {
	name: 'obligations',
	version: 2,
	summary: 'Agreements and their obligations with the state each is said or determined to be in.',
	query,
	view(board) {
		return board.reference.agreements.map((agreement) => {
			const { obligations: held, ...head } = agreement;
			return { agreement: head, obligations: held.map((obligation) => obligationView({ obligation, agreement }, board)) };
		});
	},
};
