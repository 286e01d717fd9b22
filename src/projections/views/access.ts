// The status of one corridor, road or post over time, each lane's account apart, as known on a day.
import { z } from 'zod';
import { trouble } from '#problems/catalogue.ts';
import { cellFor, runsFor } from '../access.ts';
import { boardOf } from '../board.ts';
import { laneHeads } from '../lane.ts';
import { accessPlaces } from '../place-tree.ts';
import type { Projection } from '../projection.ts';
import { day, words } from '../query.ts';
import type { AccessRun, AccessView } from '../view.ts';

const query = z.strictObject({ place: words.optional(), day: day.optional(), from: day.optional(), to: day.optional() });

/** Shown when neither record nor query gives a day. */
const noDay = '1970-01-01';

export const access: Projection<z.output<typeof query>, AccessView> = {
	name: 'access',
	version: 1,
	summary: 'Status of a corridor, road or post by lane and class of user, as known on a day.',
	query,
	view(register, reference, asked) {
		const board = boardOf(register, reference);
		const places = accessPlaces(reference).map(({ id, name }) => ({ id, name }));
		const id = asked.place ?? reference.focus ?? places[0]?.id ?? '';
		const place = reference.placeById.get(id);
		if (asked.place !== undefined && place?.hasAccess !== true) throw trouble('record-unknown', { what: 'place', id });
		const on = asked.day ?? board.lastDay ?? noDay;
		const to = asked.to ?? on;
		const from = asked.from ?? board.firstDay ?? to;
		return {
			place: { id, name: place?.name ?? id },
			places,
			userClasses: reference.userClasses.map(({ id: user, name }) => ({ id: user, name })),
			day: on,
			from,
			to,
			lanes: laneHeads(reference).map(({ id: lane, name }) => {
				const runs = (user: string | null) => within(runsFor({ place: id, lane, day: on, user }, board, reference), from, to);
				return {
					lane,
					name,
					now: cellFor({ place: id, lane, day: on, user: null }, board, reference),
					runs: runs(null),
					byUser: reference.userClasses.map(({ id: user, name: userName }) => ({ user, name: userName, runs: runs(user) })),
				};
			}),
		};
	},
};

/** The parts of the runs between two days. */
function within(runs: readonly AccessRun[], from: string, to: string): readonly AccessRun[] {
	return runs
		.filter((run) => run.to >= from && run.from <= to)
		.map((run) => ({ ...run, from: run.from < from ? from : run.from, to: run.to > to ? to : run.to }));
}
