// `accordwatch summary`: the record in figures.
import { Command } from 'commander';
import { viewRecord } from '#operations/view-record.ts';
import { atDesk, withDesk, type DeskOptions } from '../command.ts';
import { printSummary } from '../summary-lines.ts';
import type { Terminal } from '../terminal.ts';

type Options = DeskOptions & { readonly json?: true };

export function summary(terminal: Terminal): Command {
	return withDesk(new Command('summary'))
		.description('show the record in figures')
		.option('--json', 'as JSON')
		.addHelpText('after', '\nExample:\n  accordwatch summary --desk ./desk --json\n')
		.action((options: Options) =>
			atDesk(terminal, { ...options, isWriting: false }, async (desk) => {
				if (options.json === true) terminal.out.write(`${JSON.stringify(await viewRecord(desk, 'summary', {}))}\n`);
				else await printSummary(terminal, desk);
			}),
		);
}
