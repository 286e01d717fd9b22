// Finds persons the reference does not know: a row of capitalised words after a title or before one
// (`spokesman Ilo Varg`, `Ilo Varg, the spokesman`). A surname alone stands for the person named before.
import type { Token, Tree } from '#syntax/tree.ts';
import { actorIndexOf } from '../actor-index.ts';
import type { Finder, Search, Mention } from '../mention.ts';
import { tokenMention } from '../token-mention.ts';

export const persons: Finder = {
	name: 'persons',
	needs: ['person', 'organisation', 'party'],
	gives: ['person'],
	find(search) {
		const titles = new Set((search.reference.lexicon.words.titles ?? []).map((title) => title.split(' ').at(-1) as string));
		const taken = new Set(search.found.filter(({ kind }) => kind === 'person' || kind === 'organisation').map(({ start }) => start));
		const codes = new Map<string, string | null>();
		return search.trees.flatMap((tree) => inTree({ search, tree, titles, taken, codes }));
	},
};

type Scan = {
	readonly search: Search;
	readonly tree: Tree;
	readonly titles: ReadonlySet<string>;
	readonly taken: ReadonlySet<number>;
	/** Surnames met so far with the code of their office. */
	readonly codes: Map<string, string | null>;
};

function inTree(scan: Scan): Mention[] {
	const { tokens } = scan.tree;
	const found: Mention[] = [];
	for (let first = 0; first < tokens.length; first++) {
		if (tokens[first]?.tag !== 'PROPN') continue;
		let last = first;
		while (tokens[last]?.tag === 'PROPN' && !scan.titles.has(tokens[last]?.lower ?? '')) last++;
		const row = tokens.slice(first, last);
		const known = row.length === 1 && scan.codes.has(row[0]?.lower ?? '');
		const titled = scan.titles.has(tokens[first - 1]?.lower ?? '') || (row.length > 1 && isAppositive(tokens, last, scan.titles));
		if (row.length > 0 && row.length < 5 && (known || titled) && !row.some(({ start }) => scan.taken.has(start)) && !isName(scan, first)) {
			const code = known ? (scan.codes.get(row[0]?.lower ?? '') ?? null) : officeCode(scan, first);
			scan.codes.set(row.at(-1)?.lower ?? '', code);
			found.push(
				tokenMention(scan.search, { tree: scan.tree, range: [first, last] }, { kind: 'person', code, known: known ? 'implied' : 'stated', by: 'persons' }),
			);
		}
		first = Math.max(first, last - 1);
	}
	return found;
}

function isAppositive(tokens: readonly Token[], at: number, titles: ReadonlySet<string>): boolean {
	if (tokens[at]?.text !== ',') return false;
	return tokens.slice(at + 1, at + 7).some((token) => titles.has(token.lower));
}

/** Whether the reference or the list of countries has a name here. */
function isName(scan: Scan, first: number): boolean {
	return actorIndexOf(scan.search.reference).names.at(scan.tree.tokens, first).length > 0;
}

/** The code of the state whose adjective or name stands in the few words before the title. */
function officeCode(scan: Scan, first: number): string | null {
	const index = actorIndexOf(scan.search.reference);
	for (let at = first - 1; at >= 0 && at >= first - 6; at--) {
		const hit = index.adjectives.at(scan.tree.tokens, at)[0] ?? index.names.at(scan.tree.tokens, at)[0];
		if (hit) return hit.value.code.includes('-') ? hit.value.code : `${hit.value.code}-GOV`;
	}
	return null;
}
