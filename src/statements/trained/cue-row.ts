// The features by which a word is seen to be a cue: itself, its neighbours, what hangs on it, and quotation marks.
import { feature, numberOf, pair } from './hash.ts';
import type { Line } from './line.ts';

export const cueWidth = 42;

/** Relations whose presence below a word is looked at; each has a bit. */
const kinship = new Map(
	[
		'nsubj',
		'ccomp',
		'obj',
		'xcomp',
		'obl',
		'advcl',
		'parataxis',
		'nsubj:pass',
		'aux',
		'mark',
		'nmod',
		'case',
		'acl',
		'aux:pass',
		'obl:agent',
		'acl:relcl',
		'cop',
		'csubj',
		'compound:prt',
		'nmod:poss',
		'conj',
		'iobj',
		'advmod',
	].map((name, at) => [numberOf(name), at + 1]),
);
const subject = 1;
const object = 3;
const marker = 10;

/** What hangs on each word, gathered once a line. */
export type Kin = {
	/** Bits of the relations of what hangs on it before and after it. */
	readonly before: Int32Array;
	readonly after: Int32Array;
	readonly subject: Int32Array;
	readonly object: Int32Array;
	readonly marker: Int32Array;
};

export function kinOf(line: Line): Kin {
	const numbers = () => new Int32Array(line.size);
	const kin: Kin = { before: numbers(), after: numbers(), subject: numbers(), object: numbers(), marker: numbers() };
	for (let at = 0; at < line.size; at++) {
		const head = line.head[at] as number;
		const kind = kinship.get(line.relation[at] as number);
		if (head < 0 || kind === undefined) continue;
		const side = at < head ? kin.before : kin.after;
		side[head] = (side[head] as number) | (1 << kind);
		if (kind === subject && !kin.subject[head]) kin.subject[head] = line.lemma[at] as number;
		if (kind === object) kin.object[head] = line.lemma[at] as number;
		if (kind === marker) kin.marker[head] = line.word[at] as number;
	}
	return kin;
}

/** A word of a line, with what hangs on each. */
export type Spot = { readonly line: Line; readonly kin: Kin; readonly at: number };

/** Writes the features of the word at a place. */
export function layCue(features: Int32Array, spot: Spot): void {
	layWords(features, spot);
	layKin(features, spot);
	layMarks(features, spot);
}

/** Before the first word and after the last stand words of their own. */
function lemmaAt({ lemma, size }: Line, at: number): number {
	return at < 0 ? 2 : at >= size ? 3 : (lemma[at] as number);
}

function tagAt({ tag, size }: Line, at: number): number {
	return at < 0 ? 2 : at >= size ? 3 : (tag[at] as number);
}

/** The word and its neighbours. */
function layWords(features: Int32Array, { line, at }: Spot): void {
	let place = 0;
	const put = (template: number, one: number, two = 0) => {
		features[place++] = feature(template, one, two);
	};
	const lemma = lemmaAt(line, at);
	const word = line.word[at] as number;
	const tag = tagAt(line, at);
	const [before, after] = [lemmaAt(line, at - 1), lemmaAt(line, at + 1)];
	const [before2, after2] = [lemmaAt(line, at - 2), lemmaAt(line, at + 2)];
	const [tagAfter, tagAfter2] = [tagAt(line, at + 1), tagAt(line, at + 2)];
	put(1, lemma);
	put(2, word);
	put(3, lemma, before);
	put(4, lemma, after);
	put(5, pair(lemma, before), before2);
	put(6, pair(lemma, after), after2);
	put(7, pair(tagAt(line, at - 1), tag), tagAfter);
	put(8, pair(tag, tagAfter), tagAfter2);
	put(9, before);
	put(10, after);
	put(11, before2, before);
	put(12, after, after2);
	put(13, pair(word, tagAfter), tagAfter2);
	put(14, word, tagAt(line, at - 1));
	put(15, pair(before, tag), after);
	put(16, pair(at === 0 ? 1 : 0, tag), Math.min(line.size, 12));
	put(17, lemma, at === 0 ? 1 : at === 1 ? 2 : at === line.size - 2 ? 3 : 0);
	put(18, 0);
}

/** What the word hangs on and what hangs on it. */
function layKin(features: Int32Array, { line, kin, at }: Spot): void {
	let place = 18;
	const put = (template: number, one: number, two = 0) => {
		features[place++] = feature(template, one, two);
	};
	const lemma = lemmaAt(line, at);
	const tag = tagAt(line, at);
	const relation = line.relation[at] as number;
	const head = line.head[at] as number;
	const headLemma = head < 0 ? 1 : lemmaAt(line, head);
	const headTag = head < 0 ? 1 : tagAt(line, head);
	const [before, after, subjectLemma] = [kin.before[at] as number, kin.after[at] as number, kin.subject[at] as number];
	put(20, tag, relation);
	put(21, pair(lemma, tag), relation);
	put(22, headLemma, relation);
	put(23, headLemma, lemma);
	put(24, pair(headTag, relation), tag);
	put(25, lemma, before);
	put(26, lemma, after);
	put(27, pair(tag, before), after);
	put(28, lemma, subjectLemma);
	put(29, pair(tag, subjectLemma), after);
	put(30, lemma, kin.object[at] as number);
	put(31, tag, kin.object[at] as number);
	put(32, lemma, kin.marker[at] as number);
	put(33, pair(tag, kin.marker[at] as number), after);
	put(34, pair(lemma, headTag), relation);
	put(35, pair(lemma, subjectLemma), after);
	put(36, pair(headTag, head < 0 ? 0 : (kin.marker[head] as number)), tag);
	put(37, pair(headLemma, head < 0 ? 0 : (kin.after[head] as number)), relation);
}

/** Quotation marks in and around it. */
function layMarks(features: Int32Array, { line, kin, at }: Spot): void {
	let place = 36;
	const put = (template: number, one: number, two = 0) => {
		features[place++] = feature(template, one, two);
	};
	const isQuoted = (other: number) => (other >= 0 && other < line.size && (line.quoted[other] as number) > 0 ? 1 : 0);
	const lemma = lemmaAt(line, at);
	const tag = tagAt(line, at);
	const head = line.head[at] as number;
	const marks = isQuoted(at) * 8 + isQuoted(at - 1) * 4 + isQuoted(at + 1) * 2 + (line.isQuoting ? 1 : 0);
	const marksNear = isQuoted(at - 2) + isQuoted(at + 2) * 2;
	put(40, lemma, marks);
	put(41, pair(tag, marks), marksNear);
	put(42, pair(lemma, kin.after[at] as number), marks);
	put(43, pair(head < 0 ? 1 : lemmaAt(line, head), head < 0 ? 1 : tagAt(line, head)), marks);
	put(44, pair(kin.subject[at] as number, marks), tag);
	put(45, pair(line.word[at] as number, marks), marksNear);
}

/** The sum of the features' weights: above 0 it is a cue. */
export function scoreCue(features: Int32Array, weights: Int8Array | Int32Array): number {
	const mask = weights.length - 1;
	let score = 0;
	for (let place = 0; place < cueWidth; place++) score += weights[(features[place] as number) & mask] as number;
	return score;
}
