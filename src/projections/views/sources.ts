// Outlets with what each gave, its grade by people, and its share; and when the list of sources changed, so that a trend
// is not taken for a change of the world.
import { z } from 'zod';
import { isoDay, noDay } from '#time/day.ts';
import { sharedFigure, type Board } from '../board.ts';
import type { Projection } from '../projection.ts';
import { sourceChanges } from '../source-change.ts';
import { valueAt, wordOf } from '../table.ts';
import { countGroups } from '../unit.ts';
import type { SourcesView } from '../balance-view.ts';

const query = z.strictObject({});

export const sources: Projection<z.output<typeof query>, SourcesView> = {
	name: 'sources',
	version: 2,
	summary: 'Outlets with documents, claims, grade, first and last day.',
	query,
	view(board) {
		const grades = gradesOf(board);
		const counts = claimsByOutlet(board);
		const outlets = [...outletsOf(board).values()]
			.map(({ name, number, first, last, ...own }) => ({
				name,
				...own,
				claims: counts.get(number) ?? 0,
				firstDay: isoDay(first),
				lastDay: isoDay(last),
				grades: grades.get(name) ?? [],
			}))
			.sort((one, other) => other.documents - one.documents || (one.name < other.name ? -1 : 1));
		return { outlets, changes: sourceChanges(board) };
	},
};

type Counted = { number: number; name: string; side: string | null; standing: string; documents: number; first: number; last: number };

/** Figures by number of the outlet's name. */
function claimsByOutlet(board: Board): ReadonlyMap<number, number> {
	const { claims, readings, documents } = board.register;
	return sharedFigure(board, 'claims by outlet', () =>
		countGroups(board, board.claims, (row) => valueAt(documents.columns.outlet, valueAt(readings.columns.document, valueAt(claims.columns.reading, row)))),
	);
}

function outletsOf({ documents: rows, register }: Board): ReadonlyMap<number, Counted> {
	const { documents, names } = register;
	const found = new Map<number, Counted>();
	for (const row of rows) {
		const outlet = valueAt(documents.columns.outlet, row);
		const published = valueAt(documents.columns.published, row);
		const one = found.get(outlet) ?? {
			number: outlet,
			name: wordOf(names, outlet) ?? '',
			side: wordOf(names, valueAt(documents.columns.side, row)),
			standing: wordOf(names, valueAt(documents.columns.standing, row)) ?? 'unknown',
			documents: 0,
			first: noDay,
			last: noDay,
		};
		found.set(outlet, one);
		one.documents++;
		if (published === noDay) continue;
		if (one.first === noDay || published < one.first) one.first = published;
		if (published > one.last) one.last = published;
	}
	return found;
}

/** Grades of each outlet in order; the last one stands, the others are kept. */
function gradesOf({ judgements }: Board): ReadonlyMap<string, SourcesView['outlets'][number]['grades']> {
	const grades = new Map<string, SourcesView['outlets'][number]['grades'][number][]>();
	for (const entry of judgements) {
		if (entry.kind !== 'source.graded') continue;
		const { outlet, grade, reason } = entry.data;
		grades.set(outlet, [...(grades.get(outlet) ?? []), { grade, reason, by: entry.by, at: entry.at }]);
	}
	return grades;
}
