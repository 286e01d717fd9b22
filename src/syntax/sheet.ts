// The sheet one sentence is worked out on: arrays by token, used again for every sentence. Place 0 is the root,
// tokens stand from 1, the last place stands for no token.
import type { Word } from './word.ts';

export type Sheet = {
	length: number;
	readonly words: Word[];
	readonly form: Int32Array;
	/** Numbers of classes (tag and fine tag) and of relations. */
	readonly class: Uint8Array;
	readonly head: Int32Array;
	readonly relation: Uint8Array;
	/** Nearest to the sentence's edge and next to it; the last place where there is none. */
	readonly left: Int32Array;
	readonly left2: Int32Array;
	readonly right: Int32Array;
	readonly right2: Int32Array;
	readonly leftCount: Uint8Array;
	readonly rightCount: Uint8Array;
	/** One bit a relation that some dependent has. */
	readonly bits: Int32Array;
	readonly stack: Int32Array;
};

/** Longer sentences are cut before they are worked out. */
export const longestSentence = 400;
/** The place that stands for no token. */
export const none = longestSentence + 5;

export function makeSheet(): Sheet {
	const numbers = () => new Int32Array(none + 1);
	const bytes = () => new Uint8Array(none + 1);
	return {
		length: 0,
		words: [],
		form: numbers(),
		class: bytes(),
		head: numbers(),
		relation: bytes(),
		left: numbers(),
		left2: numbers(),
		right: numbers(),
		right2: numbers(),
		leftCount: bytes(),
		rightCount: bytes(),
		bits: numbers(),
		stack: numbers(),
	};
}

/** Puts the words of a sentence on the sheet and wipes what the last one left. */
export function lay(sheet: Sheet, words: readonly Word[]): void {
	sheet.length = words.length;
	sheet.words.length = 0;
	for (const word of words) sheet.words.push(word);
	const end = words.length + 5;
	for (const column of [sheet.form, sheet.class, sheet.head, sheet.relation, sheet.leftCount, sheet.rightCount, sheet.bits]) column.fill(0, 0, end);
	for (const column of [sheet.left, sheet.left2, sheet.right, sheet.right2]) column.fill(none, 0, end);
	sheet.left[none] = sheet.left2[none] = sheet.right[none] = sheet.right2[none] = none;
	for (let at = 0; at < words.length; at++) sheet.form[at + 1] = (words[at] as Word).form;
}

/** Ties a token to its head. Tokens must come to a head from the inside out. */
export function tie(sheet: Sheet, token: number, head: number): void {
	sheet.head[token] = head;
	const { left, left2, right, right2, leftCount, rightCount } = sheet;
	if (token < head) {
		left2[head] = left[head] as number;
		left[head] = token;
		leftCount[head] = (leftCount[head] as number) + 1;
	} else {
		right2[head] = right[head] as number;
		right[head] = token;
		rightCount[head] = (rightCount[head] as number) + 1;
	}
}

/** Notes the relation of a tied token. */
export function name(sheet: Sheet, token: number, relation: number): void {
	sheet.relation[token] = relation;
	const head = sheet.head[token] as number;
	sheet.bits[head] = (sheet.bits[head] as number) | (1 << (relation & 31));
}
