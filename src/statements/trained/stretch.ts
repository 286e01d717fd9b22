// Stretches content to the whole quotation where its sentence is only a part of one.
import { contains, type Span } from '#text/span.ts';
import { quotationAt, type Quotation } from '../quotation.ts';

/** Fewer words are a scare quote, which no content runs into. */
const fewestWords = 3;

/** Content that begins or ends with its sentence takes in what the quotation has before and after it. */
export function stretched(content: Span, sentence: Span, quotations: readonly Quotation[]): Span {
	const first = quotationAt(quotations, content.start);
	const last = quotationAt(quotations, content.end - 1);
	const isOpen = first !== null && first.words >= fewestWords && first.start < sentence.start && content.start <= sentence.start + 1;
	const isUnclosed = last !== null && last.words >= fewestWords && last.end > sentence.end && content.end >= sentence.end - 2;
	return {
		start: isOpen ? first.start : content.start,
		end: isUnclosed || (last !== null && last.words >= fewestWords && contains(sentence, last) && content.end >= sentence.end - 2) ? last.end : content.end,
	};
}
