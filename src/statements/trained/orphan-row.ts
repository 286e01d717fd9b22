// The features by which a quotation that no cue claims is seen to go on with the utterance before it, to belong to the
// next one, or to be nobody's (a title, a scare quote).
import { feature, numberOf, pair } from './hash.ts';
import { makeRow, type Row } from './labels.ts';

/** Labels: nobody's, of the utterance before, of the next one. */
export const ofBefore = 1;
export const ofNext = 2;

const ownWidth = 26;

export function makeOrphanRow(): Row {
	return makeRow(ownWidth, 0);
}

/** What is seen of the orphan and of the utterances around it. Texts are of the document. */
export type Orphan = {
	/** Words inside the marks. */
	readonly words: number;
	/** Words of its sentences outside the marks, before and after. */
	readonly lead: number;
	readonly tail: number;
	/** Whether its first sentence is the first of its paragraph, its last the last one. */
	readonly isFirst: boolean;
	readonly isLast: boolean;
	readonly isContinued: boolean;
	readonly isClosed: boolean;
	readonly before: Neighbour | null;
	readonly next: Neighbour | null;
	/** The last mark before it and the first after it. */
	readonly markBefore: string;
	readonly markAfter: string;
	/** Class and lower form of the word before. */
	readonly tagBefore: string;
	readonly wordBefore: string;
	/** Ends with a stop inside the marks. */
	readonly ending: string;
	/** Cues in its own sentence. */
	readonly cues: number;
	readonly startsLow: boolean;
};

export type Neighbour = {
	/** Sentences and paragraphs between, at most 9. */
	readonly sentences: number;
	readonly paragraphs: number;
	/** Whether it has a quotation as content, whether that stands nearest. */
	readonly isQuoted: boolean;
	readonly isNearest: boolean;
	readonly lemma: string;
	/** Mark at the end of its sentence. */
	readonly ending: string;
	/** Other quotations between. */
	readonly between: number;
};

/** What is computed of an orphan before its features. */
type Sums = {
	readonly size: number;
	readonly lead: number;
	readonly tail: number;
	readonly edges: number;
	readonly back: number;
	readonly backKind: number;
	readonly ahead: number;
	readonly aheadKind: number;
	readonly lemma: number;
};

export function layOrphan(row: Row, orphan: Orphan): void {
	row.size = 1;
	const sums = sumsOf(orphan);
	layPlace(row, orphan, sums);
	layNeighbours(row, orphan, sums);
}

function sumsOf({ words, lead, tail, isFirst, isLast, isContinued, isClosed, before, next }: Orphan): Sums {
	return {
		size: words < 3 ? 0 : words < 6 ? 1 : words < 12 ? 2 : words < 25 ? 3 : 4,
		lead: Math.min(lead, 4),
		tail: Math.min(tail, 4),
		edges: Number(isFirst) + Number(isLast) * 2 + Number(isContinued) * 4 + Number(isClosed) * 8,
		back: away(before),
		backKind: kindOf(before),
		ahead: away(next),
		aheadKind: kindOf(next),
		lemma: numberOf(before?.lemma ?? ''),
	};
}

function away(neighbour: Neighbour | null): number {
	return neighbour ? 1 + Math.min(neighbour.sentences, 4) + 5 * Math.min(neighbour.paragraphs, 3) : 0;
}

function kindOf(neighbour: Neighbour | null): number {
	return neighbour ? 1 + Number(neighbour.isQuoted) + Number(neighbour.isNearest) * 2 : 0;
}

/** The quotation itself and its place in the sentence and paragraph. */
function layPlace(row: Row, orphan: Orphan, { size, lead, tail, edges, back }: Sums): void {
	let place = 0;
	const put = (template: number, one: number, two = 0) => {
		row.own[place++] = feature(200 + template, one, two);
	};
	const hasLead = lead > 0 ? 1 : 0;
	put(1, 0);
	put(2, pair(size, lead), tail);
	put(3, pair(edges, hasLead), tail > 0 ? 1 : 0);
	put(4, numberOf(orphan.markBefore), back);
	put(5, numberOf(orphan.markAfter), tail);
	put(6, numberOf(orphan.tagBefore), size);
	put(7, numberOf(orphan.wordBefore), size);
	put(8, pair(numberOf(orphan.ending), size), hasLead);
	put(9, pair(orphan.cues, size), lead);
	put(10, pair(orphan.startsLow ? 1 : 0, size), lead);
	put(11, pair(back, hasLead), numberOf(orphan.markBefore));
}

/** The utterances before and after it. */
function layNeighbours(row: Row, { before, next }: Orphan, { size, lead, tail, edges, back, backKind, ahead, aheadKind, lemma }: Sums): void {
	let place = 11;
	const put = (template: number, one: number, two = 0) => {
		row.own[place++] = feature(200 + template, one, two);
	};
	const backward = pair(back, backKind);
	const forward = pair(ahead, aheadKind);
	put(20, backward);
	put(21, backward, size);
	put(22, back, lemma);
	put(23, forward);
	put(24, forward, size);
	put(25, backward, forward);
	put(26, pair(numberOf(before?.ending ?? ''), back), edges);
	put(27, backward, edges);
	put(28, pair(backward, lead), pair(tail, size));
	put(29, pair(forward, lead), pair(tail, size));
	put(30, before?.between ?? 9, backward);
	put(31, next?.between ?? 9, forward);
	put(32, pair(lemma, edges), backKind);
	put(33, numberOf(next?.lemma ?? ''), ahead);
	put(34, pair(pair(back, ahead), edges), lead);
}
