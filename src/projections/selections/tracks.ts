// Contacts on tracks of talks by track and day, and the claims that tell of them.
import { z } from 'zod';
import { dayNumber } from '#time/day.ts';
import type { Board } from '../board.ts';
import type { ClaimRows } from '../claim-rows.ts';
import { day, words } from '../query.ts';
import { contactsOn, type Contact } from '../track.ts';

export const trackFields = { track: words.optional(), from: day.optional(), to: day.optional() };
const query = z.strictObject(trackFields);
type Query = z.output<typeof query>;

export const trackRows: ClaimRows<Query> = {
	name: 'tracks',
	query,
	rowsOf: (board, asked) => selectContacts(board, asked).flatMap(({ contacts }) => contacts.flatMap(({ claims }) => claims)),
};

type Track = Board['reference']['tracks'][number];

/** The tracks with their contacts, first day first. */
export function selectContacts(board: Board, { track, from, to }: Query): readonly { readonly track: Track; readonly contacts: readonly Contact[] }[] {
	const [first, last] = [from === undefined ? -Infinity : dayNumber(from), to === undefined ? Infinity : dayNumber(to)];
	return board.reference.tracks
		.filter(({ id }) => track === undefined || track === id)
		.map((one) => ({ track: one, contacts: contactsOn(board, one.id).filter((contact) => contact.day >= first && contact.day <= last) }));
}
