// Counts of victims that do not add up: a document gives a total and its parts, and the parts make another number. It is a
// doubt about the account, not a correction of it.
import { isoDay } from '#time/day.ts';
import { lanesOfClaims, publishedOf, type Board } from './board.ts';
import { idOfClaim } from './claim-id.ts';
import { laneHeads } from './lane.ts';
import { none } from './register.ts';
import { valueAt, wordOf } from './table.ts';
import type { SumDoubt } from './record-view.ts';

type Figure = { readonly row: number; readonly code: string | null; readonly low: number; readonly high: number; readonly best: number };

/** @param claims rows of one incident */
export function sumDoubts(board: Board, claims: readonly number[]): readonly SumDoubt[] {
	const lanes = lanesOfClaims(board);
	const { claims: table, readings } = board.register;
	const keyOf = (row: number): string => `${lanes[row]} ${valueAt(readings.columns.document, valueAt(table.columns.reading, row))}`;
	return [...Map.groupBy(claims, keyOf).values()].flatMap((rows) =>
		[...Map.groupBy(figuresOf(board, rows), ({ kind }) => kind)].flatMap(([kind, figures]) =>
			doubtsOf(board, { kind, lane: lanes[rows[0] as number] as number, figures }),
		),
	);
}

/** Counts of the occurrence, not running totals, each with its kind. */
function figuresOf({ register }: Board, rows: readonly number[]): readonly (Figure & { readonly kind: string })[] {
	const { columns } = register.figures;
	return rows.flatMap((row) => {
		const first = valueAt(register.claims.columns.figures, row);
		return Array.from({ length: valueAt(register.claims.columns.figureCount, row) }, (_, index) => first + index)
			.filter((at) => columns.isCumulative[at] === 0 && columns.best[at] !== none)
			.map((at) => {
				const best = valueAt(columns.best, at);
				const or = (value: number): number => (value === none ? best : value);
				return {
					row,
					kind: wordOf(register.names, valueAt(columns.kind, at)) ?? '',
					code: wordOf(register.names, valueAt(columns.side, at)),
					best,
					low: or(valueAt(columns.low, at)),
					high: or(valueAt(columns.high, at)),
				};
			});
	});
}

type Counted = { readonly kind: string; readonly lane: number; readonly figures: readonly Figure[] };

/** A total is of everybody, or of those whose codes begin with its own; parts are of at least two groups. */
function doubtsOf(board: Board, { kind, lane, figures }: Counted): readonly SumDoubt[] {
	return figures.flatMap((total) => {
		const parts = figures.filter(({ code }) => code !== null && code !== total.code && (total.code === null || code.startsWith(`${total.code}-`)));
		if (new Set(parts.map(({ code }) => code)).size < 2 || new Set(parts.map(({ code }) => code)).size < parts.length) return [];
		const sum = (of: (part: Figure) => number): number => parts.reduce((all, part) => all + of(part), 0);
		if (sum(({ low }) => low) <= total.high && sum(({ high }) => high) >= total.low) return [];
		const head = laneHeads(board.reference)[lane];
		return [
			{
				lane: head?.id ?? '',
				name: head?.name ?? '',
				kind,
				total: total.best,
				parts: parts.map(({ code, best }) => ({ side: code ?? '', best })),
				published: isoDay(publishedOf(board, total.row)),
				claims: [...new Set([total, ...parts].map(({ row }) => idOfClaim(board.register, row)))],
			},
		];
	});
}
