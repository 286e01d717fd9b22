// Templates of the features of cues, sources and contents. A template has a number of its own, one value or a pair
// (`a+b`), and perhaps another value; its feature is a hash of them. All are worked out in one plain loop.
import { feature, pair } from './hash.ts';

export type Templates = {
	readonly size: number;
	/** How many of them begin with a pair; they come first. */
	readonly pairs: number;
	readonly numbers: Int32Array;
	/** Three places of facts a template. */
	readonly places: Uint8Array;
	/** The values; the one after the last is always 0. */
	readonly facts: Int32Array;
};

/** @param names of the facts, in the order in which they are written into `facts`; templates of the same names may share them */
export function templatesOf(names: readonly string[], lines: string, facts: Int32Array = new Int32Array(names.length + 1)): Templates {
	const placeOf = (name: string | undefined) => {
		const place = name === undefined ? names.length : names.indexOf(name);
		if (place < 0) throw new Error(`No such fact: ${name}`);
		return place;
	};
	const written = lines.split(',').map((line) => {
		const [number, first = '', second] = line.trim().split(/\s+/);
		const [one = '', other] = first.split('+');
		return { number: Number(number), isPair: other !== undefined, places: [placeOf(one === '' ? undefined : one), placeOf(other), placeOf(second)] };
	});
	const pairs = written.filter(({ isPair }) => isPair);
	const ordered = [...pairs, ...written.filter(({ isPair }) => !isPair)];
	return {
		size: ordered.length,
		pairs: pairs.length,
		numbers: Int32Array.from(ordered, ({ number }) => number),
		places: Uint8Array.from(ordered.flatMap(({ places }) => places)),
		facts,
	};
}

/** Writes the features of the facts from a place on. */
export function lay({ size, pairs, numbers, places, facts }: Templates, features: Int32Array, from: number): void {
	let part = 0;
	let at = 0;
	for (; at < pairs; at++, part += 3) {
		const both = pair(facts[places[part] as number] as number, facts[places[part + 1] as number] as number);
		features[from + at] = feature(numbers[at] as number, both, facts[places[part + 2] as number] as number);
	}
	for (; at < size; at++, part += 3)
		features[from + at] = feature(numbers[at] as number, facts[places[part] as number] as number, facts[places[part + 2] as number] as number);
}
