// `accordwatch summary`: the record in figures.
import { Command, Option } from 'commander';
import { units, viewRecord } from '#operations/view-record.ts';
import { atDesk, withDesk, type DeskOptions } from '../command.ts';
import { dayOption } from '../option.ts';
import { printSummary } from '../summary-lines.ts';
import type { Terminal } from '../terminal.ts';

type Options = DeskOptions & { readonly json?: true; readonly asOf?: string; readonly clock?: string; readonly by?: string };

export function summary(terminal: Terminal): Command {
	return withDesk(new Command('summary'))
		.description('show the record in figures')
		.option('--json', 'as JSON')
		.option('--as-of <day>', 'the record as it was known at the end of this day', dayOption)
		.option('--clock <word>', 'recorded: nothing taken down later; published: what was published by that day', 'recorded')
		.addOption(
			new Option('--by <unit>', 'what figures count: origins are utterances and sentences, however often they are told').choices(units).default('claims'),
		)
		.addHelpText('after', '\nExample:\n  accordwatch summary --desk ./desk --json\n  accordwatch summary --by origins --as-of 2031-04-24 --clock published\n')
		.action((options: Options) =>
			atDesk(terminal, { ...options, isWriting: false }, async (desk) => {
				const { asOf, clock, by } = options;
				const query = { by, ...(asOf === undefined ? {} : { asOf, clock }) };
				if (options.json === true) terminal.out.write(`${JSON.stringify(await viewRecord(desk, 'summary', query))}\n`);
				else await printSummary(terminal, desk, query);
			}),
		);
}
