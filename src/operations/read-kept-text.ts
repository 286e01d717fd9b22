// Gives the text of a document as it was kept when it was received.
import { trouble } from '#problems/catalogue.ts';
import type { Desk } from './desk.ts';

/** @throws Trouble `record-unknown`, `desk-broken` */
export async function readKeptText(desk: Desk, id: string): Promise<string> {
	const row = desk.register.documents.get(id);
	if (row === undefined) throw trouble('record-unknown', { what: 'document', id });
	const bytes = await desk.originals.read(row.record.textSha256);
	if (bytes === null) throw trouble('desk-broken', { directory: desk.directory, reason: `the text of ${id} is missing` });
	return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}
