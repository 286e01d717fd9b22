// The desk as a folder: what it keeps, what it refuses, and what survives.
import { readFile, rm, writeFile } from 'node:fs/promises';
import { DatabaseSync } from 'node:sqlite';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readDocument } from '#operations/read-document.ts';
import { readKeptText, readRecord } from '#operations/read-kept-text.ts';
import { verifyDesk } from '#operations/verify-desk.ts';
import { viewRecord } from '#operations/view-record.ts';
import { Trouble } from '#problems/problem.ts';
import { idsOf } from '#projections/document-ids.ts';
import { latestReading } from '#projections/latest-reading.ts';
import type { ClaimView, Page } from '#projections/view.ts';
import { atTestDesk, ferryText, makeFolder, openTestDesk } from './desk-folder.ts';

const intake = { name: 'ferry.txt', captured: '2031-06-01T12:00:00.000Z', published: '2031-05-05' };

describe('a desk', () => {
	it('gives back what was read after opening again', async () => {
		await atTestDesk(async (desk, directory) => {
			const taken = await readDocument(desk, Buffer.from(ferryText), intake);
			const again = await openTestDesk(directory, false);
			expect(again.register).toEqual(desk.register);
			expect(await readKeptText(again, taken.document)).toBe(ferryText);
			await again.close();
		});
	});

	it('adds nothing when the same document is read twice', async () => {
		await atTestDesk(async (desk) => {
			const [first, second] = await Promise.all([readDocument(desk, Buffer.from(ferryText), intake), readDocument(desk, Buffer.from(ferryText), intake)]);
			const head = await desk.ledger.head();
			const third = await readDocument(desk, Buffer.from(ferryText), intake);
			expect([first.isNew, second.isNew, third.isNew]).toEqual([true, false, false]);
			expect(third).toEqual({ ...first, isNew: false });
			expect(await desk.ledger.head()).toBe(head);
		});
	});

	it('reads again with a newer engine and keeps the older reading in the ledger', async () => {
		await atTestDesk(async (desk) => {
			await readDocument(desk, Buffer.from(ferryText), intake);
			const { document, isNew } = await readDocument({ ...desk, engine: 'newer/2' }, Buffer.from(ferryText), intake);
			expect(isNew).toBe(true);
			expect(latestReading(desk.register, document)).toMatchObject({ engine: 'newer/2', turn: 2 });
			const { rows } = (await viewRecord(desk, 'claims', {})) as Page<ClaimView>;
			expect(rows.length).toBeGreaterThan(0);
			expect(rows.every(({ id }) => id.startsWith(`${document}.r2.`))).toBe(true);
		});
	});

	it('is whole, and is not when an original was touched', async () => {
		await atTestDesk(async (desk, directory) => {
			await readDocument(desk, Buffer.from(`---\noutlet: Post\n---\n${ferryText}`), { name: 'ferry.md', captured: intake.captured });
			expect((await verifyDesk(directory, () => {})).broken).toBeNull();
			const [id = ''] = idsOf(desk.register.documentIds);
			const { textSha256: sha256 } = await readRecord(desk, id);
			await writeFile(join(directory, 'originals', sha256.slice(0, 2), sha256), 'other words');
			expect((await verifyDesk(directory, () => {})).broken).toMatchObject({ sequence: 2 });
		});
	});

	it('is refused to a second writer and open to a reader', async () => {
		await atTestDesk(async (_, directory) => {
			expect(await codeOf(openTestDesk(directory))).toBe('desk-locked');
			await (await openTestDesk(directory, false)).close();
		});
	});

	it('of a newer format is refused and not changed', async () => {
		const directory = await makeFolder();
		await (await openTestDesk(directory)).close();
		const path = join(directory, 'ledger.sqlite');
		const database = new DatabaseSync(path);
		database.exec(
			'DROP TRIGGER entries_are_never_changed; UPDATE entries SET data = replace(data, \'"format":1\', \'"format":999\'); PRAGMA journal_mode = DELETE',
		);
		database.close();
		expect(await codeOf(openTestDesk(directory))).toBe('desk-newer');
		expect(await codeOf(openTestDesk(directory, false))).toBe('desk-newer');
		await rm(directory, { recursive: true });
	});

	it('that is not there is missing to a reader', async () => {
		expect(await codeOf(openTestDesk(join(await makeFolder(), 'none'), false))).toBe('desk-missing');
	});

	it('whose entry is no JSON any more is broken, and verify names the entry', async () => {
		const directory = await makeFolder();
		await (await openTestDesk(directory)).close();
		const database = new DatabaseSync(join(directory, 'ledger.sqlite'));
		database.exec("DROP TRIGGER entries_are_never_changed; UPDATE entries SET data = '{' WHERE sequence = 1");
		database.close();
		expect(await codeOf(openTestDesk(directory))).toBe('desk-broken');
		expect((await verifyDesk(directory, () => {})).broken).toMatchObject({ sequence: 1 });
		await rm(directory, { recursive: true });
	});

	it('cannot be made where nothing can be written', async () => {
		const file = join(await makeFolder(), 'file');
		await writeFile(file, '');
		expect(await codeOf(openTestDesk(file))).toBe('disk-unwritable');
		expect(await readFile(file, 'utf8')).toBe('');
	});
});

async function codeOf(opening: Promise<unknown>): Promise<string> {
	try {
		await opening;
		return 'no trouble';
	} catch (error) {
		return error instanceof Trouble ? error.problem.code : String(error);
	}
}
