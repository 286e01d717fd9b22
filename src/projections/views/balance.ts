// The balance of any selection of claims: the share of each side, of outlets and of origins, and a warning when it rests
// on one of them alone. Takes the filters of the list of claims.
import { z } from 'zod';
import { balanceView } from '../balance.ts';
import type { Projection } from '../projection.ts';
import { selectClaims, selectionQuery } from '../selection.ts';
import type { BalanceView } from '../balance-view.ts';

const query = z.strictObject(selectionQuery);

export const balance: Projection<z.output<typeof query>, BalanceView> = {
	name: 'balance',
	version: 3,
	summary: 'Shares of accounts, outlets and origins in a selection of claims.',
	query,
	view: (board, asked) => balanceView(board, asked, () => selectClaims(board, asked)),
};
