// Finds event triggers: the patterns of data/lexicon/kinds.yaml in a row of tokens. A gap spans at most four
// words and no comma, so the time is linear in the tokens. Overlapping triggers yield to the most explicit.
import type { EventKind, Lexicon } from '#reference/lexicon.ts';
import type { Token } from '#syntax/tree.ts';

export type TriggerVoice = 'active' | 'passive' | 'nominal';
export type Trigger = { readonly kind: EventKind; readonly voice: TriggerVoice; readonly first: number /** Exclusive. */; readonly last: number };

type Element = { readonly words: ReadonlySet<string>; readonly isAfterGap: boolean };
type Pattern = { readonly kind: EventKind; readonly voice: TriggerVoice; readonly elements: readonly Element[] };
type Book = ReadonlyMap<string, readonly Pattern[]>;

const made = new WeakMap<Lexicon, Book>();
const widestGap = 4;

/**
 * The triggers of a stretch of a sentence, in order, none inside another.
 * @param range first and (exclusive) last token to look at
 */
export function triggersOf(tokens: readonly Token[], range: readonly [first: number, last: number], lexicon: Lexicon): readonly Trigger[] {
	const book = bookOf(lexicon);
	const found: (Trigger & { readonly weight: number })[] = [];
	const words = tokens.slice(0, range[1]);
	for (let at = range[0]; at < range[1]; at++) {
		const token = tokens[at] as Token;
		const patterns = new Set([...(book.get(token.lower) ?? []), ...(token.lemma === token.lower ? [] : (book.get(token.lemma) ?? []))]);
		for (const pattern of patterns) {
			if (pattern.voice === 'active' && pattern.elements.length === 1 && token.tag !== 'VERB') continue;
			const last = matchEnd(words, at, pattern);
			if (last === null || (pattern.voice === 'passive' && isActiveAfterAll(tokens, at, last))) continue;
			found.push({
				kind: pattern.kind,
				voice: pattern.voice === 'active' && isPassive(tokens, at) ? 'passive' : pattern.voice,
				first: at,
				last,
				weight: pattern.elements.length,
			});
		}
	}
	return settle(found);
}

/** `soldiers captured a height`: no form of `be` and an object behind the verb, so it is no passive. */
function isActiveAfterAll(tokens: readonly Token[], first: number, last: number): boolean {
	const participle = tokens[last - 1] as Token;
	if (participle.tag === 'ADP' || !/(?:ed|en)$/.test(participle.lower)) return false;
	if (tokens.slice(first, last).some(({ lemma }) => lemma === 'be')) return false;
	return /^(?:DET|NOUN|PROPN|NUM|ADJ|PRON)$/.test(tokens[last]?.tag ?? '');
}

/** `has been blockaded`: a participle after a form of `be`. */
function isPassive(tokens: readonly Token[], at: number): boolean {
	let before = at - 1;
	while (tokens[before]?.tag === 'ADV') before--;
	return tokens[before]?.lemma === 'be' && !(tokens[at] as Token).lower.endsWith('ing');
}

/** The end of a match that begins at token `at`, or null. */
function matchEnd(tokens: readonly Token[], at: number, pattern: Pattern): number | null {
	let place = at + 1;
	for (const element of pattern.elements.slice(1)) {
		const limit = element.isAfterGap ? place + widestGap : place;
		let match = -1;
		for (let next = place; next <= limit && next < tokens.length; next++) {
			const token = tokens[next] as Token;
			if (element.words.has(token.lower) || element.words.has(token.lemma)) {
				match = next;
				break;
			}
			if (/^[,;:.]$/.test(token.text)) break;
		}
		if (match < 0) return null;
		place = match + 1;
	}
	return place;
}

/** Heavier patterns first, then longer, then earlier; what overlaps a kept one falls away. */
function settle(found: readonly (Trigger & { readonly weight: number })[]): Trigger[] {
	const order = [...found].sort((one, other) => other.weight - one.weight || other.last - other.first - (one.last - one.first) || one.first - other.first);
	const taken = new Set<number>();
	const kept: Trigger[] = [];
	for (const { weight: _weight, ...trigger } of order) {
		let isFree = true;
		for (let at = trigger.first; at < trigger.last && isFree; at++) isFree = !taken.has(at);
		if (!isFree) continue;
		for (let at = trigger.first; at < trigger.last; at++) taken.add(at);
		kept.push(trigger);
	}
	return kept.sort((one, other) => one.first - other.first);
}

function bookOf(lexicon: Lexicon): Book {
	const known = made.get(lexicon);
	if (known) return known;
	const book = new Map<string, Pattern[]>();
	for (const kind of lexicon.kinds) {
		const lists: readonly (readonly [TriggerVoice, readonly string[]])[] = [
			['active', kind.verbs],
			['passive', kind.passives],
			['nominal', kind.nouns],
		];
		for (const [voice, phrases] of lists) {
			for (const phrase of phrases) {
				const pattern = { kind, voice, elements: elementsOf(phrase, lexicon) };
				for (const word of pattern.elements[0]?.words ?? []) book.set(word, [...(book.get(word) ?? []), pattern]);
			}
		}
	}
	made.set(lexicon, book);
	return book;
}

function elementsOf(phrase: string, lexicon: Lexicon): Element[] {
	const elements: Element[] = [];
	let isAfterGap = false;
	for (const part of phrase.split(' ')) {
		if (part === '*') isAfterGap = true;
		else {
			const words = part.startsWith('@') ? (lexicon.words[part.slice(1)] ?? []) : part.split('|');
			elements.push({ words: new Set(words), isAfterGap });
			isAfterGap = false;
		}
	}
	return elements;
}
