// Pages and feeds from the web into the desk: what is kept as evidence, what a dead source does, and when it is looked at again.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openFetcher, type Fetcher } from '#documents/fetch.ts';
import type { Entry } from '#ledger/entry.ts';
import type { Desk } from '#operations/desk.ts';
import { readAddress } from '#operations/read-address.ts';
import type { Progress } from '#operations/read-folder.ts';
import { verifyDesk } from '#operations/verify-desk.ts';
import { viewRecord } from '#operations/view-record.ts';
import { lookAgain, watchAddress } from '#operations/watch-addresses.ts';
import { Trouble } from '#problems/problem.ts';
import type { WatchesView, WatchView } from '#projections/balance-view.ts';
import { openSite, type Site } from '../documents/site.ts';
import { atTestDesk } from './desk-folder.ts';

let site: Site;
let fetcher: Fetcher;
beforeAll(async () => {
	site = await openSite();
	fetcher = openFetcher({ now: () => Date.now(), sleep: async () => {}, pause: 0, patience: 2_000, allows: () => true });
});
afterAll(async () => {
	await fetcher.close();
	await site.close();
});

async function outcomes(reading: AsyncIterable<Progress>): Promise<readonly string[]> {
	const found: string[] = [];
	for await (const { taken, problem, aside } of reading) found.push(problem?.code ?? (taken === null ? (aside?.kind ?? '') : taken.isNew ? 'new' : 'known'));
	return found;
}

async function entriesOf(desk: Desk): Promise<readonly Entry[]> {
	const found: Entry[] = [];
	for await (const batch of desk.ledger.batches()) found.push(...batch);
	return found;
}

const watches = async (desk: Desk): Promise<readonly WatchView[]> => ((await viewRecord(desk, 'watches', {})) as { readonly rows: readonly WatchView[] }).rows;

const round = {
	isForced: false,
	tell: (fault: unknown) => {
		throw fault;
	},
};

describe('reading from the web', () => {
	it('keeps what came over the wire, and the document names its address', async () => {
		await atTestDesk(async (desk, directory) => {
			expect(await outcomes(readAddress(desk, fetcher, { address: `${site.origin}/packed`, known: {} }))).toEqual(['new']);
			const entries = await entriesOf(desk);
			const capture = entries.find((entry) => entry.kind === 'address.captured');
			expect(capture?.data).toMatchObject({ address: `${site.origin}/packed`, status: 200, headers: { 'content-encoding': 'gzip' }, hops: [{ status: 200 }] });
			const received = entries.find(({ kind }) => kind === 'document.received');
			expect(received?.data).toMatchObject({
				document: { source: { address: `${site.origin}/packed` }, sha256: capture?.data.bodySha256 },
			});
			expect((await verifyDesk(directory, () => {})).broken).toBeNull();
			const wire = capture?.data.wireSha256 ?? '';
			await writeFile(join(directory, 'originals', wire.slice(0, 2), wire), 'other bytes');
			expect((await verifyDesk(directory, () => {})).broken?.reason).toContain('was altered');
		});
	});

	it('takes down what could not be had, and the next address is read all the same', async () => {
		await atTestDesk(async (desk) => {
			for (const [path, expected] of [
				['/broken', 'fetch-status'],
				['/page', 'new'],
				['/page', 'known'],
			])
				expect(await outcomes(readAddress(desk, fetcher, { address: `${site.origin}${path}`, known: {} }))).toEqual([expected]);
			const kinds = (await entriesOf(desk)).map(({ kind }) => kind);
			expect(kinds.filter((kind) => kind === 'address.failed')).toHaveLength(1);
			expect(kinds.filter((kind) => kind === 'document.received')).toHaveLength(1);
		});
	});
});

describe('watching', () => {
	it('looks at what is due, one dead source stops no other, and failures are seen as gaps', async () => {
		await atTestDesk(async (desk) => {
			const watch = (path: string, minutes = 60) =>
				watchAddress(desk, { address: `${site.origin}${path}`, minutes, pagesSince: null, outlet: 'Harbour Post', side: null, standing: null }, 'Ana Monitor');
			await watch('/broken');
			await watch('/same');
			await watch('/feed.xml');
			await watch('/page', 0);
			expect(await outcomes(lookAgain(desk, fetcher, round))).toEqual(['fetch-status', 'new', 'new']);
			expect((await watches(desk)).map(({ failures, lastSuccess, minutes }) => [failures, lastSuccess !== null, minutes])).toEqual([
				[1, false, 60],
				[0, true, 60],
				[0, true, 60],
				[0, false, 0],
			]);
			expect(await outcomes(lookAgain(desk, fetcher, round))).toEqual([]);
			expect(await outcomes(lookAgain({ ...desk, clock: () => '2099-01-01T00:00:00.000Z' }, fetcher, round))).toEqual(['fetch-status', 'known']);
			expect((await watches(desk))[0]).toMatchObject({ failures: 2, lastFailure: { code: 'fetch-status' } });
		});
	});

	const watchOf = (path: string, pagesSince: string | null = null) => ({
		address: `${site.origin}${path}`,
		minutes: 60,
		pagesSince,
		outlet: null,
		side: null,
		standing: null,
	});
	const addressesOf = async (desk: Desk): Promise<readonly string[]> =>
		(await entriesOf(desk)).flatMap((entry) => (entry.kind === 'document.received' ? [new URL(entry.data.document.source.address ?? '').pathname] : []));
	const later = (desk: Desk, hours: number): Desk => ({ ...desk, clock: () => new Date(Date.parse('2031-06-01T12:00:00Z') + hours * 3_600_000).toISOString() });

	it('reads the pages that a feed names, and its summary where a page cannot be had', async () => {
		await atTestDesk(async (desk, directory) => {
			await watchAddress(desk, watchOf('/items.xml'), 'Ana Monitor');
			const from = site.asked.length;
			expect([...(await outcomes(lookAgain(desk, fetcher, round)))].sort()).toEqual(['fetch-status', 'new', 'new', 'new']);
			expect([...(await addressesOf(desk))].sort()).toEqual(['/broken', '/buoy', '/page']);
			expect(site.asked.slice(from)).not.toContain('/buoy');
			const view = (await viewRecord(desk, 'watches', {})) as WatchesView;
			expect(view.failed).toMatchObject([{ address: `${site.origin}/broken`, code: 'fetch-status', failures: 1, isWatched: false }]);
			// The feed has not changed; the page that failed is asked for again all the same, the others are not.
			const again = site.asked.length;
			expect(await outcomes(lookAgain(later(desk, 2), fetcher, round))).toEqual(['fetch-status', 'known']);
			expect(site.asked.slice(again)).toEqual(['/items.xml', '/broken']);
			// After some hours a page in the feed is looked at once more.
			const much = site.asked.length;
			await outcomes(lookAgain(later(desk, 10), fetcher, round));
			expect(site.asked.slice(much)).toContain('/page');
			expect((await verifyDesk(directory, () => {})).broken).toBeNull();
		});
	});

	it('goes through the sitemaps of an index, a few pages at a look, those changed of late first', async () => {
		await atTestDesk(async (desk) => {
			await watchAddress(desk, watchOf('/sitemap-index.xml'), 'Ana Monitor');
			const first = await outcomes(lookAgain(desk, fetcher, round));
			expect(first.filter((one) => one === 'new')).toHaveLength(50);
			expect(first.at(-1)).toBe('passed');
			expect((await addressesOf(desk)).slice(0, 30).every((path) => Number(path.split('/')[2]) % 2 === 0)).toBe(true);
			expect((await outcomes(lookAgain(later(desk, 2), fetcher, round))).filter((one) => one === 'new')).toHaveLength(10);
			expect(await outcomes(lookAgain(later(desk, 4), fetcher, round))).toEqual([]);
		});
	});

	it('passes over pages that did not change from a day on', async () => {
		await atTestDesk(async (desk) => {
			await watchAddress(desk, watchOf('/sitemap.xml', '2031-05-01'), 'Ana Monitor');
			expect((await outcomes(lookAgain(desk, fetcher, round))).filter((one) => one === 'new')).toHaveLength(30);
		});
	});

	it('rests as long as a site asks for it, and looks at once when a person asks for it', async () => {
		await atTestDesk(async (desk) => {
			await watchAddress(desk, { ...watchOf('/page'), minutes: 600 }, 'Ana Monitor');
			await outcomes(lookAgain(desk, fetcher, round));
			expect((await watches(desk))[0]?.nextDue).toBe('2031-06-01T22:00:00.000Z');
			await watchAddress(later(desk, 1), { ...watchOf('/page'), minutes: 600 }, 'Ana Monitor');
			expect((await watches(desk))[0]?.nextDue).toBeNull();
			const resting = openFetcher({ now: () => Date.parse('2031-06-01T12:00:00Z'), sleep: async () => {}, pause: 0, allows: () => true });
			await watchAddress(desk, { ...watchOf('/rest'), minutes: 5 }, 'Ana Monitor');
			expect(await outcomes(readAddress(desk, resting, { address: `${site.origin}/rest`, known: {} }))).toEqual(['fetch-later']);
			await resting.close();
			expect((await watches(desk)).at(-1)?.nextDue).toBe('2031-06-01T14:00:00.000Z');
		});
	});

	it.each([
		[{ address: 'file:///etc/passwd' }, 'fetch-address-invalid'],
		[{ address: 'https://example.org/', minutes: 1 }, 'argument-invalid'],
		[{ address: 'https://example.org/', minutes: Number.NaN }, 'argument-invalid'],
		[{ address: 'https://example.org/', side: 'NOBODY' }, 'record-unknown'],
	])('%j is refused', async (changed, code) => {
		await atTestDesk(async (desk) => {
			const watched = { minutes: 60, pagesSince: null, outlet: null, side: null, standing: null, ...changed };
			const refused = await watchAddress(desk, watched, 'Ana').then(
				() => 'taken',
				(error: unknown) => (error instanceof Trouble ? error.problem.code : String(error)),
			);
			expect(refused).toBe(code);
		});
	});
});
