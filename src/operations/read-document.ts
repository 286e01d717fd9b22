// Takes a document in: receives it, reads it, keeps the original and its text, and appends everything in one
// go. What the same engine has read already is known by its hash, and neither received nor read again. What an older one read
// is received and read anew: where the readers now make another text of the same bytes, an entry says so, and nothing that
// stood before is touched.
import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import { documentId, type Document, type DocumentRecord, type IntakeRecord } from '#documents/document.ts';
import type { Intake } from '#documents/intake.ts';
import { receive } from '#documents/receive.ts';
import { append } from '#ledger/append.ts';
import type { EntryDraft } from '#ledger/entry.ts';
import { fold } from '#projections/fold.ts';
import { latestReading, type LatestReading } from '#projections/latest-reading.ts';
import type { Desk } from './desk.ts';
import { draftReading } from './draft-reading.ts';
import { readRecord } from './read-kept-text.ts';
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
	const before = takenBefore(desk, documentId(createHash('sha256').update(bytes).digest('hex')));
	if (before !== null) return desk.inTurn(async () => before);
	const received = receive(bytes, intake);
	const kept = received.then((document) => keep(desk, bytes, document));
	// Awaited when the turn comes; until then nobody else looks at how it ended.
	kept.catch(() => {});
	const read = received.then((document) => begin(desk, document));
	read.catch(() => {});
	return desk.inTurn(async () => {
		const document = await received;
		await kept;
		const taken = takenBefore(desk, document.id);
		if (taken !== null) return taken;
		const known = latestReading(desk.register, document.id);
		const reading = await (await read)();
		const drafts = [...(await documentDrafts(desk, { document, intake, known })), ...draftReading(reading, desk.engine, (known?.turn ?? 0) + 1)];
		const entries = await append(desk.ledger, { drafts, text: document.text, by: 'reader', at: desk.clock() });
		fold(desk.register, entries);
		return { document: document.id, isNew: true, statements: reading.statements.length, claims: reading.claims.length, bearings: reading.bearings.length };
	});
}

/** What came of it when this engine read it, or null where it did not yet. */
function takenBefore({ register, engine }: Desk, document: string): Taken | null {
	const known = latestReading(register, document);
	return known?.engine === engine ? { document, isNew: false, ...known.counts } : null;
}

/** What reads the document in its turn, or waits for another thread that reads it by then. */
function begin(desk: Desk, document: Document): () => Promise<Reading> {
	return takenBefore(desk, document.id) !== null || desk.readingAhead === null
		? async () => readText(document, desk.reference)
		: desk.readingAhead.begin(document);
}

/** Begun before the turn comes, so that the disk works while others are read; done before anything is appended. */
async function keep(desk: Desk, bytes: Uint8Array, document: Document): Promise<void> {
	const text = document.textSha256 === document.sha256 ? [] : [Buffer.from(document.text, 'utf8')];
	await Promise.all([bytes, ...text].map((one) => desk.originals.keep(one)));
}

type Taking = { readonly document: Document; readonly intake: Intake; readonly known: LatestReading | null };

/** What is said of the document: that it was received, or that its text is another now. */
async function documentDrafts(desk: Desk, { document: { text: _text, ...record }, intake, known }: Taking): Promise<readonly EntryDraft[]> {
	if (known === null) return [{ kind: 'document.received', data: { document: record, intake: intakeRecord(intake) } }];
	const before = await readRecord(desk, record.id);
	const derived = derivedAnew(before, record);
	return canonicalize(derived) === canonicalize(before) ? [] : [{ kind: 'document.derived', data: { document: derived } }];
}

/** What a reader makes of the bytes is new; when and where they were published stays as it was received. */
function derivedAnew(before: DocumentRecord, now: DocumentRecord): DocumentRecord {
	const { source, published, captured } = before;
	return { ...now, source, published, captured, title: now.titleSpan === null ? (before.title ?? now.title) : now.title };
}

function intakeRecord({ name, mediaType, source, title, published, capture, doubts }: Intake): IntakeRecord {
	return {
		name: name.toWellFormed(),
		mediaType: mediaType?.toWellFormed() ?? null,
		source: source ?? {},
		title: title ?? null,
		published: published ?? null,
		capture: capture ?? null,
		doubts: doubts ?? [],
	};
}
