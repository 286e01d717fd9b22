// The unit figures are counted in: claims, documents, independent texts, statements or independent origins. One word of the
// question, the same for every view; lists keep to their own rows.
import { z } from 'zod';
import { talliesOf } from './origin.ts';
import type { Board } from './board.ts';
import type { Unit } from './view.ts';

export const units = ['claims', 'documents', 'texts', 'statements', 'origins'] as const satisfies readonly Unit[];

/** As it stands in a query. */
export const unit = z.enum(units).default('claims');

/** How many of the unit asked for there are in some rows of claims. */
export function countOf(board: Board, rows: ArrayLike<number>): number {
	return board.unit === 'claims' ? rows.length : talliesOf(board, rows)[board.unit];
}

/** Counts by group: `groupOf` gives a claim's group, or null for none. In the order in which groups are met. */
export function countGroups<Group>(board: Board, rows: Iterable<number>, groupOf: (row: number) => Group | null): ReadonlyMap<Group, number> {
	if (board.unit === 'claims') return countRows(rows, groupOf);
	const groups = new Map<Group, number[]>();
	for (const row of rows) {
		const group = groupOf(row);
		if (group === null) continue;
		const own = groups.get(group);
		if (own) own.push(row);
		else groups.set(group, [row]);
	}
	return new Map([...groups].map(([group, own]) => [group, countOf(board, own)]));
}

function countRows<Group>(rows: Iterable<number>, groupOf: (row: number) => Group | null): ReadonlyMap<Group, number> {
	const counts = new Map<Group, number>();
	for (const row of rows) {
		const group = groupOf(row);
		if (group !== null) counts.set(group, (counts.get(group) ?? 0) + 1);
	}
	return counts;
}
