// Finds a crawler's header at the head of a text: a line or the first words ` date 2023-04-24 `. It is not
// prose: the body starts after it, and its date is the document's where nothing better is known.
import type { Span } from '#text/span.ts';

export type Header = { readonly span: Span; readonly date: string };

const pattern = /^\s*date:?\s+(\d{4}-\d\d-\d\d)(?:\s+|$)/i;

export function findHeader(text: string): Header | null {
	const match = pattern.exec(text.slice(0, 200));
	return match ? { span: { start: 0, end: match[0].length }, date: match[1] ?? '' } : null;
}
