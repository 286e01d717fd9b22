// One obligation with every claim that bears on it, in order of the day it speaks of.
import { z } from 'zod';
import { trouble } from '#problems/catalogue.ts';
import { boardOf } from '../board.ts';
import { claimsByObligation, obligationView } from '../obligation-state.ts';
import type { Projection } from '../projection.ts';
import { words } from '../query.ts';
import type { ObligationRecord } from '../view.ts';

const query = z.strictObject({ id: words });

export const obligation: Projection<z.output<typeof query>, ObligationRecord> = {
	name: 'obligation',
	version: 1,
	summary: 'One obligation with its record.',
	query,
	view(register, reference, { id }) {
		const board = boardOf(register, reference);
		const held = reference.obligationById.get(id);
		const agreement = reference.agreements.find(({ obligations }) => obligations.some((one) => one.id === id));
		if (held === undefined || agreement === undefined) throw trouble('record-unknown', { what: 'obligation', id });
		return {
			...obligationView({ obligation: held, agreement }, board, reference),
			record: (claimsByObligation(board).get(id) ?? []).map(({ claim, bearing, day }) => ({
				day,
				relation: bearing.relation,
				basis: bearing.basis,
				reason: bearing.reason,
				claim: claim.view,
			})),
			linked: held.linked.map((other) => ({ id: other, title: reference.obligationById.get(other)?.title ?? other })),
		};
	},
};
