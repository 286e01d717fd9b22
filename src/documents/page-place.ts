// The way back from the text of a document to the page it was read from: which part of the markup holds a quote. It is
// made anew from the kept original by the same reader, so that nothing is stored for it.
import type { Span } from '#text/span.ts';
import { readArticle } from './article.ts';

/** The reader whose texts have such a way back; its version counts. */
export const pageReader = 'html/2';

/** Between the title and the paragraphs of a text, and between these. */
export const gap = '\n\n';

/**
 * The part of the markup that holds a span of the text: the paragraphs the span touches, whole. Null for the title, which
 * the page may state elsewhere, and for what the text does not hold.
 * @param markup the decoded original
 * @param span in the text that the reader of this version made of it
 * @throws Trouble `document-too-deep`, `document-too-many-parts`
 */
export function placeInMarkup(markup: string, span: Span): Span | null {
	const { title, paragraphs } = readArticle(markup, '');
	let at = title === null ? 0 : title.length + gap.length;
	let start = Infinity;
	let end = -1;
	for (const paragraph of paragraphs) {
		if (span.start < at + paragraph.text.length && span.end > at) {
			start = Math.min(start, paragraph.start);
			end = Math.max(end, paragraph.end);
		}
		at += paragraph.text.length + gap.length;
	}
	return end < 0 ? null : { start, end };
}
