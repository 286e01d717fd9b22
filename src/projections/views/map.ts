// The places of the reference with the claims naming them, and the latest incidents known by a day.
import { z } from 'zod';
import { dayNumber, noDay } from '#time/day.ts';
import { among } from '../among.ts';
import { balanceView } from '../balance.ts';
import { sharedFigure, type Board } from '../board.ts';
import { idOfClaim } from '../claim-id.ts';
import { incidentsOf } from '../incident.ts';
import { incidentViews } from '../incident-view.ts';
import type { Projection } from '../projection.ts';
import { day } from '../query.ts';
import { mapRows } from '../selections/map.ts';
import { valueAt, wordOf } from '../table.ts';
import { countOf } from '../unit.ts';
import type { Balanced } from '../balance-view.ts';
import type { Count } from '../view.ts';
import type { MapView } from '../record-view.ts';

const query = z.strictObject({ day: day.optional() });

/** At most this many ids stand with a count, and this many incidents on the map. */
const idLimit = 200;
const incidentLimit = 200;

export const map: Projection<z.output<typeof query>, MapView & Balanced> = {
	name: 'map',
	version: 3,
	summary: 'Places with their claims, and the latest incidents known by a day.',
	query,
	async view(board, asked) {
		const { reference } = board;
		const named = claimsByPlace(board);
		const on = asked.day === undefined ? null : dayNumber(asked.day);
		const found = incidentsOf(board).filter((incident) => on === null || (incident.day !== noDay && incident.day <= on));
		return {
			focus: reference.focus,
			places: reference.places.map((place) => ({ ...place, claims: named.get(place.id) ?? { count: 0, claims: [] } })),
			incidents: await incidentViews(board, found.slice(-incidentLimit), 1),
			incidentTotal: found.length,
			balance: balanceView(board, among('map', {}), () => mapRows.rowsOf(board, {})),
		};
	},
};

function claimsByPlace(board: Board): ReadonlyMap<string, Count> {
	return sharedFigure(board, 'places', () => {
		const { names, claims, bearings } = board.register;
		const counts = new Map<number, number[]>();
		const add = (place: number, row: number): void => {
			const found = counts.get(place);
			if (found === undefined) counts.set(place, [row]);
			else found.push(row);
		};
		for (const row of board.claims) {
			const place = valueAt(claims.columns.place, row);
			if (place !== 0) add(place, row);
			const first = valueAt(claims.columns.bearings, row);
			for (let at = first; at < first + valueAt(claims.columns.bearingCount, row); at++) {
				const target = valueAt(bearings.columns.target, at);
				if (bearings.columns.on[at] === 2 && target !== place) add(target, row);
			}
		}
		return new Map(
			[...counts].map(([place, rows]) => [
				wordOf(names, place) ?? '',
				{ count: countOf(board, rows), claims: rows.slice(0, idLimit).map((row) => idOfClaim(board.register, row)) },
			]),
		);
	});
}
