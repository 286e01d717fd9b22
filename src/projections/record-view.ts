// What the projections show of the record itself: access, incidents, obligations, tracks, findings, and the days.
import type { AccessState, Basis, Direction, Relation } from '#bearings/bearing.ts';
import type { DutyState as DeterminedState, Finding } from '#ledger/judgement.ts';
import type { Agreement, Obligation } from '#reference/agreement.ts';
import type { Place } from '#reference/place.ts';
import type { Side } from '#reference/reference.ts';
import type { Moment } from '#time/moment.ts';
import type { AsOf } from './cut.ts';
import type { SourceChange, SourceCounts } from './balance-view.ts';
import type { ClaimView, Count, DocumentListRow, Lane, LaneHead, Page, Tallies, Unit } from './view.ts';

export type SummaryView = {
	readonly reference: { readonly id: string; readonly title: string; readonly period: string; readonly focus: string | null };
	readonly asOf: AsOf;
	/** What the figures by act, kind, obligation and lane count. */
	readonly unit: Unit;
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
	readonly origins: number;
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

/** A finding as it stands, with who made it, its reviews, and what became of it. */
export type FindingView = Finding & {
	readonly by: string;
	readonly at: string;
	readonly sequence: number;
	readonly reviews: readonly { readonly by: string; readonly at: string; readonly decision: 'confirmed' | 'returned'; readonly reason: string }[];
	readonly correctedBy: string | null;
	/** A second person confirmed it and nothing undid it since. */
	readonly isEstablished: boolean;
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
	/** How many accounts it rests on, and the first claims of them. */
	readonly count: number;
	/** The last day one of them vouches for (ISO). */
	readonly lastConfirmed: string | null;
	/** Whether words name the place, a rule ties them to it, or a person found it. */
	readonly basis: Basis | 'finding' | null;
	readonly claims: readonly string[];
};

export type AccessView = {
	readonly place: { readonly id: string; readonly name: string };
	readonly places: readonly { readonly id: string; readonly name: string }[];
	readonly userClasses: readonly { readonly id: string; readonly name: string }[];
	readonly day: string;
	readonly from: string;
	readonly to: string;
	/** One way alone, or both together. */
	readonly direction: Direction;
	/** Where the list of sources changed between the days. */
	readonly sourceChanges: readonly SourceChange[];
	/** When anything last came through, by class of user. */
	readonly passages: readonly Passage[];
	/** Per lane: runs for all users together, then per class of user; days blocked between `from` and `to`. */
	readonly lanes: readonly {
		readonly lane: Lane;
		readonly name: string;
		readonly now: AccessCell;
		readonly daysBlocked: number;
		readonly runs: readonly AccessRun[];
		readonly byUser: readonly { readonly user: string; readonly name: string; readonly runs: readonly AccessRun[] }[];
	}[];
};

/** The last passage of a class of user, who says so, and the days since; nulls where nobody told of any. */
export type Passage = {
	readonly user: string;
	readonly name: string;
	readonly day: string | null;
	readonly daysSince: number | null;
	readonly claim: string | null;
	readonly lane: Lane | null;
	readonly laneName: string | null;
};

export type MapView = {
	readonly focus: string | null;
	readonly places: readonly (Place & { readonly claims: Count })[];
	/** The latest of them, and how many there are. */
	readonly incidents: readonly IncidentView[];
	readonly incidentTotal: number;
};

export type IncidentView = {
	readonly id: string;
	/** The name a person gave it, or what the program calls it. */
	readonly title: string;
	readonly isNamed: boolean;
	/** Whether a person joined, split or named it; otherwise it is a proposal of the program. */
	readonly isDecided: boolean;
	readonly kind: string;
	readonly kindLabel: string;
	readonly family: string;
	readonly time: Moment;
	/** First possible day, ISO, or null. */
	readonly day: string | null;
	readonly place: { readonly id: string | null; readonly name: string; readonly lat: number | null; readonly lon: number | null } | null;
	/** Each lane's version, side by side: how many claims there are, and the first of them. */
	readonly versions: readonly { readonly lane: Lane; readonly name: string; readonly count: Count; readonly claims: readonly ClaimView[] }[];
	readonly isDisputed: boolean;
	readonly tallies: Tallies;
	readonly casualties: readonly CasualtySeries[];
	/** Counts that do not add up. */
	readonly doubts: readonly SumDoubt[];
	/** Ids of the findings on it. */
	readonly findings: readonly string[];
};

/** A total and parts of one document that make another number. */
export type SumDoubt = {
	readonly lane: Lane;
	readonly name: string;
	readonly kind: string;
	readonly total: number;
	readonly parts: readonly { readonly side: string; readonly best: number }[];
	readonly published: string | null;
	readonly claims: readonly string[];
};

/** One account's figures of one side and kind, first to last published; never added to another account's. */
export type CasualtySeries = {
	readonly lane: Lane;
	readonly name: string;
	/** The victims' side, or the code of who they are where it stands on none; null when the words name nobody. */
	readonly side: string | null;
	readonly kind: string;
	/** A running total since some day, not the count of this occurrence. */
	readonly isCumulative: boolean;
	readonly revisions: readonly {
		/** Code of who they are said to be, such as the forces of a side. */
		readonly victims: string | null;
		readonly published: string | null;
		readonly low: number | null;
		readonly best: number | null;
		readonly high: number | null;
		readonly claim: string;
	}[];
};

/** What the accounts say in one field; `agrees` is null while fewer than two speak. */
export type IncidentField = {
	readonly field: string;
	readonly agrees: boolean | null;
	readonly values: readonly {
		readonly lane: Lane;
		readonly name: string;
		readonly said: readonly { readonly value: string; readonly claim: string; readonly published: string | null }[];
	}[];
};

export type IncidentRecord = IncidentView & {
	readonly fields: readonly IncidentField[];
	readonly decisions: readonly { readonly kind: string; readonly by: string; readonly at: string; readonly words: string; readonly reason: string }[];
	readonly findingsMade: readonly FindingView[];
};

/** How a duty stands: what stands is kept or broken, what is done once has four levels. */
export type DutyState = DeterminedState | 'disputed' | 'unknown';

export type ObligationView = {
	readonly obligation: Obligation;
	readonly agreement: { readonly id: string; readonly title: string };
	readonly state: DutyState;
	/** `said`: what the accounts add up to; `determined`: by the finding named; `none`: nobody said anything that makes a state. */
	readonly basis: 'said' | 'determined' | 'none';
	readonly finding: string | null;
	/** Each lane's latest word with the claim behind it. */
	readonly byLane: readonly {
		readonly lane: Lane;
		readonly name: string;
		readonly state: DutyState;
		readonly relation: Relation;
		readonly claim: string;
		readonly day: string | null;
	}[];
	/** All claims that bear on it, counted each way. */
	readonly tallies: Tallies;
	readonly counts: readonly { readonly relation: Relation; readonly count: number }[];
	/** The last twelve months of the record. */
	readonly trend: readonly (SourceCounts & { readonly month: string; readonly breaches: number; readonly fulfilments: number })[];
	/** Deadline in force after amendments, ISO day or EDTF, or null. */
	readonly deadline: string | null;
};

export type ObligationTree = {
	readonly agreements: readonly { readonly agreement: Omit<Agreement, 'obligations'>; readonly obligations: readonly ObligationView[] }[];
};

/** One obligation with the claims that bear on it, in order of the day they speak of, a page at a time. */
export type ObligationRecord = ObligationView & {
	readonly total: number;
	readonly offset: number;
	readonly record: readonly {
		readonly day: string | null;
		readonly relation: Relation;
		readonly basis: Basis;
		readonly reason: string;
		readonly claim: ClaimView;
	}[];
	readonly linked: readonly { readonly id: string; readonly title: string; readonly state: DutyState; readonly basis: ObligationView['basis'] }[];
	readonly findings: readonly FindingView[];
};

export type TimeUnit = 'day' | 'week' | 'month' | 'quarter' | 'year';

/** `counts` by the unit asked for, days inclusive. `items` only where they can be shown one by one (`isWhole`). */
export type TimelineView = {
	readonly from: string;
	readonly to: string;
	/** What one count spans; `none` while all items are listed. */
	readonly isWhole: boolean;
	readonly unit: TimeUnit;
	/** Where the list of sources changed. */
	readonly sourceChanges: readonly SourceChange[];
	readonly lanes: readonly (LaneHead & {
		readonly total: number;
		readonly items: readonly TimelineItem[];
		readonly counts: readonly { readonly from: string; readonly to: string; readonly count: number }[];
	})[];
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
	/** Last day a contact is told of, and the days since: how long the track has been still. */
	readonly lastContact: string | null;
	readonly daysStill: number | null;
	readonly total: number;
	/** The latest contacts. One contact is the talks told of on one day; every account of it is a readout. */
	readonly contacts: readonly ContactView[];
};

export type ContactView = {
	readonly day: string | null;
	readonly kind: string;
	readonly kindLabel: string;
	readonly readouts: readonly { readonly lane: Lane; readonly name: string; readonly claims: readonly ClaimView[]; readonly count: number }[];
};

export type TodayView = {
	readonly day: string;
	/** The day compared with. */
	readonly before: string;
	readonly days: readonly { readonly day: string; readonly documents: number }[];
	/** Where the list of sources changed. */
	readonly sourceChanges: readonly SourceChange[];
	readonly documents: Page<DocumentListRow>;
	readonly access: readonly { readonly cell: AccessCell; readonly yesterday: AccessCell; readonly isChanged: boolean }[];
	readonly obligations: readonly {
		readonly obligation: string;
		readonly title: string;
		readonly moved: readonly { readonly lane: Lane; readonly name: string; readonly relation: Relation; readonly claim: string }[];
	}[];
	readonly incidents: Page<IncidentView>;
	readonly contacts: Page<{ readonly track: string; readonly name: string; readonly claim: ClaimView }>;
	readonly findings: readonly FindingView[];
	/** What could not be seen: sides without a document that day, places nobody spoke of, doubts. */
	readonly gaps: readonly { readonly kind: 'silent-side' | 'silent-place' | 'doubt'; readonly text: string; readonly document: string | null }[];
};

/** One deadline on a day: `daysPast` is negative before it. */
export type DeadlineView = {
	readonly obligation: string;
	readonly title: string;
	readonly agreement: { readonly id: string; readonly title: string };
	/** Null: none is fixed, it depends on the condition. */
	readonly deadline: string | null;
	/** The day first set, where it was moved. */
	readonly original: string | null;
	/** A duty that stands is in force from the day on; it is kept or broken, never overdue. */
	readonly duty: Obligation['duty'];
	readonly isComputed: boolean;
	readonly amended: readonly { readonly date: string; readonly source: string }[];
	readonly condition: string | null;
	readonly daysPast: number | null;
	readonly state: DutyState;
	readonly basis: ObligationView['basis'];
	/** The accounts according to which it was missed. */
	readonly overdueBy: readonly { readonly lane: Lane; readonly name: string; readonly claim: string }[];
	/** A finding determined that it was missed. */
	readonly isOverdue: boolean;
};

export type PostView = {
	readonly id: string;
	readonly name: string;
	readonly kind: string;
	readonly parent: { readonly id: string; readonly name: string } | null;
	readonly manned: readonly { readonly by: string; readonly name: string; readonly from: string | null; readonly to: string | null }[];
	readonly lastReport: { readonly day: string; readonly claim: string; readonly lane: Lane; readonly name: string } | null;
	readonly daysSilent: number | null;
	/** Nobody told of it for longer than an account of access holds. */
	readonly isSilent: boolean;
	readonly access: readonly AccessCell[];
};
