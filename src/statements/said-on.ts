// The day a statement was made on: a date beside its cue or its source, else the day of publication, implied.
import type { Mention } from '#mentions/mention.ts';
import type { Token, Tree } from '#syntax/tree.ts';
import { overlaps } from '#text/span.ts';
import type { Moment } from '#time/moment.ts';
import type { Attributing, Draft } from './draft.ts';

/** Words between a cue or its source and the day of saying; a name counts as one, so that its length changes nothing. */
const farthestDay = 6;

/** Where the cue counts, a date beside it is a day of what is counted. */
export function saidOn({ document, mentionsOf }: Attributing, { tokens }: Tree, draft: Draft): Moment {
	const { text, published } = document;
	const isCounting = draft.cue?.class === 'observation';
	const date = isCounting
		? undefined
		: mentionsOf(draft.sentence).find((mention) => isDay(mention) && isSaid(mention, draft, tokens) && !isSince(text, mention));
	if (date?.value && /^\d{4}-\d\d-\d\d$/.test(date.value)) return { edtf: date.value, known: date.known };
	return published.known === 'unknown' ? published : { edtf: published.edtf, known: 'implied' };
}

function isDay(mention: Mention): boolean {
	return mention.kind === 'date' && mention.timexType === 'DATE' && mention.value !== null;
}

/** It stands beside the cue or the source, and not in what was said. */
function isSaid(mention: Mention, { cues, source, contents }: Draft, tokens: readonly Token[]): boolean {
	const isBeside = [...cues, ...(source ? [source] : [])].some(({ start, end }) => isNear(tokens, end, mention.start) && isNear(tokens, mention.end, start));
	return isBeside && !contents.some((content) => overlaps(content, mention));
}

function isSince(text: string, { start }: Mention): boolean {
	return /\b(?:since|until|from)\s+$/i.test(text.slice(Math.max(0, start - 8), start));
}

/** Whether no more than `farthestDay` words stand from one place of a text to another; it is so where the other comes first. */
function isNear(tokens: readonly Token[], from: number, to: number): boolean {
	let low = 0;
	for (let high = tokens.length; low < high; ) {
		const middle = (low + high) >> 1;
		if ((tokens[middle] as Token).start < from) low = middle + 1;
		else high = middle;
	}
	const farthest = tokens[low + farthestDay];
	return farthest === undefined || farthest.end > to;
}
