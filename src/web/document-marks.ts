// What is marked in a document's text: who speaks, the claims, the outlet's own assertions, inserted and loaded
// words, doubts, and what is no prose.
import type { DocumentView } from '#projections/view.ts';
import type { Mark } from './text-segments.ts';

export function marksOf(view: DocumentView): readonly Mark[] {
	return [...statementMarks(view), ...claimMarks(view), ...otherMarks(view)];
}

/** Place in the text of each id that can be opened, for finding and for the order of the readings. */
export function placesOf(view: DocumentView): ReadonlyMap<string, number> {
	return new Map([
		...view.statements.map((statement) => [statement.id, statement.span.start] as const),
		...view.claims.map((claim) => [claim.id, claim.evidence[0].start] as const),
		...view.rhetoric.map((item) => [item.id, item.words.start] as const),
	]);
}

function statementMarks(view: DocumentView): readonly Mark[] {
	return view.statements.flatMap((statement) => [
		{ ...statement.span, kind: 'statement' as const, opens: statement.id },
		...statement.source.map((quote) => ({ ...quote, kind: 'source' as const, opens: null })),
		...statement.cue.map((quote) => ({ ...quote, kind: 'cue' as const, opens: null })),
		...statement.inserted.map((quote) => ({ ...quote, kind: 'inserted' as const, opens: null })),
	]);
}

function claimMarks(view: DocumentView): readonly Mark[] {
	return view.claims.flatMap((claim) =>
		claim.evidence.map((quote) => ({ ...quote, kind: claim.isNarrator ? ('narrator' as const) : ('claim' as const), opens: claim.id })),
	);
}

function otherMarks(view: DocumentView): readonly Mark[] {
	const { body, titleSpan } = view.record;
	const doubts = [...view.doubts, ...view.record.doubts, ...view.claims.flatMap((claim) => claim.doubts)];
	return [
		...view.rhetoric.map((item) => ({ ...item.words, kind: 'loaded' as const, opens: item.id })),
		...doubts.flatMap((doubt) => (doubt.span ? [{ ...doubt.span, kind: 'doubt' as const, opens: null }] : [])),
		{ start: 0, end: titleSpan ? 0 : body.start, kind: 'outside' as const, opens: null },
		{ start: body.end, end: Number.MAX_SAFE_INTEGER, kind: 'outside' as const, opens: null },
	];
}
