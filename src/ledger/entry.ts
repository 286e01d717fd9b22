// An entry is what was taken down, never altered. Each entry's seal covers its content and the seal of the
// entry before it, so that any change to any entry shows (decision 0003).
import type { Bearing } from '#bearings/bearing.ts';
import type { Claim, RhetoricItem } from '#claims/claim.ts';
import type { DocumentRecord, IntakeRecord } from '#documents/document.ts';
import type { Statement } from '#statements/statement.ts';
import type { Doubt } from '#text/doubt.ts';
import type { JudgementData } from './judgement.ts';

/** Version of the ledger's format; a desk made by a later format is refused. */
export const ledgerFormat = 1;

/** What each kind of entry holds. Kinds are `noun.verb`, past. */
export type EntryData = JudgementData & {
	'desk.created': { readonly format: number; readonly reference: string; readonly referenceSha256: string };
	/** `intake`: how it came in; what older versions took down has none. */
	'document.received': { readonly document: DocumentRecord; readonly intake?: IntakeRecord };
	/** A newer reader made another text of the kept bytes. What was read before stands in the text before; readings from here on stand in this one. */
	'document.derived': { readonly document: DocumentRecord };
	/** Closes one reading of a document; entries of that reading stand before it. */
	'document.read': {
		readonly document: string;
		readonly reading: string;
		readonly engine: string;
		readonly sentences: number;
		readonly doubts: readonly Doubt[];
	};
	/** What came over the wire for one address. The wire's bytes are an original; so is the body where it was packed. */
	'address.captured': {
		readonly address: string;
		readonly hops: readonly { readonly address: string; readonly status: number }[];
		readonly status: number;
		readonly headers: Readonly<Record<string, string>>;
		readonly mediaType: string;
		readonly wireSha256: string;
		readonly bodySha256: string;
		readonly bytes: number;
		readonly captured: string;
		/** As they came and as they were sent, in their order; and who answered. What older versions took down has none of the three. */
		readonly headerLines?: readonly (readonly [string, string])[];
		readonly sent?: readonly (readonly [string, string])[];
		readonly networkAddress?: string | null;
	};
	/** An address that could not be captured, with the code of the problem. `retryAt`: the instant before which the site asked not to be asked again. */
	'address.failed': { readonly address: string; readonly code: string; readonly reason: string; readonly retryAt?: string };
	/** A page or feed that is looked at again every so many minutes; 0 stops it. `since`: pages it names are fetched unless it says that they did not change from this day on. */
	'address.watched': {
		readonly address: string;
		readonly minutes: number;
		readonly since?: string;
		readonly outlet: string | null;
		readonly side: string | null;
		readonly standing: string | null;
	};
	'statement.attributed': { readonly id: string; readonly document: string; readonly reading: string; readonly statement: Statement };
	'claim.composed': { readonly id: string; readonly document: string; readonly reading: string; readonly claim: Claim };
	'bearing.related': { readonly id: string; readonly document: string; readonly reading: string; readonly bearing: Bearing };
	'rhetoric.noted': { readonly id: string; readonly document: string; readonly reading: string; readonly item: RhetoricItem };
};

export type EntryKind = keyof EntryData;

/** What is handed to the ledger; the ledger numbers, dates and seals it. */
export type EntryDraft = { [Kind in EntryKind]: { readonly kind: Kind; readonly data: EntryData[Kind] } }[EntryKind];

export type Entry = EntryDraft & {
	/** 1, 2, 3 … without gaps. */
	readonly sequence: number;
	/** When it was taken down: ISO 8601 instant in UTC, from the clock handed in. */
	readonly at: string;
	/** Who took it down: `reader` or a person's name. */
	readonly by: string;
	/** Seal of the entry before; 64 zeros for the first. */
	readonly previous: string;
	/** SHA-256 (hex) over the RFC 8785 canonical JSON of all fields above. */
	readonly seal: string;
};
