// Which claims hold which words in their evidence: rows of claims by word, in order, each written as the step from the one
// before, seven bits a byte (variable-byte code: Manning, Raghavan, Schütze, "Introduction to Information Retrieval", 5.3).
// Words are lower-case runs of letters and digits of at least three signs; what is asked matches whole words, the last one
// also as a beginning.
import { ownCopy } from '#text/own-copy.ts';

type Postings = { bytes: Uint8Array; length: number; last: number };
export type WordIndex = Map<string, Postings>;

const shortest = 3;
const word = /[\p{L}\p{N}]+/gu;
const wordSign = /[\p{L}\p{N}]/u;

export function makeWordIndex(): WordIndex {
	return new Map();
}

/** Adds the words of one claim. Rows must come in rising order. */
export function addWords(index: WordIndex, text: string, row: number): void {
	const lower = text.toLowerCase();
	let start = -1;
	for (let at = 0; at <= lower.length; at++) {
		if (at < lower.length && isOfWord(lower.charCodeAt(at))) {
			if (start < 0) start = at;
			continue;
		}
		if (start >= 0 && at - start >= shortest) addWord(index, lower.slice(start, at), row);
		start = -1;
	}
}

/**
 * Marks the rows whose evidence holds every word of `asked`, or gives null when it names no word that is kept.
 * @param count how many rows there are
 */
export function rowsWith(index: WordIndex, asked: string, count: number): Uint8Array | null {
	const words = (asked.toLowerCase().match(word) ?? []).filter((one) => one.length >= shortest);
	const last = words.at(-1);
	if (last === undefined) return null;
	const marks = new Uint8Array(count);
	for (const [step, one] of words.entries()) {
		const lists = step === words.length - 1 ? [...index].filter(([key]) => key.startsWith(one)).map(([, list]) => list) : [index.get(one)];
		for (const list of lists) if (list !== undefined) mark(list, marks, step);
	}
	for (let row = 0; row < count; row++) marks[row] = marks[row] === words.length ? 1 : 0;
	return marks;
}

/** Rows that held all the words before hold this one too. */
function mark({ bytes, length }: Postings, marks: Uint8Array, step: number): void {
	let row = -1;
	for (let at = 0; at < length; ) {
		let gap = 0;
		for (let shift = 0; ; shift += 7) {
			const byte = bytes[at++] as number;
			gap |= (byte & 127) << shift;
			if (byte < 128) break;
		}
		row += gap;
		if (marks[row] === step) marks[row] = step + 1;
	}
}

function addWord(index: WordIndex, found: string, row: number): void {
	let list = index.get(found);
	if (list === undefined) {
		list = { bytes: new Uint8Array(4), length: 0, last: -1 };
		index.set(ownCopy(found), list);
	}
	if (list.last === row) return;
	if (list.length + 5 > list.bytes.length) {
		const larger = new Uint8Array(Math.ceil(list.bytes.length * 1.5) + 5);
		larger.set(list.bytes);
		list.bytes = larger;
	}
	let gap = row - list.last;
	list.last = row;
	for (; gap > 127; gap >>>= 7) list.bytes[list.length++] = (gap & 127) | 128;
	list.bytes[list.length++] = gap;
}

/** A letter or digit; beyond ASCII, anything the pattern takes for one. */
function isOfWord(code: number): boolean {
	if (code < 128) return (code >= 97 && code <= 122) || (code >= 48 && code <= 57);
	return wordSign.test(String.fromCharCode(code));
}
