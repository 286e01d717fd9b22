// Lines of negotiation and mediation with their contacts: claims of talks that were tied to the track.
import { z } from 'zod';
import { boardOf, compare } from '../board.ts';
import type { Projection } from '../projection.ts';
import type { TrackView } from '../view.ts';

const query = z.strictObject({});

export const tracks: Projection<z.output<typeof query>, readonly TrackView[]> = {
	name: 'tracks',
	version: 1,
	summary: 'Tracks of talks with their contacts.',
	query,
	view(register, reference) {
		const talks = boardOf(register, reference).claims.filter(({ family }) => family === 'talks');
		return reference.tracks.map(({ id, name, level }) => ({
			id,
			name,
			level,
			contacts: talks
				.filter(({ view }) => view.bearings.some((bearing) => bearing.on === 'track' && bearing.track === id))
				.map(({ view, day, published }) => ({ day: day ?? published, claim: view }))
				.sort((one, other) => compare(one.day ?? '', other.day ?? '')),
		}));
	},
};
