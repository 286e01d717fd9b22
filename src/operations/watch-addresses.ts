// Looks again at the pages and feeds that are watched: those that are due, one after another; one that fails is taken down
// as a gap and tried again later, and never stops the others. What a feed names and does not hold is fetched too.
import type { Fetcher } from '#documents/fetch.ts';
import type { Standing } from '#documents/document.ts';
import { append } from '#ledger/append.ts';
import { trouble } from '#problems/catalogue.ts';
import { fold } from '#projections/fold.ts';
import type { WatchView } from '#projections/balance-view.ts';
import type { Desk } from './desk.ts';
import { readAddress } from './read-address.ts';
import type { Known } from './read-file.ts';
import type { Progress } from './read-folder.ts';
import { viewRecord } from './view-record.ts';

export type Watched = {
	readonly address: string;
	/** How often it is looked at; 0 stops it. */
	readonly minutes: number;
	readonly outlet: string | null;
	readonly side: string | null;
	readonly standing: Standing | null;
};

/** So many pages named by one feed are fetched at a time; the rest wait for the next look. */
const backfill = 50;
const shortest = 5;
const longest = 43_200;

/** @throws Trouble `fetch-address-invalid`, `argument-invalid`, `record-unknown` */
export async function watchAddress(desk: Desk, watched: Watched, by: string): Promise<void> {
	if (!URL.canParse(watched.address) || !/^https?:$/.test(new URL(watched.address).protocol))
		throw trouble('fetch-address-invalid', { address: watched.address.slice(0, 200) });
	if (watched.minutes !== 0 && !(watched.minutes >= shortest && watched.minutes <= longest))
		throw trouble('argument-invalid', { argument: 'minutes', reason: `it is a number from ${shortest} to ${longest}, or 0 to stop` });
	if (watched.side !== null && !desk.reference.sides.some(({ id }) => id === watched.side)) throw trouble('record-unknown', { what: 'side', id: watched.side });
	await desk.inTurn(async () => {
		const drafts = [{ kind: 'address.watched', data: { ...watched, address: new URL(watched.address).href } } as const];
		fold(desk.register, await append(desk.ledger, { drafts, text: null, by, at: desk.clock() }));
	});
}

/** Looks at all that are due. @param isForced also at those that are not due yet */
export async function* lookAgain(desk: Desk, fetcher: Fetcher, isForced: boolean): AsyncGenerator<Progress> {
	const watches = await watchesOf(desk);
	const now = desk.clock();
	const due = watches.filter(({ minutes, nextDue }) => minutes > 0 && (isForced || nextDue === null || nextDue <= now));
	for (const [index, watch] of due.entries()) {
		const place = { done: index + 1, total: due.length };
		const named: string[] = [];
		const asked = { address: watch.address, known: knownOf(watch), place, ...(watch.version === null ? {} : { version: watch.version }) };
		for await (const progress of readAddress(desk, fetcher, asked)) {
			if (progress.aside?.kind === 'address') named.push(progress.aside.address);
			yield progress;
		}
		const fresh = named.filter((address) => !desk.register.names.numbers.has(address)).slice(0, backfill);
		for (const address of fresh) yield* readAddress(desk, fetcher, { address, known: knownOf(watch), place });
	}
}

/** When the next one is due, as an ISO instant, or null when nothing is watched. */
export async function nextLook(desk: Desk): Promise<string | null> {
	const times = (await watchesOf(desk)).filter(({ minutes }) => minutes > 0).map(({ nextDue }) => nextDue ?? desk.clock());
	return times.sort()[0] ?? null;
}

async function watchesOf(desk: Desk): Promise<readonly WatchView[]> {
	return ((await viewRecord(desk, 'watches', {})) as { readonly rows: readonly WatchView[] }).rows;
}

function knownOf({ outlet, side, standing }: WatchView): Known {
	return {
		source: { ...(outlet === null ? {} : { outlet }), ...(side === null ? {} : { side }), ...(standing === null ? {} : { standing: standing as Standing }) },
	};
}
