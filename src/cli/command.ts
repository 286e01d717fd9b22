// A command of the prompt: its words and what it does. A new command is one file in commands/ and one line in
// the list of program.ts.
import type { Command } from 'commander';
import { openDesk, type Desk } from '#operations/desk.ts';
import { bundledReference } from './bundled.ts';
import { clockOf, type Terminal } from './terminal.ts';

export type CommandMaker = (terminal: Terminal) => Command;

/** Options every command that opens a desk has. */
export type DeskOptions = { readonly desk: string; readonly reference?: string };

/** Adds `--desk` and `--reference`. */
export function withDesk(command: Command): Command {
	return command
		.option('--desk <folder>', 'the desk to work on', './desk')
		.option('--reference <folder>', 'what is known before reading (default: the one the desk was made with)');
}

/** Opens the desk, does the work, closes it whatever happens. */
export async function atDesk<Result>(
	terminal: Terminal,
	options: DeskOptions & { readonly isWriting: boolean; readonly isLean?: boolean },
	work: (desk: Desk) => Promise<Result>,
): Promise<Result> {
	const findReference = (id: string | null): string | null => options.reference ?? bundledReference(id);
	const { isWriting, isLean = false } = options;
	const desk = await openDesk({ directory: options.desk, findReference, clock: clockOf(terminal), isWriting, isLean });
	try {
		return await work(desk);
	} finally {
		await desk.close();
	}
}
