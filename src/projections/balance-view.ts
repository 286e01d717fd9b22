// What the projections show of the record's own sources: who is heard, in which words, and what is missing.
import type { Quote } from '#text/quote.ts';
import type { Lane, Tallies } from './view.ts';

/** One month, as `YYYY-MM`, with the names of the outlets. */
export type SourceChange = { readonly month: string; readonly began: readonly string[]; readonly ended: readonly string[] };

/** How many outlets began and ended in a stretch of time; marked on every trend. */
export type SourceCounts = { readonly sourcesBegan: number; readonly sourcesEnded: number };

export type RhetoricView = {
	readonly total: number;
	readonly offset: number;
	readonly byTerm: readonly {
		readonly term: string;
		readonly words: string;
		readonly kind: string;
		readonly count: number;
		readonly byLane: readonly { readonly lane: Lane; readonly count: number }[];
	}[];
	readonly bySpeaker: readonly { readonly id: string | null; readonly name: string | null; readonly count: number }[];
	readonly byTarget: readonly { readonly id: string | null; readonly name: string | null; readonly count: number }[];
	readonly byMonth: readonly { readonly month: string; readonly byLane: readonly { readonly lane: Lane; readonly count: number }[] }[];
	/** Where the list of sources changed. */
	readonly sourceChanges: readonly SourceChange[];
	readonly rows: readonly {
		readonly document: string;
		readonly published: string | null;
		readonly words: Quote;
		readonly term: string;
		readonly kind: string;
		readonly lane: Lane;
		readonly speaker: string | null;
		readonly target: string | null;
	}[];
};

/** A part of a selection; `share` is that of its origins, 0 to 1. */
export type Share = Tallies & { readonly id: string; readonly name: string; readonly share: number };

export type Balance = {
	readonly tallies: Tallies;
	readonly byLane: readonly Share[];
	/** Those with the most origins. */
	readonly byOutlet: readonly Share[];
	/** How many outlets there are. */
	readonly outlets: number;
	readonly warnings: readonly string[];
};

/** The balance of a selection. `list` shows it with the fields of `selection`, and `balance` too where it is of claims. */
export type BalanceView = Balance & { readonly list: 'claims' | 'rhetoric'; readonly selection: Readonly<Record<string, string>> };

/** What a view adds to what it shows: the balance of all of it. */
export type Balanced = { readonly balance: BalanceView };

export type SourcesView = {
	readonly outlets: readonly {
		readonly name: string;
		readonly side: string | null;
		readonly standing: string;
		readonly documents: number;
		readonly claims: number;
		readonly firstDay: string | null;
		readonly lastDay: string | null;
		/** Grades by people in order; the last one stands. */
		readonly grades: readonly { readonly grade: string; readonly reason: string; readonly by: string; readonly at: string }[];
	}[];
	/** When outlets were read for the first and for the last time. */
	readonly changes: readonly SourceChange[];
};

/** Counts week by week from `from`: documents of each side, accounts of each place. Nought is a gap. */
export type GapsView = {
	readonly from: string;
	readonly to: string;
	readonly changes: readonly SourceChange[];
	readonly sides: readonly { readonly side: string; readonly name: string; readonly weeks: readonly number[] }[];
	readonly places: readonly { readonly place: string; readonly name: string; readonly weeks: readonly number[] }[];
};

/** A page or feed that is looked at again and again. Instants are ISO 8601 in UTC. */
export type WatchView = {
	readonly address: string;
	/** How often it is looked at; 0: no longer. */
	readonly minutes: number;
	/** Pages it names that did not change from this day on are not fetched; null: all are. */
	readonly pagesSince: string | null;
	readonly outlet: string | null;
	readonly side: string | null;
	readonly standing: string | null;
	readonly since: string;
	readonly by: string;
	readonly lastSuccess: string | null;
	readonly lastFailure: { readonly at: string; readonly code: string; readonly reason: string } | null;
	/** Failures since the last success. */
	readonly failures: number;
	readonly nextDue: string | null;
	/** What the last whole answer said of its version. */
	readonly version: { readonly etag: string | null; readonly lastModified: string | null } | null;
};

/** An address, watched or named by what is watched, that could not be had when it was asked for last. */
export type FailedAddress = {
	readonly address: string;
	readonly at: string;
	readonly code: string;
	readonly reason: string;
	/** Failures since the last success. */
	readonly failures: number;
	readonly isWatched: boolean;
};

export type WatchesView = { readonly rows: readonly WatchView[]; readonly failed: readonly FailedAddress[]; readonly failedTotal: number };
