// What the SQLite store does beyond the contract.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { DatabaseSync } from 'node:sqlite';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { diskTrouble } from '#ledger/disk-trouble.ts';
import { lockFile } from '#ledger/stores/lock-file.ts';
import { openSqliteLedger } from '#ledger/stores/sqlite.ts';
import { Trouble } from '#problems/problem.ts';
import { manyDrafts } from './drafts.ts';

let directory = '';
beforeEach(async () => {
	directory = await mkdtemp(join(tmpdir(), 'accordwatch-sqlite-'));
});
afterEach(() => rm(directory, { recursive: true }));

it('refuses to change or remove an entry', async () => {
	const path = join(directory, 'ledger.sqlite');
	const ledger = openSqliteLedger(path, true);
	await ledger.append(manyDrafts(2), 'reader', '2031-05-04T10:00:00Z');
	await ledger.close();
	const database = new DatabaseSync(path);
	expect(() => database.exec("UPDATE entries SET data = '{}'")).toThrow('entries are never changed');
	expect(() => database.exec('DELETE FROM entries')).toThrow('entries are never removed');
	database.close();
});

it('says that a file is no ledger', async () => {
	const path = join(directory, 'ledger.sqlite');
	await writeFile(path, 'this is not a database, it is a text of some length');
	expect(codeOf(() => openSqliteLedger(path, true))).toBe('desk-broken');
	expect(codeOf(() => openSqliteLedger(path, false))).toBe('desk-broken');
});

it('calls a full disk a full disk, whoever says so', async () => {
	const database = new DatabaseSync(join(directory, 'small.sqlite'));
	database.exec('PRAGMA page_size = 512; PRAGMA max_page_count = 4; CREATE TABLE rows (words TEXT)');
	expect(codeOf(() => guarded(() => database.prepare('INSERT INTO rows VALUES (?)').run('x'.repeat(10_000))))).toBe('disk-full');
	database.close();
	const error = Object.assign(new Error('no space'), { code: 'ENOSPC' });
	expect(
		codeOf(() =>
			guarded(() => {
				throw error;
			}),
		),
	).toBe('disk-full');
});

it('keeps a second writer out until the first lets go', () => {
	const path = join(directory, 'desk.lock');
	const unlock = lockFile(path, directory);
	expect(codeOf(() => lockFile(path, directory))).toBe('desk-locked');
	unlock();
	lockFile(path, directory)();
});

function guarded(work: () => unknown): unknown {
	try {
		return work();
	} catch (error) {
		throw diskTrouble(error, directory);
	}
}

function codeOf(work: () => unknown): string {
	try {
		work();
		return 'no trouble';
	} catch (error) {
		return error instanceof Trouble ? error.problem.code : String(error);
	}
}
