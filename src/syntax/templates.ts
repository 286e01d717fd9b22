// Feature templates: which facts of a place in a sentence are looked at together. A template is up to three names
// of facts; a feature is the hash of the facts' values. Templates are lists to read, the hashing is arithmetic.
import { hashText } from './hash.ts';

export type Templates = {
	/** How many facts there are; the one after the last is always 0 and stands for "no fact". */
	readonly facts: number;
	readonly size: number;
	/** Three numbers of facts a template. */
	readonly places: Uint8Array;
	readonly seeds: Int32Array;
};

/**
 * @param names the facts, in the order in which they are handed in
 * @param lines templates separated by commas, the facts of each by spaces
 */
export function templatesOf(names: readonly string[], lines: string): Templates {
	const written = lines.split(',').map((line) => line.trim().split(/\s+/));
	const places = new Uint8Array(written.length * 3).fill(names.length);
	for (const [at, facts] of written.entries()) {
		for (const [part, name] of facts.entries()) {
			const place = names.indexOf(name);
			if (place < 0 || part > 2) throw new Error(`No such template: ${facts.join(' ')}`);
			places[at * 3 + part] = place;
		}
	}
	return { facts: names.length, size: written.length, places, seeds: Int32Array.from(written, (facts) => hashText(facts.join(' '))) };
}

/** Writes the features of `facts` into `features`, one hash a template. */
export function fill(templates: Templates, facts: Int32Array, features: Int32Array): void {
	const { size, places, seeds } = templates;
	for (let at = 0, part = 0; at < size; at++, part += 3) {
		const first = facts[places[part] as number] as number;
		const second = facts[places[part + 1] as number] as number;
		const third = facts[places[part + 2] as number] as number;
		const hash = (Math.imul(first, 0x2c1b3c6d) + Math.imul(second, 0x297a2d39) + Math.imul(third, 0x1b56c4e9) + (seeds[at] as number)) | 0;
		features[at] = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
	}
}
