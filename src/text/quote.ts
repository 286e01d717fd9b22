// A quote is a span together with the exact words that stand there. Everything Accordwatch
// says rests on quotes; `isExact` is the law of the exact word (ARCHITECTURE.md).
import type { Span } from './span.ts';

/** A span and its words: `text.slice(start, end) === exact` for the text it was taken from. */
export type Quote = Span & { readonly exact: string };

/** Evidence is never empty: a claim without the words it rests on cannot be typed. */
export type Evidence = readonly [Quote, ...Quote[]];

/** Takes the words of `text` from `start` to `end`, without the white space at either edge. */
export function quote(text: string, start: number, end: number): Quote {
	let first = start;
	let last = end;
	while (first < last && isSpace(text.charCodeAt(first))) first++;
	while (last > first && isSpace(text.charCodeAt(last - 1))) last--;
	return { start: first, end: last, exact: text.slice(first, last) };
}

/** The law of the exact word: the quote's words are those that stand at its place in `text`. */
export function isExact(text: string, quoted: Quote): boolean {
	return quoted.start < quoted.end && text.slice(quoted.start, quoted.end) === quoted.exact;
}

function isSpace(code: number): boolean {
	return code === 32 || (code >= 9 && code <= 13) || code === 160 || code === 0xfeff || code === 0x2028;
}
