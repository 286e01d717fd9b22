// `accordwatch watch`: pages and feeds that are looked at again and again; `run` looks at those that are due.
import { Command } from 'commander';
import type { Desk } from '#operations/desk.ts';
import { keepWatch } from '#operations/keep-watch.ts';
import { lookAgain, nextLook, watchAddress } from '#operations/watch-addresses.ts';
import { viewRecord } from '#operations/view-record.ts';
import type { WatchesView, WatchView } from '#projections/balance-view.ts';
import { trouble } from '#problems/catalogue.ts';
import { atDesk, withDesk, type DeskOptions } from '../command.ts';
import { counted } from '../counted.ts';
import { fetcherOf } from '../fetcher.ts';
import { keepingOf, stopSignal, tellFault } from '../keeping.ts';
import { dayOption } from '../option.ts';
import { printable } from '../problem-line.ts';
import { showProgress } from '../reading-progress.ts';
import { standingOption, type StandingWord } from '../standing.ts';
import type { Terminal } from '../terminal.ts';

type AddOptions = DeskOptions & {
	readonly every: string;
	readonly by: string;
	readonly since?: string;
	readonly outlet?: string;
	readonly side?: string;
	readonly standing?: string;
};
type RunOptions = DeskOptions & { readonly once?: true; readonly all?: true };

/** So many addresses that could not be had are listed. */
const failedShown = 20;

export function watch(terminal: Terminal): Command {
	const command = new Command('watch').description('look at pages and feeds again and again');
	return command.addCommand(add(terminal)).addCommand(list(terminal)).addCommand(run(terminal));
}

function add(terminal: Terminal): Command {
	return withDesk(new Command('add'))
		.description('watch a page, feed or sitemap from now on, and the pages it names')
		.argument('<address>', 'https://…')
		.requiredOption('--by <name>', 'who decides it')
		.option('--every <minutes>', 'how often, 5 to 43200; 0 stops it', '60')
		.option('--since <day>', 'pass over pages that say that they did not change from this day on', dayOption)
		.option('--outlet <name>', 'who publishes it')
		.option('--side <id>', 'side the outlet belongs to')
		.option('--standing <word>', 'what the outlet is')
		.addHelpText('after', '\nExample:\n  accordwatch watch add https://example.org/feed.xml --every 30 --outlet "Daily" --by "A. Monitor"\n')
		.action((address: string, { every, by, since, outlet, side, standing, ...options }: AddOptions) =>
			atDesk(terminal, { ...options, isWriting: true, isLean: true }, async (desk) => {
				const minutes = /^\d{1,6}$/.test(every) ? Number(every) : Number.NaN;
				const word: StandingWord | null = standing === undefined ? null : standingOption(standing);
				await watchAddress(desk, { address, minutes, pagesSince: since ?? null, outlet: outlet ?? null, side: side ?? null, standing: word }, by);
			}),
		);
}

function list(terminal: Terminal): Command {
	return withDesk(new Command('list'))
		.description('show what is watched, with the last success and the failures since')
		.addHelpText('after', '\nExample:\n  accordwatch watch list\n')
		.action((options: DeskOptions) =>
			atDesk(terminal, { ...options, isWriting: false, isLean: true }, async (desk) => {
				const { rows, failed, failedTotal } = (await viewRecord(desk, 'watches', {})) as WatchesView;
				for (const row of rows) terminal.out.write(`${printable(lineOf(row))}\n`);
				if (rows.length === 0) terminal.out.write('Nothing is watched.\n');
				if (failedTotal > 0) terminal.out.write(`\n${counted(failedTotal, 'address', 'addresses')} could not be had:\n`);
				for (const { at, code, address, failures } of failed.slice(0, failedShown))
					terminal.out.write(`${printable(`${at}  ${code}  ${address}  ${counted(failures, 'time')}`)}\n`);
			}),
		);
}

function lineOf({ address, minutes, outlet, lastSuccess, lastFailure, failures }: WatchView): string {
	const often = minutes === 0 ? 'stopped' : `every ${minutes} min`;
	const gap = failures === 0 || lastFailure === null ? '' : `, failed ${counted(failures, 'time')} since, last ${lastFailure.at}: ${lastFailure.code}`;
	return `${address}  ${outlet ?? ''}  ${often}, last success ${lastSuccess ?? 'never'}${gap}`;
}

function run(terminal: Terminal): Command {
	return withDesk(new Command('run'))
		.description('look at what is due, and go on until stopped')
		.option('--once', 'look once and end')
		.option('--all', 'look at all that is watched, due or not, and end')
		.addHelpText('after', '\nExample:\n  accordwatch watch run --once\n')
		.action((options: RunOptions) =>
			atDesk(terminal, { ...options, isWriting: true, isLean: true }, async (desk) => {
				if ((await nextLook(desk)) === null) throw trouble('argument-invalid', { argument: 'watch run', reason: 'nothing is watched; begin with watch add' });
				if (options.once === true || options.all === true) await lookOnce(terminal, desk, options.all === true);
				else await keepWatch(desk, { ...keepingOf(terminal, stopSignal()), show: (looking) => showProgress(terminal, looking) });
			}),
		);
}

async function lookOnce(terminal: Terminal, desk: Desk, isForced: boolean): Promise<void> {
	const fetcher = fetcherOf(terminal);
	try {
		await showProgress(terminal, lookAgain(desk, fetcher, { isForced, tell: (fault) => tellFault(terminal, fault) }));
	} finally {
		await fetcher.close();
	}
}
