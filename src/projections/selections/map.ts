// The claims that name a place of the reference, or tell of the access of one.
import { z } from 'zod';
import type { Board } from '../board.ts';
import type { ClaimRows } from '../claim-rows.ts';
import { knownNumber, valueAt } from '../table.ts';

const query = z.strictObject({});

export const mapRows: ClaimRows<z.output<typeof query>> = { name: 'map', query, rowsOf: claimsOnPlaces };

function claimsOnPlaces({ register, reference, claims: seen }: Board): Int32Array {
	const { names, claims, bearings } = register;
	const known = new Uint8Array(names.words.length);
	for (const { id } of reference.places) known[knownNumber(names, id)] = 1;
	return seen.filter((row) => {
		if (known[valueAt(claims.columns.place, row)] === 1) return true;
		const first = valueAt(claims.columns.bearings, row);
		const end = first + valueAt(claims.columns.bearingCount, row);
		for (let at = first; at < end; at++) if (bearings.columns.on[at] === 2 && known[valueAt(bearings.columns.target, at)] === 1) return true;
		return false;
	});
}
