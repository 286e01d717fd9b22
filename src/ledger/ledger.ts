// The contract of a ledger, whatever store it lives in. It is asynchronous so that a server's database
// can stand behind the same door as the embedded one.
import type { Entry, EntryDraft } from './entry.ts';

export type Ledger = {
	/** Appends all drafts or none, in order, and returns them sealed once they are on disk. */
	append(drafts: readonly EntryDraft[], by: string, at: string): Promise<readonly Entry[]>;
	/** Entries in order after sequence number `after` (0: all), in batches of at most 1,000. */
	batches(after?: number): AsyncIterable<readonly Entry[]>;
	/** The entries of these sequence numbers, in the order asked for; those that are not there are left out. */
	entries(sequences: readonly number[]): Promise<readonly Entry[]>;
	/** Sequence number of the last entry, 0 when empty. */
	head(): Promise<number>;
	close(): Promise<void>;
};
