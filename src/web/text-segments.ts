// Cuts a text at every place where a mark begins or ends, so that marks which overlap can be drawn flat, one
// element after another. Nothing of the text is lost but the empty lines between paragraphs.
import type { Span } from '#text/span.ts';

export type MarkKind = 'statement' | 'source' | 'cue' | 'claim' | 'narrator' | 'inserted' | 'loaded' | 'doubt' | 'outside';
export type Mark = Span & { readonly kind: MarkKind /** Id of what the mark opens, or null. */; readonly opens: string | null };
export type Segment = Span & { readonly words: string; readonly marks: readonly Mark[] };
export type Paragraph = Span & { readonly segments: readonly Segment[] };

/** The text as paragraphs of segments; every segment knows the marks that cover it. */
export function segment(text: string, marks: readonly Mark[]): readonly Paragraph[] {
	const sorted = marks.filter((mark) => mark.start < mark.end && mark.start >= 0 && mark.end <= text.length).sort((one, other) => one.start - other.start);
	let next = 0;
	let open: Mark[] = [];
	return paragraphs(text).map((paragraph) => {
		const within = { ...paragraph, segments: [] as Segment[] };
		for (let start = paragraph.start; start < paragraph.end; ) {
			for (let mark = sorted[next]; mark && mark.start <= start; mark = sorted[++next]) open = [...open, mark];
			open = open.filter((mark) => mark.end > start);
			const end = Math.min(paragraph.end, sorted[next]?.start ?? paragraph.end, ...open.map((mark) => mark.end));
			within.segments.push({ start, end, words: text.slice(start, end), marks: open });
			start = end;
		}
		return within;
	});
}

/** Paragraphs end before an empty line. */
function paragraphs(text: string): readonly Span[] {
	const found: Span[] = [];
	let start = 0;
	for (const gap of text.matchAll(/\n[^\S\n]*\n\s*/g)) {
		if (gap.index > start) found.push({ start, end: gap.index });
		start = gap.index + gap[0].length;
	}
	if (start < text.length) found.push({ start, end: text.length });
	return found;
}
