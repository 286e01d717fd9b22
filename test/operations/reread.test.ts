// What an older version has read is read again from the kept originals: entries are added, none is changed.
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { append } from '#ledger/append.ts';
import type { Entry } from '#ledger/entry.ts';
import type { Desk } from '#operations/desk.ts';
import { readDocument } from '#operations/read-document.ts';
import { readKeptText } from '#operations/read-kept-text.ts';
import { reread } from '#operations/reread.ts';
import { verifyDesk } from '#operations/verify-desk.ts';
import { viewRecord } from '#operations/view-record.ts';
import { fold } from '#projections/fold.ts';
import type { DocumentView } from '#projections/view.ts';
import { atTestDesk, ferryText } from './desk-folder.ts';

const page = Buffer.from(`<!doctype html><html lang="en"><head><title>Border</title></head><body><article><p>${ferryText}</p></article></body></html>`);

async function entriesOf(desk: Desk): Promise<readonly Entry[]> {
	const found: Entry[] = [];
	for await (const batch of desk.ledger.batches()) found.push(...batch);
	return found;
}

async function rereadAll(desk: Desk): Promise<number> {
	let documents = 0;
	for await (const { taken, problem } of reread(desk)) {
		expect(problem).toBeNull();
		if (taken?.isNew === true) documents++;
	}
	return documents;
}

describe('reading again', () => {
	it('adds a reading where the engine is newer and the text is the same', async () => {
		await atTestDesk(async (desk, directory) => {
			await readDocument({ ...desk, engine: 'older/1' }, page, { name: 'border.html', captured: desk.clock(), source: { outlet: 'Post' } });
			const before = await entriesOf(desk);
			expect([await rereadAll(desk), await rereadAll(desk)]).toEqual([1, 0]);
			const after = await entriesOf(desk);
			expect(after.slice(0, before.length)).toEqual(before);
			expect(after.filter(({ kind }) => kind === 'document.derived')).toHaveLength(0);
			expect((await verifyDesk(directory, () => {})).broken).toBeNull();
		});
	});

	it('adds the text of a newer reader, and the readings of before stand in the text of before', async () => {
		await atTestDesk(async (desk, directory) => {
			const id = await keepAsOlderReader(desk, 'Menu. Border. Another text than the one that is read today.');
			const before = await entriesOf(desk);
			const later = { ...desk, clock: () => '2031-07-01T12:00:00.000Z' };
			expect(await rereadAll(later)).toBe(1);
			const after = await entriesOf(desk);
			expect(after.slice(0, before.length)).toEqual(before);
			const derived = after.find((entry) => entry.kind === 'document.derived');
			expect(derived?.data.document).toMatchObject({ id, reader: 'html/2', source: { outlet: 'Post' }, captured: '2031-06-01T12:00:00.000Z' });
			expect(await readKeptText(desk, id)).toContain('France said on Monday');
			expect(await readKeptText(desk, id, { day: '2031-06-15', clock: 'recorded' })).toContain('Menu.');
			const view = (await viewRecord(desk, 'document', { id })) as DocumentView;
			expect([view.record.reader, view.claims.length > 0]).toEqual(['html/2', true]);
			const past = (await viewRecord(desk, 'document', { id, asOf: '2031-06-15' })) as DocumentView;
			expect([past.record.reader, past.claims.length]).toEqual(['html/1', 0]);
			expect((await verifyDesk(directory, () => {})).broken).toBeNull();
		});
	});
});

/** As an older reader left it: another text of the same bytes. */
async function keepAsOlderReader(desk: Desk, text: string): Promise<string> {
	const [sha256, textSha256] = await Promise.all([desk.originals.keep(page), desk.originals.keep(Buffer.from(text))]);
	expect(sha256).toBe(createHash('sha256').update(page).digest('hex'));
	const id = `d${sha256.slice(0, 16)}`;
	const source = { outlet: 'Post', side: null, standing: 'unknown', address: null } as const;
	const document = {
		...{ id, sha256, textSha256, bytes: page.byteLength, mediaType: 'text/html', reader: 'html/1', source, title: null, titleSpan: null },
		...{
			body: { start: 0, end: text.length },
			published: { edtf: '2031-05-05', known: 'stated' as const },
			captured: desk.clock(),
			language: 'en',
			doubts: [],
		},
	};
	const closing = { document: id, reading: `${id}.r1`, engine: 'older/1', sentences: 3, doubts: [] };
	const drafts = [
		{ kind: 'document.received', data: { document } },
		{ kind: 'document.read', data: closing },
	] as const;
	fold(desk.register, await append(desk.ledger, { drafts, text, by: 'reader', at: desk.clock() }));
	return id;
}
