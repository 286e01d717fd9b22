// Reads files and folders into the desk, one document after another, and tells how it goes. One bad file among
// good ones is reported with its problem and the rest goes on.
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { byteLimit, type Intake } from '#documents/intake.ts';
import { trouble } from '#problems/catalogue.ts';
import { Trouble, type Problem } from '#problems/problem.ts';
import type { Desk } from './desk.ts';
import { openReadingAhead } from './read-ahead.ts';
import { readDocument, type Taken } from './read-document.ts';

/** What came of one file. `total` grows as long as folders are still being listed. */
export type Progress =
	| { readonly path: string; readonly done: number; readonly total: number; readonly taken: Taken; readonly problem: null }
	| { readonly path: string; readonly done: number; readonly total: number; readonly taken: null; readonly problem: Problem };

/** What is known of all of them. */
export type Known = Pick<Intake, 'source' | 'published'>;

/** Problems after which no other file can be read either. */
const fatal = new Set(['disk-full', 'disk-unwritable', 'desk-broken']);

/** So many documents are under way at once; they are appended in the order of the files all the same. */
const width = 8;

/**
 * @param known what is known of all of them
 * @throws Trouble `path-missing` before anything is read, `disk-full`, `disk-unwritable`
 */
export async function* readFolder(atDesk: Desk, paths: readonly string[], known: Known): AsyncGenerator<Progress> {
	const readingAhead = openReadingAhead(atDesk);
	const desk = { ...atDesk, readingAhead };
	const files = (await Promise.all(paths.map(listFiles))).flat();
	const started: Promise<Outcome>[] = [];
	try {
		for (const [done, path] of files.entries()) {
			for (const ahead of files.slice(done + started.length, done + width)) started.push(outcomeOf(desk, ahead, known));
			const outcome = await started.shift();
			if (outcome === undefined) throw new Error('a document was not begun');
			if ('fault' in outcome) throw outcome.fault;
			yield { path, done: done + 1, total: files.length, ...outcome };
		}
	} finally {
		await Promise.all(started);
		await readingAhead.close();
	}
}

type Outcome = { readonly taken: Taken; readonly problem: null } | { readonly taken: null; readonly problem: Problem } | { readonly fault: unknown };

/** Never rejects, so that a document begun ahead can end whatever becomes of the one before. */
async function outcomeOf(desk: Desk, path: string, known: Known): Promise<Outcome> {
	try {
		return { taken: await readFileInto(desk, path, known), problem: null };
	} catch (error) {
		return error instanceof Trouble && !fatal.has(error.problem.code) ? { taken: null, problem: error.problem } : { fault: error };
	}
}

async function readFileInto(desk: Desk, path: string, known: Known): Promise<Taken> {
	const { size } = await stat(path).catch(() => ({ size: 0 }));
	if (size > byteLimit) throw trouble('document-too-large', { name: path, bytes: size, limit: byteLimit });
	const bytes = await readFile(path).catch(() => {
		throw trouble('path-unreadable', { path });
	});
	return readDocument(desk, bytes, { name: path, captured: desk.clock(), ...known });
}

/** The file itself, or every file in the folder and below in the order of names; hidden ones are left out. */
async function listFiles(path: string): Promise<readonly string[]> {
	const found = await stat(path).catch(() => null);
	if (found === null) throw trouble('path-missing', { path });
	if (!found.isDirectory()) return [path];
	const entries = await readdir(path, { withFileTypes: true, recursive: true }).catch(() => {
		throw trouble('path-unreadable', { path });
	});
	return entries
		.filter((entry) => entry.isFile())
		.map((entry) => join(entry.parentPath, entry.name))
		.filter(
			(file) =>
				!file
					.slice(path.length)
					.split(/[\\/]/)
					.some((part) => part.startsWith('.')),
		)
		.sort();
}
