// Documents by words, side, outlet and day of publication, and the claims that stand in them.
import { z } from 'zod';
import { dayNumber, noDay } from '#time/day.ts';
import type { Board } from '../board.ts';
import type { ClaimRows } from '../claim-rows.ts';
import { day, words } from '../query.ts';
import { none } from '../register.ts';
import { knownNumber, valueAt } from '../table.ts';

export const documentFields = { q: words.optional(), side: words.optional(), outlet: words.optional(), from: day.optional(), to: day.optional() };
const query = z.strictObject(documentFields);
type Query = z.output<typeof query>;

export const documentRows: ClaimRows<Query> = { name: 'documents', query, rowsOf: (board, asked) => rowsOfDocuments(board, selectDocuments(board, asked)) };

/** In order of publication. */
export function selectDocuments({ documents: rows, register }: Board, { q, side, outlet, from, to }: Query): Int32Array {
	const { names, documentTitles } = register;
	const { columns } = register.documents;
	const needle = q?.toLowerCase();
	const sides = side === undefined ? null : knownNumber(names, side);
	const outlets = outlet === undefined ? null : knownNumber(names, outlet);
	const named = needle === undefined ? null : Uint8Array.from(names.words, (word) => (word.toLowerCase().includes(needle) ? 1 : 0));
	const [first, last] = [from === undefined ? null : dayNumber(from), to === undefined ? null : dayNumber(to)];
	return rows.filter((row) => {
		const published = valueAt(columns.published, row);
		return (
			(sides === null || columns.side[row] === sides) &&
			(outlets === null || columns.outlet[row] === outlets) &&
			(first === null || published >= first) &&
			(last === null || (published !== noDay && published <= last)) &&
			(needle === undefined || named?.[valueAt(columns.outlet, row)] === 1 || documentTitles[row]?.includes(needle) === true)
		);
	});
}

/** @param documents rows */
export function rowsOfDocuments({ register, readings, isClaimSeen, claims }: Board, documents: Int32Array): Int32Array {
	const { claims: first, claimCount } = register.readings.columns;
	const found = new Int32Array(claims.length);
	let count = 0;
	for (const document of documents) {
		const reading = valueAt(readings, document);
		if (reading === none) continue;
		const start = valueAt(first, reading);
		for (let row = start; row < start + valueAt(claimCount, reading); row++) if (isClaimSeen[row] === 1) found[count++] = row;
	}
	return found.subarray(0, count);
}
