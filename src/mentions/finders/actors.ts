// Finds actors the reference or the list of countries names: by name, by alias, by capital or building.
import { actorIndexOf } from '../actor-index.ts';
import type { Finder, Mention } from '../mention.ts';
import { tokenMention } from '../token-mention.ts';

export const actors: Finder = {
	name: 'actors',
	needs: [],
	gives: ['person', 'organisation', 'party'],
	find(search) {
		const { names } = actorIndexOf(search.reference);
		const found: Mention[] = [];
		for (const tree of search.trees) {
			for (let index = 0; index < tree.tokens.length; index++) {
				const [hit] = names.at(tree.tokens, index);
				if (!hit) continue;
				const { ref, code, kind, isMetonym } = hit.value;
				found.push(
					tokenMention(search, { tree, range: [hit.first, hit.last] }, { kind, ref, code, isMetonym, known: isMetonym ? 'implied' : 'stated', by: 'actors' }),
				);
				index = hit.last - 1;
			}
		}
		return found;
	},
};
