// How a duty stands: by what is said, by whom, and by findings alone determined.
import { describe, expect, it } from 'vitest';
import type { Bearing } from '#bearings/bearing.ts';
import type { Entry } from '#ledger/entry.ts';
import type { Board } from '#projections/board.ts';
import { projectionNamed } from '#projections/projections.ts';
import type { DeadlineView, ObligationRecord } from '#projections/record-view.ts';
import type { Agreement, Obligation } from '#reference/agreement.ts';
import type { Reference } from '#reference/reference.ts';
import { boardOfEntries, entriesOf, inventedReference, type Said } from './invented.ts';

const standing = duty('A/1', 'standing');
const once = duty('A/2', 'once');
const reference: Reference = await (async () => {
	const invented = await inventedReference();
	const agreement = {
		id: 'A',
		title: 'The accord',
		kind: 'agreement',
		dates: [{ date: '2031-01-01', usedBy: [], note: null }],
		obligations: [standing, once],
	} as unknown as Agreement;
	return {
		...invented,
		agreements: [agreement],
		agreementById: new Map([['A', agreement]]),
		obligationById: new Map([standing, once].map((one) => [one.id, one])),
	};
})();

function duty(id: string, kind: Obligation['duty']): Obligation {
	return {
		id,
		clause: '1',
		title: id,
		bearers: ['NOR'],
		beneficiaries: 'unspecified',
		action: 'keep the strait open',
		object: null,
		places: [],
		deadline: { kind: 'fixed', date: '2031-04-01', amended: [{ date: '2031-05-01', source: 'https://example.org' }] },
		condition: null,
		duty: kind,
		note: null,
		linked: [],
		tests: [],
	};
}

function bearing(obligation: string, relation: string): Omit<Bearing, 'claim'> {
	return { on: 'obligation', obligation, relation, basis: 'explicit', reason: 'made for a test' } as Omit<Bearing, 'claim'>;
}

async function stateOf(id: string, said: readonly Said[], more: readonly object[] = []): Promise<ObligationRecord> {
	const entries = entriesOf(said);
	const all = [
		...entries,
		...more.map((entry, index) => ({ by: 'Ana', at: '2031-06-02T00:00:00Z', previous: '', seal: '', ...entry, sequence: entries.length + index + 1 })),
	] as Entry[];
	return (await viewOf('obligation', boardOfEntries(all, reference), { id, offset: 0, limit: 100 })) as ObligationRecord;
}

async function viewOf(name: string, board: Board, query: object): Promise<unknown> {
	return projectionNamed(name)?.view(board, query);
}

const says = (side: string, day: string, ...bearings: readonly Omit<Bearing, 'claim'>[]): Said => ({ day, side, bearings });

describe('a standing duty', () => {
	const cases: [name: string, said: readonly Said[], state: string, basis: string][] = [
		['is unknown while nobody spoke', [], 'unknown', 'none'],
		['is said to be broken', [says('SUD', '2031-05-02', bearing('A/1', 'alleged-breach'))], 'broken', 'said'],
		['is said to be kept by a denial', [says('NOR', '2031-05-02', bearing('A/1', 'denial'))], 'kept', 'said'],
		[
			'is disputed where accounts differ',
			[says('SUD', '2031-05-02', bearing('A/1', 'alleged-breach')), says('NOR', '2031-05-03', bearing('A/1', 'denial'))],
			'disputed',
			'said',
		],
		[
			'takes no state from a reading of the text or a call',
			[says('SUD', '2031-05-02', bearing('A/1', 'interpretation'), bearing('A/1', 'call-for-compliance'))],
			'unknown',
			'none',
		],
		[
			'follows the latest word of each account',
			[says('SUD', '2031-05-02', bearing('A/1', 'alleged-breach')), says('SUD', '2031-05-09', bearing('A/1', 'reported-fulfilment'))],
			'kept',
			'said',
		],
		[
			'keeps its state when the same account then reads the text its own way',
			[says('SUD', '2031-05-02', bearing('A/1', 'alleged-breach')), says('SUD', '2031-05-09', bearing('A/1', 'interpretation'))],
			'broken',
			'said',
		],
	];
	it.each(cases)('%s', async (_, said, state, basis) => {
		expect(await stateOf('A/1', said)).toMatchObject({ state, basis });
	});
});

describe('a duty done once', () => {
	const cases: [relation: string, modality: string, state: string][] = [
		['offer', 'actual', 'minimum'],
		['reported-fulfilment', 'future', 'minimum'],
		['reported-fulfilment', 'ongoing', 'intermediate'],
		['reported-fulfilment', 'actual', 'complete'],
		['alleged-breach', 'actual', 'not-initiated'],
	];
	it.each(cases)('by %s, %s, is %s', async (relation, modality, state) => {
		const said: Said = { day: '2031-05-02', side: 'NOR', claim: { modality: modality as 'actual' }, bearings: [bearing('A/2', relation)] };
		expect(await stateOf('A/2', [said])).toMatchObject({ state, basis: 'said' });
	});
});

describe('a finding on a duty', () => {
	const about = { on: 'obligation', obligation: 'A/1', state: 'kept', from: '2031-05-02' };
	const finding = {
		id: 'f1',
		about,
		status: 'confirmed',
		conclusion: 'x',
		claims: ['d0000000000000000.r1.c0'],
		reason: 'x',
		grade: 1,
		corrects: null,
		seen: 1,
	};
	const said = [says('SUD', '2031-05-02', bearing('A/1', 'alleged-breach'))];
	const made = { kind: 'finding.made', data: { finding } };
	const confirmed = { kind: 'finding.reviewed', by: 'Bo', data: { finding: 'f1', decision: 'confirmed', reason: 'x', seen: 2 } };

	it('determines nothing before a second person confirmed it', async () => {
		expect(await stateOf('A/1', said, [made])).toMatchObject({ state: 'broken', basis: 'said' });
	});

	it('determines the state, and what is said stands beside it', async () => {
		const record = await stateOf('A/1', said, [made, confirmed]);
		expect(record).toMatchObject({ state: 'kept', basis: 'determined', finding: 'f1' });
		expect(record.byLane.map(({ lane, state }) => [lane, state])).toEqual([['SUD', 'broken']]);
	});
});

describe('deadlines', () => {
	it('are those in force after amendment, and overdue only according to somebody', async () => {
		const board = boardOfEntries(entriesOf([says('SUD', '2031-05-11', bearing('A/2', 'alleged-breach'))]), reference);
		const { rows } = (await viewOf('deadlines', board, { day: '2031-05-11' })) as { rows: readonly DeadlineView[] };
		expect(
			rows.map(({ obligation, deadline, daysPast, overdueBy, isOverdue }) => [obligation, deadline, daysPast, overdueBy.map(({ lane }) => lane), isOverdue]),
		).toEqual([
			['A/1', '2031-05-01', 10, [], false],
			['A/2', '2031-05-01', 10, ['SUD'], false],
		]);
		expect(rows[0]).toMatchObject({ original: '2031-04-01', amended: [{ date: '2031-05-01' }] });
	});

	it('of a duty that stands is never overdue, however broken', async () => {
		const board = boardOfEntries(entriesOf([says('SUD', '2031-05-11', bearing('A/1', 'alleged-breach'))]), reference);
		const { rows } = (await viewOf('deadlines', board, { day: '2031-05-11' })) as { rows: readonly DeadlineView[] };
		expect(rows[0]).toMatchObject({ obligation: 'A/1', duty: 'standing', state: 'broken', overdueBy: [], isOverdue: false });
	});

	it('that depend on a condition alone stand last, without a day', async () => {
		const later: Obligation = { ...once, id: 'A/3', deadline: { kind: 'unspecified' }, condition: 'after the survey' };
		const [agreement] = reference.agreements as readonly [Agreement];
		const asked = { ...reference, agreements: [{ ...agreement, obligations: [later, standing] }] };
		const { rows } = (await viewOf('deadlines', boardOfEntries([], asked), {})) as { rows: readonly DeadlineView[] };
		expect(rows.map(({ obligation, deadline, condition, daysPast }) => [obligation, deadline, condition, daysPast])).toEqual([
			['A/1', '2031-05-01', null, null],
			['A/3', null, 'after the survey', null],
		]);
	});
});
