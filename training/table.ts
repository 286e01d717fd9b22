// A table of weights that learns: whole numbers while it learns, and at the end the mean of what they were at every
// moment (averaged perceptron, Collins 2002), rounded to 16 bits. Only whole numbers are added, so a run repeats itself.

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

/** Rounds to 16 bits, the greatest becoming as great as can be. */
export function rounded(means: Float64Array): Int16Array {
	let greatest = 1;
	for (const mean of means) greatest = Math.max(greatest, Math.abs(mean));
	return Int16Array.from(means, (mean) => Math.round((mean * 32_000) / greatest));
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
