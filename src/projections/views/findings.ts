// What people found, latest first: with reviews, corrections and whether it is established.
import { z } from 'zod';
import { findingsOf } from '../finding.ts';
import type { Projection } from '../projection.ts';
import { limit, offset, page, words } from '../query.ts';
import type { FindingView } from '../record-view.ts';
import type { Page } from '../view.ts';

const query = z.strictObject({
	on: z.enum(['claim', 'incident', 'obligation', 'access']).optional(),
	status: words.optional(),
	by: words.optional(),
	open: z.enum(['true', 'false']).optional(),
	offset,
	limit: limit(1_000, 100),
});

export const findings: Projection<z.output<typeof query>, Page<FindingView>> = {
	name: 'findings',
	version: 1,
	summary: 'Findings by subject, status, person, and whether they wait for a second person.',
	query,
	view(board, { on, status, by, open, ...asked }) {
		const found = findingsOf(board).filter(
			(finding) =>
				(on === undefined || finding.about.on === on) &&
				(status === undefined || finding.status === status) &&
				(by === undefined || finding.by === by) &&
				(open === undefined || isOpen(finding) === (open === 'true')),
		);
		return page(found.toReversed(), asked);
	},
};

/** Nobody has reviewed it and nothing has taken its place. */
function isOpen({ reviews, correctedBy }: FindingView): boolean {
	return reviews.length === 0 && correctedBy === null;
}
