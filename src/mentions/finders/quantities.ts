// Finds counts: a number in figures or words and what is counted (`three soldiers`, `at least 12 lorries`,
// `between 20 and 30 people`), with low, best and high.
import { noted } from '#syntax/notes.ts';
import type { Token, Tree } from '#syntax/tree.ts';
import { phrasebook, type Phrasebook } from '../phrasebook.ts';
import type { Lexicon } from '#reference/lexicon.ts';
import { wordSet } from '#reference/word-list.ts';
import type { Finder, Search, Mention } from '../mention.ts';
import { tokenMention } from '../token-mention.ts';

export const quantities: Finder = {
	name: 'quantities',
	needs: ['date'],
	gives: ['quantity'],
	find(search) {
		const { lexicon } = search.reference;
		const nouns = wordSet(lexicon, 'count-nouns');
		const { bounds, numberAt } = countingOf(lexicon);
		const dated = new Set(search.found.filter(({ kind, timexType }) => kind === 'date' && timexType !== 'DURATION').map(({ start }) => start));
		const found: Mention[] = [];
		for (const tree of search.trees) {
			for (let at = 0; at < tree.tokens.length; at++) {
				const token = tree.tokens[at] as Token;
				if (numberAt(token) === null && bounds.at(tree.tokens, at).length === 0) continue;
				const hit = dated.has(token.start) ? null : countAt(search, tree, { at, nouns, bounds });
				if (!hit) continue;
				found.push(hit.mention);
				at = hit.last - 1;
			}
		}
		return found;
	},
};

/** The number a token writes, or null: digits with thousands marks, or a number word up to ninety-nine. */
export function numberOf(token: Token | undefined, lexicon: Lexicon): number | null {
	if (!token) return null;
	if (/^\d{1,3}(?:,\d{3})+$|^\d+(?:\.\d+)?$/.test(token.lower)) return Number(token.lower.replaceAll(',', ''));
	if (wordSet(lexicon, 'numbers').has(token.lower)) return (lexicon.words.numbers ?? []).indexOf(token.lower);
	const [tens, ones] = token.lower.split('-') as [string, string | undefined];
	if (!wordSet(lexicon, 'tens').has(tens)) return null;
	const rest = ones === undefined ? 0 : (lexicon.words.numbers ?? []).indexOf(ones);
	return rest < 0 || rest > 9 ? null : ((lexicon.words.tens ?? []).indexOf(tens) + 2) * 10 + rest;
}

type Bound = 'least' | 'most';
type Count = { readonly at: number; readonly nouns: ReadonlySet<string>; readonly bounds: Phrasebook<Bound> };

function countAt(search: Search, tree: Tree, { at, nouns, bounds }: Count): { mention: Mention; last: number } | null {
	const { tokens } = tree;
	const { lexicon } = search.reference;
	const bound = bounds.at(tokens, at)[0];
	const first = bound?.last ?? at;
	const one = numberOf(tokens[first], lexicon);
	if (one === null) return null;
	const joins = /^(?:[-–—]|to|and|or)$/.test(tokens[first + 1]?.lower ?? '');
	const two = joins ? numberOf(tokens[first + 2], lexicon) : null;
	const next = two === null ? first + 1 : first + 3;
	for (let noun = next; noun < tokens.length && noun < next + 4; noun++) {
		const token = tokens[noun] as Token;
		if (nouns.has(token.lower)) {
			const low = bound?.value === 'most' ? 0 : one;
			const amount = { low, best: two ?? one, high: bound?.value === 'least' ? null : (two ?? one), unit: token.lemma };
			return { last: noun + 1, mention: tokenMention(search, { tree, range: [at, noun + 1] }, { kind: 'quantity', amount, by: 'quantities' }) };
		}
		if (token.tag === 'PUNCT' || token.tag === 'ADP' || token.tag === 'AUX') return null;
	}
	return null;
}

type Counting = { readonly bounds: Phrasebook<Bound>; readonly numberAt: (token: Token) => number | null };
const made = new WeakMap<Lexicon, Counting>();

/** What a count can begin with: words that bound it, a number. */
function countingOf(lexicon: Lexicon): Counting {
	const known = made.get(lexicon);
	if (known) return known;
	const bounds = phrasebook<Bound>();
	for (const words of lexicon.words['at-least'] ?? []) bounds.add(words, 'least');
	for (const words of lexicon.words['at-most'] ?? []) bounds.add(words, 'most');
	const counting = { bounds, numberAt: noted((token) => numberOf(token, lexicon)) };
	made.set(lexicon, counting);
	return counting;
}
