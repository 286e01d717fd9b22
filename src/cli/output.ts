// Writes to a stream at the pace of its reader, or to a file that appears only when it is whole.
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { trouble } from '#problems/catalogue.ts';
import type { Terminal } from './terminal.ts';

/** @throws Trouble `disk-full`, `disk-unwritable` */
export async function writeOut(
	terminal: Terminal,
	path: string | undefined,
	pieces: Iterable<string | Uint8Array> | AsyncIterable<string | Uint8Array>,
): Promise<void> {
	if (path === undefined) {
		for await (const piece of pieces) await writeText(terminal.out, piece);
		return;
	}
	const beside = `${path}.part`;
	const file = createWriteStream(beside);
	const failed = new Promise<never>((_, reject) =>
		file.once('error', (error: NodeJS.ErrnoException) => {
			reject(trouble(error.code === 'ENOSPC' ? 'disk-full' : 'disk-unwritable', { directory: path }));
		}),
	);
	failed.catch(() => {});
	try {
		for await (const piece of pieces) await Promise.race([writeText(file, piece), failed]);
		await Promise.race([new Promise<void>((resolve) => file.end(resolve)), failed]);
		await rename(beside, path);
	} catch (error) {
		file.destroy();
		await rm(beside, { force: true });
		throw error;
	}
}

export async function writeText(stream: NodeJS.WritableStream, text: string | Uint8Array): Promise<void> {
	if (!stream.write(text)) await once(stream, 'drain');
}
