// Stretches content to the whole quotations it runs into: what stands between two marks was said as it stands.
import type { Span } from '#text/span.ts';
import { quotationAt, type Quotation } from '../quotation.ts';

/**
 * Content that begins or ends in a quotation takes in all of it, over the borders of sentences; not where its cue stands
 * in the same quotation, for then it is a part of what somebody else says.
 */
export function stretched(contents: readonly Span[], cue: Span, quotations: readonly Quotation[]): readonly Span[] {
	const around = quotationAt(quotations, cue.start);
	const whole = contents.map(({ start, end }) => {
		const first = quotationAt(quotations, start);
		const last = quotationAt(quotations, end - 1);
		return { start: first && first !== around ? first.start : start, end: last && last !== around ? last.end : end };
	});
	return joined(whole);
}

/** Spans in the order of the text; those that share words become one. */
function joined(spans: readonly Span[]): readonly Span[] {
	const found: Span[] = [];
	for (const { start, end } of spans.toSorted((one, other) => one.start - other.start)) {
		const before = found.at(-1);
		if (before && start < before.end) found[found.length - 1] = { start: before.start, end: Math.max(before.end, end) };
		else found.push({ start, end });
	}
	return found;
}
