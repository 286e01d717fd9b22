// A sentence to learn from: its words with tag, lemma, head and relation as somebody annotated them.

export type GoldWord = {
	readonly text: string;
	/** Offset into the sentence's text, where it is known. */
	readonly start: number;
	readonly end: number;
	readonly lemma: string;
	readonly tag: string;
	readonly fine: string;
	/** Number of the head from 1, 0 for the root. */
	readonly head: number;
	readonly relation: string;
};

export type GoldSentence = { readonly text: string; readonly words: readonly GoldWord[] };
