// Hashes of words and features for the trained labels: 32-bit integers, the same on every machine.
import { hashText } from '#text/hash.ts';

const known = new Map<string, number>();

/** The hash of a string, kept for the next time. Forgets everything when full. */
export function numberOf(text: string): number {
	const before = known.get(text);
	if (before !== undefined) return before;
	const made = hashText(text);
	if (known.size > 50_000) known.clear();
	known.set(text, made);
	return made;
}

/** One number for two, in their order. */
export function pair(one: number, two: number): number {
	const hash = Math.imul(one ^ (one >>> 15), 0x2c1b3c6d) + two;
	return Math.imul(hash ^ (hash >>> 13), 0x297a2d39);
}

/** The feature of a template and up to two values. */
export function feature(template: number, one: number, two = 0): number {
	let hash = Math.imul(template, 0x9e3779b1) ^ one;
	hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) + two;
	hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
	return hash ^ (hash >>> 13);
}
