// `accordwatch watch`: pages and feeds that are looked at again and again; `run` looks at those that are due.
import { Command } from 'commander';
import { lookAgain, nextLook, watchAddress } from '#operations/watch-addresses.ts';
import { viewRecord } from '#operations/view-record.ts';
import type { WatchView } from '#projections/balance-view.ts';
import { trouble } from '#problems/catalogue.ts';
import { atDesk, withDesk, type DeskOptions } from '../command.ts';
import { fetcherOf } from '../fetcher.ts';
import { printable } from '../problem-line.ts';
import { showProgress } from '../reading-progress.ts';
import { standingOption, type StandingWord } from '../standing.ts';
import type { Terminal } from '../terminal.ts';

type AddOptions = DeskOptions & { readonly every: string; readonly by: string; readonly outlet?: string; readonly side?: string; readonly standing?: string };
type RunOptions = DeskOptions & { readonly once?: true; readonly all?: true };

/** Between two looks at what is due, at most so long. */
const restMilliseconds = 60_000;

export function watch(terminal: Terminal): Command {
	const command = new Command('watch').description('look at pages and feeds again and again');
	return command.addCommand(add(terminal)).addCommand(list(terminal)).addCommand(run(terminal));
}

function add(terminal: Terminal): Command {
	return withDesk(new Command('add'))
		.description('watch a page or feed from now on')
		.argument('<address>', 'https://…')
		.requiredOption('--by <name>', 'who decides it')
		.option('--every <minutes>', 'how often, 5 to 43200; 0 stops it', '60')
		.option('--outlet <name>', 'who publishes it')
		.option('--side <id>', 'side the outlet belongs to')
		.option('--standing <word>', 'what the outlet is')
		.addHelpText('after', '\nExample:\n  accordwatch watch add https://example.org/feed.xml --every 30 --outlet "Daily" --by "A. Monitor"\n')
		.action((address: string, { every, by, outlet, side, standing, ...options }: AddOptions) =>
			atDesk(terminal, { ...options, isWriting: true }, async (desk) => {
				const minutes = /^\d{1,6}$/.test(every) ? Number(every) : Number.NaN;
				const word: StandingWord | null = standing === undefined ? null : standingOption(standing);
				await watchAddress(desk, { address, minutes, outlet: outlet ?? null, side: side ?? null, standing: word }, by);
			}),
		);
}

function list(terminal: Terminal): Command {
	return withDesk(new Command('list'))
		.description('show what is watched, with the last success and the failures since')
		.addHelpText('after', '\nExample:\n  accordwatch watch list\n')
		.action((options: DeskOptions) =>
			atDesk(terminal, { ...options, isWriting: false }, async (desk) => {
				const { rows } = (await viewRecord(desk, 'watches', {})) as { readonly rows: readonly WatchView[] };
				for (const row of rows) terminal.out.write(`${printable(lineOf(row))}\n`);
				if (rows.length === 0) terminal.out.write('Nothing is watched.\n');
			}),
		);
}

function lineOf({ address, minutes, outlet, lastSuccess, lastFailure, failures }: WatchView): string {
	const often = minutes === 0 ? 'stopped' : `every ${minutes} min`;
	const gap = failures === 0 || lastFailure === null ? '' : `, failed ${failures} times since, last ${lastFailure.at}: ${lastFailure.code}`;
	return `${address}  ${outlet ?? ''}  ${often}, last success ${lastSuccess ?? 'never'}${gap}`;
}

function run(terminal: Terminal): Command {
	return withDesk(new Command('run'))
		.description('look at what is due, and go on until stopped')
		.option('--once', 'look once and end')
		.option('--all', 'look at all that is watched, due or not, and end')
		.addHelpText('after', '\nExample:\n  accordwatch watch run --once\n')
		.action((options: RunOptions) =>
			atDesk(terminal, { ...options, isWriting: true }, async (desk) => {
				if ((await nextLook(desk)) === null) throw trouble('argument-invalid', { argument: 'watch run', reason: 'nothing is watched; begin with watch add' });
				const fetcher = fetcherOf(terminal);
				try {
					for (;;) {
						await showProgress(terminal, lookAgain(desk, fetcher, options.all === true));
						if (options.once === true || options.all === true) return;
						const next = Date.parse((await nextLook(desk)) ?? '') - terminal.now().getTime();
						await new Promise((resolve) => setTimeout(resolve, Math.max(1_000, Math.min(restMilliseconds, next))));
					}
				} finally {
					await fetcher.close();
				}
			}),
		);
}
