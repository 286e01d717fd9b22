// Gives what was kept of a document when it was received: its record from the ledger, its text from the originals.
import type { DocumentRecord } from '#documents/document.ts';
import { trouble } from '#problems/catalogue.ts';
import type { Desk } from './desk.ts';

/** @throws Trouble `record-unknown`, `desk-broken` */
export async function readKeptText(desk: Desk, id: string): Promise<string> {
	const record = await readRecord(desk, id);
	const bytes = await desk.originals.read(record.textSha256);
	if (bytes === null) throw trouble('desk-broken', { directory: desk.directory, reason: `the text of ${id} is missing` });
	return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}

/** @throws Trouble `record-unknown` */
export async function readRecord({ register, ledger }: Desk, id: string): Promise<DocumentRecord> {
	const row = register.documentRows.get(id);
	const sequence = row === undefined ? undefined : register.documents.columns.sequence[row];
	const [entry] = sequence === undefined ? [] : await ledger.entries([sequence]);
	if (entry?.kind !== 'document.received') throw trouble('record-unknown', { what: 'document', id });
	return entry.data.document;
}
