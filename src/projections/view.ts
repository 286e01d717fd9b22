// What the projections show: the shapes that reports, the HTTP surface and the browser share. Here: claims and documents.
// Lanes keep accounts apart: one per side, `other` for speakers of no side, `outlets` for narrators' own assertions,
// `established` for what a person's finding established.
import type { Act, CasualtyFigure, EventCount, Means, Modality, Polarity } from '#claims/claim.ts';
import type { AccessState, Basis, Direction, Relation } from '#bearings/bearing.ts';
import type { DocumentRecord } from '#documents/document.ts';
import type { Doubt } from '#text/doubt.ts';
import type { Quote, Evidence } from '#text/quote.ts';
import type { Moment } from '#time/moment.ts';

/** Side id, `other`, `outlets` or `established`. */
export type Lane = string;

export type LaneHead = { readonly id: Lane; readonly name: string };

/** A claim as every list shows it; `id` opens it. */
export type ClaimView = {
	readonly id: string;
	readonly document: string;
	readonly documentTitle: string;
	readonly outlet: string;
	readonly address: string | null;
	readonly published: Moment;
	readonly recordedAt: string;
	/** Null for the outlet's own assertion. */
	readonly statement: string | null;
	/** Name of the speaker, or of the outlet for a narrator assertion. */
	readonly speaker: string;
	readonly isNarrator: boolean;
	readonly lane: Lane;
	readonly channel: string | null;
	readonly act: Act;
	readonly kind: string | null;
	readonly kindLabel: string | null;
	readonly polarity: Polarity;
	readonly modality: Modality;
	readonly actors: readonly string[];
	readonly recipients: readonly string[];
	readonly place: { readonly id: string | null; readonly name: string } | null;
	readonly time: Moment;
	readonly casualties: readonly CasualtyFigure[];
	readonly count?: EventCount;
	readonly means?: Means;
	readonly evidence: Evidence;
	readonly doubts: readonly Doubt[];
	readonly by: string;
	readonly reason: string;
	readonly bearings: readonly BearingView[];
};

export type BearingView =
	| {
			readonly on: 'obligation';
			readonly obligation: string;
			readonly title: string;
			readonly relation: Relation;
			readonly basis: Basis;
			readonly reason: string;
	  }
	| {
			readonly on: 'access';
			readonly place: string;
			readonly placeName: string;
			readonly state: AccessState;
			readonly isDenied: boolean;
			readonly direction: Direction;
			readonly users: readonly string[];
			readonly basis: Basis;
			readonly reason: string;
	  }
	| { readonly on: 'track'; readonly track: string; readonly name: string; readonly basis: Basis; readonly reason: string };

export type Page<Row> = { readonly total: number; readonly offset: number; readonly rows: readonly Row[] };

export type DocumentListRow = {
	readonly id: string;
	readonly title: string;
	readonly outlet: string;
	readonly side: string | null;
	readonly standing: string;
	readonly published: Moment;
	readonly recordedAt: string;
	readonly statements: number;
	readonly claims: number;
	readonly narrator: number;
	readonly doubts: number;
	/** The document that printed this text first, at another address; null where it is this one, or is not seen. */
	readonly copyOf: string | null;
	/** The document that stood at this address before, null where none did. */
	readonly versionOf: string | null;
};

/** A document beside another. `day`: of publication, or null where it is not known. */
export type Relative = { readonly id: string; readonly title: string; readonly outlet: string; readonly day: string | null };

export type StatementView = {
	readonly id: string;
	readonly speaker: string;
	readonly speakerRef: string | null;
	readonly speakerKnown: string;
	readonly lane: Lane;
	readonly coSpeakers: readonly string[];
	readonly channel: string | null;
	readonly relay: readonly string[];
	readonly addressee: string | null;
	readonly quote: string;
	readonly cueClass: string;
	readonly span: Quote;
	readonly source: readonly Quote[];
	readonly cue: readonly Quote[];
	readonly content: Evidence;
	readonly inserted: readonly Quote[];
	readonly saidOn: Moment;
	readonly by: string;
	readonly claims: readonly string[];
};

/** One document with everything that was read from it. */
export type DocumentView = {
	readonly record: DocumentRecord;
	readonly recordedAt: string;
	readonly statements: readonly StatementView[];
	readonly claims: readonly ClaimView[];
	readonly rhetoric: readonly {
		readonly id: string;
		readonly words: Quote;
		readonly term: string;
		readonly kind: string;
		readonly speaker: string | null;
		readonly lane: Lane;
		readonly target: string | null;
	}[];
	readonly doubts: readonly Doubt[];
	readonly sentences: number;
	/** Others that print this text, at other addresses, in the order of the record. */
	readonly copies: readonly Relative[];
	/** Others that stood at this address, in the order of the record. */
	readonly versions: readonly Relative[];
};

/** One sentence of a version, in its words. `paragraph`: its number in the version it stands in, the one before where it was removed. */
export type SentenceChange = { readonly change: 'kept' | 'added' | 'removed'; readonly paragraph: number; readonly quote: Quote };

/** What changed between two versions, in the order in which one reads it; claims that stand in one of them alone. */
export type ChangesView = {
	readonly before: string;
	readonly after: string;
	readonly sentences: readonly SentenceChange[];
	readonly claimsAdded: readonly ClaimView[];
	readonly claimsRemoved: readonly ClaimView[];
};

/** A count that opens its claims: `claims` lists the ids, at most the first 200. */
export type Count = { readonly count: number; readonly claims: readonly string[] };

/** What a figure counts. */
export type Unit = keyof Tallies;

/** One selection counted five ways. `texts`: documents but for copies; `origins`: utterances and sentences, however often they are told. */
export type Tallies = {
	readonly claims: number;
	readonly documents: number;
	readonly texts: number;
	readonly statements: number;
	readonly origins: number;
};
