// Keeps watch: looks at what is due, rests, and looks again until it is told to stop. The job of `watch run`, and of a desk
// that is open in the browser. What it has done stands in the ledger, so that it can be stopped at any moment.
import { FetcherClosed } from '#documents/capture.ts';
import type { Fetcher } from '#documents/fetch.ts';
import type { Desk } from './desk.ts';
import type { Progress } from './read-folder.ts';
import { lookAgain, nextLook, type Round } from './watch-addresses.ts';

export type Keeping = {
	/** Opened when the first address is due. */
	readonly openFetcher: () => Promise<Fetcher>;
	/** Takes what came of one look, to its end. */
	readonly show: (looking: AsyncIterable<Progress>) => Promise<unknown>;
	/** Rests for so many milliseconds, or until it is to stop. */
	readonly rest: (milliseconds: number) => Promise<void>;
	readonly stop: AbortSignal;
	readonly tell: Round['tell'];
};

/** Between two looks at what is due, at most so long: somebody may have begun to watch something. */
const longestRest = 5_000;

/** @throws Trouble `disk-full`, `disk-unwritable`, `desk-broken` */
export async function keepWatch(desk: Desk, { openFetcher, show, rest, stop, tell }: Keeping): Promise<void> {
	let fetcher: Fetcher | null = null;
	stop.addEventListener('abort', () => void fetcher?.close(), { once: true });
	try {
		while (!stop.aborted) {
			const next = Date.parse((await nextLook(desk)) ?? '') - Date.parse(desk.clock());
			if (next <= 0) {
				fetcher ??= await openFetcher();
				await show(lookAgain(desk, fetcher, { isForced: false, tell }));
			}
			if (!stop.aborted) await rest(next > 0 ? Math.min(longestRest, next) : longestRest);
		}
	} catch (error) {
		if (!(error instanceof FetcherClosed)) throw error;
	} finally {
		await fetcher?.close();
	}
}
