// Opens an HTTP answer as an archive keeps it: its status, its headers, and its body with chunks joined and packing
// undone, never to more than one document may have.
import { brotliDecompressSync, gunzipSync, inflateRawSync, inflateSync } from 'node:zlib';
import { byteLimit } from './intake.ts';
import { headersOf } from './warc-records.ts';

export type HttpAnswer = { readonly status: number; readonly mediaType: string; readonly body: Uint8Array };

const headLimit = 131_072;

/** Null where the bytes are no answer, or their packing is damaged or unknown or grows too large. */
export function openAnswer(block: Uint8Array): HttpAnswer | null {
	const bytes = Buffer.from(block.buffer, block.byteOffset, block.byteLength);
	const end = bytes.subarray(0, headLimit).indexOf('\r\n\r\n');
	const head = bytes.toString('latin1', 0, Math.max(end, 0));
	const status = /^HTTP\/\d(?:\.\d)? (\d{3})\b/.exec(head.slice(0, 100))?.[1];
	if (end < 0 || status === undefined) return null;
	const headers = headersOf(head);
	const raw = bytes.subarray(end + 4);
	// Some archives keep the headers as they were and the body already opened.
	const joined = /\bchunked\b/i.test(headers.get('transfer-encoding') ?? '') ? (joinChunks(raw) ?? raw) : raw;
	const body = unpackBody(joined, headers.get('content-encoding') ?? '');
	return body === null ? null : { status: Number(status), mediaType: headers.get('content-type') ?? '', body };
}

/** Null where it is not made of chunks. */
function joinChunks(bytes: Buffer): Buffer | null {
	const chunks: Buffer[] = [];
	for (let at = 0; at < bytes.length; ) {
		const end = bytes.indexOf('\r\n', at);
		const size = end < 0 || end - at > 100 ? undefined : /^\s*([0-9a-f]{1,7})\s*(?:;|$)/i.exec(bytes.toString('latin1', at, end))?.[1];
		if (size === undefined) return chunks.length === 0 ? null : Buffer.concat(chunks);
		const length = Number.parseInt(size, 16);
		if (length === 0) break;
		chunks.push(bytes.subarray(end + 2, end + 2 + length));
		at = end + 2 + length + 2;
	}
	return Buffer.concat(chunks);
}

function unpackBody(bytes: Buffer, encoding: string): Uint8Array | null {
	const limits = { maxOutputLength: byteLimit };
	try {
		if (/\bbr\b/i.test(encoding)) return brotliDecompressSync(bytes, limits);
		if (bytes[0] === 0x1f && bytes[1] === 0x8b && /gzip/i.test(encoding)) return gunzipSync(bytes, limits);
		if (/deflate/i.test(encoding)) return (bytes[0] ?? 0) % 16 === 8 ? inflateSync(bytes, limits) : inflateRawSync(bytes, limits);
	} catch (error) {
		const isTooLarge = error instanceof RangeError;
		return isTooLarge || looksPacked(bytes) ? null : bytes;
	}
	return /zstd/i.test(encoding) && looksPacked(bytes) ? null : bytes;
}

/** Zero bytes and control codes, as no text has them. */
function looksPacked(bytes: Buffer): boolean {
	return bytes.subarray(0, 200).some((byte) => byte < 9);
}
