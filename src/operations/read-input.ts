// Reads what comes in as a stream, such as standard input, into the desk: one document, or an archive of many.
import { unpack } from '#documents/unpack.ts';
import type { Desk } from './desk.ts';
import type { Known } from './read-file.ts';
import { piecesIn, readPieces, type Progress } from './read-folder.ts';

/**
 * @param known its `name` names the stream in problems
 * @throws Trouble `disk-full`, `disk-unwritable`
 */
export function readInput(desk: Desk, bytes: AsyncIterable<Uint8Array>, known: Known & { readonly name: string }): AsyncGenerator<Progress> {
	const place = { path: known.name, done: 1, total: 1 };
	return readPieces(desk, piecesIn(place, unpack(bytes, { captured: desk.clock(), ...known })));
}
