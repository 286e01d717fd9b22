// What people decide: findings and their review, grades of sources, incidents joined, split and named, claims reviewed.
// Every judgement is signed by the entry's `by`, gives its reason in words, and says up to which entry of the record the
// person had looked (`seen`). Nothing a program reads is ever one of these.
import type { AccessState, Direction } from '#bearings/bearing.ts';

/** Verification status (docs/words.md). */
export type VerificationStatus = 'reported' | 'corroborated' | 'confirmed' | 'disputed' | 'refuted' | 'retracted' | 'not-verifiable';

/** How a duty stands: the four-level scale for what is done once, kept or broken for what stands. */
export type DutyState = 'not-initiated' | 'minimum' | 'intermediate' | 'complete' | 'kept' | 'broken';

/** What a finding is about. Days are ISO; `to` null: still so. Empty `users`: everybody. */
export type Subject =
	| { readonly on: 'claim'; readonly claim: string }
	| { readonly on: 'incident'; readonly incident: string }
	| { readonly on: 'obligation'; readonly obligation: string; readonly state: DutyState; readonly from: string }
	| {
			readonly on: 'access';
			readonly place: string;
			readonly state: AccessState;
			readonly direction: Direction;
			readonly users: readonly string[];
			readonly from: string;
			readonly to: string | null;
	  };

/** Admiralty grade of a source (A reliable … E unreliable, F cannot be judged) and of information (1 … 5, 6 cannot be judged). */
export type SourceGrade = 'A' | 'B' | 'C' | 'D' | 'E' | 'F';
export type InformationGrade = 1 | 2 | 3 | 4 | 5 | 6;

export type Finding = {
	/** `f` and a number, in the order of the record. */
	readonly id: string;
	readonly about: Subject;
	readonly status: VerificationStatus;
	/** What is found, in the words of the one who finds it. */
	readonly conclusion: string;
	/** The claims it rests on; never empty. */
	readonly claims: readonly [string, ...string[]];
	readonly reason: string;
	readonly grade: InformationGrade;
	/** The finding it corrects, or null. Both are kept. */
	readonly corrects: string | null;
	readonly seen: number;
};

export type JudgementData = {
	'finding.made': { readonly finding: Finding };
	'finding.reviewed': { readonly finding: string; readonly decision: 'confirmed' | 'returned'; readonly reason: string; readonly seen: number };
	'source.graded': { readonly outlet: string; readonly grade: SourceGrade; readonly reason: string; readonly seen: number };
	'incident.joined': { readonly incidents: readonly [string, string, ...string[]]; readonly reason: string; readonly seen: number };
	'incident.split': { readonly incident: string; readonly claims: readonly [string, ...string[]]; readonly reason: string; readonly seen: number };
	'incident.named': { readonly incident: string; readonly name: string; readonly reason: string; readonly seen: number };
	'claim.reviewed': { readonly claim: string; readonly decision: 'accepted' | 'rejected'; readonly reason: string; readonly seen: number };
};
