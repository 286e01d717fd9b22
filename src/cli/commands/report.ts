// `accordwatch report`: writes the situation report of a period.
import { Command } from 'commander';
import { reportForms, writeReport } from '#operations/write-report.ts';
import { atDesk, withDesk, type DeskOptions } from '../command.ts';
import { dayOption } from '../option.ts';
import { writeOut } from '../output.ts';
import type { Terminal } from '../terminal.ts';

type Options = DeskOptions & {
	readonly format: string;
	readonly from?: string;
	readonly to?: string;
	readonly day?: string;
	readonly asOf?: string;
	readonly output?: string;
};

export function report(terminal: Terminal): Command {
	return withDesk(new Command('report'))
		.description('write the situation report (without a period: the last seven days of the record)')
		.option('--format <name>', reportForms.join(' or '), reportForms[0])
		.option('--from <day>', 'first day', dayOption)
		.option('--to <day>', 'last day; nothing published later is used', dayOption)
		.option('--as-of <day>', 'the record as it was known at the end of this day', dayOption)
		.option('--day <day>', 'one day', dayOption)
		.option('--output <file>', 'write to a file instead of standard output')
		.addHelpText('after', '\nExample:\n  accordwatch report --from 2023-04-17 --to 2023-04-24 --format html --output report.html\n')
		.action((options: Options) =>
			atDesk(terminal, { ...options, isWriting: false }, async (desk) => writeOut(terminal, options.output, [await writeReport(desk, options)])),
		);
}
