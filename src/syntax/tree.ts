// A tree is a sentence with its tokens. Tags are coarse: what the rules of the later rooms ask for.
import type { Sentence } from '#sentences/sentence.ts';
import type { Span } from '#text/span.ts';

/** Universal part-of-speech tags (universaldependencies.org), the subset the tagger gives. */
export type Tag = 'NOUN' | 'PROPN' | 'VERB' | 'AUX' | 'ADJ' | 'ADV' | 'DET' | 'PRON' | 'ADP' | 'CCONJ' | 'SCONJ' | 'PART' | 'NUM' | 'PUNCT' | 'X';

export type Token = Span & {
	readonly text: string;
	/** Lower-case form with straight apostrophes. */
	readonly lower: string;
	readonly lemma: string;
	readonly tag: Tag;
};

export type Tree = { readonly sentence: Sentence; readonly tokens: readonly Token[] };
