// Tables from hashes to numbers, as they lie in a model file.

/** A table from hashes to numbers above 0, as two arrays that can lie in a file. */
export type HashIndex = { readonly keys: Int32Array; readonly values: Uint16Array };

/** The value at a key, 0 where there is none. */
export function lookUp({ keys, values }: HashIndex, key: number): number {
	const last = keys.length - 1;
	for (let at = key & last; keys[at] !== 0; at = (at + 1) & last) if (keys[at] === key) return values[at] as number;
	return 0;
}

/** Makes a table that is at most half full. */
export function indexOf(entries: ReadonlyMap<number, number>): HashIndex {
	let size = 16;
	while (size < entries.size * 2) size *= 2;
	const index = { keys: new Int32Array(size), values: new Uint16Array(size) };
	for (const [key, value] of entries) {
		let at = key & (size - 1);
		while (index.keys[at] !== 0) at = (at + 1) & (size - 1);
		index.keys[at] = key;
		index.values[at] = value;
	}
	return index;
}
