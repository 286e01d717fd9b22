// The bundled record as it could have been known on a day: no document published later is in any view, nor anything said of one.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openDesk, type Desk } from '#operations/desk.ts';
import { readFolder } from '#operations/read-folder.ts';
import { viewNames, viewRecord } from '#operations/view-record.ts';
import type { DocumentListRow, Page } from '#projections/view.ts';

const data = join(import.meta.dirname, '../../data');
const day = '2023-04-24';
const past = { asOf: day, clock: 'published' };

it('as of a day no view of the bundled record names a document published later', async () => {
	const directory = await mkdtemp(join(tmpdir(), 'accordwatch-as-of-'));
	try {
		const clock = (): string => '2026-01-01T00:00:00.000Z';
		const desk = await openDesk({ directory, findReference: () => join(data, 'reference/lachin-2020'), clock, isWriting: true });
		for await (const { problem } of readFolder(desk, [join(data, 'records/lachin-2022-2023')], {})) expect(problem).toBe(null);
		const { rows } = (await viewRecord(desk, 'documents', { limit: 1_000 })) as Page<DocumentListRow>;
		const later = rows.filter(({ published }) => published.edtf.slice(0, 10) > day).map(({ id }) => id);
		const earlier = rows.filter(({ published }) => published.edtf.slice(0, 10) <= day).map(({ id }) => id);
		expect(later.length).toBeGreaterThan(50);
		const shown = await everything(desk, earlier);
		expect(later.filter((id) => shown.includes(id))).toEqual([]);
		expect(
			[...shown.matchAll(/"(?:published|lastConfirmed|lastReport)":\{?"?(?:edtf":"|day":")?(\d{4}-\d\d-\d\d)/g)]
				.map(([, said]) => said)
				.filter((said) => (said ?? '') > day),
		).toEqual([]);
		await desk.close();
	} finally {
		await rm(directory, { recursive: true, force: true });
	}
}, 60_000);

/** Every view as of the day, and each document, incident, origin and obligation it leads to. */
async function everything(desk: Desk, documents: readonly string[]): Promise<string> {
	const shown: string[] = [];
	const show = async (name: string, query: object): Promise<void> => void shown.push(JSON.stringify(await viewRecord(desk, name, { ...query, ...past })));
	for (const name of viewNames)
		if (!['document', 'incident', 'origin', 'obligation'].includes(name)) await show(name, name === 'origins' ? { least: 1, limit: 500 } : {});
	const ids = (pattern: RegExp): readonly string[] => [...new Set([...shown.join('\n').matchAll(pattern)].map(([, id]) => id ?? ''))];
	for (const id of documents) await show('document', { id });
	for (const id of ids(/"id":"(i-[^"]+)"/g)) await show('incident', { id });
	for (const id of ids(/"id":"(o-[^"]+)"/g).slice(0, 100)) await show('origin', { id });
	for (const id of desk.reference.obligationById.keys()) await show('obligation', { id, limit: 1_000 });
	return shown.join('\n');
}
