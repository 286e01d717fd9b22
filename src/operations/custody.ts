// The chain of custody of a document: what the ledger holds of how it came in, what came over the wire, which readers made
// which text of it, with the seals by which anybody can check that, and the bytes themselves.
import type { DocumentRecord, IntakeRecord } from '#documents/document.ts';
import type { Entry } from '#ledger/entry.ts';
import { trouble } from '#problems/catalogue.ts';
import { idsOf, rowOfId } from '#projections/document-ids.ts';
import type { Desk } from './desk.ts';
import { readRecord } from './read-kept-text.ts';

/** One of the kept things. `sha256` is also the name it is kept by. */
export type KeptFile = { readonly what: 'original' | 'text' | 'wire'; readonly sha256: string; readonly bytes: Uint8Array; readonly mediaType: string };
type CaptureEntry = Entry & { readonly kind: 'address.captured' };

export type Custody = {
	readonly document: DocumentRecord;
	readonly intake: IntakeRecord | null;
	readonly capture: CaptureEntry | null;
	/** Received, derived anew, read: in the order in which they were taken down. */
	readonly entries: readonly Entry[];
	readonly files: readonly KeptFile[];
	/** The last entry of the ledger when this was made. */
	readonly head: { readonly sequence: number; readonly seal: string };
	readonly engine: string;
	readonly exported: string;
};

/** @throws Trouble `record-unknown`, `original-missing` */
export async function custodyOf(desk: Desk, id: string): Promise<Custody> {
	const document = await readRecord(desk, id);
	const own = await ownEntries(desk, id);
	const [received] = own;
	if (received?.kind !== 'document.received') throw trouble('record-unknown', { what: 'document', id });
	const { intake = null } = received.data;
	const capture = await captureOf(desk, intake?.capture ?? null);
	const [head] = await desk.ledger.entries([desk.register.head]);
	return {
		document,
		intake,
		capture,
		entries: own,
		files: await filesOf(desk, document, capture),
		head: { sequence: head?.sequence ?? 0, seal: head?.seal ?? '' },
		engine: desk.engine,
		exported: desk.clock(),
	};
}

/** As JSON for people and programs: the bytes by their hashes, and how each seal is checked. */
export function custodyRecord({ files, ...custody }: Custody): string {
	const listed = files.map(({ what, sha256, bytes, mediaType }) => ({ what, sha256, bytes: bytes.byteLength, mediaType }));
	const check =
		'The seal of an entry is the SHA-256, in hex, of the entry without its seal as JSON in the form of RFC 8785; it holds the seal of the entry before it (previous). Each file is named by the SHA-256 of its bytes.';
	return `${JSON.stringify({ check, ...custody, files: listed }, null, '\t')}\n`;
}

/**
 * The ids of the documents that are asked for.
 * @throws Trouble `record-unknown`
 */
export function documentsAsked({ register: { documentIds } }: Desk, asked: readonly string[] | 'all'): readonly string[] {
	if (asked === 'all') return idsOf(documentIds);
	const unknown = asked.find((id) => rowOfId(documentIds, id) === undefined);
	if (unknown !== undefined) throw trouble('record-unknown', { what: 'document', id: unknown });
	return asked;
}

async function ownEntries({ register, ledger }: Desk, id: string): Promise<readonly Entry[]> {
	const row = rowOfId(register.documentIds, id);
	if (row === undefined) return [];
	const { documents, readings } = register;
	const sequences = new Set([documents.columns.sequence[row] ?? 0, documents.columns.derived[row] ?? 0]);
	for (let reading = 0; reading < readings.length; reading++) {
		if (readings.columns.document[reading] !== row) continue;
		sequences.add(readings.columns.derived[reading] ?? 0).add(readings.columns.sequence[reading] ?? 0);
	}
	return ledger.entries([...sequences].sort((one, other) => one - other));
}

async function captureOf({ ledger }: Desk, sequence: number | null): Promise<CaptureEntry | null> {
	const [entry] = sequence === null ? [] : await ledger.entries([sequence]);
	return entry?.kind === 'address.captured' ? entry : null;
}

async function filesOf(desk: Desk, { id, sha256, textSha256, mediaType }: DocumentRecord, capture: CaptureEntry | null): Promise<readonly KeptFile[]> {
	const kept = async (what: KeptFile['what'], hash: string, type: string): Promise<KeptFile> => {
		const bytes = await desk.originals.read(hash);
		if (bytes === null) throw trouble('original-missing', { document: id });
		return { what, sha256: hash, bytes, mediaType: type };
	};
	return Promise.all([
		kept('original', sha256, mediaType),
		kept('text', textSha256, 'text/plain; charset=utf-8'),
		...(capture === null ? [] : [kept('wire', capture.data.wireSha256, 'application/octet-stream')]),
	]);
}
