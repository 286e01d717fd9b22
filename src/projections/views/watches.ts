// The pages and feeds that are watched: how often, the last success, failures since, and when each is due again. A source
// that fails is a gap of the record.
import { z } from 'zod';
import type { Entry } from '#ledger/entry.ts';
import type { Board } from '../board.ts';
import { fetchEntries } from '../claim-view.ts';
import type { Projection } from '../projection.ts';
import { valueAt } from '../table.ts';
import type { WatchView } from '../balance-view.ts';

const query = z.strictObject({});

const watched = 1;
const captured = 2;
const failed = 3;
/** After failures the next look comes later each time, at most after a day. */
const longestMinutes = 1_440;

export const watches: Projection<z.output<typeof query>, { readonly rows: readonly WatchView[] }> = {
	name: 'watches',
	version: 1,
	summary: 'Watched pages and feeds with the last success, failures since, and the next look.',
	query,
	async view(board) {
		const found = [...byAddress(board).values()].filter((one) => one.watched !== null);
		const entries = await fetchEntries(
			board,
			found.flatMap((one) => [one.watched, one.captured, one.failed].filter((sequence) => sequence !== null)),
		);
		const at = (sequence: number | null): Entry | undefined => (sequence === null ? undefined : entries.get(sequence));
		return { rows: found.flatMap((one) => watchView(at(one.watched), { success: at(one.captured), failure: at(one.failed), failures: one.failures })) };
	},
};

type Rows = { watched: number | null; captured: number | null; failed: number | null; failures: number };

/** The last entry of each kind for each address; failures since the last success. */
function byAddress({ register, cut }: Board): ReadonlyMap<number, Rows> {
	const { columns, length } = register.captures;
	const found = new Map<number, Rows>();
	for (let row = 0; row < length; row++) {
		const sequence = valueAt(columns.sequence, row);
		if (sequence > cut.judged) break;
		const address = valueAt(columns.address, row);
		const one = found.get(address) ?? { watched: null, captured: null, failed: null, failures: 0 };
		found.set(address, one);
		if (columns.kind[row] === watched) one.watched = sequence;
		else if (columns.kind[row] === captured) Object.assign(one, { captured: sequence, failures: 0 });
		else if (columns.kind[row] === failed) Object.assign(one, { failed: sequence, failures: one.failures + 1 });
	}
	return found;
}

type Last = { readonly success: Entry | undefined; readonly failure: Entry | undefined; readonly failures: number };

function watchView(entry: Entry | undefined, { success, failure, failures }: Last): readonly WatchView[] {
	if (entry?.kind !== 'address.watched') return [];
	const { address, minutes, outlet, side, standing } = entry.data;
	const headers = success?.kind === 'address.captured' ? success.data.headers : {};
	const last = [success?.at, failure?.at]
		.filter((at) => at !== undefined)
		.sort()
		.at(-1);
	const wait = Math.min(longestMinutes, minutes * 2 ** Math.min(failures, 10));
	return [
		{
			address,
			minutes,
			outlet,
			side,
			standing,
			since: entry.at,
			by: entry.by,
			lastSuccess: success?.at ?? null,
			lastFailure: failure?.kind === 'address.failed' ? { at: failure.at, code: failure.data.code, reason: failure.data.reason } : null,
			failures,
			nextDue: minutes === 0 || last === undefined ? null : new Date(Date.parse(last) + wait * 60_000).toISOString(),
			version: success === undefined ? null : { etag: headers.etag ?? null, lastModified: headers['last-modified'] ?? null },
		},
	];
}
