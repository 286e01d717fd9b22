// Whether a name is used for a place: a linear model over the words around it. It is told what kind of place the name
// can stand for and how well known that is, never which name it is, nor which names stand beside it.
import { hashName } from '#reference/world.ts';
import type { Lexicon } from '#reference/lexicon.ts';
import type { Token } from '#syntax/tree.ts';
import { startsBig, type PlaceName } from './place-name.ts';

/** Weights by hashed feature; a name whose weights sum to more than the bias is used for a place. */
export type UseModel = { readonly bias: number; readonly weights: Int16Array };

/** What the rest of the document does with the same name. */
export type Elsewhere = { readonly inPlace: number; readonly inRow: number };

export type Use = {
	readonly tokens: readonly Token[];
	readonly place: PlaceName;
	/** Names that begin or end beside this one, by their first token and by their last. */
	readonly names: ReadonlyMap<number, PlaceName>;
	readonly elsewhere: Elsewhere;
	readonly words: WordKinds;
};

/** The sum of the weights of a use. */
export function useScore({ weights }: UseModel, use: Use): number {
	const slots = slotsOf(use, weights.length);
	let score = 0;
	for (const slot of slots) score += weights[slot] as number;
	return score;
}

/** What is known of a use, each by a name; a feature joins some of them. */
const names = 'before before2 after after2 known uses row relation head tags wide rest length'.split(' ');
const templates: readonly (readonly number[])[] = `
	before, before2 before, after, after after2, before after, before known, after known, known, uses, uses known, row, row known, row uses,
	relation head, relation head known, tags, wide, rest, rest known, rest uses, length, relation known, before uses, after uses, rest before
`
	.split(',')
	.map((line) =>
		line
			.trim()
			.split(' ')
			.map((name) => names.indexOf(name)),
	);

/** The places of a use's features in a table whose size is a power of two. Overwritten by the next call. */
export function slotsOf(use: Use, size: number): Int32Array {
	const facts = factsOf(use);
	for (const [at, parts] of templates.entries()) {
		let hash = at + 1;
		for (const part of parts) hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) ^ (facts[part] as number);
		hash = Math.imul(hash ^ (hash >>> 13), 0x297a2d39);
		slots[at] = (hash ^ (hash >>> 16)) & (size - 1);
	}
	return slots;
}

const slots = new Int32Array(templates.length);
const facts = new Int32Array(names.length);

/** Hashes of what is known, in the order of `names`. */
function factsOf(use: Use): Int32Array {
	const { tokens, place, elsewhere } = use;
	const { first, last } = place;
	const begin = tokens[first] as Token;
	const end = tokens[last - 1] as Token;
	const head = tokens[end.head];
	const isOwn = end.head >= first && end.head < last;
	const told = [
		kindAt(use, first - 1),
		kindAt(use, first - 2),
		kindAt(use, last),
		kindAt(use, last + 1),
		nameKind(place),
		`${bucket(place.name?.asWord ?? 0)}${bucket(place.name?.asPerson ?? 0)}`,
		rowKind(use),
		end.relation,
		head === undefined ? '^' : isOwn ? 'own' : wordKind(head, use.words),
		`${begin.tag} ${end.tag}`,
		`${tokens[first - 1]?.tag} ${begin.tag} ${tokens[last]?.tag}`,
		`${Math.min(2, elsewhere.inPlace)}${Math.min(2, elsewhere.inRow)}`,
		`${last - first}${place.part === null ? '' : 'p'}`,
	];
	for (const [at, fact] of told.entries()) facts[at] = hashName(fact);
	return facts;
}

/** What the name can stand for at best. */
function nameKind({ name }: PlaceName): string {
	const sense = name?.senses[0];
	if (!sense) return 'none';
	const level = sense.kind === 'town' || sense.kind === 'district' ? Math.floor(sense.prominence / 4) : '';
	return `${sense.kind}${level}${sense.isOtherName ? 'o' : ''}`;
}

function bucket(share: number): string {
	return share === 0 ? '0' : share < 4 ? '1' : share < 11 ? '2' : '3';
}

/** Whether the name is part of a longer row of words with capitals, and how that row begins and ends. */
function rowKind(use: Use): string {
	const { tokens, place } = use;
	let first = place.first;
	while (first > 0 && place.first - first < 5 && joins(tokens, first - 1)) first--;
	let last = place.last;
	while (last < tokens.length && last - place.last < 6 && joins(tokens, last)) last++;
	while (last > place.last && !startsBig(tokens[last - 1] as Token)) last--;
	while (first < place.first && !startsBig(tokens[first] as Token)) first++;
	const left = first === place.first ? '' : wordKind(tokens[first] as Token, use.words);
	const right = last === place.last ? '' : wordKind(tokens[last - 1] as Token, use.words);
	return `${left}|${right}`;
}

function joins(tokens: readonly Token[], at: number): boolean {
	const token = tokens[at] as Token;
	if (startsBig(token)) return token.tag === 'PROPN' || token.tag === 'NOUN' || token.tag === 'ADJ' || token.tag === 'X';
	return token.lower === 'of' || token.lower === 'for' || token.lower === '&';
}

function kindAt(use: Use, at: number): string {
	const token = use.tokens[at];
	if (token === undefined) return at < 0 ? '^' : '$';
	const kind = wordKind(token, use.words);
	return kind === 'Name' && use.names.has(at) ? 'Place' : kind;
}

/** Words that may be told apart; all others with a capital are names like each other. */
export type WordKinds = { readonly kinds: ReadonlyMap<string, string> };

const closed: ReadonlySet<string> = new Set(['ADP', 'DET', 'CCONJ', 'SCONJ', 'PRON', 'AUX', 'PART', 'ADV', 'VERB']);

function wordKind(token: Token, { kinds }: WordKinds): string {
	if (!startsBig(token)) return /^\d/.test(token.lower) ? '#' : token.lower;
	const kind = kinds.get(token.lower);
	if (kind !== undefined) return kind;
	return closed.has(token.tag) ? token.lower : token.text.length > 1 && token.text === token.text.toUpperCase() ? 'CAPS' : 'Name';
}

const made = new WeakMap<Lexicon, WordKinds>();

/** The kinds of words of a lexicon. */
export function wordKindsOf(lexicon: Lexicon): WordKinds {
	let words = made.get(lexicon);
	if (!words) {
		const kinds = new Map<string, string>();
		const { words: lists } = lexicon;
		for (const word of lists['organisation-words'] ?? []) kinds.set(word, `O ${word}`);
		for (const word of lists['place-words'] ?? []) kinds.set(word, `P ${word}`);
		for (const list of ['months', 'weekdays']) for (const word of lists[list] ?? []) kinds.set(word, 'Day');
		for (const title of lists.titles ?? []) kinds.set(title.split(' ').at(-1) as string, 'Title');
		for (const word of lists.demonyms ?? []) kinds.set(word.toLowerCase(), 'People');
		for (const word of lists.abbreviations ?? []) if (!kinds.has(word.toLowerCase())) kinds.set(word.toLowerCase(), 'Short');
		words = { kinds };
		made.set(lexicon, words);
	}
	return words;
}
