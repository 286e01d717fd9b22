// What the program puts together as one occurrence, and what it does not.
import { describe, expect, it } from 'vitest';
import { laneHeads } from '#projections/lane.ts';
import { isoDay } from '#time/day.ts';
import { incidentsOf } from '#projections/incident.ts';
import { incidents as listed } from '#projections/views/incidents.ts';
import { access, actor, boardFor, inventedReference, type Said } from './invented.ts';

const reference = await inventedReference();
const quote = { start: 0, end: 5, exact: 'Words' };

function incidents(said: readonly Said[]): readonly { day: string | null; lanes: readonly string[]; isDisputed: boolean }[] {
	const heads = laneHeads(reference);
	return incidentsOf(boardFor(said, reference)).map(({ day, lanes, isDisputed }) => ({
		day: isoDay(day),
		lanes: heads.filter((_, index) => (lanes & (1 << index)) !== 0).map(({ id }) => id),
		isDisputed,
	}));
}

describe('incidents', () => {
	it('two sides of one closure stand side by side', () => {
		expect(
			incidents([
				{ day: '2031-05-01', side: 'NOR', at: 'strait', bearings: [access('blocked')] },
				{ day: '2031-05-01', side: 'SUD', at: 'strait', claim: { polarity: 'denied' }, bearings: [access('blocked', { isDenied: true })] },
			]),
		).toEqual([{ day: '2031-05-01', lanes: ['NOR', 'SUD'], isDisputed: true }]);
	});

	it('access events of one day and place are one, whatever their kind', () => {
		expect(
			incidents([
				{ day: '2031-05-01', side: 'NOR', at: 'strait' },
				{ day: '2031-05-01', side: 'NOR', at: 'pier', claim: { kind: 'checkpoint-installed' } },
			]),
		).toHaveLength(1);
	});

	it('the same kind at another place or on another day is another incident', () => {
		expect(
			incidents([
				{ day: '2031-05-01', side: 'NOR', at: 'strait' },
				{ day: '2031-05-01', side: 'NOR', at: 'hill' },
				{ day: '2031-05-03', side: 'NOR', at: 'strait' },
			]),
		).toHaveLength(3);
	});

	it('what is still going on is the incident of the day it began', () => {
		expect(
			incidents([
				{ day: '2031-05-01', side: 'NOR', at: 'strait' },
				{ day: '2031-05-20', side: 'SUD', at: 'strait', claim: { time: { edtf: '2031-05-01/..', known: 'stated' }, modality: 'ongoing' } },
			]),
		).toEqual([{ day: '2031-05-01', lanes: ['NOR', 'SUD'], isDisputed: false }]);
	});

	it('a running total makes none', () => {
		const total = { side: null, kind: 'killed', low: 9, best: 9, high: 9, isCumulative: true, quote } as const;
		expect(incidents([{ day: '2031-05-01', side: 'NOR', claim: { kind: 'killed', casualties: [total] } }])).toEqual([]);
	});

	it('that nobody was hurt makes none', () => {
		const nobody = { side: null, kind: 'wounded', low: 0, best: 0, high: 0, isCumulative: false, quote } as const;
		expect(incidents([{ day: '2031-05-01', side: 'NOR', claim: { kind: 'wounded', casualties: [nobody] } }])).toEqual([]);
	});

	it('fire and the dead are one, of both accounts, and so are detained and abducted', () => {
		const fire = { day: '2031-05-01', side: 'NOR', at: 'hill', claim: { kind: 'fire-opened' } };
		const dead = { day: '2031-05-01', side: 'SUD', at: 'hill', claim: { kind: 'killed' } };
		expect(incidents([fire, dead])).toHaveLength(1);
		expect(
			incidents([
				{ ...fire, claim: { kind: 'detained' } },
				{ ...dead, claim: { kind: 'abducted' } },
			]),
		).toHaveLength(1);
		expect(incidents([fire, { ...dead, claim: { kind: 'detained' } }])).toHaveLength(2);
	});

	it('what happens again and again is none', () => {
		const again = { edtf: '../2031-05-01', known: 'implied' } as const;
		expect(incidents([{ day: '2031-05-01', side: 'NOR', at: 'hill', claim: { kind: 'killed', time: again } }])).toEqual([]);
	});

	it('a count without place or parties is of the event its speaker is a party of', () => {
		const fire = { day: '2031-05-01', side: 'NOR', at: 'hill', claim: { kind: 'fire-opened', actors: [actor('SUD')] } };
		const count = { day: '2031-05-01', side: 'SUD', claim: { kind: 'wounded' } };
		expect(incidents([fire, count])).toEqual([{ day: '2031-05-01', lanes: ['NOR', 'SUD'], isDisputed: false }]);
		expect(incidents([fire, { ...count, side: null }])).toHaveLength(2);
	});

	it('the dead a document counts without a day are those of the event it told before, and do not move its day', () => {
		const print = { edtf: '2031-05-03', known: 'implied' } as const;
		const fire = { kind: 'fire-opened', time: { edtf: '2031-05-01', known: 'stated' } } as const;
		const more = [
			{ kind: 'killed', time: print },
			{ kind: 'wounded', time: print },
		] as const;
		expect(incidents([{ day: '2031-05-03', side: 'NOR', at: 'hill', claim: fire, more }])).toEqual([{ day: '2031-05-01', lanes: ['NOR'], isDisputed: false }]);
	});

	it('events of access at two posts of one road are one, events at two roads are two', () => {
		const at = (place: string) => ({ day: '2031-05-01', side: 'NOR', at: place, bearings: [access('blocked', { place })] });
		expect(incidents([at('pier'), at('strait')])).toHaveLength(1);
		expect(incidents([at('pier'), at('hill')])).toHaveLength(2);
	});

	it('an event of access belongs to the road it bears on, wherever it was told', () => {
		const told = { day: '2031-05-01', side: 'NOR', at: 'hill', bearings: [access('blocked')] };
		expect(incidents([{ ...told, at: 'strait' }, told])).toHaveLength(1);
	});

	it('a total and parts of one document that make another number leave a doubt, parts that fit leave none', async () => {
		const count = (side: string | null, best: number) => ({ side, kind: 'killed', low: best, best, high: best, isCumulative: false, quote }) as const;
		const doubts = async (total: number) => {
			const claim = { kind: 'killed', casualties: [count(null, total)] };
			const more = [{ kind: 'killed', casualties: [count('NOR-MIL', 3), count('SUD-MIL', 2)] }];
			const board = boardFor([{ day: '2031-05-01', side: 'NOR', at: 'hill', claim, more }], reference);
			const { rows } = await listed.view(board, { offset: 0, limit: 10 });
			return rows.flatMap((row) => row.doubts);
		};
		expect(await doubts(5)).toEqual([]);
		expect(await doubts(6)).toMatchObject([{ lane: 'NOR', kind: 'killed', total: 6, parts: [{ best: 3 }, { best: 2 }] }]);
	});

	it.each<[name: string, hours: readonly (string | undefined)[], order: readonly number[]]>([
		['by the hour of publication', ['12:00Z', '09:00Z', '10:30Z'], [2, 3, 1]],
		['by the instant, whatever the offset', ['12:00+04:00', '09:00Z', '07:00Z'], [3, 1, 2]],
		['as they were taken down where no hour is known', [undefined, undefined, undefined], [1, 2, 3]],
		['as they were taken down within a minute', ['09:00Z', '09:00Z', '08:59Z'], [3, 1, 2]],
		['those without an hour keep their places', ['12:00Z', undefined, '09:00Z'], [3, 2, 1]],
	])('revisions of a count within one day stand %s', async (_, hours, order) => {
		const killed = (best: number) => ({ side: 'SUD-MIL', kind: 'killed', low: best, best, high: best, isCumulative: false, quote }) as const;
		const said = hours.map((hour, index) => ({
			day: '2031-05-01',
			...(hour === undefined ? {} : { hour }),
			side: 'NOR',
			at: 'hill',
			claim: { kind: 'killed', casualties: [killed(index + 1)] },
		}));
		const { rows } = await listed.view(boardFor(said, reference), { offset: 0, limit: 10 });
		expect(rows.flatMap(({ casualties }) => casualties.map(({ revisions }) => revisions.map(({ best }) => best)))).toEqual([order]);
	});

	it.each<[name: string, counts: readonly (number | null)[], shown: readonly (number | null)[]]>([
		['is no revision of a number', [2, null, 4], [2, 4]],
		['stands where nobody gives a number', [null], [null]],
	])('that a count was revised, without a number, %s', async (_, counts, shown) => {
		const killed = (best: number | null) => ({ side: 'SUD-MIL', kind: 'killed', low: best, best, high: best, isCumulative: false, quote }) as const;
		const said = counts.map((best) => ({ day: '2031-05-01', side: 'NOR', at: 'hill', claim: { kind: 'killed', casualties: [killed(best)] } }));
		const { rows } = await listed.view(boardFor(said, reference), { offset: 0, limit: 10 });
		expect(rows.flatMap(({ casualties }) => casualties.map(({ revisions }) => revisions.map(({ best }) => best)))).toEqual([shown]);
	});

	it('a threat, a demand or a condition makes none', () => {
		expect(
			incidents((['future', 'wanted', 'conditional', 'hypothetical'] as const).map((modality) => ({ day: '2031-05-01', side: 'NOR', claim: { modality } }))),
		).toEqual([]);
	});

	it('words and talks make none', () => {
		expect(
			incidents([
				{ day: '2031-05-01', side: 'NOR', claim: { kind: 'meeting' } },
				{ day: '2031-05-01', side: 'NOR', claim: { kind: null } },
			]),
		).toEqual([]);
	});

	it('are listed from the latest on, those without a day last', async () => {
		const unknown = { edtf: '', known: 'unknown' } as const;
		const board = boardFor(
			[
				{ day: '2031-05-01', side: 'NOR', at: 'strait' },
				{ day: '2031-05-02', side: 'NOR', at: 'hill', claim: { time: unknown } },
				{ day: '2031-05-03', side: 'SUD', at: 'strait' },
			],
			reference,
		);
		const { rows } = await listed.view(board, { offset: 0, limit: 10 });
		expect(rows.map(({ day }) => day)).toEqual(['2031-05-03', '2031-05-01', null]);
	});
});
