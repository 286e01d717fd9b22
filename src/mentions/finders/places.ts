// Finds places of the reference by any of their names, capitals and countries as places, and `the road`,
// `the corridor`, `the checkpoint` as the one last named (or the reference's focus when none was).
import type { Place } from '#reference/place.ts';
import type { Reference } from '#reference/reference.ts';
import { phrasebook, type Phrasebook } from '../phrasebook.ts';
import { isOfCase } from '../belonging.ts';
import type { Finder, Mention } from '../mention.ts';
import { tokenMention } from '../token-mention.ts';

export const places: Finder = {
	name: 'places',
	needs: [],
	gives: ['place'],
	find(search) {
		const { names, again } = booksOf(search.reference);
		const found: Mention[] = [];
		const last = new Map<string, string>();
		const hasCase = isOfCase([...search.found], search.reference);
		for (const tree of search.trees) {
			for (let at = 0; at < tree.tokens.length; at++) {
				const hit = names.at(tree.tokens, at)[0];
				const echo = hit ? undefined : again.at(tree.tokens, at)[0];
				const place = hit ? hit.value : echo && echoed(search.reference, echo.value, { last, hasCase });
				if (!place) continue;
				if (hit) for (const family of familiesOf(place)) last.set(family, place.id);
				const range = [at, (hit ?? echo)?.last ?? at + 1] as const;
				found.push(tokenMention(search, { tree, range }, { ...located(place), kind: 'place', ref: place.id, known: hit ? 'stated' : 'implied', by: 'places' }));
				at = range[1] - 1;
			}
		}
		return found;
	},
};

/** Coordinates only where the reference has some. */
function located(place: Place): { lat?: number; lon?: number } {
	return place.lat === null || place.lon === null ? {} : { lat: place.lat, lon: place.lon };
}

const roads: readonly string[] = ['corridor', 'road'];
const posts: readonly string[] = ['post', 'checkpoint', 'bridge'];

/** What `the road` or `the post` can mean after this place was named. */
function familiesOf(place: Place): string[] {
	if (roads.includes(place.kind)) return ['road'];
	return posts.includes(place.kind) ? ['post'] : [];
}

type Before = { readonly last: ReadonlyMap<string, string>; readonly hasCase: boolean };

function echoed({ focus, placeById }: Reference, family: string, { last, hasCase }: Before): Place | undefined {
	const id = last.get(family) ?? (family === 'road' && hasCase ? focus : null);
	return id === null || id === undefined ? undefined : placeById.get(id);
}

type Books = { readonly names: Phrasebook<Place>; readonly again: Phrasebook<string> };
const made = new WeakMap<Reference, Books>();

function booksOf(reference: Reference): Books {
	const known = made.get(reference);
	if (known) return known;
	const names = phrasebook<Place>();
	for (const place of reference.places) for (const name of new Set([place.name, ...place.names.map((variant) => variant.name)])) names.add(name, place);
	const again = phrasebook<string>();
	for (const words of reference.lexicon.words['anaphoric-roads'] ?? []) again.add(words, 'road');
	for (const words of reference.lexicon.words['anaphoric-posts'] ?? []) again.add(words, 'post');
	const books = { names, again };
	made.set(reference, books);
	return books;
}
