// Tellings: which utterances are the same one, told by another outlet or again, and which sentences outlets repeat word
// for word. Each gets the number of the first of its kind in the record, so that origins can be counted, not copies.
// Two statements tell one utterance when one speaker says nearly the same words within a few days. A statement is
// compared with earlier ones alone, so that the record as of a day is the same whatever came later.
import { agreement, hasWords, sketchOf, sketchSize } from '#text/sketch.ts';

export type Tellings = {
	/** How many utterances there are, and sketch, speaker and day of each. */
	count: number;
	sketches: Int32Array;
	speakers: Int32Array;
	days: Int32Array;
	/** Open addressing over the bands of sketches: number of an origin + 1, or 0. */
	slots: Int32Array;
	used: number;
	/** Number of each sentence outlets tell in their own voice, by its words. */
	readonly sentences: Map<number, number>;
};

/** Hashes a band holds; two sketches that agree in a whole band are compared. */
const band = 2;
/** At least this share of hashes must be the same. */
const threshold = 0.5;
/** One utterance is told again within so many days. */
const reach = 5;
/** So many slots are looked at; where all are taken the oldest way in is given up. */
const probes = 48;

export function makeTellings(): Tellings {
	return {
		count: 0,
		sketches: new Int32Array(64 * sketchSize),
		speakers: new Int32Array(64),
		days: new Int32Array(64),
		slots: new Int32Array(1_024),
		used: 0,
		sentences: new Map(),
	};
}

/** One more than the greatest number of an origin. */
export function originLimit({ count, sentences }: Tellings): number {
	return 2 * Math.max(count, sentences.size);
}

/** The origin of an utterance, an even number. `speaker` is a number of the speaker, 0 when nobody is named: such words have an origin of their own. */
export function originOfUtterance(tellings: Tellings, said: { readonly words: string; readonly speaker: number; readonly day: number }): number {
	const sketch = sketchOf(said.words);
	const isKnown = said.speaker !== 0 && hasWords(sketch);
	const found = isKnown ? findUtterance(tellings, sketch, said) : null;
	if (found !== null) return found * 2;
	const utterance = newUtterance(tellings);
	if (!isKnown) return utterance * 2;
	tellings.sketches.set(sketch, utterance * sketchSize);
	tellings.speakers[utterance] = said.speaker;
	tellings.days[utterance] = said.day;
	enter(tellings, utterance);
	return utterance * 2;
}

/** The origin of a sentence an outlet tells in its own voice, an odd number: the same words are the same origin whoever prints them. */
export function originOfSentence(tellings: Tellings, words: string): number {
	const key = keyOf(words);
	let sentence = tellings.sentences.get(key);
	if (sentence === undefined) {
		sentence = tellings.sentences.size;
		tellings.sentences.set(key, sentence);
	}
	return sentence * 2 + 1;
}

function findUtterance({ slots, sketches, speakers, days }: Tellings, sketch: Int32Array, { speaker, day }: { speaker: number; day: number }): number | null {
	for (let at = 0; at < sketchSize; at += band) {
		const first = slotOf(sketch, at, speaker);
		for (let step = 0; step < probes; step++) {
			const utterance = (slots[(first + step) & (slots.length - 1)] as number) - 1;
			if (utterance < 0) break;
			if (speakers[utterance] !== speaker || Math.abs((days[utterance] as number) - day) > reach) continue;
			if (agreement(sketches.subarray(utterance * sketchSize, (utterance + 1) * sketchSize), sketch) >= threshold) return utterance;
		}
	}
	return null;
}

function newUtterance(tellings: Tellings): number {
	const utterance = tellings.count++;
	if (utterance >= tellings.speakers.length) {
		tellings.sketches = grown(tellings.sketches);
		tellings.speakers = grown(tellings.speakers);
		tellings.days = grown(tellings.days);
	}
	return utterance;
}

function enter(tellings: Tellings, utterance: number): void {
	if (tellings.used * 2 > tellings.slots.length) enlarge(tellings);
	const sketch = tellings.sketches.subarray(utterance * sketchSize, (utterance + 1) * sketchSize);
	for (let at = 0; at < sketchSize; at += band) put(tellings, slotOf(sketch, at, tellings.speakers[utterance] as number), utterance);
}

function put(tellings: Tellings, hash: number, utterance: number): void {
	const { slots } = tellings;
	for (let step = 0; step < probes; step++) {
		const slot = (hash + step) & (slots.length - 1);
		if (slots[slot] !== 0) continue;
		slots[slot] = utterance + 1;
		tellings.used++;
		return;
	}
	slots[hash & (slots.length - 1)] = utterance + 1;
}

function enlarge(tellings: Tellings): void {
	tellings.slots = new Int32Array(tellings.slots.length * 4);
	tellings.used = 0;
	for (let utterance = 0; utterance < tellings.count - 1; utterance++) if (tellings.speakers[utterance] !== 0) enter(tellings, utterance);
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
	return (high >>> 0) * 1_048_576 + (low >>> 12);
}

function grown(column: Int32Array): Int32Array<ArrayBuffer> {
	const larger = new Int32Array(column.length * 2);
	larger.set(column);
	return larger;
}
