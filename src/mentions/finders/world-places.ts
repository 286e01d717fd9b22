// Finds places anywhere in the world that the reference does not know: names of the list of the world where their use is that
// of a place, and unknown names that are used like one. The reference's own places come first.
import { quote } from '#text/quote.ts';
import type { Lexicon } from '#reference/lexicon.ts';
import type { Finder, Mention, Search } from '../mention.ts';
import { resolvePlaces, type Resolution, type Setting } from '../place-sense.ts';
import { usesOfPlaces } from '../place-judgement.ts';
import type { UseModel } from '../place-use.ts';
import { placeUses, type PlaceUse } from '../place-uses.ts';
import { tokenMention } from '../token-mention.ts';

export const worldPlaces: Finder = {
	name: 'world-places',
	needs: ['party', 'organisation', 'person', 'place', 'date'],
	gives: ['place'],
	find(search) {
		const { lexicon } = search.reference;
		const model = modelOf(lexicon);
		const taken = takenBy(search.found);
		const free = placeUses(search.trees, lexicon.world(), lexicon).filter((use) => !isTaken(use, taken));
		const uses = usesOfPlaces(free, model, lexicon);
		const places = resolvePlaces(uses, settingOf(search.found, uses), lexicon);
		return uses.map((use, at) => mention(search, use, { resolution: places[at] ?? null }));
	},
};

function mention(search: Search, { tree, use }: PlaceUse, { resolution }: { readonly resolution: Resolution | null }): Mention {
	const range = [use.place.first, use.place.last] as const;
	const known = resolution === null ? 'unknown' : resolution.isStated ? 'stated' : 'implied';
	const at =
		resolution === null ? {} : { lat: resolution.sense.lat, lon: resolution.sense.lon, ...(resolution.rivals > 0 ? { rivals: resolution.rivals } : {}) };
	const found = tokenMention(search, { tree, range }, { kind: 'place', ...at, known, by: 'world-places' });
	return use.place.part === null ? found : { ...found, ...quote(search.document.text, use.place.part.start, use.place.part.end) };
}

/** Starts of words that name a person, a place or an agreement already. */
function takenBy(found: readonly Mention[]): ReadonlySet<number> {
	return new Set(found.filter(({ kind }) => kind === 'place' || kind === 'person').map(({ start }) => start));
}

function isTaken({ tree, use }: PlaceUse, taken: ReadonlySet<number>): boolean {
	return tree.tokens.slice(use.place.first, use.place.last).some(({ start }) => taken.has(start));
}

/** Actors whose words are no name of a place say which countries the text speaks of; the others say it by their place. */
function settingOf(found: readonly Mention[], uses: readonly PlaceUse[]): Setting {
	const starts = new Set(uses.map(({ tree, use }) => tree.tokens[use.place.first]?.start));
	const countries = found.flatMap(({ code, kind, start }) => (code !== null && kind !== 'person' && !starts.has(start) ? [code.slice(0, 3)] : []));
	const points = found.flatMap(({ lat, lon }) => (lat === undefined || lon === undefined ? [] : [{ lat, lon }]));
	return { countries, points };
}

const made = new WeakMap<Lexicon, UseModel>();

function modelOf(lexicon: Lexicon): UseModel {
	let model = made.get(lexicon);
	if (!model) {
		const bytes = lexicon.placeModel();
		const numbers = new Int16Array(bytes.buffer, bytes.byteOffset, bytes.byteLength / 2);
		model = { bias: numbers[0] as number, weights: numbers.subarray(1) };
		made.set(lexicon, model);
	}
	return model;
}
