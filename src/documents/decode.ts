// Turns bytes into text. A byte order mark decides; then bytes that are UTF-8; then what is declared, where the bytes
// keep to it; then what the bytes look like. What had to be guessed or replaced is a doubt; bytes that no text holds
// are a problem.
import iconv from 'iconv-lite';
import { trouble } from '#problems/catalogue.ts';
import type { Doubt } from '#text/doubt.ts';
import { declaredCharset } from './charset.ts';
import { likelyEncoding, unmarkedUtf16 } from './encoding.ts';
import type { Intake } from './intake.ts';

export type Decoded = { readonly text: string; readonly doubts: readonly Doubt[] };

/** How many bytes are looked at to tell a binary from a text. */
const sample = 65_536;
const replacement = '\uFFFD';
const utf8Names = /^(?:utf-?8|utf8mb4|unicode-1-1-utf-8|us-ascii|ascii)$/;

/** @throws Trouble `document-binary` */
export function decode(bytes: Uint8Array, intake: Intake): Decoded {
	const marked = markedEncoding(bytes);
	if (marked !== null) return { text: new TextDecoder(marked).decode(bytes), doubts: [] };
	const declared = declaredCharset(bytes, intake);
	const wide = wideEncoding(bytes, declared);
	if (wide !== null) return { text: new TextDecoder(wide.name).decode(bytes), doubts: wide.doubts };
	if (isBinary(bytes)) throw trouble('document-binary', { name: intake.name });
	const text = new TextDecoder('utf-8').decode(bytes);
	if (!text.includes(replacement) || isWhole(bytes)) return { text, doubts: disagreement(declared, bytes) };
	return decodeBroken(bytes, text, declared);
}

/** UTF-16 without a mark: the zeros between its letters would make a binary of it. */
function wideEncoding(bytes: Uint8Array, declared: string | null): { name: string; doubts: readonly Doubt[] } | null {
	const name = unmarkedUtf16(bytes);
	if (name === null) return null;
	return { name, doubts: declared?.startsWith('utf-16') === true ? [] : [guessed(name)] };
}

/** Whole UTF-8 with letters beyond ASCII is UTF-8, whatever is declared. */
function disagreement(declared: string | null, bytes: Uint8Array): readonly Doubt[] {
	if (declared === null || isUtf8Name(declared) || bytes.every((byte) => byte < 128)) return [];
	const reason = `The document declares ${declared} and is UTF-8; it was read as that.`;
	return [{ code: 'encoding-differs', span: null, reason, by: 'decode' }];
}

/** Many broken places and hardly a whole one: an old encoding of one byte a letter. Otherwise UTF-8 that was damaged. */
function decodeBroken(bytes: Uint8Array, text: string, declared: string | null): Decoded {
	let broken = 0;
	let whole = 0;
	let first = -1;
	for (let at = 0; at < text.length; at++) {
		if (text[at] === replacement) {
			if (first < 0) first = at;
			broken++;
		} else if (text.charCodeAt(at) > 127) whole++;
	}
	if (whole < broken && !hasReplacementBytes(bytes)) return decodeOld(bytes, declared);
	const reason = `${broken} ${broken === 1 ? 'place is' : 'places are'} not UTF-8 and stand in the text as ${replacement}.`;
	return { text, doubts: [{ code: 'encoding-broken', span: { start: first, end: first + 1 }, reason, by: 'decode' }] };
}

function decodeOld(bytes: Uint8Array, declared: string | null): Decoded {
	if (declared !== null && !isUtf8Name(declared) && !declared.startsWith('utf-') && iconv.encodingExists(declared)) {
		const text = decodeAs(bytes, declared);
		if (!text.includes(replacement)) return { text, doubts: [] };
	}
	const name = likelyEncoding(bytes);
	return { text: decodeAs(bytes, name), doubts: [guessed(name)] };
}

/** As browsers read it: Latin-1 and its Turkish sister have their printed signs in the gap of control codes. */
function decodeAs(bytes: Uint8Array, name: string): string {
	const label = name === 'armscii8' || name === 'armscii-8' ? null : name;
	if (label !== null && isWebEncoding(label)) return new TextDecoder(label).decode(bytes);
	return iconv.decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), name);
}

/** Whether the encoding is one of those that browsers read, UTF-8 aside. */
export function isWebEncoding(label: string): boolean {
	try {
		return new TextDecoder(label).encoding !== 'utf-8';
	} catch {
		return false;
	}
}

/** Names of UTF-8 and of what is part of it, lower case. */
export function isUtf8Name(name: string): boolean {
	return utf8Names.test(name);
}

export function guessed(name: string): Doubt {
	const reason = `The bytes are not UTF-8; they were read as ${name}, so letters outside English may be wrong.`;
	return { code: 'encoding-guessed', span: null, reason, by: 'decode' };
}

/** Whether U+FFFD itself was written in the bytes. */
function hasReplacementBytes(bytes: Uint8Array): boolean {
	return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(replacement, 0, 'utf8');
}

function isWhole(bytes: Uint8Array): boolean {
	try {
		new TextDecoder('utf-8', { fatal: true }).decode(bytes);
		return true;
	} catch {
		return false;
	}
}

/** What a byte order mark says, or null. */
export function markedEncoding(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' | null {
	if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
	if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
	if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
	return null;
}

/** A NUL, or more than a tenth of control characters, is no text. */
function isBinary(bytes: Uint8Array): boolean {
	const looked = bytes.subarray(0, sample);
	if (bytes.includes(0)) return true;
	let control = 0;
	for (const byte of looked) if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13) control++;
	return control > looked.length / 10;
}
