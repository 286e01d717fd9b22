// Names the relation of each word to its head: the one with the highest score; `root`, the first, is the root's alone.
import { relationScores, type Net } from './net.ts';

/** Fills `relations` for the words the net looked at last, from place 0. @param known how many relations there are */
export function label(
	net: Net,
	heads: Int32Array,
	{ count, known, relations }: { readonly count: number; readonly known: number; readonly relations: Uint8Array },
): void {
	const { from, row } = relationScores(net, heads, count);
	for (let word = 0; word < count; word++) {
		if (heads[word + 1] === 0) {
			relations[word] = 0;
			continue;
		}
		const place = from + word * row;
		let best = 1;
		for (let relation = 2; relation < known; relation++) if ((net.numbers[place + relation] as number) > (net.numbers[place + best] as number)) best = relation;
		relations[word] = best;
	}
}
