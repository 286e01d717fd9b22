// What was said once and told by several: found, counted once, and shown with everyone it came through.
import { describe, expect, it } from 'vitest';
import { boardOf } from '#projections/board.ts';
import { emptyRegister, fold } from '#projections/fold.ts';
import { origin } from '#projections/views/origin.ts';
import { origins } from '#projections/views/origins.ts';
import { summary } from '#projections/views/summary.ts';
import { boardFor, entriesOf, inventedReference, type Said } from './invented.ts';

const reference = await inventedReference();
const words = 'The harbour guard closed the northern strait to every vessel before sunrise';
const said = (day: string, outlet: string, relay: readonly string[] = []): Said => ({ day, side: 'NOR', outlet, words, statement: { relay } });
const ask = (given: Readonly<Record<string, string>> = {}) => origins.query.parse(given);

describe('origins', () => {
	it('ten outlets that tell one utterance are one origin, told first where it was published first', async () => {
		const told = Array.from({ length: 10 }, (_, index) => said(`2031-05-0${index < 5 ? 2 : 1}`, `Outlet ${index}`));
		const { total, rows } = await origins.view(boardFor(told, reference), ask());
		expect(total).toBe(1);
		expect(rows[0]).toMatchObject({
			firstDay: '2031-05-01',
			lastDay: '2031-05-02',
			outlets: 10,
			tallies: { claims: 10, documents: 10, statements: 10, origins: 1 },
		});
	});

	it('what is told once is none, unless it is asked for', async () => {
		const board = boardFor([said('2031-05-01', 'Outlet')], reference);
		expect((await origins.view(board, ask())).total).toBe(0);
		expect((await origins.view(board, ask({ least: '1' }))).total).toBe(1);
	});

	it('the chain names whom each has it from, and finds their telling', async () => {
		const board = boardFor([said('2031-05-01', 'Harbour Post'), said('2031-05-02', 'Coast Daily', ['Harbour Post'])], reference);
		const { rows } = await origins.view(board, ask());
		const record = await origin.view(board, origin.query.parse({ id: rows[0]?.id }));
		expect(record.tellings.map(({ outlet, isFirst, relay, from }) => [outlet, isFirst, relay, from])).toEqual([
			['Harbour Post', true, [], []],
			['Coast Daily', false, ['Harbour Post'], ['d0000000000000000']],
		]);
	});

	it('a day of the past shows no later telling', async () => {
		const told = [said('2031-05-01', 'Harbour Post'), said('2031-05-03', 'Coast Daily')];
		const board = boardFor(told, reference, { day: '2031-05-02', clock: 'published' });
		expect((await origins.view(board, ask())).total).toBe(0);
	});

	it('an id that names none is a problem', async () => {
		await expect(async () => origin.view(boardFor([], reference), { id: 'o-d0.r1.c0', offset: 0, limit: 10 })).rejects.toThrow();
	});

	it('a person and the office they speak for are one utterance in one document, two in two documents', async () => {
		const by = (ref: string) => ({ index: 0, speaker: { ref, code: null, name: ref, side: 'NOR', known: 'stated' } }) as const;
		const two = [
			{ ...said('2031-05-01', 'Harbour Post'), statement: by('speaker') },
			{ ...said('2031-05-01', 'Harbour Post'), statement: by('office'), words: 'Ships of all flags stay out until the weather turns' },
		];
		const counted = (offices: ReadonlyMap<string, string>) => {
			const entries = oneDocument(two);
			const entriesAt = async () => [];
			return boardOf({ register: fold(emptyRegister(offices), entries), reference, entriesAt, asOf: null });
		};
		const originsOf = (offices: ReadonlyMap<string, string>) => summary.view(counted(offices), {}) as { origins: number };
		expect(originsOf(new Map([['speaker', 'office']])).origins).toBe(1);
		expect(originsOf(new Map()).origins).toBe(2);
	});
});

describe('figures', () => {
	it.each([
		['claims', 4],
		['documents', 3],
		['statements', 3],
		['origins', 1],
	] as const)('are had by %s', (unit, count) => {
		const told = [{ ...said('2031-05-01', 'A'), more: [{}] }, said('2031-05-01', 'B'), said('2031-05-02', 'C')];
		const board = { ...boardFor(told, reference), unit };
		expect(summary.view(board, {})).toMatchObject({ unit, byAct: [{ act: 'report', count }], byKind: [{ kind: 'passage-blocked', count }] });
	});
});

/** The statements and claims of several documents as those of the first. */
function oneDocument(told: readonly Said[]) {
	const entries = entriesOf(told);
	const first = 'd0000000000000000';
	const own = entries.filter(
		({ kind, data }) => kind !== 'document.received' || ('document' in data && typeof data.document === 'object' && data.document.id === first),
	);
	const read = own.filter(({ kind }) => kind === 'document.read').slice(-1);
	return [...own.filter(({ kind }) => kind !== 'document.read'), ...read].map((entry, index) => {
		const words = JSON.stringify(entry).replaceAll('d0000000000000001', first);
		const moved = JSON.parse(words) as typeof entry;
		if (moved.kind === 'statement.attributed' && entry.sequence > 4)
			return { ...moved, sequence: index + 1, data: { ...moved.data, id: `${first}.r1.s1`, statement: { ...moved.data.statement, index: 1 } } };
		if (moved.kind === 'claim.composed' && entry.sequence > 4)
			return { ...moved, sequence: index + 1, data: { ...moved.data, id: `${first}.r1.c1`, claim: { ...moved.data.claim, index: 1, statement: 1 } } };
		return { ...moved, sequence: index + 1 };
	});
}
