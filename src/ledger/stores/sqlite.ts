// The embedded ledger: one SQLite file through node:sqlite, WAL, flushed at every commit, with triggers that
// refuse any change. No unique index on the seal: the chain is unique by its sequence, and such an index
// costs four fifths of the speed (decision 0003).
import { DatabaseSync, type StatementSync } from 'node:sqlite';
import { dirname } from 'node:path';
import { trouble } from '#problems/catalogue.ts';
import type { Entry, EntryDraft } from '../entry.ts';
import type { Ledger } from '../ledger.ts';
import { canonical, firstPrevious, sealCanonical } from '../seal.ts';
import { diskTrouble } from '../disk-trouble.ts';

type Row = { sequence: number; at: string; by: string; kind: string; data: string; previous: string; seal: string };

const schema = `
	CREATE TABLE IF NOT EXISTS entries (
		sequence INTEGER PRIMARY KEY, at TEXT NOT NULL, "by" TEXT NOT NULL, kind TEXT NOT NULL,
		data TEXT NOT NULL, previous TEXT NOT NULL, seal TEXT NOT NULL
	) STRICT;
	CREATE TRIGGER IF NOT EXISTS entries_are_never_changed BEFORE UPDATE ON entries BEGIN SELECT RAISE(ABORT, 'entries are never changed'); END;
	CREATE TRIGGER IF NOT EXISTS entries_are_never_removed BEFORE DELETE ON entries BEGIN SELECT RAISE(ABORT, 'entries are never removed'); END;
`;

const batchSize = 1_000;

/**
 * @param path the SQLite file, made when it is missing and `isWriting`
 * @throws Trouble `disk-full`, `disk-unwritable`, `desk-broken`
 */
export function openSqliteLedger(path: string, isWriting: boolean): Ledger {
	const directory = dirname(path);
	const guarded = <Result>(work: () => Result): Result => {
		try {
			return work();
		} catch (error) {
			throw diskTrouble(error, directory);
		}
	};
	const database = guarded(() => openDatabase(path, isWriting));
	const insert = isWriting ? database.prepare('INSERT INTO entries (sequence, at, "by", kind, data, previous, seal) VALUES (?, ?, ?, ?, ?, ?, ?)') : null;
	const last = database.prepare('SELECT sequence, seal FROM entries ORDER BY sequence DESC LIMIT 1');
	const one = database.prepare('SELECT * FROM entries WHERE sequence = ?');
	const after = database.prepare('SELECT * FROM entries WHERE sequence > ? ORDER BY sequence LIMIT ?');
	return {
		async append(drafts, by, at) {
			if (insert === null) throw new Error('this ledger is open for reading only');
			return guarded(() => appendAll({ database, insert, last }, drafts, { by, at }));
		},
		async *batches(start = 0) {
			let from = start;
			for (;;) {
				const rows = guarded(() => after.all(from, batchSize) as Row[]);
				if (rows.length === 0) return;
				from = rows[rows.length - 1]?.sequence ?? from;
				yield rows.map(toEntry);
			}
		},
		async entries(sequences) {
			return guarded(() => sequences.flatMap((sequence) => (one.get(sequence) as Row | undefined) ?? [])).map(toEntry);
		},
		async head() {
			return guarded(() => (last.get() as { sequence: number } | undefined)?.sequence ?? 0);
		},
		async close() {
			database.close();
		},
	};
}

function openDatabase(path: string, isWriting: boolean): DatabaseSync {
	const database = new DatabaseSync(path, { readOnly: !isWriting, timeout: 5_000 });
	try {
		if (isWriting) database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;');
		if (isWriting) database.exec(schema);
		if (database.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'entries'").get() === undefined)
			throw trouble('desk-broken', { directory: dirname(path), reason: 'it holds no ledger' });
		return database;
	} catch (error) {
		database.close();
		throw error;
	}
}

type Writing = { readonly database: DatabaseSync; readonly insert: StatementSync; readonly last: StatementSync };

/** All drafts or none: one transaction, on disk when it returns. */
function appendAll({ database, insert, last }: Writing, drafts: readonly EntryDraft[], { by, at }: { by: string; at: string }): readonly Entry[] {
	database.exec('BEGIN IMMEDIATE');
	try {
		const head = last.get() as { sequence: number; seal: string } | undefined;
		let previous = head?.seal ?? firstPrevious;
		let sequence = head?.sequence ?? 0;
		const entries = drafts.map((draft) => {
			const unsealed = { kind: draft.kind, data: draft.data, sequence: ++sequence, at, by, previous };
			const data = canonical(draft.data);
			previous = sealCanonical(data, unsealed);
			insert.run(sequence, at, by, draft.kind, data, unsealed.previous, previous);
			return { ...unsealed, seal: previous } as Entry;
		});
		database.exec('COMMIT');
		return entries;
	} catch (error) {
		if (database.isTransaction) database.exec('ROLLBACK');
		throw error;
	}
}

function toEntry(row: Row): Entry {
	const { sequence, at, by, kind, data, previous } = row;
	return { kind, data: parseData(data), sequence, at, by, previous, seal: row.seal } as Entry;
}

/** Data that is no JSON was tampered with: it is handed on as it stands, and its seal will not hold. */
function parseData(data: string): unknown {
	try {
		return JSON.parse(data);
	} catch {
		return data;
	}
}
