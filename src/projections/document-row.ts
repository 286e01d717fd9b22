// Makes the row of a document as lists show it.
import { titleOf } from './claim-view.ts';
import type { DocumentRow } from './register.ts';
import type { DocumentListRow } from './view.ts';

export function documentListRow(row: DocumentRow): DocumentListRow {
	const { record, recordedAt, statements, claims } = row;
	return {
		id: record.id,
		title: titleOf(row),
		outlet: record.source.outlet,
		side: record.source.side,
		standing: record.source.standing,
		published: record.published,
		recordedAt,
		statements: statements.length,
		claims: claims.length,
		narrator: claims.filter(({ claim }) => claim.statement === null).length,
		doubts: doubtsOf(row).length,
	};
}

/** Every doubt of a document: of its bytes, of its reading and of its claims. */
export function doubtsOf({ record, doubts, claims }: DocumentRow): DocumentRow['doubts'] {
	return [...record.doubts, ...doubts, ...claims.flatMap(({ claim }) => claim.doubts)];
}
