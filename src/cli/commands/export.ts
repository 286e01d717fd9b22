// `accordwatch export`: the claims as JSON Lines with W3C selectors.
import { Command } from 'commander';
import { exportClaims } from '#operations/export-claims.ts';
import { atDesk, withDesk, type DeskOptions } from '../command.ts';
import { dayOption } from '../option.ts';
import { writeOut } from '../output.ts';
import type { Terminal } from '../terminal.ts';

type Options = DeskOptions & {
	readonly from?: string;
	readonly to?: string;
	readonly lane?: string;
	readonly kind?: string;
	readonly asOf?: string;
	readonly clock?: string;
	readonly output?: string;
};

export function exportRecord(terminal: Terminal): Command {
	return withDesk(new Command('export'))
		.description('export the claims as JSON Lines, their words as W3C Web Annotation selectors')
		.option('--from <day>', 'first day the claim speaks of', dayOption)
		.option('--to <day>', 'last day', dayOption)
		.option('--lane <id>', 'only this account')
		.option('--kind <id>', 'only this kind of event')
		.option('--as-of <day>', 'the record as it was known at the end of this day', dayOption)
		.option('--clock <word>', 'recorded: nothing taken down later; published: what was published by that day', 'recorded')
		.option('--output <file>', 'write to a file instead of standard output')
		.addHelpText('after', '\nExample:\n  accordwatch export --kind checkpoint-installed --output claims.jsonl\n')
		.action((options: Options) =>
			atDesk(terminal, { ...options, isWriting: false }, (desk) => {
				const { from, to, lane, kind, asOf } = options;
				const clock = asOf === undefined ? undefined : options.clock;
				const query = Object.fromEntries(
					Object.entries({ from, to, lane, kind, asOf, clock }).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
				);
				return writeOut(terminal, options.output, lines(exportClaims(desk, query)));
			}),
		);
}

async function* lines(items: AsyncIterable<object>): AsyncGenerator<string> {
	for await (const item of items) yield `${JSON.stringify(item)}\n`;
}
