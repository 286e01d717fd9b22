// How a watch is kept at the prompt: with the terminal's clock and real rests, until the program is told to stop.
import { setTimeout as sleep } from 'node:timers/promises';
import type { Keeping } from '#operations/keep-watch.ts';
import type { Progress } from '#operations/read-folder.ts';
import { counted } from './counted.ts';
import { printProblem } from './problem-line.ts';
import type { Terminal } from './terminal.ts';

/** Aborted by Ctrl-C, and when the system ends the process. */
export function stopSignal(): AbortSignal {
	const stop = new AbortController();
	for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort());
	return stop.signal;
}

export function keepingOf(terminal: Terminal, stop: AbortSignal): Omit<Keeping, 'show'> {
	return {
		// Loaded when it is needed: a desk that watches nothing asks nobody.
		openFetcher: async () => (await import('./fetcher.ts')).fetcherOf(terminal),
		rest: async (milliseconds) => {
			await sleep(milliseconds, null, { signal: stop }).catch(() => {});
		},
		stop,
		tell: (fault) => tellFault(terminal, fault),
	};
}

/** What came of a look in the background: its problems, and what is new. */
export async function showBriefly(terminal: Terminal, looking: AsyncIterable<Progress>): Promise<void> {
	let added = 0;
	for await (const { taken, problem } of looking) {
		if (problem !== null) printProblem(terminal, problem);
		if (taken?.isNew === true) added++;
	}
	if (added > 0) terminal.error.write(`${counted(added, 'new document')} from what is watched\n`);
}

export function tellFault(terminal: Terminal, fault: unknown): void {
	terminal.error.write(`${fault instanceof Error ? (fault.stack ?? fault.message) : String(fault)}\n`);
}
