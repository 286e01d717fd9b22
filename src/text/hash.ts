// Hashes of words: 32-bit integers, the same on every machine and in every run. The models know no strings, only these
// numbers.

/** Spreads the bits of a number over all 32. */
export function mix(value: number): number {
	let hash = Math.imul(value ^ (value >>> 16), 0x7feb352d);
	hash = Math.imul(hash ^ (hash >>> 15), 0x846ca68b);
	return hash ^ (hash >>> 16);
}

/** A number for a string; never 0, which means nothing. */
export function hashText(text: string): number {
	return mix(hashLetters(text, 0, text.length)) || 1;
}

/** A number for a part of a text, of which the low bits are good enough for a table. */
export function hashLetters(text: string, start: number, end: number): number {
	let hash = 0x811c9dc5;
	for (let at = start; at < end; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
	return hash;
}
