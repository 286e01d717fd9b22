// Finds the quotations that no utterance claims and describes what stands around each. One pass with binary searches,
// so that a text of nothing but quotation marks takes no longer than another.
import type { Tree } from '#syntax/tree.ts';
import type { Span } from '#text/span.ts';
import { quotationIndexFrom, type Quotation } from '../quotation.ts';
import { longestRow } from './labels.ts';
import type { Neighbour, Orphan } from './orphan-row.ts';

/** What one sentence was read to say: the place of its cue and the words it claims. */
export type Utterance = { readonly sentence: number; readonly cue: Span; readonly lemma: string; readonly contents: readonly Span[] };

export type Searching = {
	readonly text: string;
	readonly trees: readonly Tree[];
	readonly quotations: readonly Quotation[];
	/** In the order of their cues. */
	readonly utterances: readonly Utterance[];
};

/** `before` and `next` are indexes of utterances, -1 for none. */
export type Found = { readonly quotation: Quotation; readonly before: number; readonly next: number; readonly orphan: Orphan };

/** Quotations with words of which less than half is claimed; none in a sentence longer than people write. */
export function orphansOf(searching: Searching): readonly Found[] {
	const { quotations, utterances } = searching;
	const claimed = claimedOf(quotations, utterances);
	return quotations.flatMap((quotation, at) => {
		if (quotation.words === 0 || (claimed[at] as number) * 2 >= quotation.end - quotation.start) return [];
		const own = searching.trees[treeAt(searching.trees, quotation.start)] as Tree;
		if (own.tokens.length > longestRow) return [];
		const next = firstIndex(utterances.length, (index) => (utterances[index] as Utterance).cue.start >= quotation.start);
		const before = quotedBefore(searching, next - 1);
		return [{ quotation, before, next: next < utterances.length ? next : -1, orphan: describe(searching, { quotation, at, before, next }) }];
	});
}

/** For each quotation the characters of it that are claimed. */
function claimedOf(quotations: readonly Quotation[], utterances: readonly Utterance[]): Float64Array {
	const claimed = new Float64Array(quotations.length);
	for (const { contents } of utterances) {
		for (const { start, end } of contents) {
			for (let at = quotationIndexFrom(quotations, start); at < quotations.length && (quotations[at] as Quotation).start < end; at++) {
				const quotation = quotations[at] as Quotation;
				claimed[at] = (claimed[at] as number) + Math.min(end, quotation.end) - Math.max(start, quotation.start);
			}
		}
	}
	return claimed;
}

/** Utterances of one sentence that are looked at. */
const mostUtterances = 6;

/**
 * `“A,” said X, explaining B. “C”` goes on with `said`: of the utterances of the last sentence the last one that quotes, unless
 * somebody else is said to speak after it.
 */
function quotedBefore({ trees, quotations, utterances }: Searching, last: number): number {
	const sentence = utterances[last]?.sentence ?? -1;
	for (let at = last; at >= 0 && at > last - mostUtterances && utterances[at]?.sentence === sentence; at--) {
		const { contents, cue } = utterances[at] as Utterance;
		if (contents.some((content) => isWhole(quotations, content))) return at;
		if (hasSubject(trees[sentence] as Tree, cue)) break;
	}
	return last;
}

/** Whether the clause of a cue names who speaks; not where it only says more of somebody named before. */
function hasSubject({ tokens }: Tree, cue: Span): boolean {
	const at = tokens.findIndex(({ end }) => end > cue.start);
	return !/^(?:acl|advcl)/.test(tokens[at]?.relation ?? '') && tokens.some(({ head, relation }) => head === at && relation === 'nsubj');
}

/** Whether the words are those of one quotation. */
function isWhole(quotations: readonly Quotation[], { start, end }: Span): boolean {
	const one = quotations[quotationIndexFrom(quotations, start)];
	return one !== undefined && one.start <= start + 1 && end <= one.end + 1;
}

type Place = { readonly quotation: Quotation; readonly at: number; readonly before: number; readonly next: number };

function describe(searching: Searching, { quotation, at, before, next }: Place): Orphan {
	const { text, trees, utterances } = searching;
	const first = treeAt(trees, quotation.start);
	const last = treeAt(trees, quotation.end - 1);
	const own = trees[first] as Tree;
	const closing = trees[last] as Tree;
	const token = own.tokens.findLast(({ end }) => end <= quotation.start);
	const inner = text.slice(Math.max(quotation.start, quotation.end - 8), quotation.end).replace(/[”"»'“]{0,2}$/, '');
	return {
		words: quotation.words,
		lead: wordsBetween(own, own.sentence.start, quotation.start),
		tail: wordsBetween(closing, quotation.end, closing.sentence.end),
		isFirst: trees[first - 1]?.sentence.paragraph !== own.sentence.paragraph,
		isLast: trees[last + 1]?.sentence.paragraph !== closing.sentence.paragraph,
		isContinued: quotation.isContinued,
		isClosed: /[”"»'“]/.test(text[quotation.end - 1] ?? ''),
		before: neighbour(searching, { at, utterance: utterances[before], from: own, to: closing, isBefore: true }),
		next: neighbour(searching, { at, utterance: utterances[next], from: own, to: closing, isBefore: false }),
		markBefore: text.slice(Math.max(0, quotation.start - 2), quotation.start).trim(),
		markAfter: text.slice(quotation.end, quotation.end + 1),
		tagBefore: token?.tag ?? '',
		wordBefore: token && token.tag !== 'PROPN' && token.tag !== 'NOUN' ? token.lower : '',
		ending: /[.,!?…:;—-]$/.exec(inner)?.[0] ?? '',
		cues: cuesWithin(utterances, { start: own.sentence.start, end: closing.sentence.end }),
		startsLow: /^["“«„'`]{0,2}\p{Ll}/u.test(text.slice(quotation.start, quotation.start + 4)),
	};
}

type Side = { readonly at: number; readonly utterance: Utterance | undefined; readonly from: Tree; readonly to: Tree; readonly isBefore: boolean };

function neighbour({ text, trees, quotations }: Searching, { at, utterance, from, to, isBefore }: Side): Neighbour | null {
	if (!utterance) return null;
	const { contents, cue } = utterance;
	const own = (trees[utterance.sentence] as Tree).sentence;
	const ends = isBefore ? contents.map(({ end }) => end) : contents.map(({ start }) => start);
	const reach = isBefore ? Math.max(cue.end, ...ends) : Math.min(cue.start, ...ends);
	const reached = (trees[treeAt(trees, isBefore ? reach - 1 : reach)] as Tree).sentence;
	const [earlier, later] = isBefore ? [reached, from.sentence] : [to.sentence, reached];
	const edge = quotationIndexFrom(quotations, reach);
	const isQuotation = (span: Span | undefined) => {
		const one = span && quotations[quotationIndexFrom(quotations, span.start)];
		return one !== undefined && span !== undefined && one.start < span.end;
	};
	return {
		sentences: Math.max(0, later.index - earlier.index),
		paragraphs: Math.max(0, later.paragraph - earlier.paragraph),
		isQuoted: contents.some((span) => isWhole(quotations, span)),
		isNearest: isQuotation(isBefore ? contents.at(-1) : contents[0]),
		lemma: utterance.lemma,
		ending: text[own.end - 1] ?? '',
		between: Math.max(0, Math.min(3, isBefore ? at - edge : edge - at - 1)),
	};
}

/** Words of a tree between two places. */
function wordsBetween({ tokens }: Tree, start: number, end: number): number {
	let words = 0;
	for (const token of tokens) if (token.start >= start && token.end <= end && token.tag !== 'PUNCT') words++;
	return words;
}

function cuesWithin(utterances: readonly Utterance[], { start, end }: Span): number {
	const first = firstIndex(utterances.length, (index) => (utterances[index] as Utterance).cue.start >= start);
	let cues = 0;
	while (cues < 3 && (utterances[first + cues]?.cue.start ?? Infinity) < end) cues++;
	return cues;
}

/** The index of the tree a place stands in, or of the next one. */
function treeAt(trees: readonly Tree[], place: number): number {
	return Math.min(
		trees.length - 1,
		firstIndex(trees.length, (index) => (trees[index] as Tree).sentence.end > place),
	);
}

/** The first index for which something holds that holds for all after it. */
function firstIndex(length: number, holds: (index: number) => boolean): number {
	let low = 0;
	let high = length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if (holds(middle)) high = middle;
		else low = middle + 1;
	}
	return low;
}
