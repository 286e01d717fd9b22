// Finds loaded wording from the reference's lists: both sides' lists stand in one file and are treated alike.
import type { LoadedTerm } from '#reference/loaded-term.ts';
import type { Reference } from '#reference/reference.ts';
import { phrasebook, type Phrasebook } from '../phrasebook.ts';
import type { Finder, Mention } from '../mention.ts';
import { tokenMention } from '../token-mention.ts';

export const loadedWords: Finder = {
	name: 'loaded-words',
	needs: [],
	gives: ['loaded'],
	find(search) {
		const book = bookOf(search.reference);
		const found: Mention[] = [];
		for (const tree of search.trees) {
			for (let at = 0; at < tree.tokens.length; at++) {
				const hit = book.at(tree.tokens, at)[0];
				if (!hit) continue;
				found.push(tokenMention(search, { tree, range: [at, hit.last] }, { kind: 'loaded', ref: hit.value.id, by: 'loaded-words' }));
				at = hit.last - 1;
			}
		}
		return found;
	},
};

const made = new WeakMap<Reference, Phrasebook<LoadedTerm>>();

function bookOf(reference: Reference): Phrasebook<LoadedTerm> {
	let book = made.get(reference);
	if (!book) {
		book = phrasebook<LoadedTerm>();
		for (const term of reference.loadedTerms) for (const words of term.words) book.add(words, term);
		made.set(reference, book);
	}
	return book;
}
