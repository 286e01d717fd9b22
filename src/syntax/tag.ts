// Gives each word of a sheet its class, from left to right: a linear model over the words around it and the two
// classes before it. A word that can have one class only is not asked about.
import { choose } from './choose.ts';
import { hashText, mix } from '#text/hash.ts';
import type { Weights } from './model.ts';
import { none, type Sheet } from './sheet.ts';
import { templatesOf } from './templates.ts';
import type { Word } from './word.ts';

const names = 'w0 w-1 w-2 w+1 w+2 s0 s-1 s+1 e2 e3 e4 b a0 a+1 a+2 c-1 c-2 e3-1 e3+1 e2+1 u0 u+1 u+2 u-1'.split(' ');

export const classTemplates = templatesOf(
	names,
	`
	w0, w0 s0, e3, e2, e4, c-1 w0, w-1 w0, w0 w+1, w0 a+1, a0 c-1, a0 c-1 c-2, a0 a+1, a0 c-1 a+1, u0 c-1, u0 u+1, u0 c-1 u+1, c-1, c-1 c-2, e3 c-1, s0
	s+1, s-1 s0 s+1, e3 s0, w+1, w-1, c-1 a+1, b, s0, u0;
	w-2, w+2, s0 s-1, e2 c-1, e3 a+1, a0, c-2, c-1 c-2 w0, w0 w+1 w+2, w-1 w0 w+1, w-2 w-1 w0, c-1 w+1, c-1 a+1 a+2, c-1 c-2 a+1, w-1 w+1, e3-1, e3+1,
	e2+1 c-1, u0 c-1 c-2, u+1, u+1 c-1, u0 u+1 u+2, u+1 u+2, u0 e3, u-1 u0 u+1, u0 s0, u0 w-1, u0 w+1, u+1 w0, u0 c-1 w+1, w-2 w0, w0 w+2, c-1 e3 a+1, c-2
	w0, s0 w+1, s0 w-1, s0 c-1
`,
);

/** Values of the classes as facts, by number. */
export const classHashes = Int32Array.from({ length: 256 }, (_, at) => mix(at * 0x9e3779b1 + 77));

const edge: Word = {
	lower: '',
	form: 11,
	shape: 13,
	ending2: 17,
	ending3: 19,
	ending4: 23,
	beginning: 29,
	candidates: new Uint8Array(1),
	ambiguity: hashText('edge'),
	usual: 31,
};
const { facts } = classTemplates;

/** Gathers the facts of the word at a place, into those of `classTemplates`. */
export function gatherClassFacts(sheet: Sheet, at: number): void {
	const { words } = sheet;
	const word = words[at - 1] as Word;
	const before = at > 1 ? (words[at - 2] as Word) : edge;
	const before2 = at > 2 ? (words[at - 3] as Word) : edge;
	const after = words[at] ?? edge;
	const after2 = words[at + 1] ?? edge;
	facts[0] = word.form;
	facts[1] = before.form;
	facts[2] = before2.form;
	facts[3] = after.form;
	facts[4] = after2.form;
	facts[5] = word.shape;
	facts[6] = before.shape;
	facts[7] = after.shape;
	facts[8] = word.ending2;
	facts[9] = word.ending3;
	facts[10] = word.ending4;
	facts[11] = word.beginning;
	facts[12] = word.ambiguity;
	facts[13] = after.ambiguity;
	facts[14] = after2.ambiguity;
	facts[15] = classHashes[sheet.class[at - 1] as number] as number;
	facts[16] = classHashes[sheet.class[at > 1 ? at - 2 : none] as number] as number;
	facts[17] = before.ending3;
	facts[18] = after.ending3;
	facts[19] = after.ending2;
	facts[20] = word.usual;
	facts[21] = after.usual;
	facts[22] = after2.usual;
	facts[23] = before.usual;
}

/** Gives every word of the sheet its class. */
export function tag(sheet: Sheet, weights: Weights): void {
	for (let at = 1; at <= sheet.length; at++) {
		const { candidates } = sheet.words[at - 1] as Word;
		if (candidates.length > 1) gatherClassFacts(sheet, at);
		sheet.class[at] = candidates.length > 1 ? choose(candidates, classTemplates, weights) : (candidates[0] as number);
	}
}
