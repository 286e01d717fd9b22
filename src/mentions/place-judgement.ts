// Which names of a document are used for places: what the model says of each use, what the words beside it say
// outright (`the village of X`, `the X virus`), and what became of the same name and of the names in the same list.
import type { Lexicon } from '#reference/lexicon.ts';
import type { Token } from '#syntax/tree.ts';
import { startsBig, type PlaceName } from './place-name.ts';
import { useScore, type UseModel } from './place-use.ts';
import { isListed, type PlaceUse } from './place-uses.ts';

/** The uses that are of places, in the order of the text. */
export function usesOfPlaces(uses: readonly PlaceUse[], model: UseModel, lexicon: Lexicon): readonly PlaceUse[] {
	const lists = listsOf(lexicon);
	const open = uses.filter((one) => !isNever(one, lists));
	const scores = open.map((one) => useScore(model, one.use) - model.bias + sureness(one.use.place) + saidOutright(one, lists));
	const counts = new Map<string, number>();
	for (const [at, { use }] of open.entries()) if ((scores[at] as number) > 0) counts.set(use.place.key, (counts.get(use.place.key) ?? 0) + 1);
	for (const [at, one] of open.entries()) if (counts.has(one.use.place.key) && !isInRow(one)) scores[at] = (scores[at] as number) + support.again;
	for (const [at] of open.entries()) listUp(open, scores, at);
	for (let at = open.length - 1; at >= 0; at--) listUp(open, scores, at);
	return open.filter((_one, at) => (scores[at] as number) > 0);
}

/** In the measure of the model's weights. */
const support = { sure: 25_000, outright: 60_000, office: 60_000, kind: 45_000, again: 22_000, listed: 20_000 };

type Lists = Readonly<Record<'before' | 'never' | 'offices' | 'generic' | 'dates' | 'endings' | 'beginnings', ReadonlySet<string>>>;
const made = new WeakMap<Lexicon, Lists>();

function listsOf(lexicon: Lexicon): Lists {
	let lists = made.get(lexicon);
	if (!lists) {
		const { words } = lexicon;
		lists = {
			before: new Set(words['place-nouns']),
			never: new Set(words['not-place-nouns']),
			offices: new Set(words['public-office-words']),
			generic: new Set([...(words['place-words'] ?? []), ...(words['organisation-words'] ?? [])]),
			endings: new Set(words['place-endings']),
			beginnings: new Set(words['place-beginnings']),
			dates: new Set([...(words.months ?? []), ...(words.weekdays ?? [])]),
		};
		made.set(lexicon, lists);
	}
	return lists;
}

/** Continents, regions and seas have names that mean little else. */
function sureness({ name }: PlaceName): number {
	const sense = name?.senses[0];
	if (!name || !sense || name.asPerson > 3 || name.asWord > 3) return 0;
	return sense.kind === 'town' || sense.kind === 'district' || sense.kind === 'river' ? 0 : support.sure;
}

/** Money, months, illnesses, and words that say only what kind of place it is. */
function isNever(one: PlaceUse, lists: Lists): boolean {
	const { tree, use } = one;
	const { first, last, name } = use.place;
	const { tokens } = tree;
	const words = tokens.slice(first, last);
	const after = tokens[last];
	if (/^[$£€]/.test(after?.text ?? '') || /[$£€]$/.test(tokens[first - 1]?.text ?? '')) return true;
	if (words.every(({ lower }) => lists.generic.has(lower) || lists.dates.has(lower))) return true;
	if (lists.never.has(after?.lower ?? '') || (after !== undefined && startsBig(after) && lists.never.has(tokens[last + 1]?.lower ?? ''))) return true;
	if (name === null) return words.some(({ text }) => text.length > 1 && text === text.toUpperCase());
	const kind = name.senses[0]?.kind;
	if (isNamedByKind(one, lists)) return false;
	return (kind === 'town' || kind === 'district') && tokens[first - 1]?.lower === 'the' && (after === undefined || (after.tag !== 'NOUN' && !startsBig(after)));
}

/** `Orvan County`, `Fort Orvan`: names that say themselves what they are. */
function isNamedByKind({ tree, use }: PlaceUse, { endings, beginnings, generic, offices }: Lists): boolean {
	const { first, last, name } = use.place;
	if (last - first < 2 || isName(tree.tokens[last])) return false;
	const isBureau = tree.tokens.slice(first, last - 1).some(({ lower }) => generic.has(lower) || offices.has(lower));
	if (name === null && isBureau && !beginnings.has(tree.tokens[first]?.lower ?? '')) return false;
	return endings.has(tree.tokens[last - 1]?.lower ?? '') || beginnings.has(tree.tokens[first]?.lower ?? '');
}

/** `the village of X`, `a town called X`, `X district`; `the X Department of Health`. */
function saidOutright(one: PlaceUse, lists: Lists): number {
	const { tree, use } = one;
	const { before, offices } = lists;
	const { tokens } = tree;
	const { first, last, name } = use.place;
	const noun = /^(?:of|called|named|near|around)$/.test(tokens[first - 1]?.lower ?? '') ? tokens[first - 2] : tokens[first - 1];
	const after = tokens[last];
	if (noun && !startsBig(noun) && before.has(noun.lower)) return support.outright;
	if (after && !startsBig(after) && before.has(after.lower)) return support.outright;
	if (isNamedByKind(one, lists)) return support.kind;
	if (!name || name.asPerson > 3 || name.asWord > 3) return 0;
	if (use.place.part !== null) return support.outright;
	if (!after || !startsBig(after) || isName(tokens[first - 1])) return 0;
	for (let at = last; at < last + 3 && tokens[at] && startsBig(tokens[at] as Token); at++) if (offices.has((tokens[at] as Token).lower)) return support.office;
	return 0;
}

function isName(token: Token | undefined): boolean {
	return token !== undefined && startsBig(token) && token.tag === 'PROPN';
}

function isInRow({ tree, use }: PlaceUse): boolean {
	return isName(tree.tokens[use.place.first - 1]) || isName(tree.tokens[use.place.last]);
}

/** A name among places in a list is one more. */
function listUp(uses: readonly PlaceUse[], scores: number[], at: number): void {
	const score = scores[at] as number;
	if (score <= 0 && score + beside(uses, scores, at) * support.listed > 0) scores[at] = 1;
}

/** How many of the names before and after, joined by a comma or `and`, are places. */
function beside(uses: readonly PlaceUse[], scores: readonly number[], at: number): number {
	return [at - 1, at + 1].filter((other) => isListed(uses[Math.min(at, other)], uses[Math.max(at, other)]) && (scores[other] as number) > 0).length;
}
