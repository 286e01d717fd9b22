// Reports of roads and posts: claims that name one, or tell of its access. A report of a post is one of the road it lies on.
import { noDay } from '#time/day.ts';
import { publishedOf, shared, type Board } from './board.ts';
import { watchedPlaces, withAncestors } from './place-tree.ts';
import { knownNumber, valueAt, wordOf } from './table.ts';

/** The claim published last by a day that reports of the place, or null. */
export function lastReport(board: Board, place: string, on: number): number | null {
	const rows = reportsByPlace(board).get(place) ?? [];
	return rows.findLast((row) => publishedOf(board, row) !== noDay && publishedOf(board, row) <= on) ?? null;
}

/** Rows of claims on each road and post, in order of publication. */
export function reportsByPlace(board: Board): ReadonlyMap<string, readonly number[]> {
	return shared(board, 'reports by place', () => {
		const { claims, bearings } = board.register;
		const ways = waysByNumber(board);
		const found = new Map<string, number[]>(watchedPlaces(board.reference).map(({ id }) => [id, []]));
		for (const row of board.claims) {
			add(found, ways.get(valueAt(claims.columns.place, row)), row);
			const first = valueAt(claims.columns.bearings, row);
			for (let at = first; at < first + valueAt(claims.columns.bearingCount, row); at++)
				if (bearings.columns.on[at] === 2) add(found, ways.get(valueAt(bearings.columns.target, at)), row);
		}
		return found;
	});
}

/** The roads and posts each place is or lies on, by number of its name. */
function waysByNumber({ register, reference }: Board): ReadonlyMap<number, readonly string[]> {
	const watched = new Set(watchedPlaces(reference).map(({ id }) => id));
	return new Map(
		reference.places.flatMap(({ id }) => {
			const ways = withAncestors(id, reference).filter((way) => watched.has(way));
			const number = knownNumber(register.names, id);
			return ways.length === 0 || wordOf(register.names, number) === null ? [] : [[number, ways] as const];
		}),
	);
}

function add(found: Map<string, number[]>, ways: readonly string[] | undefined, row: number): void {
	for (const way of ways ?? []) {
		const rows = found.get(way);
		if (rows !== undefined && rows.at(-1) !== row) rows.push(row);
	}
}
