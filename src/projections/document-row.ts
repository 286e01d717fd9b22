// Makes the rows of documents as lists show them.
import type { Board } from './board.ts';
import { dataOf, fetchEntries, titleOf } from './claim-view.ts';
import { none } from './register.ts';
import { valueAt } from './table.ts';
import type { DocumentListRow } from './view.ts';

/** @param rows of documents */
export async function documentListRows(board: Board, rows: readonly number[]): Promise<readonly DocumentListRow[]> {
	const { documents } = board.register;
	const entries = await fetchEntries(
		board,
		rows.map((row) => valueAt(documents.columns.sequence, row)),
	);
	return rows.map((row) => {
		const sequence = valueAt(documents.columns.sequence, row);
		const { document: record } = dataOf(entries, sequence, 'document.received');
		return {
			id: record.id,
			title: titleOf(record),
			outlet: record.source.outlet,
			side: record.source.side,
			standing: record.source.standing,
			published: record.published,
			recordedAt: entries.get(sequence)?.at ?? '',
			...countsOf(board, row, record.doubts.length),
		};
	});
}

function countsOf(
	{ register: { readings }, readings: seen }: Board,
	row: number,
	own: number,
): Pick<DocumentListRow, 'statements' | 'claims' | 'narrator' | 'doubts'> {
	const reading = valueAt(seen, row);
	if (reading === none) return { statements: 0, claims: 0, narrator: 0, doubts: own };
	const { columns } = readings;
	return {
		statements: valueAt(columns.statementCount, reading),
		claims: valueAt(columns.claimCount, reading),
		narrator: valueAt(columns.narratorCount, reading),
		doubts: own + valueAt(columns.doubts, reading),
	};
}
