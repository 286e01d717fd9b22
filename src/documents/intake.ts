// An intake is what the caller knows about the bytes it hands in: their name, where they came from and when.
// What a reader gives back for the bytes (`Derived`) and the contract of a reader stand here too.
import type { Doubt } from '#text/doubt.ts';
import type { Span } from '#text/span.ts';
import type { Source } from './document.ts';

/** The most bytes read as one document: 25 MB. */
export const byteLimit = 25_000_000;

export type Intake = {
	/** File name or address; tells the media type when none is given and names the document in problems. */
	readonly name: string;
	readonly mediaType?: string;
	readonly source?: Partial<Source>;
	readonly title?: string;
	/** ISO 8601 date or date-time, as handed in by a person. */
	readonly published?: string;
	/** ISO 8601 instant in UTC at which the bytes were taken in. */
	readonly captured: string;
};

/** What a reader derives from the bytes. */
export type Derived = {
	readonly text: string;
	readonly title: string | null;
	readonly titleSpan: Span | null;
	readonly body: Span;
	/** What the document says of its own source. */
	readonly source: Partial<Source>;
	/** What the document says of its own date, as written. */
	readonly published: string | null;
	/** The day it shows to its readers, where it states none: known by implication only. */
	readonly shown?: string | null;
	readonly language: string | null;
	readonly doubts: readonly Doubt[];
};

export type Reader = {
	/** Name and version, kept with the document: `plain/1`. */
	readonly name: string;
	readonly mediaTypes: readonly string[];
	/** File name endings, lower case, with the dot. */
	readonly endings: readonly string[];
	readonly read: (bytes: Uint8Array, intake: Intake) => Derived;
};
