// A table of weights that learns: whole numbers while it learns, and at the end the mean of what they were at every
// moment (averaged perceptron, Collins 2002), rounded to 8 bits. Only whole numbers are added, so a run repeats itself.

export type Table = {
	readonly weights: Int32Array;
	/** For each weight the sum of its changes times the moment of each. */
	readonly totals: Float64Array;
	moment: number;
};

export function makeTable(size: number): Table {
	return { weights: new Int32Array(size), totals: new Float64Array(size), moment: 1 };
}

export function change(table: Table, place: number, by: number): void {
	table.weights[place] = (table.weights[place] as number) + by;
	table.totals[place] = (table.totals[place] as number) + by * table.moment;
}

/** The mean weights. */
export function meanOf({ weights, totals, moment }: Table): Float64Array {
	return Float64Array.from(weights, (weight, at) => weight - (totals[at] as number) / moment);
}

/** Rounds to 8 bits: forty times what a weight mostly is becomes as great as can be, the few beyond are cut. */
export function rounded(means: Float64Array): Int8Array {
	const unit = unitOf(means);
	return Int8Array.from(means, (mean) => Math.max(-127, Math.min(127, Math.round(mean / unit))));
}

/** What one step of a rounded weight stands for. */
export function unitOf(means: Float64Array): number {
	let squares = 0;
	let count = 0;
	for (const mean of means) {
		squares += mean * mean;
		if (mean !== 0) count++;
	}
	return (40 * Math.sqrt(squares / Math.max(1, count))) / 127;
}

/** Numbers that look random and are the same in every run (xorshift, Marsaglia 2003). */
export function makeChance(seed: number): () => number {
	let state = seed | 0;
	return () => {
		state ^= state << 13;
		state ^= state >>> 17;
		state ^= state << 5;
		return (state >>> 0) / 2 ** 32;
	};
}

/** Puts the items in another order, in place. */
export function shuffle<Item>(items: Item[], chance: () => number): Item[] {
	for (let at = items.length - 1; at > 0; at--) {
		const other = Math.floor(chance() * (at + 1));
		[items[at], items[other]] = [items[other] as Item, items[at] as Item];
	}
	return items;
}
