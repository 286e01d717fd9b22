// All names of a document that may be places, each with what is told of its use. Names the list of the world does not know
// are taken up too: a village is no less a village for being in no list.
import type { World } from '#reference/world.ts';
import type { Lexicon } from '#reference/lexicon.ts';
import { wordSet } from '#reference/word-list.ts';
import type { Token, Tree } from '#syntax/tree.ts';
import { placeNamesIn, startsBig, type PlaceName } from './place-name.ts';
import { wordKindsOf, type Elsewhere, type Use } from './place-use.ts';

export type PlaceUse = { readonly tree: Tree; readonly use: Use };

/** In the order of the text. */
export function placeUses(trees: readonly Tree[], world: World, lexicon: Lexicon): readonly PlaceUse[] {
	const words = wordKindsOf(lexicon);
	const locatives = wordSet(lexicon, 'locatives');
	const [places, organisations] = [wordSet(lexicon, 'place-words'), wordSet(lexicon, 'organisation-words')];
	const isGeneric = ({ lower }: Token) => places.has(lower) || organisations.has(lower);
	const rows = trees.map((tree) => {
		const known = placeNamesIn(tree.tokens, world, lexicon).filter(({ first, last }) => !tree.tokens.slice(first, last).every(isGeneric));
		return { tree, places: withUnknown(tree.tokens, known) };
	});
	const counts = new Map<string, { inPlace: number; inRow: number }>();
	for (const { tree, places } of rows) {
		for (const place of places) {
			const count = counts.get(place.key) ?? { inPlace: 0, inRow: 0 };
			if (isInPlace(tree.tokens, place, locatives)) count.inPlace++;
			if (isInRow(tree.tokens, place)) count.inRow++;
			counts.set(place.key, count);
		}
	}
	return rows.flatMap(({ tree, places }) => {
		if (places.length === 0) return [];
		const names = new Map(places.flatMap((place) => [[place.first, place] as const, [place.last - 1, place] as const]));
		return places.map((place): PlaceUse => {
			const count = counts.get(place.key) as Elsewhere;
			const elsewhere = {
				inPlace: count.inPlace - (isInPlace(tree.tokens, place, locatives) ? 1 : 0),
				inRow: count.inRow - (isInRow(tree.tokens, place) ? 1 : 0),
			};
			return { tree, use: { tokens: tree.tokens, place, names, elsewhere, words } };
		});
	});
}

/** Rows of proper nouns that no known name touches. */
function withUnknown(tokens: readonly Token[], known: readonly PlaceName[]): readonly PlaceName[] {
	const all: PlaceName[] = [];
	let next = 0;
	for (let at = 0; at < tokens.length; at++) {
		if (known[next]?.first === at) {
			const { last } = known[next] as PlaceName;
			while (known[next]?.first === at) all.push(known[next++] as PlaceName);
			at = last - 1;
			continue;
		}
		const name = known[next];
		let last = at;
		while (last < tokens.length && last !== name?.first && isProper(tokens[last] as Token)) last++;
		if (last === at) continue;
		if (last - at < 5)
			all.push({
				first: at,
				last,
				key: tokens
					.slice(at, last)
					.map(({ lower }) => lower)
					.join(' '),
				part: null,
				name: null,
			});
		at = last - 1;
	}
	return all;
}

function isProper(token: Token): boolean {
	return token.tag === 'PROPN' && startsBig(token);
}

function isInPlace(tokens: readonly Token[], { first }: PlaceName, locatives: ReadonlySet<string>): boolean {
	return locatives.has(tokens[first - 1]?.lower ?? '');
}

function isInRow(tokens: readonly Token[], { first, last }: PlaceName): boolean {
	const before = tokens[first - 1];
	const after = tokens[last];
	return (before !== undefined && isProper(before)) || (after !== undefined && isProper(after));
}

/** Whether two names stand beside each other in a list. */
export function isListed(one: PlaceUse | undefined, other: PlaceUse | undefined): boolean {
	if (!one || !other || one.tree !== other.tree) return false;
	const between = one.tree.tokens.slice(one.use.place.last, other.use.place.first);
	return between.length > 0 && between.length < 3 && between.every(({ lower }) => lower === ',' || lower === 'and' || lower === 'or' || lower === '&');
}
