// Keeps originals as files: `originals/ab/<sha256>`, written beside, flushed to disk and renamed into place, so
// that a file under its hash is always whole.
import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, readFile, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Originals } from '../originals.ts';
import { diskTrouble } from '../disk-trouble.ts';

/** @param directory the folder of the originals, made when it is missing and `isWriting` */
export async function openFileOriginals(directory: string, isWriting: boolean): Promise<Originals> {
	if (isWriting) await clean(directory);
	return {
		async keep(bytes) {
			const sha256 = createHash('sha256').update(bytes).digest('hex');
			try {
				await keepFile(directory, sha256, bytes);
			} catch (error) {
				throw diskTrouble(error, directory);
			}
			return sha256;
		},
		async read(sha256) {
			try {
				return await readFile(pathOf(directory, sha256));
			} catch {
				return null;
			}
		},
	};
}

function pathOf(directory: string, sha256: string): string {
	return join(directory, sha256.slice(0, 2), sha256);
}

async function keepFile(directory: string, sha256: string, bytes: Uint8Array): Promise<void> {
	const path = pathOf(directory, sha256);
	const kept = await stat(path).catch(() => null);
	if (kept?.size === bytes.byteLength) return;
	const folder = join(directory, sha256.slice(0, 2));
	const isNewFolder = (await mkdir(folder, { recursive: true })) !== undefined;
	const beside = join(directory, `part-${randomUUID()}`);
	try {
		await writeFlushed(beside, bytes);
		await rename(beside, path);
	} catch (error) {
		await rm(beside, { force: true });
		throw error;
	}
	await flushFolder(folder);
	if (isNewFolder) await flushFolder(directory);
}

async function writeFlushed(path: string, bytes: Uint8Array): Promise<void> {
	const file = await open(path, 'wx');
	try {
		await file.writeFile(bytes);
		await file.sync();
	} finally {
		await file.close();
	}
}

/** A rename is on disk only when its folder is. */
async function flushFolder(folder: string): Promise<void> {
	const handle = await open(folder, 'r');
	try {
		await handle.sync();
	} catch {
		// Some systems cannot flush a folder; the file itself is flushed.
	} finally {
		await handle.close();
	}
}

/** Makes the folder and removes what a killed process left half written. */
async function clean(directory: string): Promise<void> {
	try {
		await mkdir(directory, { recursive: true });
		for (const name of await readdir(directory)) if (name.startsWith('part-')) await rm(join(directory, name), { force: true });
	} catch (error) {
		throw diskTrouble(error, directory);
	}
}
