// Copies: which documents print the text of an earlier one, whole or nearly so, under whatever head and with whatever tail.
// Each new document is compared with earlier ones alone, so that the record as of a day is the same whatever came later. Found
// by bands of the fingerprint, as `telling.ts` finds utterances.
import { containment, figureHashes, figuresInCommon, likeness, wordHashes, type Fingerprint } from '#text/fingerprint.ts';

export type Copies = {
	count: number;
	/** Of each document that has a fingerprint: its hashes, how many figures and words it has, and the row of the first that printed the text. */
	words: Uint16Array;
	figures: Uint16Array;
	figureCounts: Uint8Array;
	lengths: Uint16Array;
	firsts: Int32Array;
	/** Open addressing over the bands: number of a document + 1, or 0. */
	slots: Int32Array;
	used: number;
};

/** Hashes a band holds; two fingerprints that agree in a whole band are compared. */
const band = 3;
/** A copy is so like what it copies, and so much of the shorter of the two stands in the other. */
const leastLikeness = 0.22;
const leastContainment = 0.65;
/** Of its figures this share is the same. Fewer than three prove little: all of them must be. */
const figureShare = 0.6;
const fewestFigures = 3;
/** So many slots are looked at for a band; where all are taken the oldest way in is given up. */
const probes = 32;
const firstRoom = 64;

export function makeCopies(): Copies {
	return {
		count: 0,
		words: new Uint16Array(firstRoom * wordHashes),
		figures: new Uint16Array(firstRoom * figureHashes),
		figureCounts: new Uint8Array(firstRoom),
		lengths: new Uint16Array(firstRoom),
		firsts: new Int32Array(firstRoom),
		slots: new Int32Array(8_192),
		used: 0,
	};
}

/** The row of the first document that printed this text: `row` itself where none did before. Keeps it for later ones. */
export function firstOfText(copies: Copies, row: number, fingerprint: Fingerprint): number {
	const found = findCopy(copies, fingerprint);
	const first = found === null ? row : (copies.firsts[found] as number);
	keep(copies, first, fingerprint);
	return first;
}

/** The earliest document of which this is a copy. */
function findCopy(copies: Copies, fingerprint: Fingerprint): number | null {
	const { slots } = copies;
	let found: number | null = null;
	for (let at = 0; at < wordHashes; at += band) {
		const first = slotOf(fingerprint.words, at);
		for (let step = 0; step < probes; step++) {
			const number = (slots[(first + step) & (slots.length - 1)] as number) - 1;
			if (number < 0) break;
			if ((found === null || number < found) && isCopy(fingerprint, printOf(copies, number))) found = number;
		}
	}
	return found;
}

function isCopy(one: Fingerprint, other: Fingerprint): boolean {
	const alike = likeness(one.words, other.words);
	if (alike < leastLikeness || containment(one, other, alike) < leastContainment) return false;
	const figures = figuresInCommon(one.figures, other.figures);
	return figures.do >= figures.could * (figures.could < fewestFigures ? 1 : figureShare);
}

function printOf({ words, figures, figureCounts, lengths }: Copies, number: number): Fingerprint {
	const at = number * figureHashes;
	return {
		words: words.subarray(number * wordHashes, (number + 1) * wordHashes),
		figures: figures.subarray(at, at + (figureCounts[number] as number)),
		length: lengths[number] as number,
	};
}

function keep(copies: Copies, first: number, fingerprint: Fingerprint): void {
	const number = copies.count++;
	if (number >= copies.firsts.length) enlargeColumns(copies);
	copies.words.set(fingerprint.words, number * wordHashes);
	copies.figures.set(fingerprint.figures, number * figureHashes);
	copies.figureCounts[number] = fingerprint.figures.length;
	copies.lengths[number] = fingerprint.length;
	copies.firsts[number] = first;
	if (copies.used * 2 > copies.slots.length) enlargeSlots(copies);
	enter(copies, number);
}

function enter(copies: Copies, number: number): void {
	const { words } = printOf(copies, number);
	for (let at = 0; at < wordHashes; at += band) put(copies, slotOf(words, at), number);
}

function put(copies: Copies, hash: number, number: number): void {
	const { slots } = copies;
	for (let step = 0; step < probes; step++) {
		const slot = (hash + step) & (slots.length - 1);
		if (slots[slot] !== 0) continue;
		slots[slot] = number + 1;
		copies.used++;
		return;
	}
	slots[hash & (slots.length - 1)] = number + 1;
}

function enlargeSlots(copies: Copies): void {
	copies.slots = new Int32Array(copies.slots.length * 4);
	copies.used = 0;
	for (let number = 0; number < copies.count - 1; number++) enter(copies, number);
}

function enlargeColumns(copies: Copies): void {
	const larger = <Column extends Uint16Array | Uint8Array | Int32Array>(column: Column, made: Column): Column => {
		made.set(column);
		return made;
	};
	copies.words = larger(copies.words, new Uint16Array(copies.words.length * 2));
	copies.figures = larger(copies.figures, new Uint16Array(copies.figures.length * 2));
	copies.figureCounts = larger(copies.figureCounts, new Uint8Array(copies.figureCounts.length * 2));
	copies.lengths = larger(copies.lengths, new Uint16Array(copies.lengths.length * 2));
	copies.firsts = larger(copies.firsts, new Int32Array(copies.firsts.length * 2));
}

function slotOf(words: Uint16Array, at: number): number {
	let hash = Math.imul(at + 1, 0x85ebca6b);
	for (let step = at; step < at + band; step++) hash = Math.imul(hash ^ (words[step] as number), 0xc2b2ae35) ^ (hash >>> 13);
	return (hash ^ (hash >>> 15)) >>> 0;
}
