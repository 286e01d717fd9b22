// A bearing is how a claim bears on what the desk watches: an obligation of the agreement, the status of
// a road or post, or a track of talks. Every bearing gives its basis and its reason in words.
import type { Claim } from '#claims/claim.ts';
import type { Document } from '#documents/document.ts';
import type { Mention } from '#mentions/mention.ts';
import type { BearingRelation } from '#reference/bearing-relation.ts';
import type { Reference } from '#reference/reference.ts';
import type { Statement } from '#statements/statement.ts';
import type { Moment } from '#time/moment.ts';

export type Relation = BearingRelation;
export type Basis = 'explicit' | 'inferred';
export type AccessState = 'open' | 'restricted' | 'blocked';
export type Direction = 'in' | 'out' | 'both';

type Common = {
	/** Index of the claim in the document. */
	readonly claim: number;
	/** `explicit`: the words name the agreement or clause; `inferred`: a rule of the reference ties them. */
	readonly basis: Basis;
	readonly reason: string;
};

export type ObligationBearing = Common & {
	readonly on: 'obligation';
	/** `AGREEMENT/obligation`, e.g. `TRILAT2020/6.f`. */
	readonly obligation: string;
	readonly relation: Relation;
};

export type AccessBearing = Common & {
	readonly on: 'access';
	/** Id of the corridor, road or post. */
	readonly place: string;
	readonly state: AccessState;
	/** True where the claim denies that state (`the road is not blocked`). */
	readonly isDenied: boolean;
	readonly direction: Direction;
	/** Classes of user from the reference (`civilians`, `humanitarian` …); empty means all, `some` that the words do not say whom. */
	readonly users: readonly string[];
	readonly since: Moment;
};

export type TrackBearing = Common & { readonly on: 'track'; readonly track: string };

export type Bearing = ObligationBearing | AccessBearing | TrackBearing;

/** What a rule may look at. */
export type Relating = {
	readonly document: Document;
	readonly mentions: readonly Mention[];
	readonly statements: readonly Statement[];
	readonly claims: readonly Claim[];
	readonly reference: Reference;
	/** The mentions of the sentence the claim's evidence stands in. */
	readonly mentionsNear: (claim: Claim) => readonly Mention[];
	/** The claims of one statement. */
	readonly claimsOf: (statement: number) => readonly Claim[];
};

/** One way a claim can bear on something; rules never see each other's results. */
export type BearingRule = { readonly name: string; readonly relate: (relating: Relating, claim: Claim) => readonly Bearing[] };
