// Takes the pages out of a WACZ: a zip whose folder `archive/` holds web archives (WARC), packed or not. Its indexes
// and lists of pages are not needed and not read.
import { gunzip } from '../gunzip.ts';
import type { Container } from '../intake.ts';
import { readWarc } from '../web-archive.ts';
import { zipPieces, type ZipPiece } from '../zip-entries.ts';

export const wacz: Container = {
	name: 'wacz/1',
	mediaTypes: ['application/wacz', 'application/wacz+zip'],
	endings: ['.wacz'],
	async *unpack(bytes, intake) {
		const pieces = zipPieces(bytes, (path) => /^archive\/.+\.warc(?:\.gz)?$/i.test(path), intake.name);
		for (let next = await pieces.next(); next.done !== true; next = await pieces.next()) {
			const path = next.value.name;
			const inside = { ...intake, name: `${intake.name}/${path.slice(0, 200)}` };
			const archive = fileOf(next.value, pieces);
			yield* readWarc(path.endsWith('.gz') ? gunzip(archive, inside.name) : archive, inside);
		}
	},
};

/** The pieces of one file, up to its end; the rest stays for the next. */
async function* fileOf(first: ZipPiece, pieces: AsyncGenerator<ZipPiece, void, void>): AsyncGenerator<Uint8Array, void, void> {
	let piece: ZipPiece | undefined = first;
	while (piece !== undefined && piece.data !== null) {
		yield piece.data;
		const next = await pieces.next();
		piece = next.done === true ? undefined : next.value;
	}
}
