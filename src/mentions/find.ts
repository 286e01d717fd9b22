// Finds every mention: runs the finders in order, each seeing what those before it found, then keeps the
// longest of what covers the same words. Gives mentions in the order of the text.
import type { Document } from '#documents/document.ts';
import type { Reference } from '#reference/reference.ts';
import type { Tree } from '#syntax/tree.ts';
import { actors } from './finders/actors.ts';
import { agreements } from './finders/agreements.ts';
import { dates } from './finders/dates.ts';
import { definiteNouns } from './finders/definite-nouns.ts';
import { loadedWords } from './finders/loaded-words.ts';
import { offices } from './finders/offices.ts';
import { persons } from './finders/persons.ts';
import { places } from './finders/places.ts';
import { quantities } from './finders/quantities.ts';
import type { Finder, Mention, MentionKind } from './mention.ts';

/** The finders in the order they run. */
export const finders: readonly Finder[] = [dates, actors, offices, persons, definiteNouns, places, agreements, quantities, loadedWords];

export function find(input: { readonly document: Document; readonly trees: readonly Tree[]; readonly reference: Reference }): readonly Mention[] {
	const found: Mention[] = [];
	for (const finder of finders) found.push(...finder.find({ ...input, found }));
	return settle(found, input);
}

/** Kinds among which one stretch of words has one meaning. */
const group: Readonly<Record<MentionKind, string>> = {
	person: 'actor', organisation: 'actor', party: 'actor', place: 'place', date: 'date', agreement: 'agreement', quantity: 'quantity', loaded: 'loaded',
};

function settle(found: readonly Mention[], { trees, reference }: { readonly trees: readonly Tree[]; readonly reference: Reference }): Mention[] {
	const ordered = [...found].sort((one, other) => one.start - other.start || other.end - one.end);
	const locatives = new Set(reference.lexicon.words['locatives']);
	const kept: Mention[] = [];
	/** Furthest end of a kept mention, by group: what starts before it stands inside a longer one. */
	const reach = new Map<string, number>();
	for (const mention of ordered) {
		const key = group[mention.kind];
		if (mention.start < (reach.get(key) ?? -1)) {
			const held = kept.findLast((other) => group[other.kind] === key);
			const isBetter = held && (width(mention) > width(held) || (width(mention) === width(held) && held.ref === null && mention.ref !== null));
			if (!held || !isBetter) continue;
			kept.splice(kept.lastIndexOf(held), 1);
		}
		const rival = kept.findLast((other) => other.start === mention.start && other.end === mention.end && group[other.kind] !== key);
		if (rival && isSameName(rival, mention)) {
			const place = rival.kind === 'place' ? rival : mention;
			if (isLocative(trees, place, locatives) === (rival.kind === 'place')) continue;
			kept.splice(kept.indexOf(rival), 1);
		} else if (key === 'place' && mention.end <= (reach.get('actor') ?? -1) && kept.some((other) => group[other.kind] === 'actor' && other.start <= mention.start && other.end > mention.end)) continue;
		kept.push(mention);
		reach.set(key, mention.end);
	}
	return kept;
}

function width({ start, end }: Mention): number {
	return end - start;
}

/** The same words named a party (`Baku` the capital speaking) and a place (`in Baku`). */
function isSameName(one: Mention, other: Mention): boolean {
	const kinds = new Set([group[one.kind], group[other.kind]]);
	return kinds.has('actor') && kinds.has('place');
}

function isLocative(trees: readonly Tree[], place: Mention, locatives: ReadonlySet<string>): boolean {
	const tokens = trees[place.sentence]?.tokens ?? [];
	const at = tokens.findIndex((token) => token.start >= place.start);
	return tokens[at - 2]?.lower !== 'according' && locatives.has(tokens[at - 1]?.lower ?? '');
}
