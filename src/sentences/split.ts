// Splits a document into sentences. Takes the title and the body, gives spans in order; between them only white
// space is left out. The surprise: a closing quotation mark or bracket belongs to the sentence it closes.
import type { Lexicon } from '#reference/lexicon.ts';
import type { Document } from '#documents/document.ts';
import type { Span } from '#text/span.ts';
import type { Sentence } from './sentence.ts';

/** Prose has no longer sentences; what is longer is cut at white space, so that the time stays linear. */
const longest = 2_000;

/** Abbreviations that do not end a sentence, lower case with their stop. */
type Abbreviations = ReadonlySet<string>;

/** Cuts the title and body into sentences, in the order of the text. */
export function split(document: Document, lexicon: Lexicon): readonly Sentence[] {
	const abbreviations: Abbreviations = new Set((lexicon.words.abbreviations ?? []).map((word) => word.toLowerCase()));
	const sentences: Sentence[] = [];
	let paragraph = 0;
	const take = (part: Sentence['part'], region: Span) => {
		for (const block of paragraphs(document.text, region)) {
			for (const piece of cut(document.text, block, abbreviations)) {
				sentences.push({ ...piece, index: sentences.length, paragraph, part });
			}
			paragraph++;
		}
	};
	const { titleSpan, body } = document;
	if (titleSpan) take('title', titleSpan);
	take('body', titleSpan && titleSpan.end > body.start && titleSpan.start <= body.start ? { start: titleSpan.end, end: body.end } : body);
	return sentences;
}

/** Blocks between blank lines; a single line break ends a block only after the end of a sentence. */
function paragraphs(text: string, region: Span): Span[] {
	const blocks: Span[] = [];
	let start = region.start;
	for (let at = text.indexOf('\n', start); at >= 0 && at < region.end; at = text.indexOf('\n', at + 1)) {
		const isBlank = /^[ \t\r\u00a0]*\n/.test(text.slice(at + 1, at + 200));
		if (!isBlank && !/[.!?:”"»…)]$/.test(text.slice(Math.max(start, at - 8), at).trimEnd())) continue;
		push(blocks, text, { start: start, end: at });
		start = at + 1;
	}
	push(blocks, text, { start: start, end: region.end });
	return blocks;
}

function cut(text: string, block: Span, abbreviations: Abbreviations): Span[] {
	const pieces: Span[] = [];
	let start = block.start;
	for (let at = block.start; at < block.end; at++) {
		if (at - start > longest && /\s/.test(text[at] ?? '')) {
			push(pieces, text, { start: start, end: at });
			start = at;
		}
		if (!isStop(text.charCodeAt(at))) continue;
		let end = at + 1;
		while (end < block.end && isStop(text.charCodeAt(end))) end++;
		while (end < block.end && '”"’\'»)]'.includes(text[end] ?? '')) end++;
		if (end < block.end && endsSentence(text, { start, stop: at, end }, abbreviations)) {
			push(pieces, text, { start: start, end: end });
			start = end;
		}
		at = end - 1;
	}
	push(pieces, text, { start: start, end: block.end });
	return pieces;
}

/** `stop` is the place of the first stop mark, `end` the place after closing marks. */
type Stop = { readonly start: number; readonly stop: number; readonly end: number };

function endsSentence(text: string, { start, stop, end }: Stop, abbreviations: Abbreviations): boolean {
	if (!/\s/.test(text[end] ?? '')) return false;
	const next = /^\s+[“"‘'`«([]{0,2}(\p{Lu}|\p{Lo}|\d)?/u.exec(text.slice(end, end + 12));
	if (text[stop] !== '.') return next?.[1] !== undefined || end > stop + 1;
	const word = lastWord(text, start, stop);
	if (end === stop + 1) {
		if (abbreviations.has(`${word.toLowerCase()}.`)) return false;
		if (/^\p{Lu}$/u.test(word)) return false;
		if (/^[ap]\.m$/i.test(word))
			return (
				next?.[1] !== undefined &&
				!/^\s+(?:\p{Lu}{2,4}T\b|GMT|UTC|\p{Lu}\p{Ll}+day\b|\p{Lu}\p{Ll}{2,8}\.? \d|\p{Lu}\p{Ll}+ time|local)/u.test(text.slice(end, end + 24))
			);
		if (/^(?:\p{L}\.)+\p{L}$/u.test(word) && next?.[1] === undefined) return false;
		if (/^(?:\p{Lu}\.)+\p{Lu}$/u.test(word)) return false;
	}
	return next?.[1] !== undefined;
}

function lastWord(text: string, start: number, stop: number): string {
	let first = stop;
	while (first > start && stop - first < 24 && !/[\s“"‘(«[]/.test(text[first - 1] ?? ' ')) first--;
	return text.slice(first, stop);
}

function isStop(code: number): boolean {
	return code === 46 || code === 33 || code === 63 || code === 0x2026 || code === 0x589 || code === 0x3002;
}

function push(spans: Span[], text: string, piece: Span): void {
	let first = piece.start;
	let last = piece.end;
	while (first < last && /\s/.test(text[first] ?? '')) first++;
	while (last > first && /\s/.test(text[last - 1] ?? '')) last--;
	if (first < last) spans.push({ start: first, end: last });
}
