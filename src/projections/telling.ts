// Tellings: which statements tell one utterance, and which sentences outlets repeat word for word. Each gets the number of
// its origin, so that origins can be counted, not copies. What one speaker says on one day in one document is one
// utterance, in however many pieces it is cut; two documents tell one utterance when a piece of one is nearly a piece of
// the other, of the same speaker, within a few days. Words are compared with earlier ones alone, so that the record as of
// a day is the same whatever came later.
import { agreement, hasWords, sketchOf, sketchSize } from '#text/sketch.ts';

export type Tellings = {
	/** How many utterances there are. */
	utterances: number;
	/** How many pieces were sketched; sketch, speaker, day and utterance of each. */
	count: number;
	sketches: Int32Array;
	speakers: Int32Array;
	days: Int32Array;
	utteranceOf: Int32Array;
	/** Open addressing over the bands of sketches: number of a piece + 1, or 0. */
	slots: Int32Array;
	used: number;
	/** Sentences outlets tell in their own voice: open addressing over keys of their words, with the number of each. A key is never 0. */
	sentences: number;
	sentenceKeys: Float64Array;
	sentenceNumbers: Int32Array;
};

/** A piece of what somebody said. `speaker` is a number, 0 when nobody is named; `day` a number of days. */
export type Piece = { readonly words: string; readonly speaker: number; readonly day: number };

/** Hashes a band holds; two sketches that agree in a whole band are compared. */
const band = 2;
/** At least this share of hashes must be the same. */
const threshold = 0.5;
/** One utterance is told again within so many days. */
const reach = 5;
/** A sentence shorter than this is no copy of another document's. */
const fewestLetters = 40;
/** So many slots are looked at; where all are taken the oldest way in is given up. */
const probes = 48;

export function makeTellings(): Tellings {
	return {
		utterances: 0,
		count: 0,
		sketches: new Int32Array(64 * sketchSize),
		speakers: new Int32Array(64),
		days: new Int32Array(64),
		utteranceOf: new Int32Array(64),
		slots: new Int32Array(1_024),
		used: 0,
		sentences: 0,
		sentenceKeys: new Float64Array(1_024),
		sentenceNumbers: new Int32Array(1_024),
	};
}

/** One more than the greatest number of an origin. */
export function originLimit({ utterances, sentences }: Tellings): number {
	return 2 * Math.max(utterances, sentences);
}

/** The origins of the statements of one document, in their order: even numbers. Whoever is not named has an origin of their own each time. */
export function originsOfUtterances(tellings: Tellings, pieces: readonly Piece[]): readonly number[] {
	const groups = new Map<string, number[]>();
	for (const [index, { speaker, day }] of pieces.entries()) {
		const key = speaker === 0 ? `nobody ${index}` : `${speaker} ${day}`;
		const group = groups.get(key);
		if (group) group.push(index);
		else groups.set(key, [index]);
	}
	const origins = new Array<number>(pieces.length).fill(0);
	for (const group of groups.values()) {
		const utterance = utteranceOf(
			tellings,
			group.map((index) => pieces[index] as Piece),
		);
		for (const index of group) origins[index] = utterance * 2;
	}
	return origins;
}

/**
 * The origin of a sentence an outlet tells in its own voice, an odd number: the same words are the same origin whoever prints
 * them. A few words, such as that nobody was hurt, are no copy of anything: they are the same within one document alone.
 * @param document its row
 */
export function originOfSentence(tellings: Tellings, words: string, document: number): number {
	const key = keyOf(words.length < fewestLetters ? `${words} ${document}` : words);
	if (tellings.sentences * 2 >= tellings.sentenceKeys.length) enlargeSentences(tellings);
	const slot = sentenceSlot(tellings.sentenceKeys, key);
	if (tellings.sentenceKeys[slot] === 0) {
		tellings.sentenceKeys[slot] = key;
		tellings.sentenceNumbers[slot] = tellings.sentences++;
	}
	return (tellings.sentenceNumbers[slot] as number) * 2 + 1;
}

/** Where a key stands, or where it would. */
function sentenceSlot(keys: Float64Array, key: number): number {
	let slot = (Math.imul(key >>> 0, 0x9e3779b1) >>> 0) & (keys.length - 1);
	while (keys[slot] !== 0 && keys[slot] !== key) slot = (slot + 1) & (keys.length - 1);
	return slot;
}

function enlargeSentences(tellings: Tellings): void {
	const { sentenceKeys, sentenceNumbers } = tellings;
	tellings.sentenceKeys = new Float64Array(sentenceKeys.length * 2);
	tellings.sentenceNumbers = new Int32Array(sentenceKeys.length * 2);
	for (const [at, key] of sentenceKeys.entries()) {
		if (key === 0) continue;
		const slot = sentenceSlot(tellings.sentenceKeys, key);
		tellings.sentenceKeys[slot] = key;
		tellings.sentenceNumbers[slot] = sentenceNumbers[at] as number;
	}
}

function utteranceOf(tellings: Tellings, pieces: readonly Piece[]): number {
	const sketched = pieces.map((piece) => ({ piece, sketch: sketchOf(piece.words) })).filter(({ piece, sketch }) => piece.speaker !== 0 && hasWords(sketch));
	let found: number | null = null;
	for (const one of sketched) found ??= findUtterance(tellings, one.sketch, one.piece);
	const utterance = found ?? tellings.utterances++;
	for (const { piece, sketch } of sketched) keep(tellings, { piece, sketch, utterance });
	return utterance;
}

function findUtterance({ slots, sketches, speakers, days, utteranceOf: utterances }: Tellings, sketch: Int32Array, { speaker, day }: Piece): number | null {
	for (let at = 0; at < sketchSize; at += band) {
		const first = slotOf(sketch, at, speaker);
		for (let step = 0; step < probes; step++) {
			const piece = (slots[(first + step) & (slots.length - 1)] as number) - 1;
			if (piece < 0) break;
			if (speakers[piece] !== speaker || Math.abs((days[piece] as number) - day) > reach) continue;
			if (agreement(sketches.subarray(piece * sketchSize, (piece + 1) * sketchSize), sketch) >= threshold) return utterances[piece] as number;
		}
	}
	return null;
}

function keep(tellings: Tellings, { piece, sketch, utterance }: { piece: Piece; sketch: Int32Array; utterance: number }): void {
	const number = tellings.count++;
	if (number >= tellings.speakers.length) {
		tellings.sketches = grown(tellings.sketches);
		tellings.speakers = grown(tellings.speakers);
		tellings.days = grown(tellings.days);
		tellings.utteranceOf = grown(tellings.utteranceOf);
	}
	tellings.sketches.set(sketch, number * sketchSize);
	tellings.speakers[number] = piece.speaker;
	tellings.days[number] = piece.day;
	tellings.utteranceOf[number] = utterance;
	if (tellings.used * 2 > tellings.slots.length) enlarge(tellings);
	enter(tellings, number);
}

function enter(tellings: Tellings, number: number): void {
	const sketch = tellings.sketches.subarray(number * sketchSize, (number + 1) * sketchSize);
	for (let at = 0; at < sketchSize; at += band) put(tellings, slotOf(sketch, at, tellings.speakers[number] as number), number);
}

function put(tellings: Tellings, hash: number, number: number): void {
	const { slots } = tellings;
	for (let step = 0; step < probes; step++) {
		const slot = (hash + step) & (slots.length - 1);
		if (slots[slot] !== 0) continue;
		slots[slot] = number + 1;
		tellings.used++;
		return;
	}
	slots[hash & (slots.length - 1)] = number + 1;
}

function enlarge(tellings: Tellings): void {
	tellings.slots = new Int32Array(tellings.slots.length * 4);
	tellings.used = 0;
	for (let number = 0; number < tellings.count - 1; number++) enter(tellings, number);
}

function slotOf(sketch: ArrayLike<number>, at: number, speaker: number): number {
	let hash = Math.imul(speaker + 1, 0x9e3779b1) ^ Math.imul(at + 1, 0x85ebca6b);
	for (let step = at; step < at + band; step++) hash = Math.imul(hash ^ (sketch[step] as number), 0xc2b2ae35);
	return (hash ^ (hash >>> 15)) >>> 0;
}

/** 52 bits over the words' letters, whatever their spaces and case. */
function keyOf(words: string): number {
	let low = 0x811c9dc5;
	let high = 0x1b873593;
	for (let at = 0; at < words.length; at++) {
		const code = words.charCodeAt(at) | 32;
		if (code === 32) continue;
		low = Math.imul(low ^ code, 0x01000193);
		high = Math.imul(high ^ code, 0x85ebca6b);
	}
	return (high >>> 0) * 1_048_576 + (low >>> 12) || 1;
}

function grown(column: Int32Array): Int32Array<ArrayBuffer> {
	const larger = new Int32Array(column.length * 2);
	larger.set(column);
	return larger;
}
