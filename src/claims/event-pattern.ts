// Finds event triggers: the patterns of data/lexicon/kinds.yaml in a row of tokens (a gap spans at most four words and no
// comma) or, where the words stand further apart, along the branches of the tree. Linear in the tokens.
// Overlapping triggers yield to the most explicit.
import type { EventKind, Lexicon } from '#reference/lexicon.ts';
import type { Token } from '#syntax/tree.ts';
import { dependentsOf } from './dependents.ts';

export type TriggerVoice = 'active' | 'passive' | 'nominal';
export type Trigger = {
	readonly kind: EventKind;
	readonly voice: TriggerVoice;
	readonly first: number;
	/** Exclusive. */
	readonly last: number;
	/** The verb or noun the others of its words depend on. */
	readonly head: number;
};

type Element = { readonly words: ReadonlySet<string>; readonly isAfterGap: boolean };
type Pattern = {
	readonly kind: EventKind;
	readonly voice: TriggerVoice;
	readonly elements: readonly Element[];
	/** Words that look like the kind and are not: they make no trigger of it. */
	readonly isException: boolean;
};
type Book = {
	/** Patterns by their first word. */
	readonly byFirst: ReadonlyMap<string, readonly Pattern[]>;
	/** Patterns with gaps by the word the others hang on: the verb of a passive is its last word. */
	readonly byHead: ReadonlyMap<string, readonly Pattern[]>;
};
type Found = Trigger & { readonly weight: number; readonly own: readonly number[]; readonly isException: boolean };

const made = new WeakMap<Lexicon, Book>();
const widestGap = 4;

/**
 * The triggers of a stretch of a sentence, in order, none inside another.
 * @param range first and (exclusive) last token to look at; what is no accusation (`denied the accusation`) may begin in the words that attribute
 */
export function triggersOf(tokens: readonly Token[], range: readonly [first: number, last: number], lexicon: Lexicon): readonly Trigger[] {
	const book = bookOf(lexicon);
	const found: Found[] = [];
	const words = tokens.slice(0, range[1]);
	for (let at = Math.max(0, range[0] - widestGap); at < range[1]; at++) {
		const token = tokens[at] as Token;
		for (const pattern of patternsFor(token, book.byFirst)) {
			if (at < range[0] && !(pattern.isException && pattern.kind.isSpoken)) continue;
			if (pattern.voice === 'active' && (token.tag === 'AUX' ? token.lemma === 'have' : pattern.elements.length === 1 && token.tag !== 'VERB')) continue;
			const places = match(words, at, pattern);
			if (places === null) continue;
			const last = (places.at(-1) as number) + 1;
			if (pattern.voice === 'passive' && isActiveAfterAll(tokens, at, last)) continue;
			const own = Array.from({ length: last - at }, (_, index) => at + index);
			found.push({ ...triggerOf(tokens, pattern, places), first: at, last, own, weight: pattern.elements.length, isException: pattern.isException });
		}
		for (const pattern of at < range[0] ? [] : patternsFor(token, book.byHead)) {
			const branch = branchMatch(tokens, at, { pattern, range });
			if (branch) found.push(branch);
		}
	}
	return settle(found);
}

const noPatterns: readonly Pattern[] = [];

function patternsFor(token: Token, book: ReadonlyMap<string, readonly Pattern[]>): Iterable<Pattern> {
	const forms = formsOf(token).filter((form) => book.has(form));
	if (forms.length === 0) return noPatterns;
	if (forms.length === 1) return book.get(forms[0] as string) as readonly Pattern[];
	return new Set(forms.flatMap((form) => book.get(form) as readonly Pattern[]));
}

/** The word, its lemma, and what the lemma may be where it was guessed wrong (`expell`, `repaire`, `inspected` as an adjective). */
function formsOf({ lower, lemma, tag }: Token): readonly string[] {
	const forms = lower === lemma ? [lower] : [lower, lemma];
	if (tag === 'ADJ' && lower.endsWith('ed')) forms.push(lower.slice(0, -2), lower.slice(0, -1));
	if (tag !== 'VERB' || lower === lemma) return forms;
	if (lemma.endsWith('e')) forms.push(lemma.slice(0, -1));
	else if (lemma.at(-1) === lemma.at(-2)) forms.push(lemma.slice(0, -1));
	return forms;
}

/** The head of matched words is the one that hangs on none of the others; a verb or noun where there is a choice. */
function triggerOf(tokens: readonly Token[], pattern: Pattern, places: readonly number[]): Omit<Trigger, 'first' | 'last'> {
	const wanted = pattern.voice === 'nominal' ? /^(?:NOUN|PROPN)$/ : /^VERB$/;
	const tops = places.filter((at) => !places.includes(tokens[at]?.head ?? -1));
	const head = tops.find((at) => wanted.test(tokens[at]?.tag ?? '')) ?? places.find((at) => wanted.test(tokens[at]?.tag ?? '')) ?? tops[0] ?? places[0];
	const isTurned = pattern.voice === 'active' && tokens[head as number]?.tag === 'VERB' && isPassive(tokens, head as number);
	const voice = isTurned ? 'passive' : pattern.voice;
	return { kind: pattern.kind, voice, head: head as number };
}

/** A pattern whose other words hang on its head in the tree (`blocked, for the third day, the road`). */
function branchMatch(
	tokens: readonly Token[],
	head: number,
	{ pattern, range }: { readonly pattern: Pattern; readonly range: readonly [number, number] },
): Found | null {
	const { elements, voice, kind, isException } = pattern;
	const token = tokens[head] as Token;
	if (token.tag !== 'VERB' && !(voice === 'passive' && token.tag === 'ADJ')) return null;
	const near = branchOf(tokens, head).filter((at) => at >= range[0] && at < range[1]);
	const own = [head];
	for (const element of voice === 'passive' ? elements.slice(0, -1) : elements.slice(1)) {
		const place = near.find((at) => matches(tokens[at] as Token, element) && !own.includes(at));
		if (place === undefined) return null;
		own.push(place);
	}
	const isNear = Math.max(...own) - Math.min(...own) < 8;
	const isTurned = voice === 'active' && isPassive(tokens, head);
	if (voice === 'passive' && !isPassive(tokens, head) && token.tag === 'VERB') return null;
	const [first, last] = isNear ? [Math.min(...own), Math.max(...own) + 1] : [head, head + 1];
	return { kind, voice: isTurned ? 'passive' : voice, first, last, head, own, weight: elements.length, isException };
}

const objects = /^(?:obj|iobj|nsubj:pass|obl|obl:agent|compound:prt|advmod|nmod|compound|amod|case|conj|xcomp|aux|nmod:poss)$/;

/** What hangs on a verb within two steps, other clauses left out; of its subject only where the verb is passive. */
function branchOf(tokens: readonly Token[], head: number): readonly number[] {
	const dependents = dependentsOf(tokens);
	const first = (dependents[head] ?? []).filter((at) => objects.test(tokens[at]?.relation ?? '') && tokens[at]?.relation !== 'conj');
	const { head: above, relation } = tokens[head] as Token;
	const noun = /^acl/.test(relation) && above >= 0 && tokens[head]?.lower.endsWith('ing') === false ? [above] : [];
	const second = first.flatMap((at) => (tokens[at]?.tag === 'VERB' ? [] : (dependents[at] ?? []).filter((one) => objects.test(tokens[one]?.relation ?? ''))));
	return [...noun, ...first, ...second];
}

function matches(token: Token, { words }: Element): boolean {
	if (words.has(token.lower) || words.has(token.lemma)) return true;
	return (token.tag === 'VERB' || token.tag === 'ADJ') && formsOf(token).some((form) => words.has(form));
}

/** `soldiers captured a height`: no form of `be` and an object behind the verb, so it is no passive. */
function isActiveAfterAll(tokens: readonly Token[], first: number, last: number): boolean {
	const participle = tokens[last - 1] as Token;
	if (participle.tag === 'ADP' || !/(?:ed|en)$/.test(participle.lower)) return false;
	if (tokens.slice(first, last).some(({ lemma }) => lemma === 'be')) return false;
	return /^(?:DET|NOUN|PROPN|NUM|ADJ|PRON)$/.test(tokens[last]?.tag ?? '') || hasObject(tokens, last - 1);
}

/** `guards arrested and searched a driver`. */
function hasObject(tokens: readonly Token[], verb: number): boolean {
	const dependents = dependentsOf(tokens);
	const joined = (dependents[verb] ?? []).filter((one) => tokens[one]?.relation === 'conj' && tokens[one]?.tag === 'VERB');
	return [verb, ...joined].some((at) => (dependents[at] ?? []).some((one) => tokens[one]?.relation === 'obj'));
}

/** `has been blockaded`: a participle after a form of `be`. */
function isPassive(tokens: readonly Token[], at: number): boolean {
	let before = at - 1;
	while (tokens[before]?.tag === 'ADV') before--;
	return tokens[before]?.lemma === 'be' && !(tokens[at] as Token).lower.endsWith('ing');
}

/** The places of a match that begins at token `at`, or null. */
function match(tokens: readonly Token[], at: number, pattern: Pattern): number[] | null {
	const places = [at];
	for (const element of pattern.elements.slice(1)) {
		const place = (places.at(-1) as number) + 1;
		const limit = element.isAfterGap ? place + widestGap : place;
		let found = -1;
		for (let next = place; next <= limit && next < tokens.length; next++) {
			const token = tokens[next] as Token;
			if (matches(token, element)) {
				found = next;
				break;
			}
			if (/^[,;:.]$/.test(token.text)) break;
		}
		if (found < 0) return null;
		places.push(found);
	}
	return places;
}

/** Heavier patterns first, then longer, then earlier; what overlaps a kept one, or an exception of its kind, falls away. */
function settle(found: readonly Found[]): Trigger[] {
	const order = [...found].sort((one, other) => other.weight - one.weight || other.last - other.first - (one.last - one.first) || one.first - other.first);
	const barred = new Set(order.flatMap(({ isException, own, kind }) => (isException ? own.map((at) => `${kind.id} ${at}`) : [])));
	const taken = new Set<number>();
	const kept: Trigger[] = [];
	for (const { weight: _weight, own, isException, ...trigger } of order) {
		if (isException || own.some((at) => taken.has(at) || barred.has(`${trigger.kind.id} ${at}`))) continue;
		for (const at of own) taken.add(at);
		kept.push(trigger);
	}
	return kept.sort((one, other) => one.first - other.first);
}

function bookOf(lexicon: Lexicon): Book {
	const known = made.get(lexicon);
	if (known) return known;
	const byFirst = new Map<string, Pattern[]>();
	const byHead = new Map<string, Pattern[]>();
	for (const kind of lexicon.kinds) {
		for (const pattern of patternsOf(kind, lexicon)) {
			file(byFirst, pattern.elements[0], pattern);
			const hasGap = pattern.elements.some(({ isAfterGap }) => isAfterGap);
			const head = pattern.voice === 'passive' ? pattern.elements.at(-1) : pattern.elements[0];
			if (pattern.voice !== 'nominal' && hasGap) file(byHead, head, pattern);
		}
	}
	made.set(lexicon, { byFirst, byHead });
	return { byFirst, byHead };
}

function patternsOf(kind: EventKind, lexicon: Lexicon): Pattern[] {
	const rows = (phrases: readonly string[], voice: TriggerVoice, isException = false) =>
		phrases.map((phrase) => ({ kind, voice, elements: elementsOf(phrase, lexicon), isException }));
	return [...rows(kind.verbs, 'active'), ...rows(kind.passives, 'passive'), ...rows(kind.nouns, 'nominal'), ...rows(kind.exceptions, 'nominal', true)];
}

function file(book: Map<string, Pattern[]>, element: Element | undefined, pattern: Pattern): void {
	for (const word of element?.words ?? []) book.set(word, [...(book.get(word) ?? []), pattern]);
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
