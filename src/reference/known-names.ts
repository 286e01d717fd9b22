// The names syntax reads as one word each, whoever bears them: those of actors, capitals, places and states that are
// written with capitals throughout. They are closed under the swap table: with a name its opposite is known, too.
import type { Actor } from './actor.ts';
import { exchangeOf } from './exchange.ts';
import type { Country } from './lexicon.ts';
import type { Place } from './place.ts';
import type { SwapPair } from './reference.ts';

type Bearers = {
	readonly actors: readonly Actor[];
	readonly places: readonly Place[];
	readonly countries: readonly Country[];
	readonly swap: readonly SwapPair[];
};

/** Names in order of the alphabet. Those with the adjective of a people are left out: it is a word of its own. */
export function knownNames({ actors, places, countries, swap }: Bearers): readonly string[] {
	const adjectives = new Set([...countries, ...actors].flatMap((bearer) => bearer.adjectives));
	const all = [
		...actors.flatMap(({ name, aliases, metonyms }) => [name, ...aliases, ...metonyms]),
		...places.flatMap(({ names }) => names.map(({ name }) => name)),
		...countries.flatMap(({ name, names, capitals }) => [name, ...names, ...capitals]),
		...swap.flat(),
	];
	const exchange = exchangeOf(swap);
	return [...new Set(all.flatMap((name) => [name, exchange(name)]))].filter((name) => isName(name, adjectives)).toSorted();
}

function isName(name: string, adjectives: ReadonlySet<string>): boolean {
	return name.split(/[\s-]/).every((word) => /^\p{Lu}/u.test(word) && !adjectives.has(word) && !adjectives.has(word.replace(/s$/, '')));
}
