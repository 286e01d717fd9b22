// The features by which a word is seen to belong to the source or the content of a cue: where it stands from the cue,
// the way to it over the tree, quotation marks, and what stands between.
import { feature, pair } from './hash.ts';
import { makeRow, type Row } from './labels.ts';
import type { Line } from './line.ts';
import { layWays, makeWays } from './way.ts';

/** Labels: none of the others, source, content, a further word of the cue. */
export const isSource = 1;
export const isContent = 2;
export const isCueWord = 3;

const ownWidth = 40;
const stepWidth = 9;

export function makeRoleRow(): Row {
	return makeRow(ownWidth, stepWidth);
}

const ways = makeWays();

/** A line seen from one of its cues; `cues` has 1 at the place of each. */
export type Scene = { readonly line: Line; readonly cue: number; readonly cues: Uint8Array };

/** What is the same for all words of a scene. */
type Frame = Scene & {
	readonly lemma: number;
	readonly tag: number;
	readonly word: number;
	readonly relation: number;
	readonly lemmaAfter: number;
	readonly tagBefore: number;
	readonly tagAfter: number;
	readonly tagAfter2: number;
	readonly around: number;
	/** Whether it stands in a quotation, whether one is near before and after, whether there is any. */
	readonly marks: number;
};

/** Where a word stands from the cue. */
type Spot = {
	readonly at: number;
	/** 0 before the cue, 1 after it, 2 the cue itself. */
	readonly flank: number;
	readonly near: number;
	/** Marks, verbs, cues and edges of quotations between. */
	readonly between: number;
};

/** Fills the row with the features of every word of the line, going away from the cue on both sides. */
export function layRoles(row: Row, scene: Scene): void {
	const { line, cue, cues } = scene;
	row.size = line.size;
	layWays(ways, line, cue);
	const frame = frameOf(scene);
	for (const side of [0, 1]) {
		const between = { marks: 0, verbs: 0, cues: 0, edges: 0 };
		const step = side * 2 - 1;
		for (let at = cue + side; at >= 0 && at < line.size; at += step) {
			const flank = at === cue ? 2 : side;
			const spot: Spot = {
				at,
				flank,
				near: flank === 2 ? 0 : 1 + side + 2 * bucket(Math.abs(at - cue)),
				between: side + 2 * Math.min(between.marks, 3) + 8 * Math.min(between.verbs, 3) + 32 * Math.min(between.cues, 2) + 128 * Math.min(between.edges, 3),
			};
			layPlace(row, frame, spot);
			layWay(row, frame, spot);
			laySteps(row, frame, spot);
			if (flank === 2) continue;
			between.marks += line.isMark[at] as number;
			between.verbs += line.isVerb[at] as number;
			between.cues += cues[at] as number;
			if (at > 0 && line.quoted[at] !== line.quoted[at - 1]) between.edges++;
		}
	}
}

function bucket(distance: number): number {
	return distance < 5 ? distance : distance < 7 ? 5 : distance < 10 ? 6 : distance < 15 ? 7 : distance < 25 ? 8 : 9;
}

function lemmaAt({ lemma, size }: Line, at: number): number {
	return at < 0 ? 2 : at >= size ? 3 : (lemma[at] as number);
}

function tagAt({ tag, size }: Line, at: number): number {
	return at < 0 ? 2 : at >= size ? 3 : (tag[at] as number);
}

function isQuoted({ quoted, size }: Line, at: number): number {
	return at >= 0 && at < size && (quoted[at] as number) > 0 ? 1 : 0;
}

function frameOf(scene: Scene): Frame {
	const { line, cue } = scene;
	const nearBefore = isQuoted(line, cue - 1) | isQuoted(line, cue - 2);
	const nearAfter = isQuoted(line, cue + 1) | isQuoted(line, cue + 2);
	return {
		...scene,
		lemma: lemmaAt(line, cue),
		tag: tagAt(line, cue),
		word: line.word[cue] as number,
		relation: line.relation[cue] as number,
		lemmaAfter: lemmaAt(line, cue + 1),
		tagBefore: tagAt(line, cue - 1),
		tagAfter: tagAt(line, cue + 1),
		tagAfter2: tagAt(line, cue + 2),
		around: feature(100, lemmaAt(line, cue - 1), lemmaAt(line, cue + 1)),
		marks: isQuoted(line, cue) * 8 + nearBefore * 4 + nearAfter * 2 + (line.isQuoting ? 1 : 0),
	};
}

/** Features of the place: distance, side, what stands between, neighbours. */
function layPlace(row: Row, { line, cue, lemma, lemmaAfter, tagBefore, tagAfter, tagAfter2, around, marks }: Frame, { at, flank, near, between }: Spot): void {
	let place = at * ownWidth;
	const put = (template: number, one: number, two = 0) => {
		row.own[place++] = feature(template, one, two);
	};
	const tag = line.tag[at] as number;
	const own = line.lemma[at] as number;
	const quoted = isQuoted(line, at) + (isQuoted(line, at) && line.quoted[at] === line.quoted[cue] ? 1 : 0);
	put(1, tag, flank);
	put(2, own, flank);
	put(3, near, tag);
	put(4, near, lemma);
	put(5, pair(tagAt(line, at - 1), tag), tagAt(line, at + 1));
	put(6, between, quoted);
	put(7, between, lemma);
	put(8, pair(quoted, marks), flank);
	put(9, pair(quoted, lemma), flank);
	put(10, pair(near, lemmaAfter), tag);
	put(11, around, flank);
	put(12, pair(flank, tagAfter), tagAfter2);
	put(13, pair(near, tagBefore), tagAfter);
	put(14, pair(line.relation[at] as number, flank), tag);
	put(15, pair(lemmaAt(line, line.head[at] as number), line.relation[at] as number), flank);
	put(16, own, near);
	put(17, pair(lemmaAt(line, at - 1), tag), flank);
	put(18, pair(lemmaAt(line, at + 1), tag), flank);
	put(19, pair(lemma, lemmaAfter), flank);
	put(20, pair(flank, marks), between);
	put(21, pair(Math.min(at, 3), flank), lemma);
	put(22, pair(Math.min(line.size - at, 3), flank), marks);
	put(23, pair(lemma, tag), between);
}

/** Features of the way over the tree. */
function layWay(
	row: Row,
	{ line, cue, cues, lemma, tag: cueTag, word, relation, lemmaAfter, tagAfter, marks }: Frame,
	{ at, flank, near, between }: Spot,
): void {
	let place = at * ownWidth + 23;
	const put = (template: number, one: number, two = 0) => {
		row.own[place++] = feature(template, one, two);
	};
	const way = ways.full[at] as number;
	const branch = ways.branch[at] as number;
	const tag = line.tag[at] as number;
	const quoted = isQuoted(line, at) + (isQuoted(line, at) && line.quoted[at] === line.quoted[cue] ? 1 : 0);
	put(30, way);
	put(31, way, tag);
	put(32, way, near);
	put(33, way, lemma);
	put(34, branch, flank);
	put(35, pair(branch, lemma), flank);
	put(36, pair(branch, lemmaAfter), flank);
	put(37, way, cueTag);
	put(38, way, relation);
	put(39, line.lemma[at] as number, way);
	put(40, branch, between);
	put(41, pair(way, quoted), marks);
	put(42, pair(near, way), quoted);
	put(43, pair(cues[at] as number, way), near);
	put(44, pair(ways.above[at] as number, tag), flank);
	put(45, pair(word, way), flank);
	put(46, pair(branch, tagAfter), marks);
}

function laySteps(row: Row, { line, cue, cues, lemma }: Frame, { at, flank }: Spot): void {
	let place = at * stepWidth;
	const put = (template: number, one: number, two = 0) => {
		row.steps[place++] = feature(template, one, two);
	};
	const own = line.lemma[at] as number;
	const tag = line.tag[at] as number;
	const isSameBranch = at > 0 && ways.branch[at - 1] === ways.branch[at] ? 1 : 0;
	const isEdge = at > 0 && line.quoted[at] !== line.quoted[at - 1] ? 1 : 0;
	put(70, flank);
	put(71, isSameBranch, flank);
	put(72, own, flank);
	put(73, pair(lemmaAt(line, at - 1), tag), flank);
	put(74, pair(tagAt(line, at - 1), tag), isSameBranch);
	put(75, pair(isEdge, line.isMark[at] as number), isSameBranch);
	put(76, pair(line.relation[at] as number, isSameBranch), flank);
	put(77, at === cue ? 1 : at === cue + 1 ? 2 : cues[at] ? 3 : 0, lemma);
	put(78, own, ways.full[at] as number);
}
