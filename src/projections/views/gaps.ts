// What could not be seen in a period: weeks in which a side was not heard, places nobody told of, outlets that stopped.
// Unknown is not nought.
import { z } from 'zod';
import { dayNumber, isoDay, noDay } from '#time/day.ts';
import { publishedOf, type Board } from '../board.ts';
import { reportsByPlace } from '../place-report.ts';
import { watchedPlaces } from '../place-tree.ts';
import type { Projection } from '../projection.ts';
import { day } from '../query.ts';
import { knownNumber, valueAt } from '../table.ts';
import { countGroups } from '../unit.ts';
import { sourceChangesBetween } from '../source-change.ts';
import type { GapsView } from '../balance-view.ts';

const query = z.strictObject({ from: day.optional(), to: day.optional() });

/** So many weeks are looked through at most, the latest of them. */
const weekLimit = 260;

export const gaps: Projection<z.output<typeof query>, GapsView> = {
	name: 'gaps',
	version: 2,
	summary: 'Weeks without a document of a side, roads and posts without a report.',
	query,
	view(board, { from, to }) {
		const last = dayNumber(to ?? board.day ?? '1970-01-01');
		const first = Math.max(dayNumber(from ?? board.firstDay ?? '1970-01-01'), last - weekLimit * 7 + 1);
		const weeks = weeksBetween(first, last);
		return {
			from: isoDay(first) ?? '',
			to: isoDay(last) ?? '',
			changes: sourceChangesBetween(board, isoDay(first) ?? '', isoDay(last) ?? ''),
			sides: board.reference.sides.map(({ id, name }) => ({ side: id, name, weeks: documentsByWeek(board, id, weeks) })),
			places: placesByWeek(board, weeks),
		};
	},
};

type Weeks = { readonly first: number; readonly count: number };

/** Weeks are counted from the first day of the period. */
function weeksBetween(first: number, last: number): Weeks {
	return { first, count: Math.max(0, Math.ceil((last - first + 1) / 7)) };
}

function documentsByWeek({ documents, register }: Board, side: string, weeks: Weeks): readonly number[] {
	const number = knownNumber(register.names, side);
	const counts = new Array<number>(weeks.count).fill(0);
	for (const row of documents) {
		const week = register.documents.columns.side[row] === number ? weekOf(valueAt(register.documents.columns.published, row), weeks) : null;
		if (week !== null) counts[week] = (counts[week] ?? 0) + 1;
	}
	return counts;
}

/** Reports of each road and post. */
function placesByWeek(board: Board, weeks: Weeks): GapsView['places'] {
	const reports = reportsByPlace(board);
	return watchedPlaces(board.reference).map(({ id, name }) => {
		const counts = countGroups(board, reports.get(id) ?? [], (row) => weekOf(publishedOf(board, row), weeks));
		return { place: id, name, weeks: Array.from({ length: weeks.count }, (_, week) => counts.get(week) ?? 0) };
	});
}

/** The number of the week a day lies in, or null. */
function weekOf(day: number, { first, count }: Weeks): number | null {
	const week = day === noDay ? -1 : Math.floor((day - first) / 7);
	return week >= 0 && week < count ? week : null;
}
