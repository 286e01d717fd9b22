// Rows of tokens whose words the list of the world knows as the name of a place, the longest at each word with a capital.
// Whether a place is meant there is another question (place-use.ts), and which one a third (place-sense.ts).
import { lookUpPlace, nameKey, type World, type Sense, type WorldName } from '#reference/world.ts';
import type { Lexicon } from '#reference/lexicon.ts';
import type { Span } from '#text/span.ts';
import { noted } from '#syntax/notes.ts';
import type { Token } from '#syntax/tree.ts';

export type PlaceName = {
	readonly first: number;
	/** Exclusive. */
	readonly last: number;
	/** As it is looked up; the same words have the same key. */
	readonly key: string;
	/** Where the name stands in its token, when it is a part of one (`Lima` in `Lima-based`). */
	readonly part: Span | null;
	/** Null for a name the list of the world does not know. */
	readonly name: WorldName | null;
};

/** A name is at most so many tokens, and so many characters. */
const longest = 6;
const longestName = 80;

/** The names in a row of tokens, left to right, none inside another. */
export function placeNamesIn(tokens: readonly Token[], world: World, lexicon: Lexicon): PlaceName[] {
	const { joiners, nameOf } = lookingOf(lexicon, world);
	const found: PlaceName[] = [];
	for (let at = 0; at < tokens.length; at++) {
		if (!startsBig(tokens[at] as Token)) continue;
		const name = longestAt(tokens, at, { world, joiners, nameOf });
		if (name) {
			found.push(name);
			at = name.last - 1;
		} else if ((tokens[at] as Token).text.includes('-')) found.push(...partsOf(tokens, at, world));
	}
	return found;
}

function longestAt(tokens: readonly Token[], first: number, { world, joiners, nameOf }: Looking & { readonly world: World }): PlaceName | null {
	let best: PlaceName | null = null;
	let words = '';
	for (let at = first; at < tokens.length && at < first + longest; at++) {
		const token = tokens[at] as Token;
		const isWord = startsBig(token) || startsSmall(token);
		const isEnding = token.text === ',' || token.lower === "'s";
		if (!isWord && !isEnding && !joiners.has(token.lower)) break;
		words = at === first || isEnding ? words + token.lower : `${words} ${token.lower}`;
		if (words.length > longestName) break;
		const name = isWord ? (at === first ? nameOf(token) : knownName(world, words)) : null;
		const fitting = name && fittingCase(name, tokens, { first, last: at + 1 });
		if (fitting) best = { first, last: at + 1, key: nameKey(words), part: null, name: fitting };
	}
	return best;
}

/** Names joined by a hyphen to each other or to a plain word. */
function partsOf(tokens: readonly Token[], at: number, world: World): PlaceName[] {
	const token = tokens[at] as Token;
	let start = token.start;
	return token.text.split('-').flatMap((text) => {
		const part = { start, end: start + text.length };
		start = part.end + 1;
		const lower = text.toLowerCase();
		const known = startsBig({ text }) && text.length > 3 && text.length < longestName ? knownName(world, lower) : null;
		return known ? [{ first: at, last: at + 1, key: nameKey(lower), part, name: known }] : [];
	});
}

const books = new WeakMap<World, Map<string, WorldName | null>>();
/** So many words are remembered at most. */
const memory = 20_000;

function knownName(world: World, words: string): WorldName | null {
	let book = books.get(world);
	if (!book || book.size > memory) {
		book = new Map();
		books.set(world, book);
	}
	let name = book.get(words);
	if (name === undefined) {
		name = lookUpPlace(world, nameKey(words));
		book.set(words, name);
	}
	return name;
}

/** `UN` is not the town of Un, and `Us` is not the United States. */
function fittingCase(name: WorldName, tokens: readonly Token[], { first, last }: { first: number; last: number }): WorldName | null {
	const token = tokens[first] as Token;
	if (last > first + 1 || token.lower.length > 4) return name;
	const isAcronym = token.text === token.text.toUpperCase() && (token.text.length > 1 || token.text.includes('.'));
	const senses = name.senses.filter((sense: Sense) => sense.isAcronym === isAcronym);
	if (senses.length === 0) return null;
	return isAcronym ? { ...name, senses, asWord: 0 } : senses.length === name.senses.length ? name : { ...name, senses };
}

/** Whether a token begins with a capital. */
export function startsBig({ text }: Pick<Token, 'text'>): boolean {
	const code = text.charCodeAt(0);
	if (code < 128) return code >= 65 && code <= 90;
	return /^\p{Lu}/u.test(text);
}

/** `d’Ivoire`, `al-Fashir` */
function startsSmall({ text }: Pick<Token, 'text'>): boolean {
	return text.length > 3 && /^\p{Ll}{1,3}['’-]\p{Lu}/u.test(text);
}

type Looking = { readonly joiners: ReadonlySet<string>; readonly nameOf: (token: Token) => WorldName | null };
const made = new WeakMap<Lexicon, Looking>();

function lookingOf(lexicon: Lexicon, world: World): Looking {
	let looking = made.get(lexicon);
	if (!looking) {
		const nameOf = noted(({ lower }) => (lower.length > longestName ? null : lookUpPlace(world, nameKey(lower))));
		looking = { joiners: new Set(lexicon.words['name-joiners']), nameOf };
		made.set(lexicon, looking);
	}
	return looking;
}
