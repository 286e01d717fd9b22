// Gives back the memory that the replay of a long ledger left behind. The collector keeps the room it once took; asked
// for a last resort it moves what is left together and returns the rest, which no other call does.
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

/** Takes about a tenth of a second on a record of a million claims. */
export function giveBackMemory(): void {
	setFlagsFromString('--expose-gc');
	(runInNewContext('gc') as Collect)({ execution: 'sync', flavor: 'last-resort' });
}
