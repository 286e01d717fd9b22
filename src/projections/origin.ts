// Counts a selection of claims four ways: claims, documents, statements, and independent origins. Ten outlets that tell one
// utterance, or print one sentence, are one origin.
import type { Board } from './board.ts';
import { none } from './register.ts';
import { valueAt } from './table.ts';
import { originLimit } from './telling.ts';
import type { Tallies } from './view.ts';

/** From so many rows on marks are quicker than sets. */
const many = 2_000;

/** @param rows of claims */
export function talliesOf({ register }: Board, rows: ArrayLike<number>): Tallies {
	const { claims, readings, documents, statements, tellings } = register;
	const isLarge = rows.length > many;
	const [seenDocuments, seenStatements, seenOrigins] = [documents.length, statements.length, originLimit(tellings)].map((size) =>
		counter(isLarge ? size : 0),
	) as [Counter, Counter, Counter];
	for (let at = 0; at < rows.length; at++) {
		const row = rows[at] as number;
		seenDocuments.add(valueAt(readings.columns.document, valueAt(claims.columns.reading, row)));
		const statement = valueAt(claims.columns.statement, row);
		if (statement !== none) seenStatements.add(statement);
		seenOrigins.add(valueAt(claims.columns.telling, row));
	}
	return { claims: rows.length, documents: seenDocuments.size, statements: seenStatements.size, origins: seenOrigins.size };
}

type Counter = { size: number; readonly add: (number: number) => void };

/** Counts different numbers below `limit`; any numbers where it is 0. */
function counter(limit: number): Counter {
	if (limit === 0) {
		const seen = new Set<number>();
		const found: Counter = { size: 0, add: (number) => (found.size = seen.add(number).size) };
		return found;
	}
	const marks = new Uint8Array(limit);
	const found: Counter = {
		size: 0,
		add: (number) => {
			if (marks[number] === 1) return;
			marks[number] = 1;
			found.size++;
		},
	};
	return found;
}
