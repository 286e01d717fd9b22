// Changes texts at random, the same way for the same seed: something put in, left out, doubled, or taken from another.

export type Mutation = {
	readonly pick: <Item>(items: readonly Item[]) => Item;
	/** One to eight changes of a text; `others` are texts that pieces are taken from. */
	readonly mutate: (text: string, others: readonly string[]) => string;
};

/** @param hostile pieces that texts from outside hold and writers of readers forget */
export function mutation(seed: number, hostile: readonly string[]): Mutation {
	const chance = xorshift(seed);
	const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(chance() * items.length)] as Item;
	const mutate = (text: string, others: readonly string[]): string => {
		let changed = text;
		for (let times = 1 + Math.floor(chance() * 8); times > 0; times--) {
			const at = Math.floor(chance() * (changed.length + 1));
			const length = Math.floor(chance() * 40);
			const kind = Math.floor(chance() * 5);
			const piece = changed.slice(at, at + length);
			if (kind === 0) changed = changed.slice(0, at) + pick(hostile) + changed.slice(at);
			else if (kind === 1) changed = changed.slice(0, at) + changed.slice(at + length);
			else if (kind === 2) changed = changed.slice(0, at) + piece.repeat(1 + Math.floor(chance() * 6)) + changed.slice(at + length);
			else if (kind === 3) changed = changed.slice(0, at) + pick(others).slice(at, at + length * 4) + changed.slice(at);
			else changed = changed.slice(0, at) + pick(hostile).repeat(1 + Math.floor(chance() * 30)) + changed.slice(at);
		}
		return changed;
	};
	return { pick, mutate };
}

/** Marsaglia 2003. */
function xorshift(seed: number): () => number {
	let state = seed | 0 || 1;
	return () => {
		state ^= state << 13;
		state ^= state >>> 17;
		state ^= state << 5;
		return (state >>> 0) / 2 ** 32;
	};
}
