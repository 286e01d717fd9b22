// The status of one corridor, road or post over time, each lane's account apart, as known on a day; and when anything
// last came through, by class of user.
import { z } from 'zod';
import { trouble } from '#problems/catalogue.ts';
import { dayNumber } from '#time/day.ts';
import { among } from '../among.ts';
import { balanceView } from '../balance.ts';
import { cellFor, runsFor, runView } from '../access.ts';
import type { Run } from '../access-run.ts';
import { laneHeads } from '../lane.ts';
import { passagesAt } from '../passage.ts';
import { accessPlaces } from '../place-tree.ts';
import type { Projection } from '../projection.ts';
import { accessFields, accessRows } from '../selections/access.ts';
import { sourceChangesBetween } from '../source-change.ts';
import type { Balanced } from '../balance-view.ts';
import type { AccessView } from '../record-view.ts';

const query = z.strictObject(accessFields);

/** Shown when neither record nor query gives a day. */
const noRecord = '1970-01-01';

export const access: Projection<z.output<typeof query>, AccessView & Balanced> = {
	name: 'access',
	version: 4,
	summary: 'Status of a corridor, road or post by lane, direction and class of user, as known on a day.',
	query,
	view(board, asked) {
		const { reference } = board;
		const places = accessPlaces(reference).map(({ id, name }) => ({ id, name }));
		const id = asked.place ?? reference.focus ?? places[0]?.id ?? '';
		const place = reference.placeById.get(id);
		if (asked.place !== undefined && place?.hasAccess !== true) throw trouble('record-unknown', { what: 'place', id });
		const on = asked.day ?? board.day ?? noRecord;
		const to = asked.to ?? on;
		const direction = asked.direction === 'both' ? null : asked.direction;
		const from = asked.from ?? board.firstDay ?? to;
		const selection = { place: id, day: on, from, to, direction: asked.direction };
		return {
			place: { id, name: place?.name ?? id },
			places,
			userClasses: reference.userClasses.map(({ id: user, name }) => ({ id: user, name })),
			day: on,
			from,
			to,
			direction: asked.direction,
			sourceChanges: sourceChangesBetween(board, from, to),
			passages: passagesAt(board, id, on),
			balance: balanceView(board, among('access', selection), () => accessRows.rowsOf(board, selection)),
			lanes: laneHeads(reference).map(({ id: lane, name }) => {
				const runs = (user: string | null) => within(runsFor({ place: id, lane, day: on, user, direction }, board), from, to);
				const all = runs(null);
				return {
					lane,
					name,
					now: cellFor({ place: id, lane, day: on, user: null, direction }, board),
					daysBlocked: all.reduce((sum, run) => sum + (run.state === 'blocked' ? run.to - run.from + 1 : 0), 0),
					runs: all.map((run) => runView(board, run)),
					byUser: reference.userClasses.map(({ id: user, name: userName }) => ({
						user,
						name: userName,
						runs: runs(user).map((run) => runView(board, run)),
					})),
				};
			}),
		};
	},
};

/** The parts of the runs between two days. */
function within(runs: readonly Run[], from: string, to: string): readonly Run[] {
	const [first, last] = [dayNumber(from), dayNumber(to)];
	return runs.filter((run) => run.to >= first && run.from <= last).map((run) => ({ ...run, from: Math.max(run.from, first), to: Math.min(run.to, last) }));
}
