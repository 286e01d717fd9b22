// Keeps a second writer out of a desk. The lock is SQLite's own on a small file: the operating system lets it
// go when the process ends in whatever way, so no lock is ever left behind by a crash.
import { DatabaseSync } from 'node:sqlite';
import { trouble } from '#problems/catalogue.ts';
import { diskTrouble } from '../disk-trouble.ts';

const sqliteBusy = 5;

/**
 * Takes the lock and returns what lets it go.
 * @throws Trouble `desk-locked`, `disk-unwritable`, `disk-full`
 */
export function lockFile(path: string, directory: string): () => void {
	let database: DatabaseSync | null = null;
	try {
		database = new DatabaseSync(path, { timeout: 0 });
		database.exec('BEGIN EXCLUSIVE');
	} catch (error) {
		database?.close();
		if (((error as { errcode?: number }).errcode ?? 0) % 256 === sqliteBusy) throw trouble('desk-locked', { directory });
		throw diskTrouble(error, directory);
	}
	const held = database;
	return () => {
		if (held.isOpen) held.close();
	};
}
