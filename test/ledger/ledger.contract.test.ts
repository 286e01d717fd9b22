// The contract every ledger store keeps; a new store is one line in the list.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Entry } from '#ledger/entry.ts';
import type { Ledger } from '#ledger/ledger.ts';
import { firstPrevious, seal } from '#ledger/seal.ts';
import { openSqliteLedger } from '#ledger/stores/sqlite.ts';
import { manyDrafts, sampleDrafts } from './drafts.ts';

const stores: readonly { name: string; open: (directory: string, isWriting: boolean) => Ledger }[] = [
	{ name: 'sqlite', open: (directory, isWriting) => openSqliteLedger(join(directory, 'ledger.sqlite'), isWriting) },
];

async function all(ledger: Ledger, after = 0): Promise<readonly Entry[]> {
	const entries: Entry[] = [];
	for await (const batch of ledger.batches(after)) entries.push(...batch);
	return entries;
}

describe.each(stores)('a ledger in $name', ({ open }) => {
	let directory = '';
	beforeEach(async () => {
		directory = await mkdtemp(join(tmpdir(), 'accordwatch-ledger-'));
	});
	afterEach(() => rm(directory, { recursive: true }));

	it('numbers from 1 without gaps and seals each entry onto the one before', async () => {
		const ledger = open(directory, true);
		await ledger.append(sampleDrafts(), 'reader', '2031-05-04T10:00:00Z');
		const entries = await all(ledger);
		expect(entries.map(({ sequence }) => sequence)).toEqual([1, 2, 3]);
		expect(entries[0]?.previous).toBe(firstPrevious);
		for (const [index, entry] of entries.entries()) {
			expect(seal(entry)).toBe(entry.seal);
			if (index > 0) expect(entry.previous).toBe(entries[index - 1]?.seal);
		}
		await ledger.close();
	});

	it('gives back what it acknowledged, after opening again too', async () => {
		const ledger = open(directory, true);
		const acknowledged = await ledger.append(sampleDrafts(), 'reader', '2031-05-04T10:00:00Z');
		await ledger.close();
		const again = open(directory, false);
		expect(await all(again)).toEqual(acknowledged);
		expect(await again.head()).toBe(3);
		await again.close();
	});

	it('hands entries out in batches of at most a thousand, from where it is asked', async () => {
		const ledger = open(directory, true);
		await ledger.append(manyDrafts(2_500), 'reader', '2031-05-04T10:00:00Z');
		const sizes: number[] = [];
		for await (const batch of ledger.batches(100)) sizes.push(batch.length);
		expect(sizes).toEqual([1_000, 1_000, 400]);
		await ledger.close();
	});

	it('appends all drafts or none', async () => {
		const ledger = open(directory, true);
		const broken = { kind: 'document.read', data: { document: 'd', reading: 'r', engine: '\ud800', sentences: 0, doubts: [] } } as const;
		await expect(ledger.append([...manyDrafts(3), broken], 'reader', '2031-05-04T10:00:00Z')).rejects.toThrow();
		expect(await ledger.head()).toBe(0);
		await ledger.append(manyDrafts(1), 'reader', '2031-05-04T10:00:00Z');
		expect(await ledger.head()).toBe(1);
		await ledger.close();
	});

	it('is empty at first', async () => {
		const ledger = open(directory, true);
		expect(await ledger.head()).toBe(0);
		expect(await all(ledger)).toEqual([]);
		await ledger.close();
	});
});
