// The dependents of the tokens of a tree, and the noun phrase that stands on one of them. Walks are as long as
// what they gather and never deeper than a few steps, so hostile sentences cost no more than others.
import type { Token } from '#syntax/tree.ts';

export type Dependents = readonly (readonly number[])[];

/** The tree asked about last: questions about one follow each other. */
let last: { readonly tokens: readonly Token[]; readonly dependents: Dependents } = { tokens: [], dependents: [] };

const nobody: readonly number[] = [];

/** For each token the tokens that depend on it, in order. */
export function dependentsOf(tokens: readonly Token[]): Dependents {
	if (last.tokens === tokens) return last.dependents;
	const dependents: (number[] | undefined)[] = [];
	for (let at = 0; at < tokens.length; at++) dependents.push(undefined);
	for (let at = 0; at < tokens.length; at++) {
		const { head } = tokens[at] as Token;
		if (head < 0 || head === at) continue;
		const others = dependents[head];
		if (others) others.push(at);
		else dependents[head] = [at];
	}
	last = { tokens, dependents: dependents.map((some) => some ?? nobody) };
	return last.dependents;
}

/** The preposition that leads a noun (`by`, `against`), or ''. */
export function caseOf(tokens: readonly Token[], at: number): string {
	const marks = (dependentsOf(tokens)[at] ?? []).filter((one) => one < at && tokens[one]?.relation === 'case');
	return tokens[marks[0] ?? -1]?.lower ?? '';
}

/** Words that belong to a name or noun itself, not to what is told of it. */
const inside = /^(?:det|amod|compound|flat|nummod|nmod:poss|case|goeswith|fixed|nmod:unmarked|nmod:desc|nmod)$/;

/** The tokens of the noun phrase on a noun, its own preposition and what hangs on it by a clause or an aside left out. */
export function nounPhrase(tokens: readonly Token[], noun: number): readonly number[] {
	const dependents = dependentsOf(tokens);
	const phrase = [noun];
	for (let next = 0; next < phrase.length && phrase.length < widestPhrase; next++) {
		const at = phrase[next] as number;
		for (const one of dependents[at] ?? []) {
			const { relation } = tokens[one] as Token;
			if (inside.test(relation) && !(at === noun && relation === 'case')) phrase.push(one);
		}
	}
	return phrase.sort((one, other) => one - other);
}

const widestPhrase = 24;

/** A noun and those joined to it (`the army and the police`). */
export function joined(tokens: readonly Token[], noun: number): readonly number[] {
	const dependents = dependentsOf(tokens);
	const nouns = [noun];
	for (let next = 0; next < nouns.length && nouns.length < 12; next++)
		for (const one of dependents[nouns[next] as number] ?? [])
			if (tokens[one]?.relation === 'conj' && /^(?:NOUN|PROPN|PRON|NUM|ADJ)$/.test(tokens[one]?.tag ?? '')) nouns.push(one);
	return nouns;
}

/** How many words stand between each token and the root of its tree; joined words stand side by side. */
export function depthsOf(tokens: readonly Token[]): readonly number[] {
	const dependents = dependentsOf(tokens);
	const depths = tokens.map(() => 0);
	const waiting = tokens.flatMap(({ head }, at) => (head < 0 ? [at] : []));
	for (let next = 0; next < waiting.length; next++) {
		const at = waiting[next] as number;
		for (const one of dependents[at] ?? []) {
			depths[one] = (depths[at] as number) + 1;
			waiting.push(one);
		}
	}
	return depths;
}
