// An intake is what the caller knows about the bytes it hands in: their name, where they came from and when.
// What a reader gives back for the bytes (`Derived`) and the contracts stand here too: a reader reads one document,
// a container hands out the documents (`Part`) one file holds.
import type { Problem } from '#problems/problem.ts';
import type { Doubt } from '#text/doubt.ts';
import type { Span } from '#text/span.ts';
import type { SaidDate, Source } from './document.ts';

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
	/** The address that answered with the bytes: that of the document they are, not of the parts they hold. */
	readonly fetchedFrom?: string;
	/** Sequence number of the entry that took down what came over the wire, where it came from the web. */
	readonly capture?: number;
	/** What the container the bytes came out of leaves open. */
	readonly doubts?: readonly Doubt[];
	/** The columns of a table to read, where their names do not say it. */
	readonly mapping?: Mapping;
};

/** Which column, or field, of a table holds what. */
export type Mapping = { readonly [Field in 'text' | 'title' | 'published' | 'outlet' | 'address' | 'side' | 'standing']?: string };

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
	readonly dates?: readonly SaidDate[];
	readonly byline?: string | null;
	readonly doubts: readonly Doubt[];
};

export type Reader = {
	/** Name and version, kept with the document: `plain/1`. */
	readonly name: string;
	readonly mediaTypes: readonly string[];
	/** File name endings, lower case, with the dot. */
	readonly endings: readonly string[];
	/** Read in a thread of its own, with limits of time and memory: its library can be led astray by a hostile file. */
	readonly isConfined?: true;
	readonly read: (bytes: Uint8Array, intake: Intake) => Derived | Promise<Derived>;
};

/** The bytes of one document inside a container, with what the container says of it. */
export type Part = { readonly bytes: Uint8Array; readonly intake: Intake };

/** What a container holds, piece by piece. */
export type Unpacked =
	| { readonly kind: 'part'; readonly part: Part }
	/** A part that cannot be taken out; the rest goes on. */
	| { readonly kind: 'problem'; readonly problem: Problem }
	/** A page the container names and does not hold. `changed`: EDTF, or null. `isList`: what stands there names more of them. */
	| { readonly kind: 'address'; readonly address: string; readonly changed: string | null; readonly isList?: true }
	/** What is no document and was passed over, told once at the end; `what` names it in the plural. */
	| { readonly kind: 'passed'; readonly what: string; readonly count: number };

export type Container = {
	readonly name: string;
	readonly mediaTypes: readonly string[];
	/** File name endings, lower case, with the dot. */
	readonly endings: readonly string[];
	/** Takes the bytes as they come, and keeps no more of them than one part needs. */
	readonly unpack: (bytes: AsyncIterable<Uint8Array>, intake: Intake) => AsyncIterable<Unpacked>;
};
