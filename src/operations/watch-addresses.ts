// Looks again at the pages and feeds that are watched: those that are due, a few hosts at a time; one that fails is taken down
// as a gap and tried again later, and never stops the others.
import { FetcherClosed } from '#documents/capture.ts';
import type { Fetcher } from '#documents/fetch.ts';
import type { Standing } from '#documents/document.ts';
import { append } from '#ledger/append.ts';
import { trouble } from '#problems/catalogue.ts';
import { fold } from '#projections/fold.ts';
import { Trouble } from '#problems/problem.ts';
import type { WatchesView, WatchView } from '#projections/balance-view.ts';
import type { Desk } from './desk.ts';
import { lookAtAddress } from './look-at-address.ts';
import { takeDown } from './read-address.ts';
import type { Known } from './read-file.ts';
import type { Progress } from './read-folder.ts';
import { sideBySide } from './side-by-side.ts';
import { viewRecord } from './view-record.ts';

export type Watched = {
	readonly address: string;
	/** How often it is looked at; 0 stops it. */
	readonly minutes: number;
	/** Pages it names that say that they did not change from this day on are passed over; null: none is. */
	readonly pagesSince: string | null;
	readonly outlet: string | null;
	readonly side: string | null;
	readonly standing: Standing | null;
};

/** So many hosts are asked at once. */
const width = 4;
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
		const { pagesSince, ...rest } = watched;
		const data = { ...rest, address: new URL(watched.address).href, ...(pagesSince === null ? {} : { since: pagesSince }) };
		const drafts = [{ kind: 'address.watched', data } as const];
		fold(desk.register, await append(desk.ledger, { drafts, text: null, by, at: desk.clock() }));
	});
}

/** `isForced`: also those that are not due yet. `tell`: hears of faults of ours, which become gaps as other failures do. */
export type Round = { readonly isForced: boolean; readonly tell: (fault: unknown) => void };

/**
 * Looks at all that are due.
 * @throws Trouble `disk-full`, `disk-unwritable`, `desk-broken`
 */
export async function* lookAgain(desk: Desk, fetcher: Fetcher, { isForced, tell }: Round): AsyncGenerator<Progress> {
	const watches = await watchesOf(desk);
	const now = desk.clock();
	const due = watches.filter(({ minutes, nextDue }) => minutes > 0 && (isForced || nextDue === null || nextDue <= now));
	const places = new Map(due.map((watch, index) => [watch, { done: index + 1, total: due.length }]));
	const hosts = [...Map.groupBy(due, ({ address }) => new URL(address).host).values()];
	const lookAt = async function* (some: readonly WatchView[]): AsyncGenerator<Progress> {
		for (const watch of some) {
			const { address, pagesSince, version } = watch;
			const place = places.get(watch) ?? { done: 1, total: 1 };
			const asked = { address, pagesSince, known: knownOf(watch), place, ...(version === null ? {} : { version }) };
			yield* asGap(desk, { path: address, ...place }, { looking: lookAtAddress(desk, fetcher, asked), tell });
		}
	};
	yield* sideBySide(
		hosts.map((some) => () => lookAt(some)),
		width,
	);
}

/** A fault in one source is a gap of that source and stops no other. */
async function* asGap(
	desk: Desk,
	at: Omit<Progress, 'taken' | 'problem' | 'aside'>,
	{ looking, tell }: Pick<Round, 'tell'> & { readonly looking: AsyncGenerator<Progress> },
): AsyncGenerator<Progress> {
	try {
		yield* looking;
	} catch (error) {
		if (error instanceof Trouble || error instanceof FetcherClosed) throw error;
		tell(error);
		const { problem } = trouble('internal-fault', {});
		await takeDown(desk, { kind: 'address.failed', data: { address: at.path, code: problem.code, reason: problem.message } });
		yield { ...at, taken: null, problem, aside: null };
	}
}

/** When the next one is due, as an ISO instant, or null when nothing is watched. */
export async function nextLook(desk: Desk): Promise<string | null> {
	const times = (await watchesOf(desk)).filter(({ minutes }) => minutes > 0).map(({ nextDue }) => nextDue ?? desk.clock());
	return times.sort()[0] ?? null;
}

async function watchesOf(desk: Desk): Promise<readonly WatchView[]> {
	return ((await viewRecord(desk, 'watches', {})) as WatchesView).rows;
}

function knownOf({ outlet, side, standing }: WatchView): Known {
	return {
		source: { ...(outlet === null ? {} : { outlet }), ...(side === null ? {} : { side }), ...(standing === null ? {} : { standing: standing as Standing }) },
	};
}
