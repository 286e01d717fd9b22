// What people found, latest first: with reviews, corrections and whether it is established.
import { z } from 'zod';
import { among } from '../among.ts';
import { balanceView } from '../balance.ts';
import type { Projection } from '../projection.ts';
import { limit, offset, page } from '../query.ts';
import { findingFields, rowsOfFindings, selectFindings } from '../selections/findings.ts';
import type { Balanced } from '../balance-view.ts';
import type { FindingView } from '../record-view.ts';
import type { Page } from '../view.ts';

const query = z.strictObject({ ...findingFields, offset, limit: limit(1_000, 100) });

export const findings: Projection<z.output<typeof query>, Page<FindingView> & Balanced> = {
	name: 'findings',
	version: 2,
	summary: 'Findings by subject, status, person, and whether they wait for a second person.',
	query,
	view(board, asked) {
		const found = selectFindings(board, asked);
		return { ...page(found.toReversed(), asked), balance: balanceView(board, among('findings', asked), () => rowsOfFindings(board, found)) };
	},
};
