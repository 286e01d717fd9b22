// The dependents of the tokens of a tree, and the noun phrase that stands on one of them. Walks are as long as
// what they gather and never deeper than a few steps, so hostile sentences cost no more than others.
import type { Token } from '#syntax/tree.ts';

export type Dependents = readonly (readonly number[])[];

const made = new WeakMap<readonly Token[], Dependents>();

/** For each token the tokens that depend on it, in order. */
export function dependentsOf(tokens: readonly Token[]): Dependents {
	const known = made.get(tokens);
	if (known) return known;
	const dependents: number[][] = tokens.map(() => []);
	for (const [at, { head }] of tokens.entries()) if (head >= 0 && head !== at) dependents[head]?.push(at);
	made.set(tokens, dependents);
	return dependents;
}

/** The preposition that leads a noun (`by`, `against`), or ''. */
export function caseOf(tokens: readonly Token[], at: number): string {
	const marks = (dependentsOf(tokens)[at] ?? []).filter((one) => one < at && tokens[one]?.relation === 'case');
	return tokens[marks[0] ?? -1]?.lower ?? '';
}

/** Words that belong to a name or noun itself, not to what is told of it. */
const inside = /^(?:det|amod|compound|flat|nummod|nmod:poss|case|goeswith|fixed|nmod:unmarked|nmod)$/;

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

const measured = new WeakMap<readonly Token[], readonly number[]>();

/** How many words stand between each token and the root of its tree; joined words stand side by side. */
export function depthsOf(tokens: readonly Token[]): readonly number[] {
	const known = measured.get(tokens);
	if (known) return known;
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
	measured.set(tokens, depths);
	return depths;
}
