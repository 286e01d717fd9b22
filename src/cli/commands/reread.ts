// `accordwatch reread`: reads what older versions of the program have read again, from the kept originals.
import { Command } from 'commander';
import { reread as rereadRecord } from '#operations/reread.ts';
import { atDesk, withDesk, type DeskOptions } from '../command.ts';
import { showProgress } from '../reading-progress.ts';
import type { Terminal } from '../terminal.ts';

export function reread(terminal: Terminal): Command {
	return withDesk(new Command('reread'))
		.description('read again, with this version, what older versions have read; what they read stays in the record')
		.addHelpText('after', '\nExample:\n  accordwatch reread --desk ./desk\n')
		.action((options: DeskOptions) =>
			atDesk(terminal, { ...options, isWriting: true, isLean: true }, async (desk) => {
				await showProgress(terminal, rereadRecord(desk));
			}),
		);
}
