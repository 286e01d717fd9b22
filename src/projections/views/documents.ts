// The documents of the record, latest publication first.
import { z } from 'zod';
import { boardOf, dayOf } from '../board.ts';
import { titleOf } from '../claim-view.ts';
import { documentListRow } from '../document-row.ts';
import type { Projection } from '../projection.ts';
import { day, limit, offset, page, words } from '../query.ts';
import type { DocumentListRow, Page } from '../view.ts';

const query = z.strictObject({
	q: words.optional(),
	side: words.optional(),
	outlet: words.optional(),
	from: day.optional(),
	to: day.optional(),
	offset,
	limit: limit(10_000, 100),
});

export const documents: Projection<z.output<typeof query>, Page<DocumentListRow>> = {
	name: 'documents',
	version: 1,
	summary: 'Documents by words in title and outlet, side and day of publication.',
	query,
	view(register, reference, asked) {
		const needle = asked.q?.toLowerCase();
		const rows = boardOf(register, reference).documents.filter((row) => {
			const { source } = row.record;
			const published = dayOf(row);
			return (
				(needle === undefined || `${titleOf(row)}\n${source.outlet}`.toLowerCase().includes(needle)) &&
				(asked.side === undefined || source.side === asked.side) &&
				(asked.outlet === undefined || source.outlet === asked.outlet) &&
				(asked.from === undefined || published >= asked.from) &&
				(asked.to === undefined || (published !== '' && published <= asked.to))
			);
		});
		const shown = page(rows.reverse(), asked);
		return { ...shown, rows: shown.rows.map(documentListRow) };
	},
};
