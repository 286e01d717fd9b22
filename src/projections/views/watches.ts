// The pages and feeds that are watched: how often, the last success, failures since, and when each is due again; and every
// address that could not be had. What could not be had is a gap of the record.
import { z } from 'zod';
import type { Entry } from '#ledger/entry.ts';
import type { FailedAddress, WatchesView, WatchView } from '../balance-view.ts';
import { capturesByAddress, type CaptureRows } from '../capture-rows.ts';
import { fetchEntries } from '../claim-view.ts';
import type { Projection } from '../projection.ts';

const query = z.strictObject({});

/** After failures the next look comes later each time, at most after a day. */
const longestMinutes = 1_440;
/** So many addresses that could not be had are listed, the latest of them. */
const failedLimit = 200;

type Found = ReadonlyMap<number, Entry>;

export const watches: Projection<z.output<typeof query>, WatchesView> = {
	name: 'watches',
	version: 2,
	summary: 'Watched pages and feeds with the last success, failures since, and the next look; addresses that could not be had.',
	query,
	async view(board) {
		const all = [...capturesByAddress(board.register, board.cut.judged).values()];
		const watched = all.filter((rows) => rows.watched !== null);
		const gaps = all.filter((rows) => rows.failures > 0);
		const failed = gaps.toSorted((one, other) => (other.failed ?? 0) - (one.failed ?? 0)).slice(0, failedLimit);
		const wanted = [...watched.flatMap(({ watched: at, whole, captured }) => [at, whole, captured]), ...[...watched, ...failed].map((rows) => rows.failed)];
		const entries = await fetchEntries(board, [...new Set(wanted.filter((sequence) => sequence !== null))]);
		return {
			rows: watched.flatMap((rows) => watchView(rows, entries)),
			failed: failed.flatMap((rows) => failedView(rows, entries)),
			failedTotal: gaps.length,
		};
	},
};

function watchView(rows: CaptureRows, entries: Found): readonly WatchView[] {
	const at = (sequence: number | null): Entry | undefined => (sequence === null ? undefined : entries.get(sequence));
	const entry = at(rows.watched);
	if (entry?.kind !== 'address.watched') return [];
	const { address, minutes, since, outlet, side, standing } = entry.data;
	const [whole, success, failure] = [at(rows.whole), at(rows.captured), at(rows.failed)];
	const headers = whole?.kind === 'address.captured' ? whole.data.headers : {};
	return [
		{
			address,
			minutes,
			pagesSince: since ?? null,
			outlet,
			side,
			standing,
			since: entry.at,
			by: entry.by,
			lastSuccess: success?.at ?? null,
			lastFailure: failure?.kind === 'address.failed' ? { at: failure.at, code: failure.data.code, reason: failure.data.reason } : null,
			failures: rows.failures,
			nextDue: nextDue(entry, { success, failure, failures: rows.failures }),
			version: whole === undefined ? null : { etag: headers.etag ?? null, lastModified: headers['last-modified'] ?? null },
		},
	];
}

type Last = { readonly success: Entry | undefined; readonly failure: Entry | undefined; readonly failures: number };

/** Null: at once, or never again. What a person asked for after the last look is due at once, unless the site asked for rest. */
function nextDue(watched: Entry & { kind: 'address.watched' }, { success, failure, failures }: Last): string | null {
	const { minutes } = watched.data;
	const last = [success?.at ?? '', failure?.at ?? ''].sort().at(-1) ?? '';
	const rest = failures > 0 && failure?.kind === 'address.failed' ? (failure.data.retryAt ?? null) : null;
	if (minutes === 0) return null;
	if (last === '' || watched.at > last) return rest;
	const wait = Math.min(longestMinutes, minutes * 2 ** Math.min(failures, 10));
	const next = new Date(Date.parse(last) + Math.max(wait, minutes) * 60_000).toISOString();
	return rest !== null && rest > next ? rest : next;
}

function failedView({ failed, failures, watched }: CaptureRows, entries: Found): readonly FailedAddress[] {
	const entry = failed === null ? undefined : entries.get(failed);
	if (entry?.kind !== 'address.failed') return [];
	const { address, code, reason } = entry.data;
	return [{ address, at: entry.at, code, reason, failures, isWatched: watched !== null }];
}
