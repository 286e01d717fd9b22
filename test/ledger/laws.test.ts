// Laws of the record on random input: any changed byte shows, and no quote that is not exact gets in.
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { DatabaseSync } from 'node:sqlite';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { append } from '#ledger/append.ts';
import type { EntryDraft } from '#ledger/entry.ts';
import { openFileOriginals } from '#ledger/stores/file-originals.ts';
import { openSqliteLedger } from '#ledger/stores/sqlite.ts';
import { verify, type Verification } from '#ledger/verify.ts';
import { hash, sampleDrafts, sampleText } from './drafts.ts';

const texts = [sampleText, 'A second bulletin came from the pier. It was short.', 'A third one, with a quote: “no ferry today”, said the master.'];

let directory = '';
beforeAll(async () => {
	directory = await mkdtemp(join(tmpdir(), 'accordwatch-laws-'));
	const ledger = openSqliteLedger(join(directory, 'ledger.sqlite'), true);
	const originals = await openFileOriginals(join(directory, 'originals'), true);
	for (const text of texts) {
		await originals.keep(Buffer.from(text));
		await append(ledger, { drafts: sampleDrafts(text, 0, 12), text, by: 'reader', at: '2031-05-04T10:00:00Z' });
	}
	await ledger.close();
	const database = new DatabaseSync(join(directory, 'ledger.sqlite'));
	database.exec('DROP TRIGGER entries_are_never_changed; DROP TRIGGER entries_are_never_removed; PRAGMA journal_mode = DELETE;');
	database.close();
});
afterAll(() => rm(directory, { recursive: true }));

async function verified(): Promise<Verification> {
	const ledger = openSqliteLedger(join(directory, 'ledger.sqlite'), false);
	try {
		return await verify(ledger, await openFileOriginals(join(directory, 'originals'), false), () => {});
	} finally {
		await ledger.close();
	}
}

describe('verify', () => {
	it('finds a whole record whole', async () => {
		expect(await verified()).toMatchObject({ entries: 9, documents: 3, broken: null });
	});

	it('names the entry in which any byte was changed', async () => {
		const columns = ['data', 'at', '"by"', 'kind', 'previous', 'seal'] as const;
		await fc.assert(
			fc.asyncProperty(fc.integer({ min: 1, max: 9 }), fc.constantFrom(...columns), fc.nat(), async (sequence, column, where) => {
				const database = new DatabaseSync(join(directory, 'ledger.sqlite'));
				const before = (database.prepare(`SELECT ${column} AS value FROM entries WHERE sequence = ?`).get(sequence) as { value: string }).value;
				const at = where % before.length;
				const other = before[at] === 'x' ? 'y' : 'x';
				const set = database.prepare(`UPDATE entries SET ${column} = ? WHERE sequence = ?`);
				set.run(before.slice(0, at) + other + before.slice(at + 1), sequence);
				const { broken } = await verified();
				set.run(before, sequence);
				database.close();
				expect(broken?.sequence).toBe(sequence);
			}),
			{ numRuns: 60 },
		);
	});

	it('names the entry after which one was taken out', async () => {
		const database = new DatabaseSync(join(directory, 'ledger.sqlite'));
		database.exec('BEGIN; DELETE FROM entries WHERE sequence = 4');
		database.exec('COMMIT');
		const { broken } = await verified();
		expect(broken).toEqual({ sequence: 5, reason: 'entry 4 is missing' });
		database.close();
	});

	it('names the document whose original was changed or is gone', async () => {
		const sha256 = hash(sampleText);
		const path = join(directory, 'originals', sha256.slice(0, 2), sha256);
		const before = await readFile(path);
		await writeFile(path, Buffer.concat([before, Buffer.from(' ')]));
		expect((await verified()).broken).toMatchObject({ sequence: 1, reason: expect.stringContaining('was altered') });
		await rm(path);
		expect((await verified()).broken).toMatchObject({ sequence: 1, reason: expect.stringContaining('is missing') });
		await writeFile(path, before);
	});
});

describe('append', () => {
	it('lets no quote in that is not what stands at its place', async () => {
		const ledger = openSqliteLedger(':memory:', true);
		await fc.assert(
			fc.asyncProperty(fc.nat({ max: 40 }), fc.integer({ min: 1, max: 20 }), fc.string(), async (start, length, words) => {
				fc.pre(words !== sampleText.slice(start, start + length));
				const drafts = structuredClone(sampleDrafts(sampleText, start, start + length)) as EntryDraft[];
				const claim = drafts[1];
				if (claim?.kind === 'claim.composed') (claim.data.claim.evidence[0] as { exact: string }).exact = words;
				await expect(append(ledger, { drafts, text: sampleText, by: 'reader', at: '2031-05-04T10:00:00Z' })).rejects.toThrow('the law of the exact word');
			}),
		);
		expect(await ledger.head()).toBe(0);
		await ledger.close();
	});
});
