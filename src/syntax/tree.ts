// A tree is a sentence with its tokens: tags, lemmas, heads and relations as Universal Dependencies defines them.
import type { Sentence } from '#sentences/sentence.ts';
import type { Span } from '#text/span.ts';

/** Universal part-of-speech tags (universaldependencies.org). */
export type Tag =
	| 'NOUN'
	| 'PROPN'
	| 'VERB'
	| 'AUX'
	| 'ADJ'
	| 'ADV'
	| 'DET'
	| 'PRON'
	| 'ADP'
	| 'CCONJ'
	| 'SCONJ'
	| 'PART'
	| 'NUM'
	| 'PUNCT'
	| 'INTJ'
	| 'SYM'
	| 'X';

export type Token = Span & {
	readonly text: string;
	/** Lower-case form with straight apostrophes. */
	readonly lower: string;
	/** Lower case, of names too. */
	readonly lemma: string;
	readonly tag: Tag;
	/** The index in the sentence of the token it depends on, -1 for the root. */
	readonly head: number;
	/** Its relation to the head (Universal Dependencies, version 2): `nsubj`, `obl:agent`, `root`. */
	readonly relation: string;
	/** The same for all tokens with the same text and class: what was noted of one holds for all (`notes.ts`). */
	readonly word: number;
};

export type Tree = { readonly sentence: Sentence; readonly tokens: readonly Token[] };
