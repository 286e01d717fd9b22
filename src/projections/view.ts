// What the projections show: the shapes that reports, the HTTP surface and the browser share.
// Lanes keep accounts apart: one per side, `other` for speakers of no side, `outlets` for narrators'
// own assertions, `established` for what a person's finding established.
import type { Act, CasualtyFigure, Modality, Polarity } from '#claims/claim.ts';
import type { AccessState, Basis, Direction, Relation } from '#bearings/bearing.ts';
import type { DocumentRecord } from '#documents/document.ts';
import type { Agreement, Obligation } from '#reference/agreement.ts';
import type { Place } from '#reference/place.ts';
import type { Side } from '#reference/reference.ts';
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
};

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
};

/** A count that opens its claims: `claims` lists the ids, at most the first 200. */
export type Count = { readonly count: number; readonly claims: readonly string[] };

export type SummaryView = {
	readonly reference: { readonly id: string; readonly title: string; readonly period: string; readonly focus: string | null };
	readonly lanes: readonly LaneHead[];
	readonly sides: readonly Side[];
	/** Names of the actors that obligations and posts name, by id. */
	readonly actorNames: Readonly<Record<string, string>>;
	readonly entries: number;
	/** First and last published day in the record, or null when it is empty. */
	readonly firstDay: string | null;
	readonly lastDay: string | null;
	readonly documents: number;
	readonly statements: number;
	readonly claims: number;
	readonly narratorAssertions: number;
	readonly bearings: number;
	readonly doubts: number;
	readonly incidents: number;
	readonly contacts: number;
	readonly byAct: readonly { readonly act: string; readonly count: number }[];
	readonly byKind: readonly { readonly kind: string; readonly label: string; readonly count: number }[];
	readonly byObligation: readonly { readonly obligation: string; readonly title: string; readonly count: number }[];
	readonly byLane: readonly { readonly lane: Lane; readonly name: string; readonly documents: number; readonly claims: number }[];
	readonly access: readonly AccessCell[];
};

/** What one lane says of one place on one day. */
export type AccessCell = {
	readonly place: string;
	readonly placeName: string;
	readonly lane: Lane;
	readonly laneName: string;
	readonly state: AccessState | 'contested' | 'unknown';
	/** Day from which this account holds, and the last day it was confirmed (ISO), or null when unknown. */
	readonly since: string | null;
	readonly lastConfirmed: string | null;
	readonly claims: readonly string[];
};

/** An unbroken run of one state in one lane: days inclusive. */
export type AccessRun = {
	readonly state: AccessState | 'contested' | 'unknown';
	readonly from: string;
	readonly to: string;
	readonly direction: Direction;
	readonly users: readonly string[];
	readonly claims: readonly string[];
};

export type AccessView = {
	readonly place: { readonly id: string; readonly name: string };
	readonly places: readonly { readonly id: string; readonly name: string }[];
	readonly userClasses: readonly { readonly id: string; readonly name: string }[];
	readonly day: string;
	readonly from: string;
	readonly to: string;
	/** Per lane: runs for all users together, then per class of user. */
	readonly lanes: readonly {
		readonly lane: Lane;
		readonly name: string;
		readonly now: AccessCell;
		readonly runs: readonly AccessRun[];
		readonly byUser: readonly { readonly user: string; readonly name: string; readonly runs: readonly AccessRun[] }[];
	}[];
};

export type MapView = {
	readonly focus: string | null;
	readonly places: readonly (Place & { readonly claims: Count })[];
	readonly incidents: readonly IncidentView[];
};

export type IncidentView = {
	readonly id: string;
	readonly title: string;
	readonly kind: string;
	readonly kindLabel: string;
	readonly family: string;
	readonly time: Moment;
	/** First possible day, ISO, or null. */
	readonly day: string | null;
	readonly place: { readonly id: string | null; readonly name: string; readonly lat: number | null; readonly lon: number | null } | null;
	/** Each lane's version, side by side. */
	readonly versions: readonly { readonly lane: Lane; readonly name: string; readonly claims: readonly ClaimView[] }[];
	readonly isDisputed: boolean;
};

export type ObligationView = {
	readonly obligation: Obligation;
	readonly agreement: { readonly id: string; readonly title: string };
	/** For standing duties: as alleged; for one-off duties: as reported. Never without who says so. */
	readonly state: 'no-claims' | 'reported-kept' | 'alleged-broken' | 'disputed';
	/** Each lane's latest relation with the claim behind it. */
	readonly byLane: readonly { readonly lane: Lane; readonly name: string; readonly relation: Relation; readonly claim: string; readonly day: string | null }[];
	readonly counts: readonly { readonly relation: Relation; readonly count: number }[];
	/** Deadline in force after amendments, ISO day or EDTF, or null. */
	readonly deadline: string | null;
};

export type ObligationTree = readonly { readonly agreement: Omit<Agreement, 'obligations'>; readonly obligations: readonly ObligationView[] }[];

/** One obligation with every bearing claim in order of time, by lane. */
export type ObligationRecord = ObligationView & {
	readonly record: readonly {
		readonly day: string | null;
		readonly relation: Relation;
		readonly basis: Basis;
		readonly reason: string;
		readonly claim: ClaimView;
	}[];
	readonly linked: readonly { readonly id: string; readonly title: string }[];
};

export type TimelineView = {
	readonly from: string;
	readonly to: string;
	readonly lanes: readonly (LaneHead & { readonly items: readonly TimelineItem[] })[];
};

export type TimelineItem = {
	readonly claim: string;
	readonly document: string;
	readonly day: string;
	readonly lastDay: string | null;
	readonly family: string | null;
	readonly kind: string | null;
	readonly act: string;
	readonly label: string;
	readonly words: string;
	readonly known: string;
};

export type TrackView = {
	readonly id: string;
	readonly name: string;
	readonly level: string;
	readonly contacts: readonly { readonly day: string | null; readonly claim: ClaimView }[];
};

export type TodayView = {
	readonly day: string;
	/** The day compared with. */
	readonly before: string;
	readonly days: readonly { readonly day: string; readonly documents: number }[];
	readonly documents: readonly DocumentListRow[];
	readonly access: readonly { readonly cell: AccessCell; readonly yesterday: AccessCell; readonly isChanged: boolean }[];
	readonly obligations: readonly {
		readonly obligation: string;
		readonly title: string;
		readonly moved: readonly { readonly lane: Lane; readonly name: string; readonly relation: Relation; readonly claim: string }[];
	}[];
	readonly incidents: readonly IncidentView[];
	readonly contacts: readonly { readonly track: string; readonly name: string; readonly claim: ClaimView }[];
	/** What could not be seen: sides without a document that day, claims with doubts. */
	readonly gaps: readonly { readonly kind: 'silent-side' | 'silent-place' | 'doubt'; readonly text: string; readonly document: string | null }[];
};
