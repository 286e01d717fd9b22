// Gives back the memory that long work left behind. The collector keeps the room it once took, and more of it the longer
// the work goes on; asked for a last resort it moves what is left together and returns the rest, which no other call does.
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { forgetPast } from '#projections/board.ts';
import type { Register } from '#projections/register.ts';

type Collect = (how: { readonly execution: 'sync'; readonly flavor: 'last-resort' }) => void;

/** What was made to look at the past is forgotten, and its memory given back. */
export function rest({ register }: { readonly register: Register }): void {
	forgetPast(register);
	giveBackMemory();
}

/** Reading so many bytes takes some eight seconds of one thread; giving back what they left takes a twentieth of one. */
const bytesBetween = 4_000_000;
/** What one document leaves however short it is, in bytes. */
const bytesOfOne = 1_000;

/** What is told of every document that was read, and its bytes, on a thread that reads many: its memory stays what it is. */
export function givingBack(): (bytes: number) => void {
	let read = 0;
	return (bytes) => {
		read += bytes + bytesOfOne;
		if (read < bytesBetween) return;
		read = 0;
		giveBackMemory();
	};
}

/** Answers may leave so much before it is given back, in bytes. */
const mostLeft = 40_000_000;

/** What is told of every answer a desk gave: what answers leave does not add up. Forgets nothing that was made for them. */
export function mindingMemory(): () => void {
	let least = process.memoryUsage.rss();
	return () => {
		const now = process.memoryUsage.rss();
		if (now > least + mostLeft) {
			giveBackMemory();
			least = process.memoryUsage.rss();
		} else if (now < least) least = now;
	};
}

/** Takes about a tenth of a second on a record of a million claims. */
export function giveBackMemory(): void {
	setFlagsFromString('--expose-gc');
	(runInNewContext('gc') as Collect)({ execution: 'sync', flavor: 'last-resort' });
}
