// A table is a set of columns of 32-bit integers that grow together. The register keeps a million claims in them where
// objects would take ten times the room, and a view looks through all of them in a few milliseconds.
import { ownCopy } from '#text/own-copy.ts';

export type Table<Name extends string> = { length: number; readonly columns: Record<Name, Int32Array> };

const firstRoom = 256;

export function makeTable<Name extends string>(names: readonly Name[]): Table<Name> {
	return { length: 0, columns: Object.fromEntries(names.map((name) => [name, new Int32Array(firstRoom)])) as Record<Name, Int32Array> };
}

/** Adds a row and returns its number. */
export function addRow<Name extends string>(table: Table<Name>, row: Readonly<Record<Name, number>>): number {
	const at = table.length++;
	for (const name in row) {
		let column = table.columns[name];
		if (at >= column.length) {
			column = grown(column);
			table.columns[name] = column;
		}
		column[at] = row[name];
	}
	return at;
}

/** The value at a row that is known to be there. */
export function valueAt(column: Int32Array, row: number): number {
	return column[row] as number;
}

function grown(column: Int32Array): Int32Array {
	const larger = new Int32Array(column.length * 2);
	larger.set(column);
	return larger;
}

/** Words that are met again and again, each with a small number. 0 stands for none. */
export type Names = { readonly numbers: Map<string, number>; readonly words: string[] };

export function makeNames(): Names {
	return { numbers: new Map(), words: [''] };
}

/** The number of a word, given anew when it has none. */
export function numberOf(names: Names, word: string | null): number {
	if (word === null) return 0;
	let number = names.numbers.get(word);
	if (number === undefined) {
		number = names.words.length;
		const own = ownCopy(word);
		names.numbers.set(own, number);
		names.words.push(own);
	}
	return number;
}

/** The number of a word, or -1 when the record never met it. */
export function knownNumber(names: Names, word: string): number {
	return names.numbers.get(word) ?? -1;
}

export function wordOf(names: Names, number: number): string | null {
	return number === 0 ? null : (names.words[number] ?? null);
}
