// Feature templates: which facts of a place in a sentence are looked at together. A template is up to three names
// of facts; a feature is the hash of the facts' values. They are looked at in two goes, the most telling first: where
// these leave no doubt the others are not asked, which halves the time.
import { hashText } from '#text/hash.ts';

export type Templates = {
	readonly size: number;
	/** How many are looked at first. */
	readonly first: number;
	/** Three numbers of facts a template. */
	readonly places: Uint8Array;
	readonly seeds: Int32Array;
	/** The facts asked about; the one after the last is always 0 and stands for "no fact". */
	readonly facts: Int32Array;
	/** The features of these facts, one hash a template. */
	readonly features: Int32Array;
};

/**
 * @param names the facts, in the order in which they are written into `facts`
 * @param lines templates separated by commas, the facts of each by spaces; a semicolon ends those looked at first
 */
export function templatesOf(names: readonly string[], lines: string): Templates {
	const written = lines.split(/[,;]/).map((line) => line.trim().split(/\s+/));
	const places = new Uint8Array(written.length * 3).fill(names.length);
	for (const [at, facts] of written.entries()) {
		for (const [part, name] of facts.entries()) {
			const place = names.indexOf(name);
			if (place < 0 || part > 2) throw new Error(`No such template: ${facts.join(' ')}`);
			places[at * 3 + part] = place;
		}
	}
	return {
		size: written.length,
		first: (lines.split(';')[0] as string).split(',').length,
		places,
		seeds: Int32Array.from(written, (facts) => hashText(facts.join(' '))),
		facts: new Int32Array(names.length + 1),
		features: new Int32Array(written.length),
	};
}

/** Works out the features of some templates from the facts. */
export function fill({ places, seeds, facts, features }: Templates, from: number, to: number): void {
	for (let at = from, part = from * 3; at < to; at++, part += 3) {
		const first = facts[places[part] as number] as number;
		const second = facts[places[part + 1] as number] as number;
		const third = facts[places[part + 2] as number] as number;
		const hash = (Math.imul(first, 0x2c1b3c6d) + Math.imul(second, 0x297a2d39) + Math.imul(third, 0x1b56c4e9) + (seeds[at] as number)) | 0;
		features[at] = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
	}
}
