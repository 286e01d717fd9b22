// What could not be seen, and changes of the list of sources: silence is shown, unknown is not nought.
import { describe, expect, it } from 'vitest';
import { gaps } from '#projections/views/gaps.ts';
import { posts } from '#projections/views/posts.ts';
import { sources } from '#projections/views/sources.ts';
import { today } from '#projections/views/today.ts';
import { tracks } from '#projections/views/tracks.ts';
import type { Bearing } from '#bearings/bearing.ts';
import type { PostView, TodayView } from '#projections/record-view.ts';
import type { GapsView, SourcesView } from '#projections/balance-view.ts';
import { boardFor, inventedReference, type Said } from './invented.ts';

const reference = {
	...(await inventedReference()),
	tracks: [{ id: 'field', name: 'Field talks', level: 'operational' as const, convenor: null, participants: [], terms: [] }],
};
const at = (day: string, place: string, given: Partial<Said> = {}): Said => ({ day, side: 'NOR', at: place, ...given });

async function silent(said: readonly Said[], day: string): Promise<readonly string[]> {
	const view = (await today.view(boardFor(said, reference), { day })) as TodayView;
	return view.gaps.flatMap(({ kind, text }) => (kind === 'silent-place' ? [text] : []));
}

describe('posts', () => {
	it('of which nobody told for longer than an account holds are a gap, with the last day somebody did', async () => {
		expect(await silent([at('2031-05-01', 'pier'), at('2031-05-20', 'hill')], '2031-05-20')).toEqual([
			'Nobody has told of strait since 2031-05-01.',
			'Nobody has told of pier since 2031-05-01.',
		]);
	});

	it('nobody ever told of are a gap too', async () => {
		expect(await silent([at('2031-05-20', 'pier')], '2031-05-20')).toEqual(['Nobody has told of hill up to that day.']);
	});

	it('a report of a post is one of its road', async () => {
		const view = (await posts.view(boardFor([at('2031-05-01', 'pier')], reference), {})) as { rows: readonly PostView[] };
		expect(view.rows.map(({ id, lastReport, isSilent }) => [id, lastReport?.day ?? null, isSilent])).toEqual([
			['strait', '2031-05-01', false],
			['pier', '2031-05-01', false],
			['hill', null, true],
		]);
	});

	it('are silent as of a day of the past, though the record ends before it', async () => {
		const view = (await posts.view(boardFor([at('2031-05-01', 'pier')], reference, { day: '2031-05-30', clock: 'published' }), {})) as {
			rows: readonly PostView[];
		};
		expect(view.rows[1]).toMatchObject({ daysSilent: 29, isSilent: true });
	});

	it('count reports week by week, nought where there was none', async () => {
		const view = (await gaps.view(boardFor([at('2031-05-01', 'pier'), at('2031-05-02', 'pier'), at('2031-05-16', 'hill')], reference), {})) as GapsView;
		expect(view.places.map(({ place, weeks }) => [place, weeks])).toEqual([
			['strait', [2, 0, 0]],
			['pier', [2, 0, 0]],
			['hill', [0, 0, 1]],
		]);
	});
});

describe('the list of sources', () => {
	const said = [at('2031-01-10', 'pier', { outlet: 'A' }), at('2031-02-10', 'pier', { outlet: 'A' }), at('2031-03-10', 'pier', { outlet: 'B' })];

	it('changes when an outlet is read for the first and for the last time', async () => {
		const { changes } = (await sources.view(boardFor([...said, at('2031-05-01', 'pier', { outlet: 'B' })], reference), {})) as SourcesView;
		expect(changes).toEqual([
			{ month: '2031-01', began: ['A'], ended: [] },
			{ month: '2031-02', began: [], ended: ['A'] },
			{ month: '2031-03', began: ['B'], ended: [] },
		]);
	});

	it('an outlet heard lately has not ended', async () => {
		const { changes } = (await sources.view(boardFor(said, reference), {})) as SourcesView;
		expect(changes.flatMap(({ ended }) => ended)).toEqual([]);
	});
});

describe('talks', () => {
	const contact = { on: 'track', track: 'field', basis: 'explicit', reason: 'made for a test' } as Omit<Bearing, 'claim'>;
	const met = (edtf: string): Said => ({
		day: '2031-05-01',
		side: 'NOR',
		bearings: [contact],
		claim: { kind: 'meeting', time: { edtf, known: 'implied' } },
	});
	const totals = async (said: readonly Said[]): Promise<readonly number[]> =>
		(await tracks.view(boardFor(said, reference), tracks.query.parse({}))).rows.map(({ total }) => total);

	it.each([
		['on a day are a contact', '2031-04-30', 1],
		['of a year are none', '2029~', 0],
		['held again and again are none', '../2031-05-01', 0],
		['that began and go on are one', '2031-03-01/..', 1],
	])('%s', async (_, edtf, count) => {
		expect(await totals([met(edtf)])).toEqual([count]);
	});

	it('are still since the last of them, counted to the day of the past one looks from', async () => {
		const past = boardFor([met('2031-04-30')], reference, { day: '2031-05-10', clock: 'published' });
		const {
			rows: [track],
		} = await tracks.view(past, tracks.query.parse({}));
		expect(track).toMatchObject({ lastContact: '2031-04-30', daysStill: 10 });
	});
});
