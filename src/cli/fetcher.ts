// The fetcher of a command: with the terminal's clock, and real pauses between requests.
import { setTimeout as sleep } from 'node:timers/promises';
import type { Fetcher } from '#documents/fetch.ts';
import { openFetcher } from '#operations/open-fetcher.ts';
import type { Terminal } from './terminal.ts';

export function fetcherOf(terminal: Terminal): Fetcher {
	return openFetcher({
		now: () => terminal.now().getTime(),
		sleep: async (milliseconds) => {
			await sleep(milliseconds);
		},
	});
}
