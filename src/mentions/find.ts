// Finds every mention: runs the finders in order, each seeing what those before it found, then keeps the
// longest of what covers the same words. Gives mentions in the order of the text.
import type { Document } from '#documents/document.ts';
import type { Reference } from '#reference/reference.ts';
import { wordSet } from '#reference/word-list.ts';
import type { Tree } from '#syntax/tree.ts';
import { actors } from './finders/actors.ts';
import { agreements } from './finders/agreements.ts';
import { dates } from './finders/dates.ts';
import { definiteNouns } from './finders/definite-nouns.ts';
import { generalActors } from './finders/general-actors.ts';
import { loadedWords } from './finders/loaded-words.ts';
import { offices } from './finders/offices.ts';
import { persons } from './finders/persons.ts';
import { places } from './finders/places.ts';
import { quantities } from './finders/quantities.ts';
import { worldPlaces } from './finders/world-places.ts';
import type { Finder, Mention, MentionKind, NamedPlace } from './mention.ts';

/** The finders in the order they run. */
export const finders: readonly Finder[] = [
	dates,
	actors,
	offices,
	persons,
	definiteNouns,
	generalActors,
	agreements,
	places,
	worldPlaces,
	quantities,
	loadedWords,
];

export function find(input: { readonly document: Document; readonly trees: readonly Tree[]; readonly reference: Reference }): readonly Mention[] {
	const found: Mention[] = [];
	for (const finder of finders) for (const mention of finder.find({ ...input, found })) found.push(mention);
	return settle(found, input);
}

/** Kinds among which one stretch of words has one meaning. */
const group: Readonly<Record<MentionKind, string>> = {
	person: 'actor',
	organisation: 'actor',
	party: 'actor',
	place: 'place',
	date: 'date',
	agreement: 'agreement',
	quantity: 'quantity',
	loaded: 'loaded',
};

function settle(found: readonly Mention[], { trees, reference }: { readonly trees: readonly Tree[]; readonly reference: Reference }): Mention[] {
	const ordered = [...found].sort((one, other) => one.start - other.start || other.end - one.end);
	const locatives = wordSet(reference.lexicon, 'locatives');
	const kept = new Set<Mention>();
	/** The last mention kept in each group; what starts before its end overlaps it. */
	const last = new Map<string, Mention>();
	const lost: Mention[] = [];
	for (const mention of ordered) {
		const key = group[mention.kind];
		const held = last.get(key);
		if (held && mention.start < held.end) {
			if (!isBetter(mention, held)) continue;
			kept.delete(held);
		}
		const rival = key === 'place' ? last.get('actor') : key === 'actor' ? last.get('place') : undefined;
		if (rival && kept.has(rival) && rival.start === mention.start && rival.end === mention.end) {
			const isPlace = isLocative(trees, mention, locatives);
			if (!isPlace) lost.push(key === 'place' ? mention : rival);
			if (isPlace === (rival.kind === 'place')) continue;
			kept.delete(rival);
		} else if (key === 'place' && rival && kept.has(rival) && rival.start <= mention.start && rival.end >= mention.end) {
			lost.push(mention);
			continue;
		}
		kept.add(mention);
		last.set(key, mention);
	}
	return withPlacesNamed([...kept], lost);
}

/** Gives actors the places that stand in their names; both lists are in the order of the text. */
function withPlacesNamed(kept: readonly Mention[], lost: readonly Mention[]): Mention[] {
	let next = 0;
	return kept.map((mention) => {
		if (group[mention.kind] !== 'actor') return mention;
		while (next < lost.length && (lost[next] as Mention).start < mention.start) next++;
		const placesNamed: NamedPlace[] = [];
		for (; next < lost.length && (lost[next] as Mention).end <= mention.end; next++) {
			const { start, end, lat, lon, known } = lost[next] as Mention;
			if (lat !== undefined && lon !== undefined) placesNamed.push({ start, end, lat, lon, known });
		}
		return placesNamed.length === 0 ? mention : { ...mention, placesNamed };
	});
}

/** Longer words win; of the same words, those that stand for somebody known. */
function isBetter(mention: Mention, held: Mention): boolean {
	const says = ({ ref, code }: Mention) => (ref !== null ? 2 : code !== null ? 1 : 0);
	return width(mention) > width(held) || (width(mention) === width(held) && says(mention) > says(held));
}

function width({ start, end }: Mention): number {
	return end - start;
}

/** Whether the words stand where a place stands: `in Baku`, but not `according to Baku`. */
function isLocative(trees: readonly Tree[], place: Mention, locatives: ReadonlySet<string>): boolean {
	const tokens = trees[place.sentence]?.tokens ?? [];
	const at = tokens.findIndex((token) => token.start >= place.start);
	return tokens[at - 2]?.lower !== 'according' && locatives.has(tokens[at - 1]?.lower ?? '');
}
