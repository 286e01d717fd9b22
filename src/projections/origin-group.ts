// Claims grouped by origin: one utterance however many documents tell it, or one sentence that outlets print. An origin is
// named by the first claim that told it, in the order of the record, so that any of its claims finds it again later.
import type { Board } from './board.ts';
import { idOfClaim, rowOfClaim } from './claim-id.ts';
import { originLimit } from './telling.ts';
import { valueAt } from './table.ts';

/** In how many documents of a selection each origin is told, and where in it first; by number of the origin. */
export type OriginCounts = { readonly documents: Int32Array; readonly firsts: Int32Array; readonly numbers: readonly number[] };

/**
 * @param rows of claims, those of one document together
 * @param least only origins told in so many documents
 */
export function countOrigins({ register }: Board, rows: ArrayLike<number>, least: number): OriginCounts {
	const { claims, readings, tellings } = register;
	const documents = new Int32Array(originLimit(tellings));
	const firsts = new Int32Array(documents.length);
	const last = new Int32Array(documents.length).fill(-1);
	for (let at = 0; at < rows.length; at++) {
		const row = rows[at] as number;
		const origin = valueAt(claims.columns.telling, row);
		const document = valueAt(readings.columns.document, valueAt(claims.columns.reading, row));
		if (last[origin] === document) continue;
		if (last[origin] === -1) firsts[origin] = at;
		last[origin] = document;
		documents[origin] = valueAt(documents, origin) + 1;
	}
	const numbers: number[] = [];
	for (let origin = 0; origin < documents.length; origin++) if (valueAt(documents, origin) >= Math.max(1, least)) numbers.push(origin);
	return { documents, firsts, numbers };
}

/** Rows of the claims of each origin asked for, in the order of `rows`. */
export function rowsOfOrigins({ register: { claims } }: Board, rows: ArrayLike<number>, origins: readonly number[]): ReadonlyMap<number, readonly number[]> {
	const found = new Map<number, number[]>(origins.map((origin) => [origin, []]));
	for (let at = 0; at < rows.length; at++) found.get(valueAt(claims.columns.telling, rows[at] as number))?.push(rows[at] as number);
	return found;
}

/** `o-` and the first claim in the order of the record. */
export function idOfOrigin(board: Board, rows: readonly number[]): string {
	return `o-${idOfClaim(
		board.register,
		rows.reduce((first, row) => Math.min(first, row)),
	)}`;
}

/** The number of the origin an id names, by any of its claims, or null. */
export function originNamed({ register }: Board, id: string): number | null {
	const row = id.startsWith('o-') ? rowOfClaim(register, id.slice(2)) : null;
	return row === null ? null : valueAt(register.claims.columns.telling, row);
}
