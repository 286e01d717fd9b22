// The features by which a word is seen to belong to the source or the content of a cue: where it stands from the cue,
// the way to it over the tree, quotation marks, and what stands between.
import { feature } from './hash.ts';
import { makeRow, type Row } from './labels.ts';
import type { Line } from './line.ts';
import { lay, templatesOf } from './templates.ts';
import { layWays, makeWays } from './way.ts';

/** Labels: none of the others, source, content, a further word of the cue. */
export const isSource = 1;
export const isContent = 2;
export const isCueWord = 3;

/** Of the cue (`c…`), and of the word itself. */
const names =
	'cLemma cTag cWord cRelation cAfter cTagBefore cTagAfter cTagAfter2 around marks flank near between lemma tag relation lemmaBefore lemmaAfter tagBefore tagAfter headLemma quoted first last way branch above isCue same edge mark step'.split(
		' ',
	);

const own = templatesOf(
	names,
	`
	1 tag flank, 2 lemma flank, 3 near tag, 4 near cLemma, 5 tagBefore+tag tagAfter, 6 between quoted, 7 between cLemma, 8 quoted+marks flank,
	9 quoted+cLemma flank, 10 near+cAfter tag, 11 around flank, 12 flank+cTagAfter cTagAfter2, 13 near+cTagBefore cTagAfter, 14 relation+flank tag,
	15 headLemma+relation flank, 16 lemma near, 17 lemmaBefore+tag flank, 18 lemmaAfter+tag flank, 19 cLemma+cAfter flank, 20 flank+marks between,
	21 first+flank cLemma, 22 last+flank marks, 23 cLemma+tag between,
	30 way, 31 way tag, 32 way near, 33 way cLemma, 34 branch flank, 35 branch+cLemma flank, 36 branch+cAfter flank, 37 way cTag, 38 way cRelation,
	39 lemma way, 40 branch between, 41 way+quoted marks, 42 near+way quoted, 43 isCue+way near, 44 above+tag flank, 45 cWord+way flank,
	46 branch+cTagAfter marks
`,
);

const steps = templatesOf(
	names,
	`
	70 flank, 71 same flank, 72 lemma flank, 73 lemmaBefore+tag flank, 74 tagBefore+tag same, 75 edge+mark same, 76 relation+same flank, 77 step cLemma,
	78 lemma way
`,
	own.facts,
);

export function makeRoleRow(): Row {
	return makeRow(own.size, steps.size);
}

const ways = makeWays();
const { facts } = own;

/** A line seen from one of its cues; `cues` has 1 at the place of each. */
export type Scene = { readonly line: Line; readonly cue: number; readonly cues: Uint8Array };

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
	gatherCue(scene);
	for (let side = 0; side < 2; side++) {
		let [marks, verbs, others, edges] = [0, 0, 0, 0];
		const step = side * 2 - 1;
		for (let at = cue + side; at >= 0 && at < line.size; at += step) {
			const flank = at === cue ? 2 : side;
			gatherPlace(scene, {
				at,
				flank,
				near: flank === 2 ? 0 : 1 + side + 2 * bucket(Math.abs(at - cue)),
				between: side + 2 * Math.min(marks, 3) + 8 * Math.min(verbs, 3) + 32 * Math.min(others, 2) + 128 * Math.min(edges, 3),
			});
			lay(own, row.own, at * own.size);
			lay(steps, row.steps, at * steps.size);
			if (flank === 2) continue;
			marks += line.isMark[at] as number;
			verbs += line.isVerb[at] as number;
			others += cues[at] as number;
			if (at > 0 && line.quoted[at] !== line.quoted[at - 1]) edges++;
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

/** What is the same for all words of a scene. */
function gatherCue({ line, cue }: Scene): void {
	const nearBefore = isQuoted(line, cue - 1) | isQuoted(line, cue - 2);
	const nearAfter = isQuoted(line, cue + 1) | isQuoted(line, cue + 2);
	facts[0] = lemmaAt(line, cue);
	facts[1] = tagAt(line, cue);
	facts[2] = line.word[cue] as number;
	facts[3] = line.relation[cue] as number;
	facts[4] = lemmaAt(line, cue + 1);
	facts[5] = tagAt(line, cue - 1);
	facts[6] = tagAt(line, cue + 1);
	facts[7] = tagAt(line, cue + 2);
	facts[8] = feature(100, lemmaAt(line, cue - 1), lemmaAt(line, cue + 1));
	// Whether it stands in a quotation, whether one is near before and after, whether there is any.
	facts[9] = isQuoted(line, cue) * 8 + nearBefore * 4 + nearAfter * 2 + (line.isQuoting ? 1 : 0);
}

/** The word, its place, and the way to it. */
function gatherPlace({ line, cue, cues }: Scene, { at, flank, near, between }: Spot): void {
	const quoted = isQuoted(line, at);
	facts[10] = flank;
	facts[11] = near;
	facts[12] = between;
	facts[13] = line.lemma[at] as number;
	facts[14] = line.tag[at] as number;
	facts[15] = line.relation[at] as number;
	facts[16] = lemmaAt(line, at - 1);
	facts[17] = lemmaAt(line, at + 1);
	facts[18] = tagAt(line, at - 1);
	facts[19] = tagAt(line, at + 1);
	facts[20] = lemmaAt(line, line.head[at] as number);
	facts[21] = quoted + (quoted && line.quoted[at] === line.quoted[cue] ? 1 : 0);
	facts[22] = Math.min(at, 3);
	facts[23] = Math.min(line.size - at, 3);
	facts[24] = ways.full[at] as number;
	facts[25] = ways.branch[at] as number;
	facts[26] = ways.above[at] as number;
	facts[27] = cues[at] as number;
	facts[28] = at > 0 && ways.branch[at - 1] === ways.branch[at] ? 1 : 0;
	facts[29] = at > 0 && line.quoted[at] !== line.quoted[at - 1] ? 1 : 0;
	facts[30] = line.isMark[at] as number;
	facts[31] = at === cue ? 1 : at === cue + 1 ? 2 : cues[at] ? 3 : 0;
}
