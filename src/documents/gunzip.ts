// Undoes gzip as a stream, member after member. What is damaged is left out: unpacking goes on where the next member
// begins, and whoever reads the result sees the gap. Output out of all proportion to the input is refused.
import { Gunzip } from 'fflate';
import { trouble } from '#problems/catalogue.ts';

/** Small steps, so that what one of them unpacks to stays small: at most a thousand times as much. Bytes. */
const step = 4_096;
/** Text packs to a tenth, repeated pages to a hundredth; more than this, in bulk, was made to harm. */
const ratioLimit = 300;
const ratioCountsFrom = 100_000_000;
const memberSign = Buffer.from([0x1f, 0x8b, 0x08]);

/**
 * @param name names the file in a problem
 * @throws Trouble `document-inflated`; `document-broken` at the end, when a piece was damaged or the last one cut off
 */
export async function* gunzip(bytes: AsyncIterable<Uint8Array>, name: string): AsyncGenerator<Uint8Array, void, void> {
	const state: State = { unpacker: null, open: [], lost: false };
	state.unpacker = begin(state);
	let taken = 0;
	let given = 0;
	for await (const piece of bytes) {
		for (let at = 0; at < piece.byteLength; at += step) {
			const part = piece.subarray(at, at + step);
			taken += part.byteLength;
			push(state, part);
			for (const one of state.open.splice(0)) {
				given += one.byteLength;
				if (given > ratioCountsFrom && given > taken * ratioLimit) throw trouble('document-inflated', { name, limit: ratioCountsFrom });
				if (one.byteLength > 0) yield one;
			}
		}
	}
	if (!isWhole(state)) throw trouble('document-broken', { name, mediaType: 'application/gzip' });
}

/** `unpacker` is null while the beginning of a member is looked for. */
type State = { unpacker: Gunzip | null; readonly open: Uint8Array[]; lost: boolean };

function begin(state: State): Gunzip {
	return new Gunzip((piece) => {
		state.open.push(piece);
	});
}

/** A sign of a member that is cut by two steps is not seen; the member after it is. */
function push(state: State, part: Uint8Array): void {
	let rest = part;
	if (state.unpacker === null) {
		const start = Buffer.from(rest.buffer, rest.byteOffset, rest.byteLength).indexOf(memberSign);
		if (start < 0) return;
		state.unpacker = begin(state);
		rest = rest.subarray(start);
	}
	try {
		state.unpacker.push(rest);
	} catch {
		state.unpacker = null;
		state.lost = true;
		if (rest.byteLength > memberSign.length) push(state, rest.subarray(memberSign.length));
	}
}

function isWhole(state: State): boolean {
	if (state.unpacker === null || state.lost) return false;
	try {
		state.unpacker.push(new Uint8Array(0), true);
		return true;
	} catch {
		return false;
	}
}
