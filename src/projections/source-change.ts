// When the list of sources changed: outlets read for the first time, and those read for the last. A trend over such a month
// may be a change of the list and not of the world.
import { dayNumber, isoDay, noDay } from '#time/day.ts';
import { shared, type Board } from './board.ts';
import { valueAt, wordOf } from './table.ts';
import type { SourceChange, SourceCounts } from './balance-view.ts';

/** An outlet that gave something so many days before the day one looks from has not ended. */
const silence = 30;

/** By month, oldest first. */
export function sourceChanges(board: Board): readonly SourceChange[] {
	return shared(board, 'source changes', () => {
		const until = board.day === null ? noDay : dayNumber(board.day) - silence;
		const months = new Map<string, { month: string; began: string[]; ended: string[] }>();
		const at = (day: number): { month: string; began: string[]; ended: string[] } => {
			const month = (isoDay(day) ?? '').slice(0, 7);
			const found = months.get(month) ?? { month, began: [], ended: [] };
			months.set(month, found);
			return found;
		};
		for (const [outlet, { first, last }] of daysRead(board)) {
			const name = wordOf(board.register.names, outlet) ?? '';
			at(first).began.push(name);
			if (last < until) at(last).ended.push(name);
		}
		return [...months.values()].sort((one, other) => (one.month < other.month ? -1 : 1));
	});
}

/** Those in the months between two days. */
export function sourceChangesBetween(board: Board, from: string, to: string): readonly SourceChange[] {
	return sourceChanges(board).filter(({ month }) => month >= from.slice(0, 7) && month <= to);
}

/** What changed in a month, in numbers. @param month as `YYYY-MM` */
export function sourceCounts(board: Board, month: string): SourceCounts {
	const byMonth = shared(board, 'source counts', () => new Map(sourceChanges(board).map((change) => [change.month, change])));
	const change = byMonth.get(month);
	return { sourcesBegan: change?.began.length ?? 0, sourcesEnded: change?.ended.length ?? 0 };
}

/** First and last day on which each outlet published something that is seen. */
function daysRead({ documents: rows, register: { documents } }: Board): ReadonlyMap<number, { first: number; last: number }> {
	const found = new Map<number, { first: number; last: number }>();
	for (const row of rows) {
		const [outlet, published] = [valueAt(documents.columns.outlet, row), valueAt(documents.columns.published, row)];
		if (published === noDay) continue;
		const one = found.get(outlet);
		if (one === undefined) found.set(outlet, { first: published, last: published });
		else one.last = Math.max(one.last, published);
	}
	return found;
}
