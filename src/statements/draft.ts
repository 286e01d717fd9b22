// A draft is a statement before its speaker is known: the words that name the source, the cue, the content.
// Rules make drafts; `attribute` orders them, gives each its speaker and makes statements. The contract of a
// rule stands here.
import type { Mention } from '#mentions/mention.ts';
import type { Cue } from '#reference/lexicon.ts';
import type { Tree } from '#syntax/tree.ts';
import type { Span } from '#text/span.ts';
import type { Quotation } from './quotation.ts';
import type { Attribution } from './statement.ts';

export type Draft = {
	/** Sentence of the cue (of the first words where there is no cue). */
	readonly sentence: number;
	readonly source: Span | null;
	readonly cues: readonly Span[];
	readonly cue: Cue | null;
	readonly contents: readonly Span[];
	/** Names of those who relay it, outermost first. */
	readonly relay: readonly Span[];
	readonly by: string;
};

/** What a rule may look at. */
export type Attributing = Attribution & {
	readonly quotations: readonly Quotation[];
	/** Mentions of each sentence, by its index. */
	readonly mentionsOf: (sentence: number) => readonly Mention[];
};

export type StatementRule = { readonly name: string; readonly draft: (attributing: Attributing, tree: Tree, earlier: readonly Draft[]) => readonly Draft[] };
