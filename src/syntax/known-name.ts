// Finds the names the reference knows in a row of tokens. A known name is one word to the models, always the same,
// however many words it has: so a tree does not change with who acts in it.
import { tokenize } from './tokenize.ts';

/** Names by their first word; each with the words that follow it, the longest first. */
export type KnownNames = ReadonlyMap<string, readonly (readonly string[])[]>;

/** Makes the table of some names, as written and in capitals. */
export function knownNamesOf(names: readonly string[], abbreviations: ReadonlySet<string>): KnownNames {
	const table = new Map<string, (readonly string[])[]>();
	for (const name of new Set(names.flatMap((one) => [one, one.toUpperCase()]))) {
		const [first = '', ...rest] = tokenize(name, { start: 0, end: name.length }, abbreviations).map(({ start, end }) => name.slice(start, end));
		table.set(first, [...(table.get(first) ?? []), rest]);
	}
	for (const rests of table.values()) rests.sort((one, other) => other.length - one.length);
	return table;
}

/** How many tokens the known name has that begins at a place with a word that begins these names; 0 where none does. */
export function lengthOfName(row: readonly { readonly text: string }[], at: number, rests: readonly (readonly string[])[]): number {
	const rest = rests.find((words) => words.every((word, place) => row[at + 1 + place]?.text === word));
	return rest ? rest.length + 1 : 0;
}
