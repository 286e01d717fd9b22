// Quotations: stretches between quotation marks, over sentence borders. A paragraph that opens with a mark
// while the last quotation is still open continues it. One pass over the text, whatever stands in it.
import type { Span } from '#text/span.ts';

export type Quotation = Span & {
	/** Whether it goes on from the quotation before, in the next paragraph. */
	readonly isContinued: boolean;
	/** Words inside, to tell a scare quote from an utterance. */
	readonly words: number;
};

const opening = '“«„';
const closing = '”»';

/** All quotations of `region`, with their marks, in order. */
export function quotations(text: string, region: Span): readonly Quotation[] {
	const found: Quotation[] = [];
	let open: { start: number; isContinued: boolean } | null = null;
	const close = (end: number) => {
		if (open) found.push({ start: open.start, end, isContinued: open.isContinued, words: countWords(text, open.start, end) });
		open = null;
	};
	for (let at = region.start; at < region.end; at++) {
		const code = text.charCodeAt(at);
		if (code === 32 || (code > 96 && code < 123)) continue;
		const mark = text[at] ?? '';
		if (mark === '\n' && open && endsParagraph(text, at)) {
			let next = at + 1;
			while (next < region.end && /\s/.test(text[next] ?? '')) next++;
			close(at);
			if (next < region.end && (opening.includes(text[next] ?? '') || text[next] === '"')) open = { start: next, isContinued: true };
			at = (open === null ? next : next + 1) - 1;
		} else if (opening.includes(mark) && !open) open = { start: at, isContinued: false };
		else if (closing.includes(mark) || (open && isTurned(text, at))) close(at + 1);
		else if (mark === '"' || isDoubled(text, at)) {
			const end = at + (mark === '"' ? 1 : 2);
			if (open) close(end);
			else if (!/[\p{L}\d.,]/u.test(text[at - 1] ?? ' ')) open = { start: at, isContinued: false };
			at = end - 1;
		}
	}
	close(region.end);
	return found;
}

/** Two apostrophes or accents, as some agencies write a quotation mark. */
function isDoubled(text: string, at: number): boolean {
	const mark = text[at];
	return (mark === "'" || mark === '`') && text[at + 1] === mark;
}

/** An opening mark that stands where only a closing one can: `…in the war.“`. */
function isTurned(text: string, at: number): boolean {
	return text[at] === '“' && /[\p{L}\p{P}]/u.test(text[at - 1] ?? ' ') && !/[\p{L}\d]/u.test(text[at + 1] ?? ' ');
}

/** Whether the words at `at` stand inside one of the quotations. */
export function quotationAt(all: readonly Quotation[], at: number): Quotation | null {
	let low = 0;
	let high = all.length - 1;
	while (low <= high) {
		const middle = (low + high) >> 1;
		const one = all[middle] as Quotation;
		if (at < one.start) high = middle - 1;
		else if (at >= one.end) low = middle + 1;
		else return one;
	}
	return null;
}

/** The index of the first quotation that ends after a place. */
export function quotationIndexFrom(all: readonly Quotation[], at: number): number {
	let low = 0;
	let high = all.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((all[middle] as Quotation).end <= at) low = middle + 1;
		else high = middle;
	}
	return low;
}

/** The quotation that begins first in `from`–`to`, by binary search. */
export function firstQuotationFrom(all: readonly Quotation[], from: number): Quotation | null {
	let low = 0;
	let high = all.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((all[middle] as Quotation).start < from) low = middle + 1;
		else high = middle;
	}
	return all[low] ?? null;
}

/** A blank line ends a paragraph; a single break only after the end of a sentence. */
function endsParagraph(text: string, at: number): boolean {
	return /^[ \t\r\u00a0]*\n/.test(text.slice(at + 1, at + 80)) || /[.!?…:”"][ \t\u00a0]*$/.test(text.slice(Math.max(0, at - 8), at));
}

function countWords(text: string, start: number, end: number): number {
	let words = 0;
	for (let at = start; at < end && words < 50; at++) if (/[\p{L}\d]/u.test(text[at] ?? '') && !/[\p{L}\d'’-]/u.test(text[at - 1] ?? ' ')) words++;
	return words;
}
