// Reads a page, feed or file from the web into the desk: fetches it, keeps what came over the wire with its headers, time
// and chain of addresses, and reads what it holds. The capture is taken down before anything is read from it.
import type { Capture, Version } from '#documents/capture.ts';
import type { Fetcher } from '#documents/fetch.ts';
import type { Intake } from '#documents/intake.ts';
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
};

/**
 * Nothing is yielded where the server says that nothing changed.
 * @throws Trouble `disk-full`, `disk-unwritable`
 */
export async function* readAddress(desk: Desk, fetcher: Fetcher, { address, known, version, place }: Asked): AsyncGenerator<Progress> {
	const at = { path: address, ...(place ?? { done: 1, total: 1 }) };
	let capture: Capture;
	try {
		capture = await fetcher.capture(address, version);
	} catch (error) {
		if (!(error instanceof Trouble)) throw error;
		await takeDown(desk, { kind: 'address.failed', data: { address, code: error.problem.code, reason: error.problem.message } });
		yield { ...at, taken: null, problem: error.problem, aside: null };
		return;
	}
	await keep(desk, capture);
	if (!capture.isUnchanged) yield* readPieces(desk, piecesIn(at, unpack(once(capture.body), intakeOf(capture, known))));
}

async function keep(desk: Desk, capture: Capture): Promise<void> {
	const { address, hops, status, headers, mediaType, wire, body, captured } = capture;
	const [wireSha256, bodySha256] = await Promise.all([desk.originals.keep(wire), desk.originals.keep(body)]);
	await takeDown(desk, {
		kind: 'address.captured',
		data: { address, hops, status, headers, mediaType, wireSha256, bodySha256, bytes: wire.byteLength, captured },
	});
}

async function takeDown(desk: Desk, draft: EntryDraft): Promise<void> {
	await desk.inTurn(async () => {
		fold(desk.register, await append(desk.ledger, { drafts: [draft], text: null, by: 'reader', at: desk.clock() }));
	});
}

function intakeOf({ hops, mediaType, captured }: Capture, known: Known): Intake {
	const last = hops[hops.length - 1]?.address ?? '';
	return { name: last, captured, ...(mediaType === '' ? {} : { mediaType }), ...known, source: { address: last, ...known.source } };
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
	yield bytes;
}
