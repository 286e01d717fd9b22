// A claim is one checkable proposition: an act of saying and the event said. A claim whose `statement`
// is null is the outlet's own: a narrator assertion, never given to a speaker.
import type { Document } from '#documents/document.ts';
import type { Mention } from '#mentions/mention.ts';
import type { Reference } from '#reference/reference.ts';
import type { Statement } from '#statements/statement.ts';
import type { Tree } from '#syntax/tree.ts';
import type { Doubt } from '#text/doubt.ts';
import type { Evidence, Quote } from '#text/quote.ts';
import type { Moment } from '#time/moment.ts';

export type Act =
	| 'report'
	| 'allegation'
	| 'denial'
	| 'appeal'
	| 'demand'
	| 'commitment'
	| 'offer'
	| 'warning'
	| 'threat'
	| 'assessment'
	| 'interpretation'
	| 'praise'
	| 'concern';
export type Polarity = 'asserted' | 'denied';
export type Modality = 'actual' | 'ongoing' | 'future' | 'conditional' | 'hypothetical' | 'wanted';

/** Who does or suffers the event. `quote` is null when the role is implied. */
export type Role = { readonly quote: Quote | null; readonly ref: string | null; readonly code: string | null; readonly side: string | null };

/** Where it is said to have happened. */
export type ClaimPlace = { readonly quote: Quote; readonly ref: string | null; readonly mention: number };

/** People of one side said to be killed, wounded …; null numbers mean that the words give no count. */
export type CasualtyFigure = {
	/** Code of the victims' side, or null. */
	readonly side: string | null;
	readonly kind: 'killed' | 'wounded' | 'missing' | 'detained' | 'displaced';
	readonly low: number | null;
	readonly best: number | null;
	readonly high: number | null;
	readonly isCumulative: boolean;
	/** Whether the same words give the count anew (`later put the number at three`). */
	readonly isSuperseded?: true;
	readonly quote: Quote;
};

/** How often the event is said to have happened (`five undetermined explosions`); `high` is null where the words leave it open. */
export type EventCount = {
	readonly low: number;
	readonly best: number;
	readonly high: number | null;
	/** What is counted, in the singular. */
	readonly unit: string;
	/** A running total since some day, which tells of no one event. */
	readonly isTotal: boolean;
	readonly quote: Quote;
};

/** How whoever tells of an event came to know of it: the code of monitors' reports. */
export type Means = 'heard' | 'saw' | 'spotted';

export type Claim = {
	/** Position in the document, from 0. */
	readonly index: number;
	/** Index of the sentence its evidence stands in. */
	readonly sentence: number;
	/** Index of the statement, or null for the narrator's own assertion. */
	readonly statement: number | null;
	readonly act: Act;
	/** Kind of event (data/lexicon/kinds.yaml), or null when the claim says no event. */
	readonly kind: string | null;
	readonly actors: readonly Role[];
	/** Whom it is done to; where no event is said, whom it is said to or about. */
	readonly recipients: readonly Role[];
	readonly place: ClaimPlace | null;
	/** When it is said to have happened. */
	readonly time: Moment;
	readonly polarity: Polarity;
	readonly modality: Modality;
	readonly casualties: readonly CasualtyFigure[];
	readonly count?: EventCount;
	readonly means?: Means;
	readonly evidence: Evidence;
	/** The words that made the reader see this kind of event. */
	readonly trigger: Quote | null;
	readonly doubts: readonly Doubt[];
	/** The rule that read it, and why, in words. */
	readonly by: string;
	readonly reason: string;
};

/** Loaded wording with who uses it (null: the outlet) and at whom it points. */
export type RhetoricItem = {
	readonly statement: number | null;
	readonly term: string;
	readonly kind: string;
	readonly words: Quote;
	readonly speaker: string | null;
	readonly side: string | null;
	readonly target: string | null;
};

export type Composition = { readonly claims: readonly Claim[]; readonly rhetoric: readonly RhetoricItem[] };

/** What a rule may look at. */
export type Composing = {
	readonly document: Document;
	readonly trees: readonly Tree[];
	readonly mentions: readonly Mention[];
	readonly statements: readonly Statement[];
	readonly reference: Reference;
};
