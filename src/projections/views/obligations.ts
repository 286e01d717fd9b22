// The agreements as a tree, each obligation with its state as it is said to be.
import { z } from 'zod';
import { boardOf } from '../board.ts';
import { obligationView } from '../obligation-state.ts';
import type { Projection } from '../projection.ts';
import type { ObligationTree } from '../view.ts';

const query = z.strictObject({});

export const obligations: Projection<z.output<typeof query>, ObligationTree> = {
	name: 'obligations',
	version: 1,
	summary: 'Agreements and their obligations with the state each is said to be in.',
	query,
	view(register, reference) {
		const board = boardOf(register, reference);
		return reference.agreements.map((agreement) => {
			const { obligations: held, ...head } = agreement;
			return { agreement: head, obligations: held.map((obligation) => obligationView({ obligation, agreement }, board, reference)) };
		});
	},
};
