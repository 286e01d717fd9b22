// Claims by every filter a screen has; what each number links to. In order of publication, latest first.
import { z } from 'zod';
import { claimViews } from '../claim-view.ts';
import type { Projection } from '../projection.ts';
import { limit, offset } from '../query.ts';
import { selectClaims, selectionQuery } from '../selection.ts';
import type { ClaimView, Page } from '../view.ts';

const query = z.strictObject({ ...selectionQuery, offset, limit: limit(10_000, 100) });

export const claims: Projection<z.output<typeof query>, Page<ClaimView>> = {
	name: 'claims',
	version: 2,
	summary: 'Claims by id, document, lane, act, kind, obligation, relation, place, track, speaker, outlet, day and words.',
	query,
	async view(board, asked) {
		const found = selectClaims(board, asked);
		const ordered = asked.ids === undefined ? found.toReversed() : found;
		return { total: found.length, offset: asked.offset, rows: await claimViews(board, ordered.slice(asked.offset, asked.offset + asked.limit)) };
	},
};
