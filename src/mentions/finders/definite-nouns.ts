// Finds offices and persons spoken of by their noun alone (`the center`, `the service`, `the spokesman`): they
// stand for the actor last named whose name, title or alias ends with that noun.
import type { Reference } from '#reference/reference.ts';
import { wordSet } from '#reference/word-list.ts';
import type { Token } from '#syntax/tree.ts';
import type { Finder, Search, Mention } from '../mention.ts';
import { tokenMention } from '../token-mention.ts';

export const definiteNouns: Finder = {
	name: 'definite-nouns',
	needs: ['person', 'organisation', 'party'],
	gives: ['organisation', 'person'],
	find(search) {
		const nouns = wordSet(search.reference.lexicon, 'speaker-nouns');
		const actors = search.found.filter(({ kind }) => kind === 'organisation' || kind === 'person').toSorted((one, other) => one.start - other.start);
		const covered = new Set(actors.flatMap(({ end, ref }) => (ref === null ? [] : [end])));
		const heads = headsOf(search.reference);
		const last = new Map<string, Mention>();
		let next = 0;
		const found: Mention[] = [];
		for (const tree of search.trees) {
			for (let at = 0; at < tree.tokens.length; at++) {
				const token = tree.tokens[at] as Token;
				while (next < actors.length && (actors[next] as Mention).start < token.start) remember(last, actors[next++] as Mention, { heads, search });
				if (tree.tokens[at - 1]?.lower !== 'the' || !nouns.has(token.lower) || covered.has(token.end) || isModifier(tree.tokens[at + 1])) continue;
				const named = last.get(keyOf(token.lower));
				if (named)
					found.push(
						tokenMention(
							search,
							{ tree, range: [at - 1, at + 1] },
							{ kind: named.kind, ref: named.ref, code: named.code, known: 'implied', by: 'definite-nouns' },
						),
					);
			}
		}
		return found;
	},
};

/** `the service road`: a noun that goes on is no name of an office. */
function isModifier(next: Token | undefined): boolean {
	return next?.tag === 'NOUN' || next?.tag === 'PROPN' || next?.lower === 'of';
}

type Known = { readonly heads: ReadonlyMap<string, readonly string[]>; readonly search: Search };

function remember(last: Map<string, Mention>, mention: Mention, { heads, search }: Known): void {
	if (mention.ref === null && mention.kind !== 'person') return;
	const words = mention.exact.toLowerCase().split(/\s+/);
	for (const head of [words.at(-1) ?? '', ...(mention.ref === null ? [] : (heads.get(mention.ref) ?? []))]) last.set(keyOf(head), mention);
	if (mention.kind !== 'person') return;
	const before = search.document.text.slice(Math.max(0, mention.start - 40), mention.end + 60).toLowerCase();
	for (const title of search.reference.lexicon.words.titles ?? []) if (before.includes(title)) last.set(keyOf(title.split(' ').at(-1) as string), mention);
}

/** British and American spellings meet. */
function keyOf(noun: string): string {
	return noun === 'center' ? 'centre' : noun.replace('organization', 'organisation');
}

const made = new WeakMap<Reference, ReadonlyMap<string, readonly string[]>>();

/** Last words of an actor's names, nouns and roles. */
function headsOf(reference: Reference): ReadonlyMap<string, readonly string[]> {
	let heads = made.get(reference);
	if (!heads) {
		heads = new Map(
			reference.actors.map((actor) => {
				const phrases = [actor.name, ...actor.aliases, ...actor.nouns, ...actor.tenures.map(({ role }) => role)];
				return [actor.id, [...new Set(phrases.map((phrase) => phrase.toLowerCase().split(/\s+/).at(-1) ?? ''))]];
			}),
		);
		made.set(reference, heads);
	}
	return heads;
}
