// Reads files and folders into the desk, one document after another, and tells how it goes. One bad file among
// good ones is reported with its problem and the rest goes on.
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Part, Unpacked } from '#documents/intake.ts';
import { trouble } from '#problems/catalogue.ts';
import { Trouble, type Problem } from '#problems/problem.ts';
import type { Desk } from './desk.ts';
import { givingBack } from './give-back-memory.ts';
import { openReadingAhead } from './read-ahead.ts';
import { readDocument, type Taken } from './read-document.ts';
import { readFile, type Known } from './read-file.ts';

/** What a file holds beside documents: addresses it names, and what was passed over. */
export type Aside = Exclude<Unpacked, { readonly kind: 'part' | 'problem' }>;

/** What came of one document of a file. `done` counts files, of which each holds one document or many. */
export type Progress = { readonly path: string; readonly done: number; readonly total: number } & Outcome;

type Outcome =
	| { readonly taken: Taken; readonly problem: null; readonly aside: null }
	| { readonly taken: null; readonly problem: Problem; readonly aside: null }
	| { readonly taken: null; readonly problem: null; readonly aside: Aside };

/** Problems after which no other file can be read either. */
const fatal = new Set(['disk-full', 'disk-unwritable', 'desk-broken']);

/** So many documents are under way at once; they are appended in the order of the files all the same. */
const width = 8;

/**
 * @param known what is known of all of them
 * @throws Trouble `path-missing` before anything is read, `disk-full`, `disk-unwritable`
 */
export async function* readFolder(desk: Desk, paths: readonly string[], known: Known): AsyncGenerator<Progress> {
	const files = (await Promise.all(paths.map(listFiles))).flat();
	yield* readPieces(desk, piecesOf(desk, files, known));
}

/** A piece of a file, and how far the files are. */
export type Piece = { readonly path: string; readonly done: number; readonly total: number; readonly unpacked: Unpacked };

/**
 * Reads what was unpacked, in its order, a few documents ahead.
 * @throws Trouble `disk-full`, `disk-unwritable`
 */
export async function* readPieces(atDesk: Desk, pieces: AsyncIterable<Piece>): AsyncGenerator<Progress> {
	const readingAhead = openReadingAhead(atDesk);
	const desk = { ...atDesk, readingAhead };
	const noteRead = givingBack();
	const started: Promise<Progress | { readonly fault: unknown }>[] = [];
	try {
		for await (const { unpacked, ...place } of pieces) {
			noteRead(unpacked.kind === 'part' ? unpacked.part.bytes.byteLength : 0);
			started.push(outcomeOf(desk, unpacked).then((outcome) => ('fault' in outcome ? outcome : { ...place, ...outcome })));
			if (started.length >= width) yield await nextOf(started);
		}
		while (started.length > 0) yield await nextOf(started);
	} finally {
		await Promise.all(started);
		await readingAhead.close();
	}
}

async function nextOf(started: Promise<Progress | { readonly fault: unknown }>[]): Promise<Progress> {
	const outcome = await started.shift();
	if (outcome === undefined) throw new Error('a document was not begun');
	if ('fault' in outcome) throw outcome.fault;
	return outcome;
}

async function* piecesOf(desk: Desk, files: readonly string[], known: Known): AsyncGenerator<Piece> {
	for (const [before, path] of files.entries()) {
		yield* piecesIn({ path, done: before + 1, total: files.length }, readFile({ name: path, captured: desk.clock(), ...known }));
	}
}

/** What was unpacked, in its place; where nothing more can be, the problem is the last piece. */
export async function* piecesIn(place: Omit<Piece, 'unpacked'>, unpacking: AsyncIterable<Unpacked>): AsyncGenerator<Piece> {
	try {
		for await (const unpacked of unpacking) yield { ...place, unpacked };
	} catch (error) {
		if (!(error instanceof Trouble)) throw error;
		yield { ...place, unpacked: { kind: 'problem', problem: error.problem } };
	}
}

/** Never rejects, so that a document begun ahead can end whatever becomes of the one before. */
async function outcomeOf(desk: Desk, unpacked: Unpacked): Promise<Outcome | { readonly fault: unknown }> {
	if (unpacked.kind === 'problem') return { taken: null, problem: unpacked.problem, aside: null };
	if (unpacked.kind !== 'part') return { taken: null, problem: null, aside: unpacked };
	return partOutcome(desk, unpacked.part);
}

async function partOutcome(desk: Desk, { bytes, intake }: Part): Promise<Outcome | { readonly fault: unknown }> {
	try {
		return { taken: await readDocument(desk, bytes, intake), problem: null, aside: null };
	} catch (error) {
		return error instanceof Trouble && !fatal.has(error.problem.code) ? { taken: null, problem: error.problem, aside: null } : { fault: error };
	}
}

/** The file itself, or every file in the folder and below in the order of names; hidden files and folders are left out. */
async function listFiles(path: string): Promise<readonly string[]> {
	const found = await stat(path).catch(() => null);
	if (found === null) throw trouble('path-missing', { path });
	if (!found.isDirectory()) return [path];
	const files: string[] = [];
	const folders = [path];
	for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
		const entries = await readdir(folder, { withFileTypes: true }).catch(() => null);
		if (entries === null) throw trouble('path-unreadable', { path: folder });
		for (const entry of entries) {
			if (entry.name.startsWith('.')) continue;
			if (entry.isDirectory()) folders.push(join(folder, entry.name));
			else if (entry.isFile()) files.push(join(folder, entry.name));
		}
	}
	return files.sort();
}
