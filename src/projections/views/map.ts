// The places of the reference with the claims naming them, and the incidents of a day.
import { z } from 'zod';
import { boardOf, shared, type Board } from '../board.ts';
import { incidentsOf } from '../incident.ts';
import type { Projection } from '../projection.ts';
import { day } from '../query.ts';
import type { MapView } from '../view.ts';

const query = z.strictObject({ day: day.optional() });

/** At most this many ids stand with a count. */
const idLimit = 200;

export const map: Projection<z.output<typeof query>, MapView> = {
	name: 'map',
	version: 1,
	summary: 'Places with their claims, and the incidents known by a day.',
	query,
	view(register, reference, asked) {
		const board = boardOf(register, reference);
		const named = claimsByPlace(board);
		const on = asked.day;
		return {
			focus: reference.focus,
			places: reference.places.map((place) => {
				const claims = named.get(place.id) ?? [];
				return { ...place, claims: { count: claims.length, claims: claims.slice(0, idLimit) } };
			}),
			incidents: incidentsOf(board, reference).filter((incident) => on === undefined || (incident.day !== null && incident.day <= on)),
		};
	},
};

function claimsByPlace(board: Board): ReadonlyMap<string, readonly string[]> {
	return shared(board, 'places', () => {
		const named = new Map<string, string[]>();
		for (const { view } of board.claims) {
			const places = new Set(view.bearings.flatMap((bearing) => (bearing.on === 'access' ? [bearing.place] : [])));
			if (view.place?.id != null) places.add(view.place.id);
			for (const place of places) {
				const ids = named.get(place);
				if (ids) ids.push(view.id);
				else named.set(place, [view.id]);
			}
		}
		return named;
	});
}
