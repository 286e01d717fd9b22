// The headers of an answer as they came: name and value of each, in their order.
import type { HeaderLine } from './capture.ts';

/** The library gives names and values by turns. */
export function headerLinesOf(raw: readonly (string | Buffer)[]): readonly HeaderLine[] {
	const words = raw.map((one) => (typeof one === 'string' ? one : one.toString('latin1')).toWellFormed());
	return words.flatMap((name, at): HeaderLine[] => (at % 2 === 0 ? [[name, words[at + 1] ?? '']] : []));
}

/** By name, in lower case; what comes more than once is joined. */
export function joinedHeaders(lines: readonly HeaderLine[]): Readonly<Record<string, string>> {
	const groups = Map.groupBy(lines, ([name]) => name.toLowerCase());
	return Object.fromEntries([...groups].map(([name, found]) => [name, found.map(([, value]) => value).join(', ')]));
}
