// Takes the wanted files out of a zip as it comes, one after another, each as a stream. What is not wanted is passed by
// without being unpacked; what unpacks out of all proportion ends the reading.
import { Unzip, UnzipInflate, UnzipPassThrough } from 'fflate';
import { trouble } from '#problems/catalogue.ts';

/** Small steps, so that what one of them unpacks to stays small. Bytes. */
const step = 4_096;
const entriesLimit = 100_000;
const ratioLimit = 300;
const ratioCountsFrom = 100_000_000;
/** The list of files at the end of every zip closes with this, and a comment of at most 65,535 bytes. */
const endSign = Buffer.from('PK\x05\x06', 'latin1');
const tailLength = 65_535 + 22;

/** A piece of one file; `data` is null at its end. */
export type ZipPiece = { readonly name: string; readonly data: Uint8Array | null };

/**
 * @param isWanted told the path of a file inside
 * @param name names the zip in a problem
 * @throws Trouble `document-inflated`, `document-broken`
 */
export async function* zipPieces(bytes: AsyncIterable<Uint8Array>, isWanted: (path: string) => boolean, name: string): AsyncGenerator<ZipPiece, void, void> {
	const ready: ZipPiece[] = [];
	let open = 0;
	const unzip = openZip(isWanted, (piece) => {
		ready.push(piece);
		open = piece.data === null ? 0 : 1;
	});
	let taken = 0;
	let given = 0;
	let tail: Uint8Array = new Uint8Array(0);
	for await (const whole of bytes) {
		tail = Buffer.concat([tail, whole]).subarray(-tailLength);
		for (let at = 0; at < whole.byteLength; at += step) {
			const part = whole.subarray(at, at + step);
			taken += part.byteLength;
			pushInto(unzip, part, name);
			for (const piece of ready.splice(0)) {
				given += piece.data?.byteLength ?? 0;
				if (given > ratioCountsFrom && given > taken * ratioLimit) throw trouble('document-inflated', { name, limit: ratioCountsFrom });
				yield piece;
			}
		}
	}
	if (open > 0 || !Buffer.from(tail).includes(endSign)) throw trouble('document-broken', { name, mediaType: 'application/zip' });
}

function openZip(isWanted: (path: string) => boolean, give: (piece: ZipPiece) => void): Unzip {
	let entries = 0;
	const unzip = new Unzip((file) => {
		entries++;
		if (entries > entriesLimit) throw new Error('too many files');
		if (!isWanted(file.name)) return;
		file.ondata = (error, data, isLast) => {
			if (error) throw error;
			if (data.byteLength > 0) give({ name: file.name, data });
			if (isLast) give({ name: file.name, data: null });
		};
		file.start();
	});
	unzip.register(UnzipInflate);
	unzip.register(UnzipPassThrough);
	return unzip;
}

function pushInto(unzip: Unzip, part: Uint8Array, name: string): void {
	try {
		unzip.push(part);
	} catch {
		throw trouble('document-broken', { name, mediaType: 'application/zip' });
	}
}
