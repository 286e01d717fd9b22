// Counts a selection of claims three ways: by documents, by statements, and by independent origins. Ten outlets that tell
// one utterance, or print one sentence, are one origin.
import type { Board } from './board.ts';
import { none } from './register.ts';
import { valueAt } from './table.ts';
import type { Tallies } from './view.ts';

/** @param claims rows */
export function talliesOf({ register: { claims, readings } }: Board, rows: ArrayLike<number> & Iterable<number>): Tallies {
	const documents = new Set<number>();
	const statements = new Set<number>();
	const origins = new Set<number>();
	for (const row of rows) {
		documents.add(valueAt(readings.columns.document, valueAt(claims.columns.reading, row)));
		const statement = valueAt(claims.columns.statement, row);
		if (statement !== none) statements.add(statement);
		origins.add(valueAt(claims.columns.telling, row));
	}
	return { claims: rows.length, documents: documents.size, statements: statements.size, origins: origins.size };
}
