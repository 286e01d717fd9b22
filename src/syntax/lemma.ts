// Finds the lemma of a word with its class: a list of words that follow no rule, else the rule of the longest ending
// that has one. Both are learned; a rule says how many letters go and which come instead.
import type { Tag } from './tree.ts';

/** A class of words: the universal tag and the finer one of the treebank. */
export type WordClass = { readonly tag: Tag; readonly fine: string };

export type LemmaTable = {
	/** Lemmas by fine tag and word: `VBD said`. */
	readonly irregular: Readonly<Record<string, string>>;
	/** Rules by fine tag and ending: `VBD ied` gives `3y`. */
	readonly rules: Readonly<Record<string, string>>;
};

/** Longer endings have no rules. */
export const longestEnding = 6;

/** The lemma of a word in lower case. */
export function lemmaOf(lower: string, { fine }: WordClass, { irregular, rules }: LemmaTable): string {
	const listed = irregular[`${fine} ${lower}`];
	if (listed !== undefined) return listed;
	for (let length = Math.min(longestEnding, lower.length - 1); length >= 0; length--) {
		const rule = rules[`${fine} ${lower.slice(lower.length - length)}`];
		if (rule !== undefined) return applyRule(lower, rule);
	}
	return lower;
}

/** Takes letters from the end of a word and adds others. */
export function applyRule(lower: string, rule: string): string {
	return lower.slice(0, lower.length - Number(rule[0])) + rule.slice(1);
}
