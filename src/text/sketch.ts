// A sketch of some words: the smallest of their hashes under several mixings (MinHash: A. Broder, "On the resemblance and
// containment of documents", 1997). Two sketches agree at about the share of words two texts have in common.

/** How many hashes a sketch holds. */
export const sketchSize = 12;

const emptySketch = new Int32Array(sketchSize).fill(0x7fffffff);
/** Words shorter than this say little of what a text is about. */
const shortest = 4;
/** So many letters stand for the word, so that its endings do not matter. */
const stem = 6;

/** The sketch of a text's longer words; see `hasWords` where it has none. */
export function sketchOf(text: string): Int32Array {
	const sketch = emptySketch.slice();
	let hash = 0;
	let length = 0;
	for (let at = 0; at <= text.length; at++) {
		const letter = at < text.length ? lettered(text.charCodeAt(at)) : 0;
		if (letter !== 0) {
			if (length++ < stem) hash = Math.imul(hash ^ letter, 0x01000193);
			continue;
		}
		if (length >= shortest) mixIn(sketch, hash);
		hash = 0;
		length = 0;
	}
	return sketch;
}

/** Whether the text had any longer word. */
export function hasWords(sketch: Int32Array): boolean {
	return sketch[0] !== 0x7fffffff;
}

/** The share of hashes two sketches have in common: 0 to 1. */
export function agreement(one: ArrayLike<number>, other: ArrayLike<number>): number {
	let same = 0;
	for (let at = 0; at < sketchSize; at++) if (one[at] === other[at]) same++;
	return same / sketchSize;
}

function mixIn(sketch: Int32Array, hash: number): void {
	for (let at = 0; at < sketchSize; at++) {
		let mixed = Math.imul(hash ^ Math.imul(at + 1, 0x9e3779b1), 0x85ebca6b);
		mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35) & 0x7fffffff;
		if (mixed < (sketch[at] as number)) sketch[at] = mixed;
	}
}

/** The lower-case code of a letter or digit; 0 for anything else. Beyond ASCII every sign but general punctuation is a letter. */
function lettered(code: number): number {
	if (code >= 97 && code <= 122) return code;
	if (code >= 65 && code <= 90) return code + 32;
	if (code >= 48 && code <= 57) return code;
	return code > 191 && (code < 0x2000 || code > 0x206f) ? code : 0;
}
