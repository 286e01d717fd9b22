// Findings by subject, status, person, and whether they wait for a second person; and the claims they rest on.
import { z } from 'zod';
import type { Board } from '../board.ts';
import { rowOfClaim } from '../claim-id.ts';
import type { ClaimRows } from '../claim-rows.ts';
import { findingsOf } from '../finding.ts';
import { words } from '../query.ts';
import type { FindingView } from '../record-view.ts';

export const findingFields = {
	on: z.enum(['claim', 'incident', 'obligation', 'access']).optional(),
	status: words.optional(),
	by: words.optional(),
	open: z.enum(['true', 'false']).optional(),
};
const query = z.strictObject(findingFields);
type Query = z.output<typeof query>;

export const findingRows: ClaimRows<Query> = { name: 'findings', query, rowsOf: (board, asked) => rowsOfFindings(board, selectFindings(board, asked)) };

/** In the order in which they were made. */
export function selectFindings(board: Board, { on, status, by, open }: Query): readonly FindingView[] {
	return findingsOf(board).filter(
		(finding) =>
			(on === undefined || finding.about.on === on) &&
			(status === undefined || finding.status === status) &&
			(by === undefined || finding.by === by) &&
			(open === undefined || isOpen(finding) === (open === 'true')),
	);
}

/** Claims that still stand. */
export function rowsOfFindings({ register, isClaimSeen }: Board, findings: readonly FindingView[]): readonly number[] {
	return findings.flatMap(({ claims }) =>
		claims.map((claim) => rowOfClaim(register, claim)).filter((row) => row !== null && isClaimSeen[row] === 1),
	) as number[];
}

/** Nobody has reviewed it and nothing has taken its place. */
function isOpen({ reviews, correctedBy }: FindingView): boolean {
	return reviews.length === 0 && correctedBy === null;
}
