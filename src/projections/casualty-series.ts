// Casualties of an incident as each account gives them: by lane, side and kind, the latest figure with every one before
// it, in order of publication: by day, within a day by the hour where it is known, and then of the record. Soldiers and servicemen of one side are victims of that side. Figures of different accounts are never added up, and a running total stays apart from a count of the day.
import { sideOf } from '#reference/side-of.ts';
import { isoDay } from '#time/day.ts';
import { lanesOfClaims, publishedOf, type Board } from './board.ts';
import { idOfClaim } from './claim-id.ts';
import { laneHeads } from './lane.ts';
import { none } from './register.ts';
import { valueAt, wordOf } from './table.ts';
import type { CasualtySeries } from './record-view.ts';

/** @param claims rows in order of publication */
export function casualtySeries(board: Board, claims: readonly number[]): readonly CasualtySeries[] {
	const { register, reference } = board;
	const { columns } = register.figures;
	const heads = laneHeads(reference);
	const lanes = lanesOfClaims(board);
	const series = new Map<
		string,
		{ -readonly [Field in keyof CasualtySeries]: CasualtySeries[Field] extends readonly (infer Row)[] ? Row[] : CasualtySeries[Field] }
	>();
	for (const row of inOrderOfHours(board, claims)) {
		const first = valueAt(register.claims.columns.figures, row);
		for (let at = first; at < first + valueAt(register.claims.columns.figureCount, row); at++) {
			const head = heads[lanes[row] as number];
			const code = wordOf(register.names, valueAt(columns.side, at));
			const side = sideOf(null, code, reference) ?? code;
			const kind = wordOf(register.names, valueAt(columns.kind, at)) ?? '';
			const isCumulative = columns.isCumulative[at] === 1;
			const key = `${head?.id} ${side} ${kind} ${isCumulative}`;
			const revision = {
				victims: code,
				published: isoDay(publishedOf(board, row)),
				low: known(valueAt(columns.low, at)),
				best: known(valueAt(columns.best, at)),
				high: known(valueAt(columns.high, at)),
				claim: idOfClaim(register, row),
			};
			const found = series.get(key);
			if (found === undefined) series.set(key, { lane: head?.id ?? '', name: head?.name ?? '', side, kind, isCumulative, revisions: [revision] });
			else found.revisions.push(revision);
		}
	}
	return [...series.values()].map((one) => ({ ...one, revisions: withNumbers(one.revisions) }));
}

/** `The ministry revised the number of the dead` gives none: beside numbers it is no revision, though its claim stands with the others. */
function withNumbers(revisions: CasualtySeries['revisions']): CasualtySeries['revisions'] {
	const counted = revisions.filter(({ low, best, high }) => (best ?? low ?? high) !== null);
	return counted.length > 0 ? counted : revisions;
}

/** Within one day those with an hour change places among themselves; those without keep the places they have. */
function inOrderOfHours(board: Board, claims: readonly number[]): readonly number[] {
	const { claims: table, readings, documents } = board.register;
	const counted = claims.filter((row) => valueAt(table.columns.figureCount, row) > 0);
	const minuteOf = (row: number): number => valueAt(documents.columns.minute, valueAt(readings.columns.document, valueAt(table.columns.reading, row)));
	const timed = [...counted.keys()].filter((place) => minuteOf(counted[place] as number) !== none);
	const found = [...counted];
	for (const places of Map.groupBy(timed, (place) => publishedOf(board, counted[place] as number)).values()) {
		const rows = places.map((place) => counted[place] as number).sort((one, other) => minuteOf(one) - minuteOf(other));
		for (const [at, place] of places.entries()) found[place] = rows[at] as number;
	}
	return found;
}

function known(count: number): number | null {
	return count === none ? null : count;
}
