// What the projections show of origins: who first said it, and every telling of it since, with the chain of relayers.
import type { Lane, Tallies } from './view.ts';

export type OriginView = {
	readonly id: string;
	/** Who said it; the outlet that printed it first for a sentence of its own. */
	readonly speaker: string;
	readonly isNarrator: boolean;
	readonly lane: Lane;
	readonly laneName: string;
	/** Of publication: the first and the last telling. */
	readonly firstDay: string | null;
	readonly lastDay: string | null;
	readonly outlets: number;
	readonly tallies: Tallies;
	/** The words of the first telling, and its claim. */
	readonly words: string;
	readonly claim: string;
};

/** One document that tells it. */
export type Telling = {
	readonly document: string;
	readonly title: string;
	readonly outlet: string;
	readonly side: string | null;
	readonly standing: string;
	readonly day: string | null;
	/** The first that is known; none before it was read. */
	readonly isFirst: boolean;
	/** The document whose text it prints, or null. */
	readonly copyOf: string | null;
	/** Who it says to have it from, nearest first; names. */
	readonly relay: readonly string[];
	/** Earlier tellings by those it has it from: ids of documents. */
	readonly from: readonly string[];
	readonly channel: string | null;
	/** The pieces of it that stand in this document. */
	readonly pieces: readonly { readonly claim: string; readonly statement: string | null; readonly words: string }[];
};

export type OriginRecord = OriginView & { readonly total: number; readonly offset: number; readonly tellings: readonly Telling[] };
