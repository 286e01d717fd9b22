// Finds a quote again in a text that may have changed: exact words first, the place whose
// surroundings fit best when they stand in several places, nearest to the old position in a tie.
import { quote, type Quote } from './quote.ts';
import type { TextQuoteSelector } from './selector.ts';

/**
 * @param hint the old start, in UTF-16 units
 * @returns the quote at its new place, or null when the exact words are gone
 */
export function anchor(text: string, selector: TextQuoteSelector, hint: number): Quote | null {
	let best: { start: number; score: number } | null = null;
	for (let start = text.indexOf(selector.exact); start >= 0 && selector.exact !== ''; start = text.indexOf(selector.exact, start + 1)) {
		const score = commonEnd(text.slice(0, start), selector.prefix) + commonStart(text.slice(start + selector.exact.length), selector.suffix);
		const isNearer = best !== null && score === best.score && Math.abs(start - hint) < Math.abs(best.start - hint);
		if (best === null || score > best.score || isNearer) best = { start, score };
	}
	return best && quote(text, best.start, best.start + selector.exact.length);
}

function commonStart(one: string, other: string): number {
	let length = 0;
	while (length < other.length && one[length] === other[length]) length++;
	return length;
}

function commonEnd(one: string, other: string): number {
	let length = 0;
	while (length < other.length && one.length > length && one[one.length - 1 - length] === other[other.length - 1 - length]) length++;
	return length;
}
