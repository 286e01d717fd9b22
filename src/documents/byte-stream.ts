// Bytes that come piece by piece: looking at the head of them without losing it, and taking all of them up to a limit.
import { trouble } from '#problems/catalogue.ts';
import { byteLimit } from './intake.ts';

/**
 * The first `length` bytes (or all there are), and everything, the head included, to be read once. What the stream
 * throws meanwhile is thrown after the head has been read.
 */
export async function peek(
	bytes: AsyncIterable<Uint8Array>,
	length: number,
): Promise<{ readonly head: Uint8Array; readonly all: AsyncGenerator<Uint8Array, void, void> }> {
	const rest = bytes[Symbol.asyncIterator]();
	const taken: Uint8Array[] = [];
	let failure: { readonly error: unknown } | null = null;
	try {
		for (let size = 0; size < length; ) {
			const next = await rest.next();
			if (next.done === true) break;
			taken.push(next.value);
			size += next.value.byteLength;
		}
	} catch (error) {
		failure = { error };
	}
	const head = Buffer.concat(taken);
	return { head: head.subarray(0, length), all: goOn(head, rest, failure) };
}

async function* goOn(head: Uint8Array, rest: AsyncIterator<Uint8Array>, failure: { readonly error: unknown } | null): AsyncGenerator<Uint8Array, void, void> {
	try {
		if (head.byteLength > 0) yield head;
		if (failure !== null) throw failure.error;
		for (let next = await rest.next(); next.done !== true; next = await rest.next()) yield next.value;
	} finally {
		await rest.return?.();
	}
}

/**
 * All bytes in one piece.
 * @param name names the document in a problem
 * @throws Trouble `document-too-large` above 25 MB
 */
export async function collect(bytes: AsyncIterable<Uint8Array>, name: string): Promise<Uint8Array> {
	const pieces: Uint8Array[] = [];
	let size = 0;
	for await (const piece of bytes) {
		pieces.push(piece);
		size += piece.byteLength;
		if (size > byteLimit) throw trouble('document-too-large', { name, bytes: size, limit: byteLimit });
	}
	const [first] = pieces;
	return pieces.length === 1 && first !== undefined ? first : Buffer.concat(pieces);
}
