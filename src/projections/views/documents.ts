// The documents of the record, latest publication first.
import { z } from 'zod';
import { among } from '../among.ts';
import { balanceView } from '../balance.ts';
import { documentListRows } from '../document-row.ts';
import type { Projection } from '../projection.ts';
import { limit, offset } from '../query.ts';
import { documentFields, rowsOfDocuments, selectDocuments } from '../selections/documents.ts';
import type { Balanced } from '../balance-view.ts';
import type { DocumentListRow, Page } from '../view.ts';

const query = z.strictObject({ ...documentFields, offset, limit: limit(10_000, 100) });

export const documents: Projection<z.output<typeof query>, Page<DocumentListRow> & Balanced> = {
	name: 'documents',
	version: 4,
	summary: 'Documents by words in title and outlet, side and day of publication.',
	query,
	async view(board, asked) {
		const found = selectDocuments(board, asked);
		const end = found.length - asked.offset;
		const shown = [...found.slice(Math.max(0, end - asked.limit), Math.max(0, end))].reverse();
		return {
			total: found.length,
			offset: asked.offset,
			rows: await documentListRows(board, shown),
			balance: balanceView(board, among('documents', asked), () => rowsOfDocuments(board, found)),
		};
	},
};
