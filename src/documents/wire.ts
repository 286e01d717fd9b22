// Undoes the packing of what came over the wire: gzip, deflate and br, one upon the other where the header says so, and
// never to more than a limit.
import { brotliDecompressSync, gunzipSync, inflateRawSync, inflateSync } from 'node:zlib';

/** Null where the packing is damaged, unknown, or unfolds to more than `limit` bytes. @param encoding the header's words */
export function unpackWire(bytes: Uint8Array, encoding: string, limit: number): Uint8Array | null {
	const codings = encoding
		.toLowerCase()
		.split(',')
		.map((one) => one.trim())
		.filter((one) => one !== '' && one !== 'identity');
	if (codings.length > 3) return null;
	let body = bytes;
	for (const coding of codings.reverse()) {
		const opened = open(body, coding, limit);
		if (opened === null) return null;
		body = opened;
	}
	return body;
}

function open(bytes: Uint8Array, coding: string, limit: number): Uint8Array | null {
	const options = { maxOutputLength: limit };
	try {
		if (coding === 'gzip' || coding === 'x-gzip') return gunzipSync(bytes, options);
		if (coding === 'br') return brotliDecompressSync(bytes, options);
		// Some servers leave out the wrapping that RFC 9110 asks for.
		if (coding === 'deflate') return ((bytes[0] ?? 0) & 15) === 8 ? inflateSync(bytes, options) : inflateRawSync(bytes, options);
		return null;
	} catch {
		return null;
	}
}
