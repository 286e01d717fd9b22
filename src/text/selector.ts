// W3C Web Annotation selectors for a quote (https://www.w3.org/TR/annotation-model/#selectors):
// the position and the words with a little of what stands around them, so that a changed page can be searched.
import type { Quote } from './quote.ts';

export type TextQuoteSelector = { readonly type: 'TextQuoteSelector'; readonly exact: string; readonly prefix: string; readonly suffix: string };
/** Offsets are UTF-16 code units (decision 0002). */
export type TextPositionSelector = { readonly type: 'TextPositionSelector'; readonly start: number; readonly end: number };

/** How much of the surrounding text the quote selector keeps, in UTF-16 units. */
const margin = 32;

export function toQuoteSelector(text: string, quoted: Quote): TextQuoteSelector {
	return {
		type: 'TextQuoteSelector',
		exact: quoted.exact,
		prefix: text.slice(Math.max(0, quoted.start - margin), quoted.start),
		suffix: text.slice(quoted.end, quoted.end + margin),
	};
}

export function toPositionSelector(quoted: Quote): TextPositionSelector {
	return { type: 'TextPositionSelector', start: quoted.start, end: quoted.end };
}
