// The features by which a word is seen to be a cue: itself, its neighbours, what hangs on it, and quotation marks.
import { numberOf, pair } from './hash.ts';
import type { Line } from './line.ts';
import { lay, templatesOf } from './templates.ts';

const names =
	'lemma word tag before before2 after after2 tagBefore tagAfter tagAfter2 isFirst size spot relation headLemma headTag kinBefore kinAfter subject object marker headMarker headKin marks marksNear slotBefore slotAfter'.split(
		' ',
	);

const templates = templatesOf(
	names,
	`
	1 lemma, 2 word, 3 lemma before, 4 lemma after, 5 lemma+before before2, 6 lemma+after after2, 7 tagBefore+tag tagAfter, 8 tag+tagAfter tagAfter2,
	9 before, 10 after, 11 before2 before, 12 after after2, 13 word+tagAfter tagAfter2, 14 word tagBefore, 15 before+tag after, 16 isFirst+tag size,
	17 lemma spot, 18,
	20 tag relation, 21 lemma+tag relation, 22 headLemma relation, 23 headLemma lemma, 24 headTag+relation tag, 25 lemma kinBefore, 26 lemma kinAfter,
	27 tag+kinBefore kinAfter, 28 lemma subject, 29 tag+subject kinAfter, 30 lemma object, 31 tag object, 32 lemma marker, 33 tag+marker kinAfter,
	34 lemma+headTag relation, 35 lemma+subject kinAfter, 36 headTag+headMarker tag, 37 headLemma+headKin relation,
	40 lemma marks, 41 tag+marks marksNear, 42 lemma+kinAfter marks, 43 headLemma+headTag marks, 44 subject+marks tag, 45 word+marks marksNear,
	50 lemma slotBefore, 51 tag+tagAfter slotBefore, 52 tag+tagBefore slotBefore, 53 lemma slotAfter, 54 tag+tagAfter slotAfter, 55 tag+subject slotAfter,
	56 slotBefore+slotAfter tag, 57 tag+relation slotBefore, 58 tag+relation slotAfter
`,
);

export const cueWidth = templates.size;

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

export function makeKin(longest: number): Kin {
	const numbers = () => new Int32Array(longest);
	return { before: numbers(), after: numbers(), subject: numbers(), object: numbers(), marker: numbers() };
}

/** The kin of a line by itself. */
export function kinOf(line: Line): Kin {
	const kin = makeKin(line.size);
	layKin(kin, line);
	return kin;
}

/** Puts the kin of a line in place of what was there. */
export function layKin(kin: Kin, line: Line): void {
	for (const column of [kin.before, kin.after, kin.subject, kin.object, kin.marker]) column.fill(0, 0, line.size);
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
}

/** A word of a line, with what hangs on each. */
export type Spot = { readonly line: Line; readonly kin: Kin; readonly at: number };

const { facts } = templates;

/** Writes the features of the word at a place. */
export function layCue(features: Int32Array, spot: Spot): void {
	gatherWords(spot);
	gatherKin(spot);
	gatherMarks(spot);
	lay(templates, features, 0);
}

/** Before the first word and after the last stand words of their own. */
function lemmaAt({ lemma, size }: Line, at: number): number {
	return at < 0 ? 2 : at >= size ? 3 : (lemma[at] as number);
}

function tagAt({ tag, size }: Line, at: number): number {
	return at < 0 ? 2 : at >= size ? 3 : (tag[at] as number);
}

/** The word and its neighbours. */
function gatherWords({ line, at }: Spot): void {
	facts[0] = line.lemma[at] as number;
	facts[1] = line.word[at] as number;
	facts[2] = line.tag[at] as number;
	facts[3] = lemmaAt(line, at - 1);
	facts[4] = lemmaAt(line, at - 2);
	facts[5] = lemmaAt(line, at + 1);
	facts[6] = lemmaAt(line, at + 2);
	facts[7] = tagAt(line, at - 1);
	facts[8] = tagAt(line, at + 1);
	facts[9] = tagAt(line, at + 2);
	facts[10] = at === 0 ? 1 : 0;
	facts[11] = Math.min(line.size, 12);
	facts[12] = at === 0 ? 1 : at === 1 ? 2 : at === line.size - 2 ? 3 : 0;
}

/** What the word hangs on and what hangs on it. */
function gatherKin({ line, kin, at }: Spot): void {
	const head = line.head[at] as number;
	facts[13] = line.relation[at] as number;
	facts[14] = head < 0 ? 1 : lemmaAt(line, head);
	facts[15] = head < 0 ? 1 : tagAt(line, head);
	facts[16] = kin.before[at] as number;
	facts[17] = kin.after[at] as number;
	facts[18] = kin.subject[at] as number;
	facts[19] = kin.object[at] as number;
	facts[20] = kin.marker[at] as number;
	facts[21] = head < 0 ? 0 : (kin.marker[head] as number);
	facts[22] = head < 0 ? 0 : (kin.after[head] as number);
}

/** Quotation marks in and around it. */
function gatherMarks({ line, at }: Spot): void {
	facts[23] = isQuoted(line, at) * 8 + isQuoted(line, at - 1) * 4 + isQuoted(line, at + 1) * 2 + (line.isQuoting ? 1 : 0);
	facts[24] = isQuoted(line, at - 2) + isQuoted(line, at + 2) * 2;
	facts[25] = slot(line, at, -1);
	facts[26] = slot(line, at, 1);
}

/** How many words may stand between a cue and the quotation it goes with. */
const slotReach = 12;

/** How a word stands to the next quotation on one side: how long that is, how far, over which marks and verbs; 0 where there is none. */
export function slot(line: Line, at: number, step: number): number {
	if (!line.isQuoting || line.quoted[at] !== 0) return 0;
	let verbs = 0;
	for (let next = at + step, far = 0; far < slotReach && next >= 0 && next < line.size; next += step, far++) {
		if (line.quoted[next] === 0) {
			verbs += line.isVerb[next] as number;
			continue;
		}
		// A comma before the closing mark (`…,” she said`), or what stands before the opening one (`said: “…`).
		const mark = next - 1;
		const border = line.isMark[mark] === 1 || step > 0 ? (line.lemma[mark] as number) : 4;
		const own = far === 0 ? 0 : far < 3 ? 1 : far < 6 ? 2 : 3;
		return pair(border, 1 + own + 4 * Math.min(verbs, 2) + 16 * (line.breadth[next] as number));
	}
	return 0;
}

function isQuoted({ quoted, size }: Line, at: number): number {
	return at >= 0 && at < size && (quoted[at] as number) > 0 ? 1 : 0;
}

/** The sum of the features' weights: above 0 it is a cue. */
export function scoreCue(features: Int32Array, weights: Int8Array | Int32Array): number {
	const mask = weights.length - 1;
	let score = 0;
	for (let place = 0; place < cueWidth; place++) score += weights[(features[place] as number) & mask] as number;
	return score;
}

/** A verb near a quotation can be a cue, whichever it is (`“…,” scoffed the mayor`). */
export function isBesideQuotation(line: Line, at: number): boolean {
	return line.isVerb[at] === 1 && (slot(line, at, -1) !== 0 || slot(line, at, 1) !== 0);
}
