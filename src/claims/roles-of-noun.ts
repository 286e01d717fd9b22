// Reads a noun of the tree, and those joined to it, as actors: the mention on the noun, else one inside its phrase, else a
// name nobody knows.
import type { Mention } from '#mentions/mention.ts';
import type { Lexicon } from '#reference/lexicon.ts';
import type { Reference } from '#reference/reference.ts';
import { sideOf } from '#reference/side-of.ts';
import { wordSet } from '#reference/word-list.ts';
import type { Token } from '#syntax/tree.ts';
import { quote } from '#text/quote.ts';
import { overlaps } from '#text/span.ts';
import type { Role } from './claim.ts';
import { joined, nounPhrase } from './dependents.ts';

export type Naming = {
	readonly tokens: readonly Token[];
	/** Those who can act or suffer. */
	readonly named: readonly Mention[];
	/** What is no actor though it has a name. */
	readonly taken: readonly Mention[];
	readonly reference: Reference;
	readonly text: string;
};

export function rolesOfNoun(noun: number, { tokens, named, taken, reference, text }: Naming): readonly Role[] {
	return joined(tokens, noun).flatMap((one) => {
		const token = tokens[one] as Token;
		const places = nounPhrase(tokens, one);
		const phrase = places.map((at) => tokens[at] as Token);
		const mention =
			named.find((candidate) => overlaps(candidate, token)) ??
			named.find((candidate) => phrase.some((word) => word.tag !== 'ADJ' && overlaps(candidate, word)));
		if (mention) return [roleOf(mention, reference)];
		const noNames = ['calendar-names', 'numbers', 'tens'].map((list) => wordSet(reference.lexicon, list));
		const isName = (at: number) => {
			const word = tokens[at] as Token;
			return word.tag === 'PROPN' && !noNames.some((words) => words.has(word.lower)) && !taken.some((other) => overlaps(other, word));
		};
		const isSides = token.tag === 'NOUN' && wordSet(reference.lexicon, 'event-nouns').has(token.lower);
		const modifies = isSides ? /^(?:nmod|compound|amod)/ : /^nmod/;
		const name = isName(one) ? one : places.find((at) => isName(at) && modifies.test(tokens[at]?.relation ?? ''));
		if (name === undefined) return ofState(one, places, { tokens, reference, text });
		const words = isSides ? rowAround(tokens, places, one) : rowAround(tokens, nounPhrase(tokens, name), name);
		return [{ quote: quote(text, words[0]?.start ?? token.start, words.at(-1)?.end ?? token.end), ref: null, code: null, side: null }];
	});
}

type Known = Pick<Naming, 'tokens' | 'reference' | 'text'>;

/** `Orlundic goods`: what the adjective of a state belongs to stands for that state. */
function ofState(noun: number, phrase: readonly number[], { tokens, reference, text }: Known): readonly Role[] {
	if (!/^(?:NOUN|PROPN)$/.test(tokens[noun]?.tag ?? '')) return [];
	for (const at of phrase) {
		const token = tokens[at] as Token;
		if (token.head !== noun || token.relation !== 'amod') continue;
		const state = stateOf(`${tokens[at - 1]?.text} ${token.text}`, reference) ?? stateOf(token.text, reference);
		if (!state) continue;
		const row = rowAround(tokens, phrase, noun);
		const words = quote(text, row[0]?.start ?? token.start, row.at(-1)?.end ?? token.end);
		return [{ quote: words, ...state, side: sideOf(state.ref, state.code, reference) }];
	}
	return [];
}

type State = Pick<Role, 'ref' | 'code'>;
const states = new WeakMap<Reference, ReadonlyMap<string, State>>();

/** The state an adjective is of. */
function stateOf(adjective: string, reference: Reference): State | undefined {
	let known = states.get(reference);
	if (!known) {
		const general = reference.lexicon.countries.flatMap(({ adjectives, code }) => adjectives.map((word): [string, State] => [word, { ref: null, code }]));
		const own = reference.actors.flatMap(({ adjectives, id, code }) => adjectives.map((word): [string, State] => [word, { ref: id, code }]));
		known = new Map([...general, ...own]);
		states.set(reference, known);
	}
	return known.get(adjective);
}

/** The unbroken row of a phrase's tokens around its noun. */
export function rowAround(tokens: readonly Token[], phrase: readonly number[], noun: number): readonly Token[] {
	let first = noun;
	while (phrase.includes(first - 1) && tokens[first - 1]?.tag !== 'DET') first--;
	let last = noun;
	while (phrase.includes(last + 1)) last++;
	return tokens.slice(first, last + 1);
}

/** The role of somebody mentioned. */
export function roleOf(mention: Mention, reference: Reference): Role {
	const { start, end, exact, ref } = mention;
	const code = mention.code ?? (mention.kind === 'place' ? codeOfState(exact, reference.lexicon) : null);
	return { quote: { start, end, exact }, ref, code, side: sideOf(ref, code, reference) };
}

const made = new WeakMap<Lexicon, ReadonlyMap<string, string>>();

/** The code of a state by its name. */
export function codeOfState(name: string, lexicon: Lexicon): string | null {
	const codes = made.get(lexicon) ?? new Map(lexicon.countries.flatMap((country) => [country.name, ...country.names].map((one) => [one, country.code])));
	made.set(lexicon, codes);
	return codes.get(name) ?? null;
}
