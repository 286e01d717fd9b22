// Lines of negotiation and mediation with their latest contacts, each account's readout apart, and since when they are still.
import { z } from 'zod';
import { dayNumber, isoDay } from '#time/day.ts';
import { lanesOfClaims, type Board } from '../board.ts';
import { claimViews } from '../claim-view.ts';
import { laneHeads } from '../lane.ts';
import type { Projection } from '../projection.ts';
import { day, limit, words } from '../query.ts';
import { wordOf } from '../table.ts';
import { contactsOn, type Contact } from '../track.ts';
import type { ClaimView } from '../view.ts';
import type { ContactView, TrackView } from '../record-view.ts';

const query = z.strictObject({ track: words.optional(), from: day.optional(), to: day.optional(), limit: limit(500, 20) });

/** So many claims of each readout are shown. */
const shownClaims = 3;

export const tracks: Projection<z.output<typeof query>, readonly TrackView[]> = {
	name: 'tracks',
	version: 2,
	summary: 'Tracks of talks with their latest contacts and readouts.',
	query,
	async view(board, asked) {
		const on = asked.to ?? board.day;
		const wanted = board.reference.tracks.filter(({ id }) => asked.track === undefined || asked.track === id);
		const found = wanted.map(({ id }) => {
			const [first, last] = [asked.from === undefined ? -Infinity : dayNumber(asked.from), asked.to === undefined ? Infinity : dayNumber(asked.to)];
			const all = contactsOn(board, id).filter((contact) => contact.day >= first && contact.day <= last);
			return { all, shown: all.slice(-asked.limit).toReversed() };
		});
		const rows = found.flatMap(({ shown }) => shown.flatMap((contact) => readouts(board, contact).flatMap(({ claims }) => claims.slice(0, shownClaims))));
		const views = new Map((await claimViews(board, rows)).map((view, index) => [rows[index] as number, view]));
		return wanted.map(({ id, name, level }, index) => {
			const { all = [], shown = [] } = found[index] ?? {};
			const last = all.findLast((contact) => contact.isHeld)?.day ?? null;
			return {
				id,
				name,
				level,
				lastContact: last === null ? null : isoDay(last),
				daysStill: last === null || on === null ? null : Math.max(0, dayNumber(on) - last),
				total: all.length,
				contacts: shown.map((contact) => contactView(board, contact, views)),
			};
		});
	},
};

type Readout = { readonly lane: number; readonly claims: readonly number[] };

function readouts(board: Board, { claims }: Contact): readonly Readout[] {
	const lanes = lanesOfClaims(board);
	const byLane = new Map<number, number[]>();
	for (const row of claims) {
		const lane = lanes[row] as number;
		const others = byLane.get(lane);
		if (others) others.push(row);
		else byLane.set(lane, [row]);
	}
	return [...byLane].sort(([one], [other]) => one - other).map(([lane, rows]) => ({ lane, claims: rows }));
}

function contactView(board: Board, contact: Contact, views: ReadonlyMap<number, ClaimView>): ContactView {
	const heads = laneHeads(board.reference);
	const kind = wordOf(board.register.names, contact.kind) ?? '';
	return {
		day: isoDay(contact.day),
		kind,
		kindLabel: board.reference.lexicon.kindById.get(kind)?.label ?? kind,
		readouts: readouts(board, contact).map(({ lane, claims }) => ({
			lane: heads[lane]?.id ?? '',
			name: heads[lane]?.name ?? '',
			claims: claims.slice(0, shownClaims).flatMap((row) => views.get(row) ?? []),
			count: claims.length,
		})),
	};
}
