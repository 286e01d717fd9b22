// `accordwatch show`: any view of the record as JSON, with the fields its screen has.
import { Argument, Command, Option } from 'commander';
import { compareVersions } from '#operations/compare-versions.ts';
import { units, viewNames, viewRecord } from '#operations/view-record.ts';
import { atDesk, withDesk, type DeskOptions } from '../command.ts';
import { fieldsOf } from '../fields.ts';
import { dayOption } from '../option.ts';
import { writeOut } from '../output.ts';
import type { Terminal } from '../terminal.ts';

type Options = DeskOptions & { readonly asOf?: string; readonly clock?: string; readonly by?: string; readonly output?: string };

export function show(terminal: Terminal): Command {
	return withDesk(new Command('show'))
		.description('show a view of the record as JSON')
		.addArgument(new Argument('<view>', 'which view').choices([...viewNames, 'changes']))
		.argument('[field=value...]', 'what the view is asked: place=…, day=…, from=…, to=…, limit=…')
		.option('--as-of <day>', 'the record as it was known at the end of this day', dayOption)
		.option('--clock <word>', 'recorded: nothing taken down later; published: what was published by that day', 'recorded')
		.addOption(
			new Option('--by <unit>', 'what figures count: origins are utterances and sentences, however often they are told').choices(units).default('claims'),
		)
		.option('--output <file>', 'write to a file instead of standard output')
		.addHelpText(
			'after',
			'\nExamples:\n  accordwatch show incidents from=2031-09-01 to=2031-09-01\n  accordwatch show access place=north-road --as-of 2031-04-24 --clock published\n',
		)
		.action((view: string, words: readonly string[], options: Options) =>
			atDesk(terminal, { ...options, isWriting: false }, async (desk) => {
				const { asOf, clock = 'recorded', by } = options;
				const query = { ...fieldsOf(words), ...(asOf === undefined ? {} : { asOf, clock }) };
				const shown = view === 'changes' ? await compareVersions(desk, query) : await viewRecord(desk, view, { by, ...query });
				await writeOut(terminal, options.output, [`${JSON.stringify(shown, null, '\t')}\n`]);
			}),
		);
}
