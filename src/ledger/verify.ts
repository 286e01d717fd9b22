// Reads the whole record back and proves that nothing was altered: the sequence has no gap, every seal holds,
// every original and every text stands under its hash, and every quote is what stands at its place.
// It cannot see entries cut off at the end: compare the head's seal with one noted elsewhere.
import { createHash } from 'node:crypto';
import { findInexact } from './append.ts';
import type { Entry } from './entry.ts';
import type { Ledger } from './ledger.ts';
import type { Originals } from './originals.ts';
import { firstPrevious, seal } from './seal.ts';

export type Break = { readonly sequence: number; readonly reason: string };
export type Verification = {
	/** Entries that hold. */
	readonly entries: number;
	readonly documents: number;
	/** Bytes of originals read back. */
	readonly bytes: number;
	/** Seal of the last entry that holds; 64 zeros when there is none. */
	readonly head: string;
	/** The first entry that does not hold, or null. */
	readonly broken: Break | null;
};

type Progress = { entries: number; documents: number; bytes: number; head: string; texts: Map<string, string>; hashes: Map<string, string> };

/** @param advance called after each batch with the number of entries that hold so far */
export async function verify(ledger: Ledger, originals: Originals, advance: (entries: number) => void): Promise<Verification> {
	const progress: Progress = { entries: 0, documents: 0, bytes: 0, head: firstPrevious, texts: new Map(), hashes: new Map() };
	for await (const batch of ledger.batches()) {
		for (const entry of batch) {
			const reason = breakOfChain(entry, progress) ?? (await breakOfContent(entry, originals, progress));
			if (reason !== null) return result(progress, { sequence: entry.sequence, reason });
			progress.entries = entry.sequence;
			progress.head = entry.seal;
		}
		advance(progress.entries);
	}
	return result(progress, null);
}

function result({ entries, documents, bytes, head }: Progress, broken: Break | null): Verification {
	return { entries, documents, bytes, head, broken };
}

function breakOfChain(entry: Entry, progress: Progress): string | null {
	if (entry.sequence !== progress.entries + 1) return `entry ${progress.entries + 1} is missing`;
	if (entry.previous !== progress.head) return 'it does not name the seal of the entry before it';
	return sealOf(entry) === entry.seal ? null : 'its content is not what was sealed';
}

function sealOf(entry: Entry): string | null {
	try {
		return seal(entry);
	} catch {
		return null;
	}
}

async function breakOfContent(entry: Entry, originals: Originals, progress: Progress): Promise<string | null> {
	if (entry.kind === 'desk.created') return null;
	if (entry.kind === 'document.received' || entry.kind === 'document.derived') return breakOfDocument(entry, originals, progress);
	if (entry.kind === 'document.read') {
		progress.texts.delete(entry.data.document);
		return null;
	}
	if (entry.kind === 'address.captured') return breakOfCapture(entry, originals, progress);
	if (!('document' in entry.data)) return null;
	const text = progress.texts.get(entry.data.document) ?? (await textOf(entry.data.document, originals, progress));
	return text === null || findInexact(entry.data, text) !== null ? 'its words do not stand at their place in the document' : null;
}

/** What came over the wire, and what was unpacked of it. */
async function breakOfCapture(entry: Entry & { kind: 'address.captured' }, originals: Originals, progress: Progress): Promise<string | null> {
	const { address, wireSha256, bodySha256 } = entry.data;
	for (const sha256 of new Set([wireSha256, bodySha256])) {
		const kept = await originals.read(sha256);
		if (kept === null) return `what came from ${address} is missing`;
		if (hash(kept) !== sha256) return `what came from ${address} was altered`;
		progress.bytes += kept.byteLength;
	}
	return null;
}

async function breakOfDocument(
	entry: Entry & { kind: 'document.received' | 'document.derived' },
	originals: Originals,
	progress: Progress,
): Promise<string | null> {
	const record = entry.data.document;
	const original = await originals.read(record.sha256);
	if (original === null) return `the original of ${record.id} is missing`;
	if (hash(original) !== record.sha256) return `the original of ${record.id} was altered`;
	const text = record.textSha256 === record.sha256 ? original : await originals.read(record.textSha256);
	if (text === null) return `the text of ${record.id} is missing`;
	if (hash(text) !== record.textSha256) return `the text of ${record.id} was altered`;
	if (entry.kind === 'document.received') progress.documents++;
	progress.bytes += original.byteLength;
	progress.texts.set(record.id, decodeText(text));
	progress.hashes.set(record.id, record.textSha256);
	return null;
}

/** The text of a document read again later: its text was let go when its first reading was closed. */
async function textOf(document: string, originals: Originals, progress: Progress): Promise<string | null> {
	const bytes = await originals.read(progress.hashes.get(document) ?? '');
	if (bytes === null) return null;
	const text = decodeText(bytes);
	progress.texts.set(document, text);
	return text;
}

function decodeText(bytes: Uint8Array): string {
	return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}

function hash(bytes: Uint8Array): string {
	return createHash('sha256').update(bytes).digest('hex');
}
