// A fingerprint of a whole text, by which its copies are known whatever outlet prints them: a MinHash of its words and pairs
// of words (A. Broder, "On the resemblance and containment of documents", 1997), and the smallest hashes of its figures. The
// figures tell a copy from the next bulletin of the same form, whose words are nearly all the same.
import { mix } from './hash.ts';

/** Hashes of the words, and of the figures at most. Each is 16 bits: enough to compare, half the room. */
export const wordHashes = 96;
export const figureHashes = 24;

export type Fingerprint = {
	readonly words: Uint16Array;
	/** In rising order. */
	readonly figures: Uint16Array;
	/** How many words the text has. */
	readonly length: number;
};

/** So many words are looked at: no article is longer, and a text of 25 MB takes no longer than one. */
const wordLimit = 50_000;
/** A text of fewer different words has no fingerprint. */
const fewest = 8;
/** Shorter words count in pairs only. */
const shortest = 4;

/** One mixing for each hash. */
const factors = Int32Array.from({ length: wordHashes }, (_, at) => mix(at + 1) | 1);
const salts = Int32Array.from({ length: wordHashes }, (_, at) => mix(at + 1_000));

/** As it is kept: base64; null for a text of too few words. */
export function fingerprintOf(text: string): string | null {
	const smallest = new Uint32Array(wordHashes).fill(0xffffffff);
	const words = new Set<number>();
	const figures = new Set<number>();
	let before = 0;
	let count = 0;
	for (const word of wordsOf(text)) {
		if (count === wordLimit) break;
		count++;
		words.add(word.hash);
		if (word.isFigure) figures.add(mix(word.hash) & 0xffff);
		if (word.length >= shortest) mixIn(smallest, mix(word.hash));
		if (before !== 0) mixIn(smallest, mix(Math.imul(before, 0x9e3779b1) ^ word.hash));
		before = word.hash;
	}
	if (words.size < fewest) return null;
	const kept = [...figures].sort((one, other) => one - other).slice(0, figureHashes);
	return Buffer.from(Uint16Array.from([...smallest.map((hash) => mix(hash) & 0xffff), count, ...kept]).buffer).toString('base64');
}

/** What `fingerprintOf` wrote; null for anything else. */
export function readFingerprint(written: string): Fingerprint | null {
	const bytes = Buffer.from(written, 'base64');
	const length = bytes.byteLength / 2;
	if (!Number.isInteger(length) || length <= wordHashes || length > wordHashes + 1 + figureHashes) return null;
	const hashes = Uint16Array.from({ length }, (_, at) => bytes.readUInt16LE(at * 2));
	return { words: hashes.subarray(0, wordHashes), figures: hashes.subarray(wordHashes + 1), length: hashes[wordHashes] as number };
}

/** About the share of words and pairs two texts have in common: 0 to 1. */
export function likeness(one: ArrayLike<number>, other: ArrayLike<number>): number {
	let same = 0;
	for (let at = 0; at < wordHashes; at++) if (one[at] === other[at]) same++;
	return same / wordHashes;
}

/** About the share of the shorter text that stands in the longer one: 0 to 1. @param alike their likeness */
export function containment(one: Fingerprint, other: Fingerprint, alike: number): number {
	return Math.min(1, (alike * (one.length + other.length)) / ((1 + alike) * Math.min(one.length, other.length)));
}

/** How many figures the text that has fewer of them could share with the other, and how many it does. */
export function figuresInCommon(one: Uint16Array, other: Uint16Array): { readonly could: number; readonly do: number } {
	// Where a list is full, greater hashes were left out of it.
	const limit = Math.min(lastOf(one), lastOf(other));
	const [some, others] = [one, other].map((figures) => figures.filter((hash) => hash <= limit));
	const known = new Set(some);
	return { could: Math.min(some?.length ?? 0, others?.length ?? 0), do: others?.filter((hash) => known.has(hash)).length ?? 0 };
}

function lastOf(figures: Uint16Array): number {
	return figures.length < figureHashes ? 0xffff : (figures.at(-1) ?? 0xffff);
}

function mixIn(smallest: Uint32Array, hash: number): void {
	for (let at = 0; at < wordHashes; at++) {
		const mixed = Math.imul(hash ^ (salts[at] as number), factors[at] as number) >>> 0;
		if (mixed < (smallest[at] as number)) smallest[at] = mixed;
	}
}

type Word = { readonly hash: number; readonly length: number; readonly isFigure: boolean };

/** Runs of letters and digits, whatever stands between them: quotation marks, spaces and lines do not count. */
function* wordsOf(text: string): Generator<Word> {
	let hash = 0x811c9dc5;
	let length = 0;
	let isFigure = false;
	for (let at = 0; at <= text.length; at++) {
		const letter = at < text.length ? lettered(text.charCodeAt(at)) : 0;
		if (letter !== 0) {
			hash = Math.imul(hash ^ letter, 0x01000193);
			length++;
			isFigure ||= letter <= 57;
			continue;
		}
		if (length > 0) yield { hash: hash || 1, length, isFigure };
		hash = 0x811c9dc5;
		length = 0;
		isFigure = false;
	}
}

/** The lower-case code of a letter or digit; 0 for anything else. Beyond ASCII every sign but punctuation is a letter. */
function lettered(code: number): number {
	if (code >= 97 && code <= 122) return code;
	if (code >= 65 && code <= 90) return code + 32;
	if (code >= 48 && code <= 57) return code;
	if (code >= 0x660 && code <= 0x669) return code - 0x630;
	return code > 191 && (code < 0x2000 || code > 0x206f) && (code < 0x3000 || code > 0x303f) ? code : 0;
}
