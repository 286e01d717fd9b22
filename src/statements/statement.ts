// A statement is one utterance by one speaker: who, through which channel, in which words.
// What nobody is said to have said is no statement; it is the narrator's and becomes a claim without one.
import type { Document } from '#documents/document.ts';
import type { Mention } from '#mentions/mention.ts';
import type { Reference } from '#reference/reference.ts';
import type { Tree } from '#syntax/tree.ts';
import type { Known } from '#text/known.ts';
import type { Evidence, Quote } from '#text/quote.ts';
import type { Moment } from '#time/moment.ts';

export type QuoteType = 'direct' | 'indirect' | 'mixed';

/** Class of the cue, from data/lexicon/cues.yaml: what kind of speech act the verb performs. */
export type CueClass = string;

export type Speaker = {
	/** Id in the loaded reference, or null when the words name nobody it knows. */
	readonly ref: string | null;
	/** PLOVER actor code, or null. */
	readonly code: string | null;
	/** The reference's name, or the words themselves. */
	readonly name: string;
	/** Id of the side, or null. */
	readonly side: string | null;
	/** `stated` when named, `implied` by metonymy or co-reference. */
	readonly known: Known;
};

export type Statement = {
	/** Position in the document, from 0. */
	readonly index: number;
	/** The whole utterance: source, cue and content. */
	readonly span: Quote;
	/** The words that name the speaker; empty where the speaker follows from the context. */
	readonly source: readonly Quote[];
	/** The words that attribute; empty in a bulletin without a cue. */
	readonly cue: readonly Quote[];
	readonly cueClass: CueClass;
	readonly content: Evidence;
	readonly quote: QuoteType;
	readonly speaker: Speaker;
	/** Further speakers of the same words (*the Kremlin and the ministry*). */
	readonly coSpeakers: readonly Speaker[];
	/** `statement | briefing | bulletin | post | interview | remark | report | unnamed`, or null. */
	readonly channel: string | null;
	/** Who relays whom, outermost first; the outlet itself is not repeated. */
	readonly relay: readonly string[];
	/** Id of the actor addressed, or null. */
	readonly addressee: string | null;
	readonly saidOn: Moment;
	/** Bracketed words that are not the speaker's. */
	readonly inserted: readonly Quote[];
	/** The rule that read it. */
	readonly by: string;
};

export type Attribution = {
	readonly document: Document;
	readonly trees: readonly Tree[];
	readonly mentions: readonly Mention[];
	readonly reference: Reference;
};
