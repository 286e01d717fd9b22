// Runs the cases of access.cases.yaml.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Modality } from '#claims/claim.ts';
import { cellFor, runsFor, runView } from '#projections/access.ts';
import { isoDay } from '#time/day.ts';
import { access, boardFor, inventedReference } from './invented.ts';

type Account = {
	day: string;
	side: string | null;
	state: 'open' | 'restricted' | 'blocked';
	since?: string;
	isDenied?: boolean;
	users?: string[];
	place?: string;
	modality?: Modality;
	kind?: string;
};
type Case = { name: string; said: readonly Account[]; day: string; user?: string; runs: readonly (readonly [string, string, string])[] };

const cases = parse(readFileSync(join(import.meta.dirname, 'access.cases.yaml'), 'utf8')) as readonly Case[];
const reference = await inventedReference();

describe('access', () => {
	it.each(cases)('$name', ({ said, day, user, runs }) => {
		const board = boardFor(
			said.map(({ day: published, side, state, modality, kind, ...given }) => ({
				day: published,
				side,
				bearings: [access(state, { since: published, ...given })],
				claim: { ...(modality ? { modality } : {}), ...(kind ? { kind } : {}) },
			})),
			reference,
		);
		const found = runsFor({ place: 'strait', lane: 'NOR', day, user: user ?? null }, board);
		expect(found.map(({ state, from, to }) => [state, isoDay(from), isoDay(to)])).toEqual(runs);
	});

	it('an account of one way says nothing of the other', () => {
		const board = boardFor(
			[
				{ day: '2031-05-01', side: 'NOR', bearings: [access('blocked', { since: '2031-05-01', direction: 'in' })] },
				{ day: '2031-05-01', side: 'NOR', bearings: [access('open', { since: '2031-05-01', direction: 'out' })] },
			],
			reference,
		);
		const states = (['in', 'out', null] as const).map(
			(direction) => cellFor({ place: 'strait', lane: 'NOR', day: '2031-05-01', user: null, direction }, board).state,
		);
		expect(states).toEqual(['blocked', 'open', 'contested']);
	});

	it('a run says when it was last said and on what basis', () => {
		const board = boardFor(
			[
				{ day: '2031-05-01', side: 'NOR', bearings: [access('blocked', { since: '2031-05-01' })] },
				{ day: '2031-05-04', side: 'NOR', bearings: [access('blocked', { since: '2031-05-04' })] },
			],
			reference,
		);
		const [run] = runsFor({ place: 'strait', lane: 'NOR', day: '2031-05-30', user: null }, board);
		expect(run === undefined ? null : runView(board, run)).toMatchObject({ state: 'blocked', lastConfirmed: '2031-05-04', basis: 'explicit', count: 2 });
	});

	it('nobody established anything', () => {
		const board = boardFor([{ day: '2031-05-01', side: 'NOR', bearings: [access('blocked')] }], reference);
		expect(cellFor({ place: 'strait', lane: 'established', day: '2031-05-01', user: null }, board)).toMatchObject({
			state: 'unknown',
			since: null,
			claims: [],
		});
	});

	it('a cell says since when, when last confirmed, and by which claims', () => {
		const board = boardFor(
			[
				{ day: '2031-05-01', side: 'NOR', bearings: [access('blocked', { since: '2031-05-01' })] },
				{ day: '2031-05-04', side: 'NOR', bearings: [access('blocked', { since: '2031-05-04' })] },
			],
			reference,
		);
		expect(cellFor({ place: 'strait', lane: 'NOR', day: '2031-05-06', user: null }, board)).toMatchObject({
			state: 'blocked',
			since: '2031-05-01',
			lastConfirmed: '2031-05-04',
			claims: ['d0000000000000000.r1.c0', 'd0000000000000001.r1.c0'],
		});
	});
});
