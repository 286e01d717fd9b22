// Makes the rows of documents as lists show them.
import { isDocumentSeen, recordSequence, type Board } from './board.ts';
import { fetchEntries, recordOf, titleOf } from './claim-view.ts';
import { isoDay } from '#time/day.ts';
import { idOfRow } from './document-ids.ts';
import { none } from './register.ts';
import { valueAt } from './table.ts';
import type { DocumentListRow, DocumentView, Relative } from './view.ts';

/** So many copies of one text, and versions at one address, are listed. */
const relativeLimit = 500;

/** @param rows of documents */
export async function documentListRows(board: Board, rows: readonly number[]): Promise<readonly DocumentListRow[]> {
	const { documents } = board.register;
	const entries = await fetchEntries(
		board,
		rows.flatMap((row) => [valueAt(documents.columns.sequence, row), recordSequence(board, row)]),
	);
	return rows.map((row) => {
		const sequence = valueAt(documents.columns.sequence, row);
		const record = recordOf(entries, recordSequence(board, row));
		return {
			id: record.id,
			title: titleOf(record),
			outlet: record.source.outlet,
			side: record.source.side,
			standing: record.source.standing,
			published: record.published,
			recordedAt: entries.get(sequence)?.at ?? '',
			...countsOf(board, row, record.doubts.length),
			...relationsOf(board, row),
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

/** What it copies and what it is a version of, as far as that is seen. */
function relationsOf(board: Board, row: number): Pick<DocumentListRow, 'copyOf' | 'versionOf'> {
	const { documents, documentIds } = board.register;
	const { first, versionOf } = documents.columns;
	const seen = (other: number): string | null =>
		other === none || other === row || !isDocumentSeen(board, other) ? null : (idOfRow(documentIds, other) ?? null);
	return { copyOf: isAtSameAddress(board, row, valueAt(first, row)) ? null : seen(valueAt(first, row)), versionOf: seen(valueAt(versionOf, row)) };
}

/** The others that print the text of a document, and the others that stood at its address. */
export async function relativesOf(board: Board, row: number): Promise<Pick<DocumentView, 'copies' | 'versions'>> {
	const { first, address } = board.register.documents.columns;
	const copies: number[] = [];
	const versions: number[] = [];
	for (let other = 0; other < board.register.documents.length; other++) {
		if (other === row || !isDocumentSeen(board, other)) continue;
		if (address[row] !== 0 && address[other] === address[row]) versions.push(other);
		else if (first[other] === first[row]) copies.push(other);
	}
	return { copies: await relativeRows(board, copies), versions: await relativeRows(board, versions) };
}

function isAtSameAddress({ register }: Board, one: number, other: number): boolean {
	const { address } = register.documents.columns;
	return address[one] !== 0 && address[one] === address[other];
}

async function relativeRows(board: Board, rows: readonly number[]): Promise<readonly Relative[]> {
	const { documents } = board.register;
	const shown = rows.slice(0, relativeLimit);
	const entries = await fetchEntries(
		board,
		shown.map((row) => recordSequence(board, row)),
	);
	return shown.map((row) => {
		const record = recordOf(entries, recordSequence(board, row));
		return { id: record.id, title: titleOf(record), outlet: record.source.outlet, day: isoDay(valueAt(documents.columns.published, row)) };
	});
}
