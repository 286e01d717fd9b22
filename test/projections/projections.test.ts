// Every projection answers on an empty record and on a small one, and refuses a query it does not know.
import { describe, expect, it } from 'vitest';
import type { Projection } from '#projections/projection.ts';
import { projectionNamed, projections } from '#projections/projections.ts';
import type { ClaimView, Page } from '#projections/view.ts';
import type { SummaryView, TimelineView, TodayView } from '#projections/record-view.ts';
import { access, boardFor, inventedReference } from './invented.ts';

const reference = await inventedReference();
const small = boardFor(
	[
		{ day: '2031-05-01', side: 'NOR', at: 'strait', bearings: [access('blocked', { since: '2031-05-01' })] },
		{
			day: '2031-05-02',
			side: 'SUD',
			at: 'strait',
			claim: { polarity: 'denied', act: 'denial' },
			bearings: [access('blocked', { since: '2031-05-02', isDenied: true })],
		},
		{ day: '2031-05-02', side: null, at: 'pier', claim: { kind: 'meeting' }, bearings: [] },
	],
	reference,
);
const listed = projections as unknown as readonly Projection[];
const single = new Set(['document', 'obligation', 'incident', 'origin']);

async function view<View>(name: string, query: object = {}): Promise<View> {
	const projection = projectionNamed(name);
	if (projection === undefined) throw new Error(name);
	return (await projection.view(small, projection.query.parse(query))) as View;
}

describe('projections', () => {
	it.each(listed.filter(({ name }) => !single.has(name)))('$name answers on an empty record', async (projection) => {
		expect(await projection.view(boardFor([], reference), projection.query.parse({}))).toBeDefined();
	});

	it.each(listed)('$name refuses a field nobody knows', (projection) => {
		expect(projection.query.safeParse({ id: 'x', nonsense: '1' }).success).toBe(false);
	});

	it('the summary counts what the lists show', async () => {
		const summary = await view<SummaryView>('summary');
		expect(summary).toMatchObject({ documents: 3, statements: 2, claims: 3, narratorAssertions: 1, firstDay: '2031-05-01', lastDay: '2031-05-02' });
		for (const { lane, claims } of summary.byLane) expect((await view<Page<ClaimView>>('claims', { lane })).total).toBe(claims);
		for (const { act, count } of summary.byAct) expect((await view<Page<ClaimView>>('claims', { act })).total).toBe(count);
		for (const { kind, count } of summary.byKind) expect((await view<Page<ClaimView>>('claims', { kind })).total).toBe(count);
	});

	it('a narrator assertion is in no speaker’s lane', async () => {
		const { rows } = await view<Page<ClaimView>>('claims', { narrator: 'true' });
		expect(rows.map(({ lane, statement, speaker }) => [lane, statement, speaker])).toEqual([['outlets', null, 'Harbour Post']]);
	});

	it('today shows what changed against the day before, and who was silent', async () => {
		const today = await view<TodayView>('today', { day: '2031-05-02' });
		expect(today.access.filter(({ isChanged }) => isChanged).map(({ cell }) => [cell.place, cell.lane, cell.state])).toEqual([['strait', 'SUD', 'open']]);
		expect(today.gaps.filter(({ kind }) => kind === 'silent-side').map(({ text }) => text)).toEqual(['No document of Northern side was published that day.']);
	});

	it('the lanes of the timeline hold every claim of an event once', async () => {
		const { lanes } = await view<TimelineView>('timeline');
		expect(lanes.map(({ id, items }) => [id, items.length])).toEqual([
			['NOR', 1],
			['SUD', 1],
			['other', 0],
			['outlets', 1],
			['established', 0],
		]);
	});
});
