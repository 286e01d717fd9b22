// Finds the content of a cue: the quotation before it, the words after it, or the words before its source.
// Content outside quotation marks ends where the outlet speaks again: at a relative clause, at the participle
// that identifies a named agreement, at `according to`, at the next clause with a subject of its own.
import type { Token, Tree } from '#syntax/tree.ts';
import type { Span } from '#text/span.ts';
import type { CueHit } from './cue-hit.ts';
import type { Attributing } from './draft.ts';
import type { Range } from './noun-phrase.ts';
import { firstQuotationFrom, quotationAt, type Quotation } from './quotation.ts';

export type Sides = {
	readonly attributing: Attributing;
	readonly tree: Tree;
	readonly isMasked: readonly boolean[];
	readonly hit: CueHit;
	readonly source: Range;
	/** Token at which the next cue's clause begins. */
	readonly limit: number;
	readonly isInverted: boolean;
};

/** The content spans of a cue, in order; empty when it has none. */
export function contentOf(sides: Sides): readonly Span[] {
	const quoted = quotationBefore(sides);
	if (quoted && quoted.words > 2) return withContinuation(sides, quoted);
	if (sides.hit.cue.takes.includes('quotation')) {
		const quotation = quoted ?? quotationAfter(sides) ?? quotationBelow(sides);
		return quotation ? [quotation] : [];
	}
	const before = wordsBefore(sides);
	const more = before && wordsGoingOn(sides);
	if (before && more) return [before, more];
	if (before && followsAdjunct(sides)) return [before];
	const after = wordsAfter(sides) ?? quotationBelow(sides) ?? before;
	return after ? [after] : [];
}

/** `The road is open, the ministry said, and cars pass`: a further clause of the same speaker after the cue. */
function wordsGoingOn({ tree, hit, isInverted, source, isMasked, limit }: Sides): Span | null {
	const { tokens } = tree;
	const at = isInverted ? source.last : hit.last;
	if (tokens[at]?.text !== ',' || !/^(?:and|but)$/.test(tokens[at + 1]?.lower ?? '') || limit < tokens.length) return null;
	const words = tokens.slice(at + 2);
	if (isMasked[at + 2] || words.length < 4) return null;
	const last = trimEnd(tokens, at + 2, tokens.length);
	return last > at + 3 ? { start: (tokens[at + 2] as Token).start, end: (tokens[last - 1] as Token).end } : null;
}

/** `…, he said at a meeting`: nothing but a circumstance stands after the verb. */
function followsAdjunct({ tree, hit, isInverted, isMasked, source }: Sides): boolean {
	const at = isInverted ? source.last : hit.last;
	const next = tree.tokens[at];
	if (isMasked[at] || isMasked[at + 1]) return false;
	const isThat = tree.tokens.slice(hit.last, hit.last + 12).some(({ lower }) => lower === 'that');
	return (
		hit.cue.takes[0] === 'clause' &&
		!isThat &&
		(next === undefined || next.tag === 'ADP' || next.tag === 'PUNCT' || next.lower === 'citing' || next.lower === 'quoting')
	);
}

/** The quotation that ends right before the source, or before the verb when the source follows it. */
function quotationBefore({ attributing, tree, hit, source, isInverted }: Sides): Quotation | null {
	let at = (isInverted ? hit.begins : Math.min(source.first, hit.begins)) - 1;
	while (at >= 0 && (tree.tokens[at]?.tag === 'ADV' || tree.tokens[at]?.text === ',')) at--;
	const token = tree.tokens[at];
	return token ? quotationAt(attributing.quotations, token.start) : null;
}

/** The quotation that begins right after the verb. */
function quotationAfter({ attributing, tree, hit, isMasked }: Sides): Quotation | null {
	const at = isMasked[hit.last] ? hit.last : hit.last + 1;
	const token = tree.tokens[at];
	return token && isMasked[at] ? quotationAt(attributing.quotations, token.start) : null;
}

/** `The agency writes:` and the quotation in the next paragraph. */
function quotationBelow({ attributing, tree }: Sides): Span | null {
	if (tree.tokens.at(-1)?.text !== ':') return null;
	const next = firstQuotationFrom(attributing.quotations, tree.sentence.end);
	return next && attributing.document.text.slice(tree.sentence.end, next.start).trim() === '' ? next : null;
}

/** A quotation that runs over several paragraphs, from its first part on. */
function withContinuation({ attributing }: Sides, last: Quotation): Span[] {
	const parts: Span[] = [last];
	let at = attributing.quotations.indexOf(last);
	while (attributing.quotations[at]?.isContinued && at > 0) parts.unshift(attributing.quotations[--at] as Quotation);
	return parts;
}

function wordsAfter(sides: Sides): Span | null {
	const { tree, hit, isInverted, source } = sides;
	const { tokens } = tree;
	const start = contentStart(sides, isInverted ? source.last : hit.last);
	if (start === null) return null;
	const end = contentEnd(sides, start);
	const last = trimEnd(tokens, start, end);
	if (last <= start || !tokens.slice(start, last).some((token) => token.tag !== 'PUNCT' && token.tag !== 'ADP')) return null;
	return { start: (tokens[start] as Token).start, end: wholeQuotation(sides, (tokens[last - 1] as Token).end) };
}

/** Where content begins after the verb: past the addressee, dates and channels up to `that`, a colon or a mark. */
function contentStart({ attributing, tree, isMasked, hit, isInverted }: Sides, from: number): number | null {
	const { tokens } = tree;
	const takesClause = hit.cue.takes.includes('clause');
	for (let at = from; takesClause && at < tokens.length && at < from + 16; at++) {
		const token = tokens[at] as Token;
		if (token.lower === 'that' && tokens[at + 1]?.tag !== 'PUNCT') return at + 1;
		if (token.text === ':') return at + 1 < tokens.length ? at + 1 : null;
		if (isMasked[at]) return at;
		if (token.text === ',' && isMasked[at + 1]) return at + 1;
		if (token.tag === 'VERB' || token.tag === 'AUX' || token.text === ',') break;
	}
	if (isInverted) return null;
	const mentions = attributing.mentionsOf(tree.sentence.index);
	let start = from;
	for (let moved = true; moved && start < tokens.length; ) {
		moved = false;
		const isAdjunct = tokens[start]?.tag === 'ADP' && hit.cue.takes[0] === 'clause';
		const next = tokens[start + (isAdjunct ? 1 : 0)];
		const date = next && mentions.find((mention) => mention.kind === 'date' && mention.start <= next.start && next.end <= mention.end);
		if (date) {
			while (start < tokens.length && (tokens[start] as Token).start < date.end) start++;
			moved = true;
		} else if (isAdjunct) {
			const channel = tokens.slice(start, start + 6).findIndex((token) => attributing.reference.lexicon.words['document-speakers']?.includes(token.lower));
			if (channel > 0) {
				start += channel + 1;
				moved = true;
			}
		}
	}
	return tokens[start] && tokens[start]?.text !== ',' && tokens[start]?.text !== '.' ? start : null;
}

/** Token index (exclusive) where the speaker's words end. */
function contentEnd({ attributing, tree, isMasked, limit }: Sides, start: number): number {
	const { tokens } = tree;
	/** `, following …`, `, prompting …`: a tail that the outlet hangs on. */
	const background = new Set(attributing.reference.lexicon.words['background-participles']);
	const agreementEnds = new Set(
		attributing
			.mentionsOf(tree.sentence.index)
			.filter(({ kind }) => kind === 'agreement')
			.map(({ end }) => end),
	);
	for (let at = start; at < tokens.length; at++) {
		if (isMasked[at]) continue;
		const token = tokens[at] as Token;
		if (at >= limit && at > start) return clauseEnd(tokens, at);
		if (token.text === ';') return at;
		const next = tokens[at + 1]?.lower ?? '';
		if (token.text === ',' && (/^(?:which|who|whose|where|while|whereas)$/.test(next) || (next === 'according' && tokens[at + 2]?.lower === 'to'))) return at;
		if (token.text === ',' && background.has(next)) return at;
		if (agreementEnds.has(token.end) && /ed$|^signed$/.test(next) && tokens[at + 1]?.tag !== 'PUNCT') return at + 1;
	}
	return tokens.length;
}

/** Steps back over `, and`, `, but`, `, while` before the next clause. */
function clauseEnd(tokens: readonly Token[], at: number): number {
	let end = at;
	while (
		end > 0 &&
		(tokens[end - 1]?.tag === 'CCONJ' ||
			tokens[end - 1]?.tag === 'SCONJ' ||
			tokens[end - 1]?.tag === 'ADV' ||
			/^(?:,|after|before)$/.test(tokens[end - 1]?.lower ?? ''))
	)
		end--;
	return end;
}

function trimEnd(tokens: readonly Token[], start: number, end: number): number {
	let last = end;
	while (last > start && /^[.,;:!?]$/.test(tokens[last - 1]?.text ?? '')) last--;
	return last;
}

/** Content that ends inside a quotation takes the whole of it. */
function wholeQuotation({ attributing }: Sides, end: number): number {
	return quotationAt(attributing.quotations, end - 1)?.end ?? end;
}

/** `The road is open, the ministry said`: the clause before the comma before the source. */
function wordsBefore({ tree, hit, source, isInverted }: Sides): Span | null {
	const { tokens } = tree;
	const end = isInverted ? hit.begins : source.first;
	const comma = tokens[end - 1]?.text === ',' ? end - 1 : -1;
	if (comma < 3) return null;
	return { start: (tokens[0] as Token).start, end: (tokens[comma - 1] as Token).end };
}
