// Opens one file for reading and takes the documents out of it, one after another: the one it is, or the many that
// an archive, a feed or a table holds. What is in the file goes before nothing that was handed in.
import { createReadStream } from 'node:fs';
import type { Intake, Unpacked } from '#documents/intake.ts';
import { unpack } from '#documents/unpack.ts';
import { trouble } from '#problems/catalogue.ts';
import { Trouble } from '#problems/problem.ts';

/** What is known of all documents that are read together. */
export type Known = Pick<Intake, 'source' | 'published' | 'mapping'>;

/** So much is read from the disk at once. */
const pieceBytes = 65_536;

/**
 * @param intake its `name` is the path
 * @throws Trouble where nothing more can be taken out of the file; `path-unreadable`
 */
export async function* readFile(intake: Intake): AsyncGenerator<Unpacked, void, void> {
	const bytes = createReadStream(intake.name, { highWaterMark: pieceBytes });
	try {
		yield* unpack(bytes, intake);
	} catch (error) {
		throw error instanceof Trouble || bytes.errored === null ? error : trouble('path-unreadable', { path: intake.name });
	} finally {
		bytes.destroy();
	}
}
