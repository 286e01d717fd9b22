// A capture is what came over the wire for one address: the bytes as they came, with status, headers, the chain of
// addresses and the time. The body is the same bytes with their packing undone.

/** One step of the way: the address asked and what it answered. */
export type Hop = { readonly address: string; readonly status: number };

export type HeaderLine = readonly [name: string, value: string];

export type Capture = {
	/** The address that was asked for; the last hop gives the one that answered. */
	readonly address: string;
	readonly hops: readonly [Hop, ...Hop[]];
	readonly status: number;
	/** Lower-case names. */
	readonly headers: Readonly<Record<string, string>>;
	/** The headers as they came: name and value of each, in their order. */
	readonly headerLines: readonly HeaderLine[];
	/** The headers that were sent. */
	readonly sent: readonly HeaderLine[];
	/** The network address that answered. */
	readonly networkAddress: string | null;
	readonly mediaType: string;
	/** ISO 8601 instant in UTC at which the answer was complete. */
	readonly captured: string;
	readonly wire: Uint8Array;
	readonly body: Uint8Array;
	/** The server said that nothing changed since the capture whose marks were sent along. */
	readonly isUnchanged: boolean;
};

/** Thrown by what was under way when the fetcher was closed: nothing is known of the address then. */
export class FetcherClosed extends Error {}

/** What an earlier capture said of its version, sent along so that an unchanged page is not sent again (RFC 9110, 13). */
export type Version = { readonly etag: string | null; readonly lastModified: string | null };

/** The answers' bodies are at most so large, packed and unpacked. */
export const captureLimit = 25_000_000;
