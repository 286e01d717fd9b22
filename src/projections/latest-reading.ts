// What the register knows of the latest reading of a document.
import { rowOfId } from './document-ids.ts';
import { none, type Register } from './register.ts';
import { valueAt, wordOf } from './table.ts';

export type LatestReading = {
	/** How many readings there have been; 0 while none was closed. */
	readonly turn: number;
	readonly engine: string | null;
	/** The entry that says what the document's text is now. */
	readonly derived: number;
	readonly counts: { readonly statements: number; readonly claims: number; readonly bearings: number };
};

/** Null where the record has no such document. */
export function latestReading(register: Register, id: string): LatestReading | null {
	const row = rowOfId(register.documentIds, id);
	if (row === undefined) return null;
	const reading = valueAt(register.documents.columns.reading, row);
	const derived = valueAt(register.documents.columns.derived, row);
	if (reading === none) return { turn: 0, engine: null, derived, counts: { statements: 0, claims: 0, bearings: 0 } };
	const { turn, engine, statementCount, claimCount, bearingCount } = register.readings.columns;
	return {
		turn: valueAt(turn, reading),
		derived,
		engine: wordOf(register.names, valueAt(engine, reading)),
		counts: {
			statements: valueAt(statementCount, reading),
			claims: valueAt(claimCount, reading),
			bearings: valueAt(bearingCount, reading),
		},
	};
}
