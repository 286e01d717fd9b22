// Exchanges the parties in a text by the reference's swap table: every name becomes its opposite, the longest first.
import type { SwapPair } from './reference.ts';

/** The exchange of a swap table, made once for many texts. */
export function exchangeOf(pairs: readonly SwapPair[]): (text: string) => string {
	if (pairs.length === 0) return (text) => text;
	const table = new Map([...pairs, ...pairs.map(([one, other]): SwapPair => [other, one])]);
	const words = [...table.keys()].toSorted((one, other) => other.length - one.length).join('|');
	const pattern = new RegExp(`\\b(?:${words})\\b`, 'g');
	return (text) => text.replace(pattern, (word) => table.get(word) as string);
}
