// A table is a set of columns of whole numbers that grow together, each as narrow as its numbers allow. The register keeps
// a million claims in them where objects would take fifteen times the room, and a view looks through all of them in a few
// milliseconds.
import { ownCopy } from '#text/own-copy.ts';

/** Numbers of 8, 16 or 32 bits; a column becomes wider when a number comes that it cannot hold. */
export type Column = Int8Array | Int16Array | Int32Array;
export type Table<Name extends string> = { length: number; readonly columns: Record<Name, Column> };

const firstRoom = 256;

export function makeTable<Name extends string>(names: readonly Name[]): Table<Name> {
	return { length: 0, columns: Object.fromEntries(names.map((name) => [name, new Int8Array(firstRoom)])) as Record<Name, Column> };
}

/** Adds a row and returns its number. */
export function addRow<Name extends string>(table: Table<Name>, row: Readonly<Record<Name, number>>): number {
	const at = table.length++;
	for (const name in row) setValue(table, name, { row: at, value: row[name] });
	return at;
}

/** Puts a number of up to 32 bits into a column, at a row that was added. Columns are never written otherwise. */
export function setValue<Name extends string>({ columns }: Table<Name>, name: Name, { row, value }: { readonly row: number; readonly value: number }): void {
	let column = columns[name];
	if (row >= column.length) {
		column = grown(column);
		columns[name] = column;
	}
	column[row] = value;
	while (column[row] !== value && !(column instanceof Int32Array)) {
		column = column instanceof Int8Array ? Int16Array.from(column) : Int32Array.from(column);
		columns[name] = column;
		column[row] = value;
	}
}

/** The value at a row that is known to be there. */
export function valueAt(column: Column, row: number): number {
	return column[row] as number;
}

function grown(column: Column): Column {
	const room = column.length * 2;
	const larger = column instanceof Int8Array ? new Int8Array(room) : column instanceof Int16Array ? new Int16Array(room) : new Int32Array(room);
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
