// The balance stands with every selection: it counts what the list counts, and names the fields that give the same again.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Bearing } from '#bearings/bearing.ts';
import type { Entry } from '#ledger/entry.ts';
import { balanceOf } from '#projections/balance.ts';
import type { Balanced, BalanceView, RhetoricView } from '#projections/balance-view.ts';
import type { Board } from '#projections/board.ts';
import { laneHeads } from '#projections/lane.ts';
import { projectionNamed } from '#projections/projections.ts';
import { valueAt, wordOf } from '#projections/table.ts';
import type { ClaimView, Page } from '#projections/view.ts';
import type { Agreement, Obligation } from '#reference/agreement.ts';
import type { Reference } from '#reference/reference.ts';
import { access, boardFor, boardOfEntries, entriesOf, inventedReference, type Said } from './invented.ts';

const duty = {
	id: 'A/1',
	title: 'Keep the strait open',
	bearers: ['NOR'],
	beneficiaries: 'unspecified',
	places: [],
	deadline: { kind: 'fixed', date: '2031-05-03', amended: [] },
	condition: null,
	duty: 'standing',
	linked: [],
	tests: [],
} as unknown as Obligation;
const agreement = { id: 'A', title: 'The accord', dates: [], obligations: [duty] } as unknown as Agreement;
const reference: Reference = {
	...(await inventedReference()),
	agreements: [agreement],
	obligationById: new Map([['A/1', duty]]),
	tracks: [{ id: 'field', name: 'Field talks', level: 'operational' as const, convenor: null, participants: [], terms: [] }],
};
const breach = { on: 'obligation', obligation: 'A/1', relation: 'alleged-breach', basis: 'explicit', reason: 'made for a test' } as Omit<Bearing, 'claim'>;
const contact = { on: 'track', track: 'field', basis: 'explicit', reason: 'made for a test' } as Omit<Bearing, 'claim'>;
const closed = (day: string, side: string, outlet: string): Said => ({
	day,
	side,
	outlet,
	at: 'strait',
	words: `Closed, says ${outlet} on ${day}`,
	bearings: [access('blocked'), breach],
});

/** Three accounts of a closure by one side and one denial, talks, a fire that is told by nobody but an outlet, and one loaded word. */
const said: readonly Said[] = [
	closed('2031-05-01', 'NOR', 'Harbour Post'),
	{ ...closed('2031-05-02', 'NOR', 'Coast Daily'), loaded: ['regime'] },
	closed('2031-05-03', 'NOR', 'Coast Daily'),
	{ ...closed('2031-05-03', 'SUD', 'Harbour Post'), claim: { polarity: 'denied', act: 'denial' } },
	{ day: '2031-05-04', side: 'SUD', outlet: 'Harbour Post', claim: { kind: 'meeting' }, bearings: [contact] },
	{ day: '2031-05-05', side: null, outlet: 'Harbour Post', at: 'hill', claim: { kind: 'shelling' }, words: 'The hill burned', loaded: ['regime'] },
];
const finding = {
	id: 'f1',
	about: { on: 'claim', claim: 'd0000000000000000.r1.c0' },
	status: 'confirmed',
	conclusion: 'It was so.',
	claims: ['d0000000000000000.r1.c0', 'd0000000000000003.r1.c0'],
	reason: 'Seen.',
	corrects: null,
};
const read = entriesOf(said);
const found = {
	kind: 'finding.made',
	data: { finding, seen: read.length },
	by: 'Ana',
	at: '2031-06-02T00:00:00Z',
	previous: '',
	seal: '',
	sequence: read.length + 1,
};
const board = boardOfEntries([...read, found as unknown as Entry], reference);

async function ask<View>(name: string, query: object, on: Board = board): Promise<View> {
	const projection = projectionNamed(name);
	if (projection === undefined) throw new Error(name);
	return (await projection.view(on, projection.query.parse(query))) as View;
}

const first = 'd0000000000000000.r1.c0';
const views: readonly (readonly [name: string, query: object, claims: number])[] = [
	['claims', {}, 6],
	['claims', { lane: 'NOR' }, 3],
	['claims', { ids: `${first},d0000000000000003.r1.c0` }, 2],
	['claims', { narrator: 'true' }, 1],
	['claims', { limit: 1, offset: 2 }, 6],
	['documents', { outlet: 'Coast Daily' }, 2],
	['documents', { q: 'document 5' }, 1],
	['document', { id: 'd0000000000000001' }, 1],
	['incidents', { kind: 'access' }, 4],
	['incidents', { from: '2031-05-03', to: '2031-05-03' }, 2],
	['incidents', { disputed: 'true', limit: 1 }, 2],
	['incidents', { place: 'hill' }, 1],
	['incident', { id: `i-${first}` }, 1],
	['obligations', {}, 4],
	['obligation', { id: 'A/1', limit: 1 }, 4],
	['deadlines', { agreement: 'A' }, 4],
	['deadlines', { agreement: 'B' }, 0],
	['access', { place: 'strait' }, 4],
	['access', { place: 'strait', day: '2031-05-02' }, 2],
	['access', { place: 'pier' }, 0],
	['posts', { day: '2031-05-02' }, 2],
	['map', {}, 5],
	['findings', {}, 2],
	['findings', { open: 'false' }, 0],
	['tracks', {}, 1],
	['tracks', { from: '2031-05-05' }, 0],
	['timeline', { from: '2031-05-03', to: '2031-05-04' }, 3],
	['timeline', { family: 'talks' }, 1],
	['today', { day: '2031-05-03' }, 2],
	['origins', { lane: 'NOR' }, 3],
	['origin', { id: `o-${first}` }, 1],
];

describe('the balance', () => {
	it.each(views)('of %s %j is of all it shows, and its fields list the same', async (name, query, claims) => {
		const { balance } = await ask<Balanced>(name, query);
		expect(balance.tallies.claims).toBe(claims);
		const { total } = await ask<Page<ClaimView>>('claims', balance.selection);
		expect(total).toBe(claims);
		expect(await ask<BalanceView>('balance', balance.selection)).toEqual({ ...balance, selection: balance.selection });
		for (const { id, claims: own } of balance.byLane) expect(await ask('claims', { ...balance.selection, lane: id })).toMatchObject({ total: own });
		for (const { id, claims: own } of balance.byOutlet) expect(await ask('claims', { ...balance.selection, outlet: id })).toMatchObject({ total: own });
	});

	it('of loaded words counts words, an outlet’s own with the text they stand in', async () => {
		const { balance } = await ask<RhetoricView & Balanced>('rhetoric', { limit: 1 });
		expect(balance).toMatchObject({ list: 'rhetoric', selection: {}, tallies: { claims: 2, documents: 2, statements: 1, origins: 2 } });
		expect(balance.byLane.map(({ id, share }) => [id, share])).toEqual([
			['NOR', 0.5],
			['outlets', 0.5],
		]);
		for (const { id, claims } of balance.byOutlet) expect(await ask('rhetoric', { outlet: id })).toMatchObject({ total: claims });
	});

	it('warns of what rests on one account or outlet, and not of few claims', async () => {
		const told = ['Boats wait outside', 'No bread came in', 'Guards left the pier', 'Mines lie in the bay', 'A nurse was let through', 'The lamps are out'];
		const one = (index: number, side: string, outlet: string): Said => ({
			day: `2031-05-0${index + 1}`,
			side,
			outlet,
			words: told[index] ?? '',
		});
		const warnings = async (list: readonly Said[]) => (await ask<Page<ClaimView> & Balanced>('claims', {}, boardFor(list, reference))).balance.warnings;
		const both = Array.from({ length: 6 }, (_, index) => one(index, index % 2 === 0 ? 'NOR' : 'SUD', `Outlet ${index}`));
		expect(await warnings(both)).toEqual([]);
		expect(await warnings(both.map((claim) => ({ ...claim, side: 'NOR' })))).toEqual(['100 % of the origins are of one account: Northern side.']);
		expect(await warnings(both.map((claim) => ({ ...claim, outlet: 'Post' })))).toEqual(['100 % of the origins were read in one outlet: Post.']);
		expect(await warnings(both.slice(0, 4).map((claim) => ({ ...claim, side: 'NOR', outlet: 'Post' })))).toEqual([]);
	});

	it('is the same for the other side when the sides are swapped', async () => {
		const swap = (side: string | null): string | null => (side === 'NOR' ? 'SUD' : side === 'SUD' ? 'NOR' : side);
		const [own, other] = [said, said.map((one) => ({ ...one, side: swap(one.side) }))].map((list) =>
			balanceOf(boardFor(list, reference), boardFor(list, reference).claims),
		);
		const shares = (balance: typeof own) => new Map(balance?.byLane.map(({ id, share, origins }) => [id, { share, origins }]));
		expect(shares(other)).toEqual(new Map([...shares(own)].map(([id, share]) => [swap(id), share])));
	});

	it('counts as one would with sets, whatever is told again by whom', () => {
		const sentences = ['The guard closed the strait to every vessel at dawn', 'Nobody may pass the pier until the mines are cleared', 'Boats came through'];
		const anything = fc.record({
			day: fc.constantFrom('2031-05-01', '2031-05-02', '2031-05-20'),
			side: fc.constantFrom('NOR', 'SUD', 'THIRD', null),
			outlet: fc.nat({ max: 90 }).map((number) => `Outlet ${number}`),
			words: fc.constantFrom(...sentences),
			more: fc.array(fc.constant({}), { maxLength: 2 }),
		});
		fc.assert(
			fc.property(fc.array(anything, { maxLength: 120 }), fc.nat(), (list, seed) => {
				const made = boardFor(list, reference);
				const rows = [...made.claims].filter((row) => (row * 7 + seed) % 3 > 0);
				const balance = balanceOf(made, [...rows, ...rows.slice(0, 2)].reverse());
				expect(balance.tallies).toEqual(setTallies(made, rows));
				const heads = laneHeads(reference).map(({ id }) => id);
				for (const { id, share: _, name: __, ...own } of balance.byLane)
					expect(own).toEqual(
						setTallies(
							made,
							rows.filter((row) => heads[laneAt(made, row)] === id),
						),
					);
				for (const { id, share: _, name: __, ...own } of balance.byOutlet)
					expect(own).toEqual(
						setTallies(
							made,
							rows.filter((row) => outletAt(made, row) === id),
						),
					);
				expect(balance.outlets).toBe(new Set(rows.map((row) => outletAt(made, row))).size);
			}),
			{ numRuns: 60 },
		);
	});

	it.each([
		['a view that is none', 'nothing'],
		['a view without claims', 'gaps'],
		['a field it does not know', 'incidents?nonsense=1'],
		['a day that is none', 'incidents?from=yesterday'],
	])('refuses to be among %s', (_, among) => {
		expect(projectionNamed('claims')?.query.safeParse({ among }).success).toBe(false);
	});

	it('of an incident that is not seen is of nothing', async () => {
		expect(await ask('claims', { among: 'incident?id=i-d0.r1.c0' })).toMatchObject({ total: 0 });
	});
});

function documentAt({ register }: Board, row: number): number {
	return valueAt(register.readings.columns.document, valueAt(register.claims.columns.reading, row));
}

function outletAt(made: Board, row: number): string | null {
	return wordOf(made.register.names, valueAt(made.register.documents.columns.outlet, documentAt(made, row)));
}

/** By the side of the statement alone. */
function laneAt({ register }: Board, row: number): number {
	const heads = laneHeads(reference).map(({ id }) => id);
	const statement = valueAt(register.claims.columns.statement, row);
	if (statement < 0) return heads.indexOf('outlets');
	const side = heads.indexOf(wordOf(register.names, valueAt(register.statements.columns.side, statement)) ?? '');
	return side < 0 ? heads.indexOf('other') : side;
}

function setTallies(made: Board, rows: readonly number[]): BalanceView['tallies'] {
	const { claims, documents } = made.register;
	const distinct = (numbers: readonly number[]): number => new Set(numbers).size;
	return {
		claims: rows.length,
		documents: distinct(rows.map((row) => documentAt(made, row))),
		texts: distinct(rows.map((row) => valueAt(documents.columns.first, documentAt(made, row)))),
		statements: distinct(rows.map((row) => valueAt(claims.columns.statement, row)).filter((statement) => statement >= 0)),
		origins: distinct(rows.map((row) => valueAt(claims.columns.telling, row))),
	};
}
