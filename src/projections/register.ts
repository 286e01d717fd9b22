// The register is the fold of the ledger: documents and the latest reading of each, by id.
import type { Bearing } from '#bearings/bearing.ts';
import type { Claim, RhetoricItem } from '#claims/claim.ts';
import type { DocumentRecord } from '#documents/document.ts';
import type { Statement } from '#statements/statement.ts';
import type { Doubt } from '#text/doubt.ts';

type Row = { readonly id: string; readonly document: string; readonly reading: string };
export type StatementRow = Row & { readonly statement: Statement };
export type ClaimRow = Row & { readonly claim: Claim; readonly statementId: string | null };
export type BearingRow = Row & { readonly bearing: Bearing; readonly claimId: string };
export type RhetoricRow = Row & { readonly item: RhetoricItem; readonly statementId: string | null };

export type DocumentRow = {
	readonly record: DocumentRecord;
	/** When the ledger took it down (UTC instant). */
	readonly recordedAt: string;
	/** Id of the latest complete reading, or null while none is complete. */
	reading: string | null;
	/** The engine that made that reading, or null. */
	engine: string | null;
	/** How many complete readings there have been. */
	readings: number;
	sentences: number;
	doubts: readonly Doubt[];
	statements: StatementRow[];
	claims: ClaimRow[];
	bearings: BearingRow[];
	rhetoric: RhetoricRow[];
};

export type Register = {
	/** Sequence number of the last entry folded in. */
	head: number;
	readonly documents: Map<string, DocumentRow>;
	readonly statements: Map<string, StatementRow>;
	readonly claims: Map<string, ClaimRow>;
	/** Bearings by claim id. */
	readonly bearings: Map<string, BearingRow[]>;
	/** Rows of readings that are not closed yet, by reading id. */
	readonly open: Map<string, { statements: StatementRow[]; claims: ClaimRow[]; bearings: BearingRow[]; rhetoric: RhetoricRow[] }>;
};
