// Takes a document in: receives it, reads it, keeps the original and its text, and appends everything in one
// go. What the same engine has read already adds nothing.
import type { Document } from '#documents/document.ts';
import type { Intake } from '#documents/intake.ts';
import { receive } from '#documents/receive.ts';
import { append } from '#ledger/append.ts';
import type { EntryDraft } from '#ledger/entry.ts';
import { fold } from '#projections/fold.ts';
import type { DocumentRow } from '#projections/register.ts';
import type { Desk } from './desk.ts';
import { draftReading } from './draft-reading.ts';
import { readText, type Reading } from './read-text.ts';

/** What came of taking one document in. */
export type Taken = {
	readonly document: string;
	/** False when this engine had read these very bytes before. */
	readonly isNew: boolean;
	readonly statements: number;
	readonly claims: number;
	readonly bearings: number;
};

/**
 * @param bytes the original
 * @throws Trouble `document-…`, `front-matter-broken`, `date-invalid`, `disk-full`, `disk-unwritable`
 */
export async function readDocument(desk: Desk, bytes: Uint8Array, intake: Intake): Promise<Taken> {
	const document = receive(bytes, intake);
	const kept = keep(desk, bytes, document);
	const read = begin(desk, document);
	return desk.inTurn(async () => {
		await kept;
		const known = desk.register.documents.get(document.id);
		if (known?.engine === desk.engine) return taken(known, false);
		const reading = await read();
		const drafts = [...(known ? [] : [receivedDraft(document)]), ...draftReading(reading, desk.engine, (known?.readings ?? 0) + 1)];
		const entries = await append(desk.ledger, { drafts, text: document.text, by: 'reader', at: desk.clock() });
		fold(desk.register, entries);
		return { document: document.id, isNew: true, statements: reading.statements.length, claims: reading.claims.length, bearings: reading.bearings.length };
	});
}

/** What reads the document in its turn, or waits for another thread that reads it by then. */
function begin(desk: Desk, document: Document): () => Promise<Reading> {
	const isRead = desk.register.documents.get(document.id)?.engine === desk.engine;
	return isRead || desk.readingAhead === null ? async () => readText(document, desk.reference) : desk.readingAhead.begin(document);
}

/** Begun before the turn comes, so that the disk works while others are read; done before anything is appended. */
async function keep(desk: Desk, bytes: Uint8Array, document: Document): Promise<void> {
	const text = document.textSha256 === document.sha256 ? [] : [Buffer.from(document.text, 'utf8')];
	await Promise.all([bytes, ...text].map((one) => desk.originals.keep(one)));
}

function receivedDraft({ text: _text, ...record }: Document): EntryDraft {
	return { kind: 'document.received', data: { document: record } };
}

function taken(row: DocumentRow, isNew: boolean): Taken {
	return { document: row.record.id, isNew, statements: row.statements.length, claims: row.claims.length, bearings: row.bearings.length };
}
