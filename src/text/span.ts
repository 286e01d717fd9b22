// A span is a place in a text: half-open, counted in UTF-16 code units, as JavaScript strings count.

/** Half-open range `[start, end)` in UTF-16 code units of one text. */
export type Span = { readonly start: number; readonly end: number };

/** Whether `inner` lies wholly inside `outer`. */
export function contains(outer: Span, inner: Span): boolean {
	return outer.start <= inner.start && inner.end <= outer.end;
}

/** Whether the two spans share at least one code unit. */
export function overlaps(one: Span, other: Span): boolean {
	return one.start < other.end && other.start < one.end;
}
