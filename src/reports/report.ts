// A report is what a reader is handed: sections of paragraphs and tables in which every figure carries the
// notes of the claims it rests on. What it is written from (`RecordSource`) stands here too.
import type { AccessView, IncidentView, ObligationTree, TodayView, TrackView, SummaryView, FindingView } from '#projections/record-view.ts';
import type { SourceChange } from '#projections/balance-view.ts';
import type { ClaimView, DocumentListRow } from '#projections/view.ts';

/** Words, with the numbers of the notes they rest on. */
export type Words = { readonly text: string; readonly notes: readonly number[] };

export type Block =
	| { readonly kind: 'paragraph'; readonly words: readonly Words[] }
	| { readonly kind: 'list'; readonly items: readonly (readonly Words[])[] }
	| { readonly kind: 'table'; readonly head: readonly string[]; readonly rows: readonly (readonly Words[])[] };

export type Section = { readonly title: string; readonly blocks: readonly Block[] };

/** One claim a figure rests on, with its exact words. */
export type Note = {
	readonly number: number;
	readonly claim: string;
	readonly speaker: string;
	readonly act: string;
	readonly exact: readonly string[];
	readonly outlet: string;
	readonly published: string;
	readonly address: string | null;
};

export type Report = {
	readonly title: string;
	/** First and last day of the period, and of the one it is compared with. */
	readonly period: Period;
	readonly previous: Period;
	/** Nothing published later was used. */
	readonly cutOff: string;
	/** The no-opinion notice on names. */
	readonly notice: string;
	readonly sections: readonly Section[];
	readonly notes: readonly Note[];
};

/** Two ISO days, both inclusive. */
export type Period = { readonly from: string; readonly to: string };

/** Views of the record, as reports ask for them. */
export type RecordSource = {
	readonly summary: () => Promise<SummaryView>;
	/** Claims published in a period. */
	readonly claims: (period: Period) => Promise<readonly ClaimView[]>;
	readonly claimsById: (ids: readonly string[]) => Promise<readonly ClaimView[]>;
	readonly documents: (period: Period) => Promise<readonly DocumentListRow[]>;
	/** A place as it was known on a day. */
	readonly access: (place: string | null, day: string) => Promise<AccessView>;
	/** Incidents whose day lies in a period. */
	readonly incidents: (period: Period) => Promise<readonly IncidentView[]>;
	readonly obligations: () => Promise<ObligationTree>;
	/** Tracks with the contacts of a period. */
	readonly tracks: (period: Period) => Promise<readonly TrackView[]>;
	/** All findings, latest first. */
	readonly findings: () => Promise<readonly FindingView[]>;
	readonly today: (day: string) => Promise<TodayView>;
	/** Where the list of sources changed in the months of a period, as known at its end. */
	readonly sourceChanges: (period: Period) => Promise<readonly SourceChange[]>;
};

/** One writer a form of report. */
export type Writer = { readonly name: string; readonly write: (report: Report) => string };
