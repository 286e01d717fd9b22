// Claims by every filter a screen has; what each number links to. In order of publication, latest first.
import { z } from 'zod';
import { balanceView } from '../balance.ts';
import { claimViews } from '../claim-view.ts';
import type { Projection } from '../projection.ts';
import { limit, offset } from '../query.ts';
import { selectClaims, selectionQuery } from '../selection.ts';
import type { Balanced } from '../balance-view.ts';
import type { ClaimView, Page } from '../view.ts';

const query = z.strictObject({ ...selectionQuery, offset, limit: limit(10_000, 100) });

export const claims: Projection<z.output<typeof query>, Page<ClaimView> & Balanced> = {
	name: 'claims',
	version: 3,
	summary: 'Claims by id, document, lane, act, kind, obligation, relation, place, track, speaker, outlet, day and words.',
	query,
	async view(board, asked) {
		const found = selectClaims(board, asked);
		const { offset: from, limit: most } = asked;
		const end = found.length - from;
		const shown = asked.ids === undefined ? found.slice(Math.max(0, end - most), Math.max(0, end)).reverse() : found.slice(from, from + most);
		return { total: found.length, offset: from, rows: await claimViews(board, [...shown]), balance: balanceView(board, asked, () => found) };
	},
};
