// Finds event triggers: the patterns of data/lexicon/kinds.yaml in a row of tokens (a gap spans at most four words and no
// comma) or, where the words stand further apart, along the branches of the tree. Linear in the tokens.
// Overlapping triggers yield to the most explicit.
import type { EventKind, Lexicon } from '#reference/lexicon.ts';
import { wordSet } from '#reference/word-list.ts';
import type { Token } from '#syntax/tree.ts';
import { dependentsOf } from './dependents.ts';
import { fits, sightingOf, type Element, type Pattern, type Sighting, type TriggerVoice } from './event-book.ts';

export type Trigger = {
	readonly kind: EventKind;
	readonly voice: TriggerVoice;
	readonly first: number;
	/** Exclusive. */
	readonly last: number;
	/** The verb or noun the others of its words depend on. */
	readonly head: number;
	/** Its words, by their places. */
	readonly own: readonly number[];
};

type Found = Trigger & { readonly weight: number; readonly isException: boolean };

const widestGap = 4;

/**
 * The triggers of a stretch of a sentence, in order, none inside another.
 * @param range first and (exclusive) last token to look at; what is no accusation (`denied the accusation`) may begin in the words that attribute
 */
export function triggersOf(tokens: readonly Token[], range: readonly [first: number, last: number], lexicon: Lexicon): readonly Trigger[] {
	const seen: Seen = { tokens, range, sighting: sightingOf(tokens, lexicon), when: wordSet(lexicon, 'when-prepositions') };
	const found: Found[] = [];
	const { places, first, head } = seen.sighting;
	for (let number = 0; number < places.length; number++) {
		const at = places[number] as number;
		if (at >= range[1]) break;
		if (at < range[0] - widestGap) continue;
		for (const pattern of first[number] as readonly Pattern[]) {
			if (at < range[0] && !(pattern.isException && pattern.kind.isSpoken)) continue;
			const trigger = rowMatch(seen, at, pattern);
			if (trigger) found.push(trigger);
		}
		const hanging = head[number] as readonly Pattern[];
		if (at < range[0] || hanging.length === 0 || !canHead(tokens[at] as Token)) continue;
		const near = branchOf(seen, at).filter((one) => one >= range[0] && one < range[1]);
		for (const pattern of hanging) {
			const trigger = branchMatch(seen, at, { pattern, near });
			if (trigger) found.push(trigger);
		}
	}
	return found.length === 0 ? noTriggers : settle(found);
}

const noTriggers: readonly Trigger[] = [];

type Seen = {
	readonly tokens: readonly Token[];
	readonly range: readonly [first: number, last: number];
	readonly sighting: Sighting;
	/** Words before what only tells when. */
	readonly when: ReadonlySet<string>;
};

/** A pattern whose words follow each other. */
function rowMatch(seen: Seen, at: number, pattern: Pattern): Found | null {
	const { tokens } = seen;
	const token = tokens[at] as Token;
	if (
		pattern.voice === 'active' &&
		(token.tag === 'AUX' ? token.lemma === 'have' : pattern.elements.length === 1 && (token.tag !== 'VERB' || hasArticle(tokens, at)))
	)
		return null;
	const isNoun = pattern.voice === 'nominal' && pattern.elements.length === 1 && !pattern.isException;
	if (isNoun && token.tag === 'VERB' && !token.lower.endsWith('ing') && isInflected(tokens, at)) return null;
	const places = match(seen, at, pattern);
	if (places === null) return null;
	const last = (places.at(-1) as number) + 1;
	if (pattern.voice === 'passive' && isActiveAfterAll(tokens, at, last)) return null;
	const own = Array.from({ length: last - at }, (_, index) => at + index);
	return { ...triggerOf(tokens, pattern, places), first: at, last, own, weight: pattern.elements.length, isException: pattern.isException };
}

/** The head of matched words is the one that hangs on none of the others; a verb or noun where there is a choice. */
function triggerOf(tokens: readonly Token[], pattern: Pattern, places: readonly number[]): Omit<Trigger, 'first' | 'last' | 'own'> {
	const wanted = pattern.voice === 'nominal' ? /^(?:NOUN|PROPN)$/ : /^VERB$/;
	const tops = places.filter((at) => !places.includes(tokens[at]?.head ?? -1));
	const head = tops.find((at) => wanted.test(tokens[at]?.tag ?? '')) ?? places.find((at) => wanted.test(tokens[at]?.tag ?? '')) ?? tops[0] ?? places[0];
	const isVerb = tokens[head as number]?.tag === 'VERB';
	const isDeedNoun = pattern.voice === 'active' && tokens[head as number]?.tag === 'NOUN' && places.every((at) => tokens[at]?.tag === 'NOUN');
	const isActive = (pattern.voice === 'active' && !isDeedNoun) || (pattern.voice === 'nominal' && isVerb && isInflected(tokens, head as number));
	const isTurned = isVerb && isPassive(tokens, head as number) && !(tokens[(head as number) + 1]?.lower === 'in' && places.includes((head as number) + 1));
	const voice = isDeedNoun ? 'nominal' : !isActive ? pattern.voice : isTurned ? 'passive' : 'active';
	return { kind: pattern.kind, voice, head: head as number };
}

/** `was meeting officers`: a noun of the patterns that is a verb here, with a subject or a form of `be` or `have`. */
function isInflected(tokens: readonly Token[], verb: number): boolean {
	return (dependentsOf(tokens)[verb] ?? []).some((one) => /^(?:nsubj|aux)/.test(tokens[one]?.relation ?? ''));
}

/** `the refuse`: what has an article is no verb. */
function hasArticle(tokens: readonly Token[], at: number): boolean {
	return tokens[at - 1]?.tag === 'DET' && tokens[at - 1]?.head === at;
}

function canHead({ tag }: Token): boolean {
	return tag === 'VERB' || tag === 'ADJ';
}

/** A pattern whose other words hang on its head in the tree (`blocked, for the third day, the road`). */
function branchMatch({ tokens }: Seen, head: number, { pattern, near }: { readonly pattern: Pattern; readonly near: readonly number[] }): Found | null {
	const { elements, voice, kind, isException } = pattern;
	const token = tokens[head] as Token;
	if (token.tag !== 'VERB' && !(voice === 'passive' && token.tag === 'ADJ')) return null;
	const own = [head];
	for (const element of voice === 'passive' ? elements.slice(0, -1) : elements.slice(1)) {
		const place = near.find((at) => fits(tokens[at] as Token, element) && !own.includes(at));
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

/** What hangs on a verb within two steps, other clauses and what only tells when (`opened after talks`) left out; of its subject only where the verb is passive. */
function branchOf({ tokens, when }: Seen, head: number): readonly number[] {
	const dependents = dependentsOf(tokens);
	const isWhen = (at: number) => (dependents[at] ?? []).some((one) => tokens[one]?.relation === 'case' && when.has(tokens[one]?.lower ?? ''));
	const first = (dependents[head] ?? []).filter((at) => objects.test(tokens[at]?.relation ?? '') && tokens[at]?.relation !== 'conj' && !isWhen(at));
	const { head: above, relation } = tokens[head] as Token;
	const noun = /^acl/.test(relation) && above >= 0 && tokens[head]?.lower.endsWith('ing') === false ? [above] : [];
	const second = first.flatMap((at) => (tokens[at]?.tag === 'VERB' ? [] : (dependents[at] ?? []).filter((one) => objects.test(tokens[one]?.relation ?? ''))));
	return [...noun, ...first, ...second];
}

/** `soldiers captured a height`: no form of `be` and an object behind the verb, so it is no passive. */
function isActiveAfterAll(tokens: readonly Token[], first: number, last: number): boolean {
	let verb = last - 1;
	while (verb > first && /^(?:back|off|out|up|over|down)$/.test(tokens[verb]?.lower ?? '')) verb--;
	if (tokens[verb]?.tag === 'ADP' || !/(?:ed|en)$/.test(tokens[verb]?.lower ?? '')) return false;
	if (tokens.slice(first, last).some(({ lemma }) => lemma === 'be')) return false;
	return /^(?:DET|NOUN|PROPN|NUM|ADJ|PRON)$/.test(tokens[last]?.tag ?? '') || hasObject(tokens, verb);
}

/** `guards arrested and searched a driver`. */
function hasObject(tokens: readonly Token[], verb: number): boolean {
	const dependents = dependentsOf(tokens);
	const joined = (dependents[verb] ?? []).filter((one) => tokens[one]?.relation === 'conj' && tokens[one]?.tag === 'VERB');
	const isCased = (at: number) => (dependents[at] ?? []).some((one) => tokens[one]?.relation === 'case');
	return [verb, ...joined].some((at) => (dependents[at] ?? []).some((one) => tokens[one]?.relation === 'obj' && !isCased(one)));
}

/** `has been blockaded`: a participle after a form of `be`. */
function isPassive(tokens: readonly Token[], at: number): boolean {
	let before = at - 1;
	while (tokens[before]?.tag === 'ADV') before--;
	return tokens[before]?.lemma === 'be' && !(tokens[at] as Token).lower.endsWith('ing');
}

/** The places of a match that begins at token `at`, or null. */
function match({ tokens, range, when }: Seen, at: number, { elements }: Pattern): number[] | null {
	const places = [at];
	let place = at + 1;
	for (let next = 1; next < elements.length; next++) {
		const element = elements[next] as Element;
		const limit = Math.min(element.isAfterGap ? place + widestGap + 1 : place + 1, range[1]);
		while (place < limit && !fits(tokens[place] as Token, element))
			place = isStop(tokens[place] as Token) || when.has((tokens[place] as Token).lower) ? limit : place + 1;
		if (place >= limit) return null;
		places.push(place++);
	}
	return places;
}

const otherClause = /^(?:if|unless|because|while|although|though|when|until)$/;

function isStop({ text, lower, tag }: Token): boolean {
	return text === ',' || text === ';' || text === ':' || text === '.' || (tag === 'SCONJ' && otherClause.test(lower));
}

/** Heavier patterns first, then longer, then earlier; what overlaps a kept one, or an exception of its kind, falls away. */
function settle(found: readonly Found[]): readonly Trigger[] {
	if (found.length === 1) return found[0]?.isException ? noTriggers : found;
	const order = [...found].sort((one, other) => other.weight - one.weight || other.last - other.first - (one.last - one.first) || one.first - other.first);
	const barring = order.filter(({ isException }) => isException);
	const barred = barring.length === 0 ? null : new Set(barring.flatMap(({ own, kind }) => own.map((at) => `${kind.id} ${at}`)));
	const taken = new Set<number>();
	const kept: Trigger[] = [];
	for (const { weight: _weight, isException, ...trigger } of order) {
		if (isException || trigger.own.some((at) => taken.has(at) || barred?.has(`${trigger.kind.id} ${at}`) === true)) continue;
		for (const at of trigger.own) taken.add(at);
		kept.push(trigger);
	}
	return kept.sort((one, other) => one.first - other.first);
}
