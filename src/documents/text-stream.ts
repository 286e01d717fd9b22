// Turns a stream of bytes into a stream of text without keeping it: the encoding is decided on the head, by its mark,
// by being UTF-8, by what is declared, or by what it looks like. What is broken further on stands as U+FFFD.
import iconv from 'iconv-lite';
import type { Doubt } from '#text/doubt.ts';
import { peek } from './byte-stream.ts';
import { declaredCharset } from './charset.ts';
import { guessed, isUtf8Name, markedEncoding } from './decode.ts';
import { likelyEncoding, unmarkedUtf16 } from './encoding.ts';
import type { Intake } from './intake.ts';

const headLength = 65_536;

export type TextStream = { readonly pieces: AsyncIterable<string>; readonly doubts: readonly Doubt[] };

export async function textStream(bytes: AsyncIterable<Uint8Array>, intake: Intake): Promise<TextStream> {
	const { head, all } = await peek(bytes, headLength);
	const { name, isGuessed } = encodingOf(head, intake);
	return { pieces: decodePieces(all, name), doubts: isGuessed ? [guessed(name)] : [] };
}

function encodingOf(head: Uint8Array, intake: Intake): { readonly name: string; readonly isGuessed: boolean } {
	const marked = markedEncoding(head);
	if (marked !== null) return { name: marked, isGuessed: false };
	const wide = unmarkedUtf16(head);
	if (wide !== null) return { name: wide, isGuessed: true };
	// The last letter of the head may be cut.
	const broken = new TextDecoder('utf-8').decode(head, { stream: true }).split('\uFFFD').length - 1;
	if (broken === 0) return { name: 'utf-8', isGuessed: false };
	const declared = declaredCharset(head, intake);
	if (declared !== null && !isUtf8Name(declared) && iconv.encodingExists(declared)) return { name: declared, isGuessed: false };
	return broken * 50 < head.byteLength ? { name: 'utf-8', isGuessed: false } : { name: likelyEncoding(head), isGuessed: true };
}

async function* decodePieces(bytes: AsyncIterable<Uint8Array>, name: string): AsyncGenerator<string, void, void> {
	const decoder = iconv.getDecoder(name);
	for await (const piece of bytes) {
		const text = decoder.write(Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength));
		if (text !== '') yield text;
	}
	const rest = decoder.end();
	if (rest !== undefined && rest !== '') yield rest;
}
