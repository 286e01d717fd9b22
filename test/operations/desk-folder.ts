// A desk in a folder of its own, for tests: general reference, a clock that stands still.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDesk, type Desk } from '#operations/desk.ts';

export async function makeFolder(): Promise<string> {
	return mkdtemp(join(tmpdir(), 'accordwatch-desk-'));
}

export function openTestDesk(directory: string, isWriting = true): Promise<Desk> {
	return openDesk({ directory, findReference: () => null, clock: () => '2031-06-01T12:00:00.000Z', isWriting });
}

/** Opens a new desk, does the work, takes everything away again. */
export async function atTestDesk(work: (desk: Desk, directory: string) => Promise<void>): Promise<void> {
	const directory = await makeFolder();
	const desk = await openTestDesk(directory);
	try {
		await work(desk, directory);
	} finally {
		await desk.close();
		await rm(directory, { recursive: true, force: true });
	}
}

export const ferryText = 'France said on Monday that Germany had closed the border. Germany denied that it had closed the border.';
