// An agreement and its duties. The unit that is tracked is the obligation, not the clause: one clause may hold
// several, with different bearers. Any field may be unspecified, as it is in real instruments.
import type { BearingRelation } from './bearing-relation.ts';

/** `unspecified`: the instrument does not say. */
export type Parties = readonly string[] | 'unspecified';

export type Deadline =
	| { readonly kind: 'none' }
	| { readonly kind: 'unspecified' }
	| { readonly kind: 'fixed'; readonly date: string; readonly amended: readonly { readonly date: string; readonly source: string }[] }
	| { readonly kind: 'computed'; readonly date: string; readonly from: string; readonly period: string };

/** How a claim is recognised as bearing on the obligation when its words name no clause. All given tests must hold. */
export type BearingTest = {
	/** Event kinds (data/lexicon/kinds.yaml). */
	readonly kinds: readonly string[];
	/** Sides or actors, one of which must act; empty: anybody. */
	readonly actors: readonly string[];
	/** Places, one of which (or a place inside it) must be named in the claim's sentence or be its place; empty: anywhere. */
	readonly places: readonly string[];
	/** Words, one of which must stand in the claim's evidence; empty: any. */
	readonly terms: readonly string[];
	readonly relation: BearingRelation;
	/** Why, in words, for the desk. */
	readonly reason: string;
};

export type Obligation = {
	/** `AGREEMENT/clause.letter`. */
	readonly id: string;
	readonly clause: string;
	readonly title: string;
	readonly bearers: Parties;
	readonly beneficiaries: Parties;
	readonly action: string;
	readonly object: string | null;
	readonly places: readonly string[];
	readonly deadline: Deadline;
	readonly condition: string | null;
	readonly duty: 'once' | 'standing' | 'term';
	readonly note: string | null;
	/** Ids of obligations of other instruments on the same object. */
	readonly linked: readonly string[];
	readonly tests: readonly BearingTest[];
};

export type Agreement = {
	readonly id: string;
	readonly title: string;
	readonly kind: 'agreement' | 'order' | 'statement' | 'memorandum' | 'understanding' | 'draft' | 'set';
	readonly parties: readonly string[];
	/** Names it goes by, matched as whole words; the longest wins. */
	readonly names: readonly string[];
	/** The dates by which it is called, and by whom; the first is the date of signature. */
	readonly dates: readonly { readonly date: string; readonly usedBy: readonly string[]; readonly note: string | null }[];
	/** Other agreements this name stands for together (`kind: set`), or that amend or follow it. */
	readonly members: readonly string[];
	readonly source: string | null;
	readonly obligations: readonly Obligation[];
};
