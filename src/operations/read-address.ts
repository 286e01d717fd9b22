// Reads a page, feed or file from the web into the desk: fetches it, keeps what came over the wire with its headers, time
// and chain of addresses, and reads what it holds. The capture is taken down before anything is read from it.
import type { Capture, Version } from '#documents/capture.ts';
import type { Fetcher } from '#documents/fetch.ts';
import type { Intake, Unpacked } from '#documents/intake.ts';
import { unpack } from '#documents/unpack.ts';
import { append } from '#ledger/append.ts';
import type { EntryDraft } from '#ledger/entry.ts';
import { Trouble } from '#problems/problem.ts';
import { fold } from '#projections/fold.ts';
import type { Desk } from './desk.ts';
import type { Known } from './read-file.ts';
import { piecesIn, readPieces, type Progress } from './read-folder.ts';

/** What is fetched: the address, what is known of its documents, and what an earlier capture said of its version. */
export type Asked = {
	readonly address: string;
	readonly known: Known;
	readonly version?: Version;
	readonly place?: { readonly done: number; readonly total: number };
	/** Told each thing that was unpacked; what it answers true to is not read, but left to the caller. */
	readonly holdsBack?: (unpacked: Unpacked) => boolean;
};

/** How it ended: `unchanged` where the server says that nothing changed since the version that was sent along. */
export type AddressOutcome = 'read' | 'unchanged' | 'failed';

/** @throws Trouble `disk-full`, `disk-unwritable` */
export async function* readAddress(desk: Desk, fetcher: Fetcher, asked: Asked): AsyncGenerator<Progress, AddressOutcome> {
	const { address, known, version, place, holdsBack } = asked;
	const at = { path: address, ...(place ?? { done: 1, total: 1 }) };
	let capture: Capture;
	try {
		capture = await fetcher.capture(address, version);
	} catch (error) {
		if (!(error instanceof Trouble)) throw error;
		await takeDown(desk, failedDraft(address, error));
		yield { ...at, taken: null, problem: error.problem, aside: null };
		return 'failed';
	}
	const taken = await keep(desk, capture);
	if (capture.isUnchanged) return 'unchanged';
	const unpacking = unpack(once(capture.body), { ...intakeOf(capture, known), capture: taken });
	yield* readPieces(desk, piecesIn(at, holdsBack === undefined ? unpacking : without(unpacking, holdsBack)));
	return 'read';
}

function failedDraft(address: string, { problem: { code, message, details } }: Trouble): EntryDraft {
	const { at } = details;
	const retryAt = code === 'fetch-later' && typeof at === 'string' ? { retryAt: at } : {};
	return { kind: 'address.failed', data: { address, code, reason: message, ...retryAt } };
}

async function* without(unpacking: AsyncIterable<Unpacked>, holdsBack: (unpacked: Unpacked) => boolean): AsyncGenerator<Unpacked> {
	for await (const unpacked of unpacking) if (!holdsBack(unpacked)) yield unpacked;
}

/** Returns the sequence number of the entry. */
async function keep(desk: Desk, capture: Capture): Promise<number> {
	const { address, hops, status, headers, headerLines, sent, networkAddress, mediaType, wire, body, captured } = capture;
	const [wireSha256, bodySha256] = await Promise.all([desk.originals.keep(wire), desk.originals.keep(body)]);
	const evidence = { wireSha256, bodySha256, bytes: wire.byteLength, headerLines, sent, networkAddress };
	return takeDown(desk, { kind: 'address.captured', data: { address, hops, status, headers, mediaType, captured, ...evidence } });
}

/** Returns the sequence number of the entry. */
export function takeDown(desk: Desk, draft: EntryDraft): Promise<number> {
	return desk.inTurn(async () => {
		const entries = await append(desk.ledger, { drafts: [draft], text: null, by: 'reader', at: desk.clock() });
		fold(desk.register, entries);
		return entries[0]?.sequence ?? 0;
	});
}

function intakeOf({ hops, mediaType, captured }: Capture, known: Known): Intake {
	const last = hops[hops.length - 1]?.address ?? '';
	return { name: last, captured, ...(mediaType === '' ? {} : { mediaType }), ...known, fetchedFrom: last };
}

export async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
	yield bytes;
}
