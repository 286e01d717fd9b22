// Gives what was kept of a document: its record from the ledger, its text from the originals. A newer reader may have made
// another text of the same bytes; the one is given in which the reading stands that is seen.
import type { DocumentRecord } from '#documents/document.ts';
import type { AsOf } from '#projections/cut.ts';
import { rowOfId } from '#projections/document-ids.ts';
import { none } from '#projections/register.ts';
import { trouble } from '#problems/catalogue.ts';
import type { Desk } from './desk.ts';
import { boardOfDesk } from './view-record.ts';

/** @throws Trouble `record-unknown`, `desk-broken` */
export async function readKeptText(desk: Desk, id: string, asOf: AsOf = null): Promise<string> {
	const record = await readRecord(desk, id, asOf);
	const bytes = await desk.originals.read(record.textSha256);
	if (bytes === null) throw trouble('desk-broken', { directory: desk.directory, reason: `the text of ${id} is missing` });
	return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}

/** @throws Trouble `record-unknown` */
export async function readRecord(desk: Desk, id: string, asOf: AsOf = null): Promise<DocumentRecord> {
	const row = rowOfId(desk.register.documentIds, id);
	const sequence = row === undefined ? undefined : sequenceOf(desk, row, asOf);
	const [entry] = sequence === undefined ? [] : await desk.ledger.entries([sequence]);
	if (entry?.kind !== 'document.received' && entry?.kind !== 'document.derived') throw trouble('record-unknown', { what: 'document', id });
	return entry.data.document;
}

function sequenceOf(desk: Desk, row: number, asOf: AsOf): number | undefined {
	const { documents, readings } = desk.register;
	if (asOf === null) return documents.columns.derived[row];
	const reading = boardOfDesk(desk, asOf).readings[row] ?? none;
	return reading === none ? documents.columns.sequence[row] : readings.columns.derived[reading];
}
