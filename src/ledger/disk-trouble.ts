// Turns what the operating system and SQLite say about a disk into problems; everything else stays a fault.
import { trouble } from '#problems/catalogue.ts';

/** SQLite result codes (https://www.sqlite.org/rescode.html), the primary code in the low byte. */
const sqliteFull = 13;
const sqliteReadOnly = 8;
const sqliteCannotOpen = 14;
const sqliteCorrupt = 11;
const sqliteNotADatabase = 26;
const sqliteInputOutput = 10;

/** The error to throw on for `error`, met while working in `directory`. */
export function diskTrouble(error: unknown, directory: string): unknown {
	if (!(error instanceof Error)) return error;
	const { code, errcode } = error as Error & { code?: string; errcode?: number };
	if (code === 'ENOSPC' || code === 'EDQUOT') return trouble('disk-full', { directory });
	if (code === 'EACCES' || code === 'EROFS' || code === 'EPERM' || code === 'ENOTDIR' || code === 'ENOENT' || code === 'EEXIST')
		return trouble('disk-unwritable', { directory });
	if (errcode === undefined) return error;
	const primary = errcode & 0xff;
	if (primary === sqliteFull) return trouble('disk-full', { directory });
	if (primary === sqliteReadOnly || primary === sqliteCannotOpen) return trouble('disk-unwritable', { directory });
	if (primary === sqliteCorrupt || primary === sqliteNotADatabase) return trouble('desk-broken', { directory, reason: 'its ledger is damaged' });
	if (primary === sqliteInputOutput) return trouble('desk-broken', { directory, reason: 'the disk reports an error' });
	return error;
}
