// The record as of a day: what was taken down or published later is nowhere in it, on random ledgers and on the bundled
// record read on one day.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Entry } from '#ledger/entry.ts';
import { idOfRow } from '#projections/document-ids.ts';
import type { Projection } from '#projections/projection.ts';
import { projections } from '#projections/projections.ts';
import type { AsOf } from '#projections/cut.ts';
import type { EntryDraft } from '#ledger/entry.ts';
import type { Board } from '#projections/board.ts';
import { idOfClaim } from '#projections/claim-id.ts';
import { idOfIncident, incidentsOf } from '#projections/incident.ts';
import { access, boardOfEntries, entriesOf, inventedReference, type Said } from './invented.ts';

const reference = await inventedReference();
const listed = projections as unknown as readonly Projection[];
/** Views of one thing, and where the ids of the things come from. */
const single: Readonly<Record<string, (board: Board) => readonly string[]>> = {
	document: (board) => [...board.documents].map((row) => idOfRow(board.register.documentIds, row) as string),
	incident: (board) => incidentsOf(board).map((incident) => idOfIncident(board, incident)),
	origin: (board) => [...board.claims].map((row) => `o-${idOfClaim(board.register, row)}`),
	obligation: () => [],
};
const days = ['2031-05-01', '2031-05-02', '2031-05-03', '2031-05-04'] as const;

const firstClaim = 'd0000000000000000.r1.c0';
const judgements: EntryDraft[] = [
	{ kind: 'incident.named', data: { incident: `i-${firstClaim}`, name: 'The closure', reason: 'a name', seen: 0 } },
	{ kind: 'source.graded', data: { outlet: 'Harbour Post', grade: 'B', reason: 'a grade', seen: 0 } },
	{
		kind: 'finding.made',
		data: {
			finding: {
				id: 'f1',
				about: { on: 'access', place: 'strait', state: 'blocked', direction: 'both', users: [], from: days[0], to: null },
				status: 'confirmed',
				conclusion: 'closed',
				claims: [firstClaim],
				reason: 'seen',
				grade: 2,
				corrects: null,
				seen: 0,
			},
		},
	},
	{ kind: 'finding.reviewed', data: { finding: 'f1', decision: 'confirmed', reason: 'agreed', seen: 0 } },
	{ kind: 'claim.reviewed', data: { claim: firstClaim, decision: 'rejected', reason: 'misread', seen: 0 } },
];

const said = fc.array(
	fc.record({
		day: fc.constantFrom(...days),
		side: fc.constantFrom('NOR', 'SUD', null),
		at: fc.constantFrom('strait', 'pier', 'hill'),
		bearings: fc.constantFrom([], [access('blocked')], [access('open'), access('blocked', { place: 'pier' })]),
	}),
	{ maxLength: 8 },
) as fc.Arbitrary<readonly Said[]>;

/** What people judge of the first document, in the order in which they do. */
const judged = fc.shuffledSubarray(judgements);

/** Entries taken down one day after another, each at noon in the zone of the place; judgements after what they judge. */
function recorded(claims: readonly Said[], made: readonly EntryDraft[] = []): readonly Entry[] {
	const read = entriesOf(claims);
	const entries = [
		...read,
		...(read.length === 0 ? [] : made).map(
			(draft, index) => ({ ...draft, sequence: read.length + index + 1, at: '', by: 'A. Monitor', previous: '', seal: '' }) as Entry,
		),
	];
	return entries.map((entry, index) => ({ ...entry, at: `2031-05-0${1 + Math.floor((index * 4) / entries.length)}T10:00:00Z` }));
}

async function everything(entries: readonly Entry[], asOf: AsOf): Promise<string> {
	const board = boardOfEntries(entries, reference, asOf);
	const views: unknown[] = [];
	for (const projection of listed) {
		const ids = single[projection.name];
		if (ids !== undefined) {
			for (const id of ids(board)) views.push(await projection.view(board, projection.query.parse({ id })));
			continue;
		}
		const view = await projection.view(board, projection.query.parse(projection.name === 'origins' ? { least: '1' } : {}));
		views.push(projection.name === 'summary' ? { ...(view as object), entries: 0, asOf: null } : view);
	}
	return JSON.stringify(views);
}

describe('as of a day', () => {
	it('the record is what it was when nothing later had been taken down', async () => {
		await fc.assert(
			fc.asyncProperty(said, judged, fc.constantFrom(...days), async (claims, made, day) => {
				const entries = recorded(
					claims.map((claim, index) => (index === 0 ? { ...claim, day: days[0] } : claim)),
					made,
				);
				const kept = entries.filter(({ at }) => at.slice(0, 10) <= day);
				const published = entries.flatMap((entry) =>
					entry.kind === 'document.received' && entry.data.document.published.edtf > day ? [entry.data.document.id] : [],
				);
				const early = kept.filter(
					({ data }) => !published.includes('document' in data ? (typeof data.document === 'string' ? data.document : data.document.id) : ''),
				);
				expect(await everything(entries, { day, clock: 'recorded' })).toBe(await everything(renumbered(early, kept), { day, clock: 'recorded' }));
			}),
			{ numRuns: 40 },
		);
	});

	it('nothing published later is shown, by either clock', async () => {
		await fc.assert(
			fc.asyncProperty(said, fc.constantFrom(...days), fc.constantFrom('recorded', 'published'), async (claims, day, clock) => {
				const entries = entriesOf(claims).map((entry) => ({ ...entry, at: '2031-05-01T10:00:00Z' }));
				const board = boardOfEntries(entries, reference, { day, clock });
				const shown = [...board.documents].map((row) => idOfRow(board.register.documentIds, row));
				const expected = entries.flatMap((entry) =>
					entry.kind === 'document.received' && entry.data.document.published.edtf <= day ? [entry.data.document.id] : [],
				);
				expect([...shown].sort()).toEqual(expected.sort());
			}),
		);
	});

	it('by the clock of publication a record taken down later is seen, by its own clock it is not', () => {
		const entries = entriesOf([{ day: '2031-05-01', side: 'NOR' }]);
		const count = (clock: 'recorded' | 'published') => boardOfEntries(entries, reference, { day: '2031-05-02', clock }).claims.length;
		expect([count('published'), count('recorded')]).toEqual([1, 0]);
	});

	it('the day ends in the zone of the place', () => {
		const at = (time: string) => entriesOf([{ day: '2031-05-01', side: 'NOR' }]).map((entry) => ({ ...entry, at: time }));
		const count = (time: string) => boardOfEntries(at(time), reference, { day: '2031-05-01', clock: 'recorded' }).claims.length;
		expect([count('2031-05-01T21:59:00Z'), count('2031-05-01T22:01:00Z')]).toEqual([1, 0]);
	});
});

/** The entries that are left keep their places in the ledger, so that both records fetch the same words. */
function renumbered(left: readonly Entry[], all: readonly Entry[]): readonly Entry[] {
	const kept = new Set(left);
	return all.map((entry) =>
		kept.has(entry) ? entry : ({ ...entry, kind: 'desk.created', data: { format: 1, reference: 'x', referenceSha256: 'x' } } as Entry),
	);
}
