// A mention is a span that points at something: an actor, a place, a date, an agreement, a quantity,
// or a loaded word. The contract of a finder stands here, with the noun.
import type { Reference } from '#reference/reference.ts';
import type { Tree } from '#syntax/tree.ts';
import type { Document } from '#documents/document.ts';
import type { Known } from '#text/known.ts';
import type { Quote } from '#text/quote.ts';
import type { Span } from '#text/span.ts';

export type MentionKind = 'person' | 'organisation' | 'party' | 'place' | 'date' | 'agreement' | 'quantity' | 'loaded';

/** A place in an actor's name; no place where something happens. */
export type NamedPlace = Span & { readonly lat: number; readonly lon: number; readonly known: Known };

export type Mention = Quote & {
	readonly kind: MentionKind;
	/** Index of the sentence it stands in. */
	readonly sentence: number;
	/** Id in the loaded reference (actor, place, agreement, rhetoric term), when it could be resolved. */
	readonly ref: string | null;
	/** PLOVER actor code (`AZE-GOV`, `RUS-MIL`, `IGO`), for actors. */
	readonly code: string | null;
	/** EDTF value, for dates; the clause (`6`, or `4,6` for several), for agreements. Null when the words give none. */
	readonly value: string | null;
	/** TIMEX3 value, for dates whose EDTF value is written otherwise or that have none: `2031-W20`, `PAST_REF`. */
	readonly timex?: string;
	/** TIMEX3 type, for dates. */
	readonly timexType?: 'DATE' | 'TIME' | 'DURATION' | 'SET';
	/** Degrees, for places whose position is known. */
	readonly lat?: number;
	readonly lon?: number;
	/** For places: how many others of that name, elsewhere, fit the text almost as well. */
	readonly rivals?: number;
	/** For actors: the places whose names stand in theirs (`Oslo` in `the Oslo police`). */
	readonly placesNamed?: readonly NamedPlace[];
	/** For quantities: the number with its bounds and what is counted (`killed`, `vehicles`, `days`). */
	readonly amount?: { readonly low: number; readonly best: number; readonly high: number | null; readonly unit: string };
	/** A capital, a building or a document named for who speaks through it. */
	readonly isMetonym?: boolean;
	readonly known: Known;
	/** The finder that found it. */
	readonly by: string;
};

/** What a finder may look at. `found` holds the mentions of the finders before it. */
export type Search = {
	readonly document: Document;
	readonly trees: readonly Tree[];
	readonly reference: Reference;
	readonly found: readonly Mention[];
};

/** A finder declares what it needs and what it gives; a test holds the order of the list to it. */
export type Finder = {
	readonly name: string;
	readonly needs: readonly MentionKind[];
	readonly gives: readonly MentionKind[];
	readonly find: (search: Search) => readonly Mention[];
};
