// Makes the entries of one reading: statements, claims, bearings, loaded words, and the entry that closes it.
import type { EntryDraft } from '#ledger/entry.ts';
import { claimId, statementId } from '#projections/claim-id.ts';
import type { Reading } from './read-text.ts';

/**
 * @param engine name and version of what read it
 * @param turn how many readings of the document there have been with this one
 */
export function draftReading(read: Reading, engine: string, turn: number): readonly EntryDraft[] {
	const document = read.document.id;
	const reading = `${document}.r${turn}`;
	const place = { document, reading };
	return [
		...read.statements.map(
			(statement): EntryDraft => ({ kind: 'statement.attributed', data: { id: statementId(reading, statement.index), ...place, statement } }),
		),
		...read.claims.map((claim): EntryDraft => ({ kind: 'claim.composed', data: { id: claimId(reading, claim.index), ...place, claim } })),
		...read.bearings.map((bearing, index): EntryDraft => ({ kind: 'bearing.related', data: { id: `${reading}.b${index}`, ...place, bearing } })),
		...read.rhetoric.map((item, index): EntryDraft => ({ kind: 'rhetoric.noted', data: { id: `${reading}.w${index}`, ...place, item } })),
		{ kind: 'document.read', data: { ...place, engine, sentences: read.sentences.length, doubts: [] } },
	];
}
