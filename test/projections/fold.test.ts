// Laws of the fold, and when a reading becomes visible.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Entry } from '#ledger/entry.ts';
import { emptyRegister, fold } from '#projections/fold.ts';
import { idOfClaim } from '#projections/claim-id.ts';
import { latestReading } from '#projections/latest-reading.ts';
import { access, boardOfEntries, entriesOf, inventedReference, type Said } from './invented.ts';

const reference = await inventedReference();

const said = fc.array(
	fc.record({
		day: fc.constantFrom('2031-05-01', '2031-05-02', '2031-05-03'),
		side: fc.constantFrom('NOR', 'SUD', null),
		bearings: fc.constantFrom([], [access('blocked')], [access('open'), access('blocked', { place: 'pier' })]),
	}),
	{ maxLength: 6 },
) as fc.Arbitrary<readonly Said[]>;

describe('fold', () => {
	it('fold(all) = fold(part) + fold(rest)', () => {
		fc.assert(
			fc.property(said, fc.nat(), (claims, where) => {
				const entries = entriesOf(claims);
				const cut = entries.length === 0 ? 0 : where % entries.length;
				expect(fold(fold(emptyRegister(), entries.slice(0, cut)), entries.slice(cut))).toEqual(fold(emptyRegister(), entries));
			}),
		);
	});

	it('replay twice = once', () => {
		fc.assert(
			fc.property(said, (claims) => {
				const entries = entriesOf(claims);
				expect(fold(fold(emptyRegister(), entries), entries)).toEqual(fold(emptyRegister(), entries));
			}),
		);
	});

	it('shows a reading only when it is closed', () => {
		const entries = entriesOf([{ day: '2031-05-01', side: 'NOR' }]);
		expect(fold(emptyRegister(), entries.slice(0, -1)).claims.length).toBe(0);
		expect(fold(emptyRegister(), entries).claims.length).toBe(1);
	});

	it('puts a newer reading in the place of the one before', () => {
		const entries = entriesOf([{ day: '2031-05-01', side: 'NOR', bearings: [access('blocked')] }]);
		const again = JSON.parse(JSON.stringify(entries.slice(1)).replaceAll('.r1', '.r2').replaceAll('test/1', 'test/2')) as Entry[];
		const board = boardOfEntries([...entries, ...again.map((entry, index) => ({ ...entry, sequence: entries.length + index + 1 }))], reference);
		expect([...board.claims].map((row) => idOfClaim(board.register, row))).toEqual(['d0000000000000000.r2.c0']);
		expect(board.register.claims.length).toBe(2);
		expect(latestReading(board.register, 'd0000000000000000')).toMatchObject({ engine: 'test/2', turn: 2 });
	});
});
