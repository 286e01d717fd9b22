// Which documents print one text, and which stood at one address.
import { describe, expect, it } from 'vitest';
import type { Entry } from '#ledger/entry.ts';
import type { Board } from '#projections/board.ts';
import { emptyRegister, fold } from '#projections/fold.ts';
import { projectionNamed } from '#projections/projections.ts';
import type { DocumentListRow, DocumentView, Page } from '#projections/view.ts';
import { fingerprintOf } from '#text/fingerprint.ts';
import { copyFigures } from '../../bench/copies.ts';
import { boardOfEntries, entriesOf, inventedReference } from './invented.ts';

const reference = await inventedReference();
const report =
	'The harbour office counted 14 barges on Monday, 5 more than a week before. Nobody was hurt, its master said, and the ferry will sail at 10:40. Pilots waited for 3 hours below the light.';
const bulletin = report.replace('14', '22').replace('5 more', '8 more').replace('10:40', '9:15').replace('3 hours', '6 hours');
const other =
	'Seven fishermen were found near the lighthouse after the storm, rescuers told reporters on the quay, and the patrol of the southern side denied that it had seen them.';

type Printed = { readonly text: string | null; readonly address?: string; readonly day?: string };

/** A document a text; null for one that was taken down without a fingerprint. */
function entriesWith(printed: readonly Printed[]): readonly Entry[] {
	let at = -1;
	return entriesOf(printed.map(({ day = '2031-05-01' }) => ({ day, side: null }))).map((entry) => {
		if (entry.kind !== 'document.received') return entry;
		const { text, address = null } = printed[++at] as Printed;
		const { document } = entry.data;
		const fingerprint = text === null ? null : fingerprintOf(text);
		return { ...entry, data: { document: { ...document, source: { ...document.source, address }, ...(fingerprint === null ? {} : { fingerprint }) } } };
	});
}

async function view<View>(board: Board, name: string, query: object): Promise<View> {
	const projection = projectionNamed(name);
	return (await projection?.view(board, projection.query.parse(query))) as View;
}

async function copyOf(printed: readonly Printed[]): Promise<readonly (number | null)[]> {
	const { rows } = await view<Page<DocumentListRow>>(boardOfEntries(entriesWith(printed), reference), 'documents', {});
	const byId = rows.toSorted((one, another) => (one.id < another.id ? -1 : 1));
	return byId.map((row) => (row.copyOf === null ? null : Number(row.copyOf.slice(1))));
}

describe('a copy', () => {
	it('is joined to the earliest that printed the text, whatever stands around it', async () => {
		const texts = [report, other, `${report} Subscribe to our letter.`, report.replaceAll(' ', '\n'), `${other} All rights reserved.`];
		expect(await copyOf(texts.map((text) => ({ text })))).toEqual([null, null, 0, 0, 1]);
	});

	it('is not the next bulletin of the same form, nor what has no fingerprint', async () => {
		expect(await copyOf([{ text: report }, { text: bulletin }, { text: null }, { text: null }])).toEqual([null, null, null, null]);
	});

	it('shows the others in its document, and counts as one text', async () => {
		const board = boardOfEntries(entriesWith([{ text: report, day: '2031-05-02' }, { text: `${report} Follow us.` }, { text: other }]), reference);
		const { copies } = await view<DocumentView>(board, 'document', { id: 'd0000000000000001' });
		expect(copies).toEqual([{ id: 'd0000000000000000', title: 'Document 0', outlet: 'Harbour Post', day: '2031-05-02' }]);
		expect(await view(board, 'balance', {})).toMatchObject({ tallies: { documents: 3, texts: 2 } });
	});

	it('is not shown as of a day on which the other was not published', async () => {
		const entries = entriesWith([
			{ text: report, day: '2031-05-09' },
			{ text: report, day: '2031-05-02' },
		]);
		const board = boardOfEntries(entries, reference, { day: '2031-05-03', clock: 'published' });
		const { rows } = await view<Page<DocumentListRow>>(board, 'documents', {});
		expect(rows.map((row) => row.copyOf)).toEqual([null]);
		expect((await view<DocumentView>(board, 'document', { id: 'd0000000000000001' })).copies).toEqual([]);
	});

	it('of invented reports is found with few mistakes', () => {
		const [found] = copyFigures(3, 150);
		const [precision, recall] = (found?.value ?? '').split('; ').map(Number);
		expect(precision).toBeGreaterThan(0.95);
		expect(recall).toBeGreaterThan(0.95);
	});
});

describe('a version', () => {
	const address = 'https://pier.example/report';

	it('is what stood at the same address before, and no copy of it', async () => {
		const board = boardOfEntries(
			entriesWith([
				{ text: report, address },
				{ text: other, address: `${address}/2` },
				{ text: `${report} Corrected.`, address },
			]),
			reference,
		);
		const { rows } = await view<Page<DocumentListRow>>(board, 'documents', {});
		expect(rows.map(({ id, copyOf: copied, versionOf }) => [Number(id.slice(1)), copied, versionOf])).toEqual([
			[2, null, 'd0000000000000000'],
			[1, null, null],
			[0, null, null],
		]);
		const first = await view<DocumentView>(board, 'document', { id: 'd0000000000000000' });
		expect([first.versions.map(({ id }) => id), first.copies]).toEqual([['d0000000000000002'], []]);
	});

	it('needs an address', async () => {
		const board = boardOfEntries(entriesWith([{ text: report }, { text: other }]), reference);
		const { rows } = await view<Page<DocumentListRow>>(board, 'documents', {});
		expect(rows.map(({ versionOf }) => versionOf)).toEqual([null, null]);
	});
});

it('folding in parts joins the same copies', () => {
	const entries = entriesWith(Array.from({ length: 60 }, (_, at) => ({ text: at % 3 === 0 ? `${report} Tail ${at}` : `${other} ${at} ${bulletin}` })));
	const whole = fold(emptyRegister(), entries);
	const parts = fold(fold(emptyRegister(), entries.slice(0, 77)), entries);
	expect([...parts.documents.columns.first.subarray(0, 60)]).toEqual([...whole.documents.columns.first.subarray(0, 60)]);
});
