// What is said to have happened, along the days: one lane per side, the outlets, what is established, and a
// lane for each track of talks.
import { z } from 'zod';
import type { Reference } from '#reference/reference.ts';
import { lastDay } from '#time/edtf.ts';
import { boardOf, compare, type BoardClaim } from '../board.ts';
import { laneHeads } from '../lane.ts';
import type { Projection } from '../projection.ts';
import { day, words } from '../query.ts';
import type { LaneHead, TimelineItem, TimelineView } from '../view.ts';

const query = z.strictObject({ from: day.optional(), to: day.optional(), family: words.optional() });
const noDay = '1970-01-01';

export const timeline: Projection<z.output<typeof query>, TimelineView> = {
	name: 'timeline',
	version: 1,
	summary: 'Claims of events along the days, lane by lane.',
	query,
	view(register, reference, asked) {
		const board = boardOf(register, reference);
		const from = asked.from ?? board.firstDay ?? noDay;
		const to = asked.to ?? board.lastDay ?? from;
		const shown = board.claims
			.filter((claim) => claim.view.kind !== null && (asked.family === undefined || claim.family === asked.family))
			.filter((claim) => dayShown(claim) >= from && dayShown(claim) <= to)
			.sort((one, other) => compare(dayShown(one), dayShown(other)));
		return { from, to, lanes: heads(reference).map((head) => ({ ...head, items: shown.filter((claim) => isIn(claim, head)).map(toItem) })) };
	},
};

const trackPrefix = 'track:';

function heads(reference: Reference): readonly LaneHead[] {
	return [...laneHeads(reference), ...reference.tracks.map(({ id, name }) => ({ id: `${trackPrefix}${id}`, name }))];
}

function isIn({ view }: BoardClaim, { id }: LaneHead): boolean {
	if (!id.startsWith(trackPrefix)) return view.lane === id;
	return view.bearings.some((bearing) => bearing.on === 'track' && bearing.track === id.slice(trackPrefix.length));
}

/** The first day of the event; of the publication where the event's is not known. */
function dayShown({ day: occurred, published }: BoardClaim): string {
	return occurred ?? published ?? '';
}

function toItem(claim: BoardClaim): TimelineItem {
	const { view, family, day: occurred } = claim;
	return {
		claim: view.id,
		document: view.document,
		day: dayShown(claim),
		lastDay: occurred === null ? null : lastDay(view.time.edtf),
		family,
		kind: view.kind,
		act: view.act,
		label: view.kindLabel ?? view.act,
		words: view.evidence[0].exact,
		known: occurred === null ? 'unknown' : view.time.known,
	};
}
