// Unpacks bytes for the tests: what comes out, in words that can be compared, and the documents the parts become.
import type { Document } from '#documents/document.ts';
import type { Intake } from '#documents/intake.ts';
import { receive } from '#documents/receive.ts';
import { unpack } from '#documents/unpack.ts';
import { Trouble } from '#problems/problem.ts';

export const captured = '2031-05-06T00:00:00Z';

export type Seen = { readonly documents: readonly Document[]; readonly other: readonly string[] };

/** Hands the bytes over in small pieces, so that every border between pieces is met. */
async function* inPieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
	for (let at = 0; at < bytes.byteLength; at += size) yield bytes.subarray(at, at + size);
}

/** Documents in their order; `other` holds problems as their code, addresses and what was passed over. */
export async function unpacked(bytes: Uint8Array, intake: Partial<Intake> & { readonly name: string }, pieceSize = 1_000): Promise<Seen> {
	const documents: Document[] = [];
	const other: string[] = [];
	try {
		for await (const one of unpack(inPieces(bytes, pieceSize), { captured, ...intake })) {
			if (one.kind === 'part') documents.push(await receive(one.part.bytes, one.part.intake));
			else if (one.kind === 'problem') other.push(one.problem.code);
			else if (one.kind === 'address') other.push(one.changed === null ? one.address : `${one.address} ${one.changed}`);
			else other.push(`${one.count} ${one.what}`);
		}
	} catch (error) {
		if (!(error instanceof Trouble)) throw error;
		other.push(error.problem.code);
	}
	return { documents, other };
}

/** The code of the problem that the work ends with. */
export async function codeOf(work: () => Promise<unknown>): Promise<string> {
	try {
		return `no trouble: ${JSON.stringify(await work()).slice(0, 500)}`;
	} catch (error) {
		return error instanceof Trouble ? error.problem.code : `no trouble: ${String(error)}`;
	}
}
