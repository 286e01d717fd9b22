// Turns bytes into text: UTF-8 unless a byte order mark or the bytes themselves say otherwise. What had to be
// guessed or replaced is a doubt; bytes that no text holds are a problem.
import { trouble } from '#problems/catalogue.ts';
import type { Doubt } from '#text/doubt.ts';

export type Decoded = { readonly text: string; readonly doubts: readonly Doubt[] };

/** How many bytes are looked at to tell a binary from a text. */
const sample = 65_536;
const replacement = '\uFFFD';

/**
 * @param name names the document in a problem
 * @throws Trouble `document-binary`
 */
export function decode(bytes: Uint8Array, name: string): Decoded {
	const marked = markedEncoding(bytes);
	if (marked !== null) return { text: new TextDecoder(marked).decode(bytes), doubts: [] };
	if (isBinary(bytes)) throw trouble('document-binary', { name });
	const text = new TextDecoder('utf-8').decode(bytes);
	if (!text.includes(replacement)) return { text, doubts: [] };
	return decodeBroken(bytes, text);
}

/** Many broken places and hardly a whole one: an old Western encoding. Otherwise UTF-8 that was damaged. */
function decodeBroken(bytes: Uint8Array, text: string): Decoded {
	let broken = 0;
	let whole = 0;
	let first = -1;
	for (let at = 0; at < text.length; at++) {
		if (text[at] === replacement) {
			if (first < 0) first = at;
			broken++;
		} else if (text.charCodeAt(at) > 127) whole++;
	}
	if (whole < broken && !hasReplacementBytes(bytes)) {
		const reason = 'The bytes are not UTF-8; they were read as windows-1252, so letters outside English may be wrong.';
		return { text: new TextDecoder('windows-1252').decode(bytes), doubts: [{ code: 'encoding-guessed', span: null, reason, by: 'decode' }] };
	}
	if (hasReplacementBytes(bytes) && isWhole(bytes)) return { text, doubts: [] };
	const reason = `${broken} ${broken === 1 ? 'place is' : 'places are'} not UTF-8 and stand in the text as ${replacement}.`;
	return { text, doubts: [{ code: 'encoding-broken', span: { start: first, end: first + 1 }, reason, by: 'decode' }] };
}

/** Whether U+FFFD itself was written in the bytes. */
function hasReplacementBytes(bytes: Uint8Array): boolean {
	return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes('\u{FFFD}', 0, 'utf8');
}

function isWhole(bytes: Uint8Array): boolean {
	try {
		new TextDecoder('utf-8', { fatal: true }).decode(bytes);
		return true;
	} catch {
		return false;
	}
}

function markedEncoding(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' | null {
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
