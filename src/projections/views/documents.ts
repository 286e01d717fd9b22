// The documents of the record, latest publication first.
import { z } from 'zod';
import { dayNumber, noDay } from '#time/day.ts';
import type { Board } from '../board.ts';
import { documentListRows } from '../document-row.ts';
import type { Projection } from '../projection.ts';
import { day, limit, offset, words } from '../query.ts';
import { knownNumber, valueAt } from '../table.ts';
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
type Query = z.output<typeof query>;

export const documents: Projection<Query, Page<DocumentListRow>> = {
	name: 'documents',
	version: 3,
	summary: 'Documents by words in title and outlet, side and day of publication.',
	query,
	async view(board, asked) {
		const found = selectDocuments(board, asked);
		const end = found.length - asked.offset;
		const shown = [...found.slice(Math.max(0, end - asked.limit), Math.max(0, end))].reverse();
		return { total: found.length, offset: asked.offset, rows: await documentListRows(board, shown) };
	},
};

/** In order of publication. */
function selectDocuments({ documents: rows, register }: Board, { q, side, outlet, from, to }: Query): Int32Array {
	const { names, documentTitles } = register;
	const { columns } = register.documents;
	const needle = q?.toLowerCase();
	const sides = side === undefined ? null : knownNumber(names, side);
	const outlets = outlet === undefined ? null : knownNumber(names, outlet);
	const named = needle === undefined ? null : Uint8Array.from(names.words, (word) => (word.toLowerCase().includes(needle) ? 1 : 0));
	const [first, last] = [from === undefined ? null : dayNumber(from), to === undefined ? null : dayNumber(to)];
	return rows.filter((row) => {
		const published = valueAt(columns.published, row);
		return (
			(sides === null || columns.side[row] === sides) &&
			(outlets === null || columns.outlet[row] === outlets) &&
			(first === null || published >= first) &&
			(last === null || (published !== noDay && published <= last)) &&
			(needle === undefined || named?.[valueAt(columns.outlet, row)] === 1 || documentTitles[row]?.includes(needle) === true)
		);
	});
}
