// A document is what was published, byte for byte, with the text that was read from it.
// `text` is fixed when its hash is taken and never rewritten; everything later points into it.
import type { Doubt } from '#text/doubt.ts';
import type { Span } from '#text/span.ts';
import type { Moment } from '#time/moment.ts';

/** What an outlet is to the conflict; never a judgement of truth. */
export type Standing = 'official' | 'state-media' | 'independent' | 'mediator' | 'monitor' | 'unknown';

/** Where the document came from, as far as the caller or the page says. */
export type Source = {
	readonly outlet: string;
	/** Id of the side the outlet belongs to in the loaded reference, or null. */
	readonly side: string | null;
	readonly standing: Standing;
	/** Address of the page, or null. Kept as written, never opened by the program. */
	readonly address: string | null;
};

/** A date that a document gives of itself. `date`: EDTF; `where`: the part of the document, in words. */
export type SaidDate = { readonly date: string; readonly what: 'published' | 'changed'; readonly where: string };

/** Everything about a document but its text: what the ledger keeps in `document.received`. */
export type DocumentRecord = {
	/** `d` and the first 16 hex digits of `sha256`. */
	readonly id: string;
	/** SHA-256 of the original bytes, lower-case hex. */
	readonly sha256: string;
	/** SHA-256 of the text as UTF-8. */
	readonly textSha256: string;
	/** Length of the original in bytes. */
	readonly bytes: number;
	readonly mediaType: string;
	/** The reader that derived the text from the bytes, e.g. `plain/1`. */
	readonly reader: string;
	readonly source: Source;
	readonly title: string | null;
	/** The title's place in the text, when it stands there. */
	readonly titleSpan: Span | null;
	/** The place of the article's body in the text. */
	readonly body: Span;
	readonly published: Moment;
	/** Every date it gives of itself; which is taken, and when that is a doubt, is said in the room's README. Missing where it gives none. */
	readonly dates?: readonly SaidDate[];
	/** Who is named as having written it. */
	readonly byline?: string;
	/** When the document was taken in: ISO 8601 instant in UTC. */
	readonly captured: string;
	/** ISO 639-1 code, or `und`. */
	readonly language: string;
	readonly doubts: readonly Doubt[];
	/** By which copies of the body are known (`#text/fingerprint.ts`); documents taken down by older versions, and bodies of a few words, have none. */
	readonly fingerprint?: string;
};

/** How a document came in: its name, what was handed in with it, and the capture it came from. */
export type IntakeRecord = {
	/** File name or address; a part of a container with its place in it (`feed.xml#3`). */
	readonly name: string;
	/** As declared, or null. */
	readonly mediaType: string | null;
	readonly source: Partial<Source>;
	readonly title: string | null;
	readonly published: string | null;
	/** Sequence number of the entry that took down what came over the wire; null for what came from a file. */
	readonly capture: number | null;
	/** What the container it came out of left open. */
	readonly doubts: readonly Doubt[];
};

/** @param sha256 of the original, lower-case hex */
export function documentId(sha256: string): string {
	return `d${sha256.slice(0, 16)}`;
}

export type Document = DocumentRecord & { readonly text: string };
