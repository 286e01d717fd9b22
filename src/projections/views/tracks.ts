// Lines of negotiation and mediation with their latest contacts, each account's readout apart, and since when they are still.
import { z } from 'zod';
import { dayNumber, isoDay } from '#time/day.ts';
import { among } from '../among.ts';
import { balanceView } from '../balance.ts';
import { lanesOfClaims, type Board } from '../board.ts';
import { claimViews } from '../claim-view.ts';
import { laneHeads } from '../lane.ts';
import type { Projection } from '../projection.ts';
import { limit } from '../query.ts';
import { selectContacts, trackFields } from '../selections/tracks.ts';
import { wordOf } from '../table.ts';
import type { Contact } from '../track.ts';
import type { Balanced } from '../balance-view.ts';
import type { ClaimView } from '../view.ts';
import type { ContactView, TrackView } from '../record-view.ts';

const query = z.strictObject({ ...trackFields, limit: limit(500, 20) });

/** So many claims of each readout are shown. */
const shownClaims = 3;

export const tracks: Projection<z.output<typeof query>, { readonly rows: readonly TrackView[] } & Balanced> = {
	name: 'tracks',
	version: 3,
	summary: 'Tracks of talks with their latest contacts and readouts.',
	query,
	async view(board, asked) {
		const on = asked.to ?? board.day;
		const found = selectContacts(board, asked).map(({ track, contacts }) => ({ track, all: contacts, shown: contacts.slice(-asked.limit).toReversed() }));
		const rows = found.flatMap(({ shown }) => shown.flatMap((contact) => readouts(board, contact).flatMap(({ claims }) => claims.slice(0, shownClaims))));
		const views = new Map((await claimViews(board, rows)).map((view, index) => [rows[index] as number, view]));
		return {
			rows: found.map(({ track: { id, name, level }, all, shown }) => {
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
			}),
			balance: balanceView(board, among('tracks', asked), () => found.flatMap(({ all }) => all.flatMap(({ claims }) => claims))),
		};
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
