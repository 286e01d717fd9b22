// Contacts on tracks of talks: the claims of talks tied to a track, put together by day and kind. One contact is what is
// told of one kind of talks on one day; each account of it is a readout. Talks told of as having been, with no day to
// place them on (`signed two years ago`, `meet regularly`), are none.
import { noDay } from '#time/day.ts';
import { shared, type Board } from './board.ts';
import { dayOfClaim } from './obligation-state.ts';
import { none } from './register.ts';
import { knownNumber, valueAt, type Names } from './table.ts';

/** A time less precise than this many days does not place talks on a day. */
const precisionDays = 7;

/** A claim of talks on a track: row of the claim, number of the track's name. */
export type ContactRow = { readonly claim: number; readonly track: number };

/** All of them that are seen, in order of publication. */
export function contactRows(board: Board): readonly ContactRow[] {
	return shared(board, 'contacts', () => {
		const { register, reference } = board;
		const { claims, bearings, names } = register;
		const kinds = new Set(reference.lexicon.kinds.filter(({ family }) => family === 'talks').map(({ id }) => knownNumber(names, id)));
		const isPlaced = placing(board);
		const found: ContactRow[] = [];
		for (const row of board.claims) {
			if (!kinds.has(valueAt(claims.columns.kind, row)) || !isPlaced(row)) continue;
			const first = valueAt(claims.columns.bearings, row);
			for (let at = first; at < first + valueAt(claims.columns.bearingCount, row); at++)
				if (bearings.columns.on[at] === 3) found.push({ claim: row, track: valueAt(bearings.columns.target, at) });
		}
		return found;
	});
}

/** Whether a claim of talks can be put on a day: those told of as held must be told to the week at least. */
function placing({ register: { claims, names } }: Board): (row: number) => boolean {
	const { day, lastDay, isOpenEnded, modality } = claims.columns;
	const told = heldModalities(names);
	return (row) => {
		if (!told.has(valueAt(modality, row))) return true;
		if (day[row] === noDay) return isOpenEnded[row] === 0;
		return isOpenEnded[row] !== 0 || valueAt(lastDay, row) - valueAt(day, row) <= precisionDays;
	};
}

function heldModalities(names: Names): ReadonlySet<number> {
	return new Set(['actual', 'ongoing'].map((modality) => names.numbers.get(modality) ?? none));
}

/** One contact: claim rows of one track, kind and day. `isHeld`: told of as having been or going on, and not denied. */
export type Contact = { readonly day: number; readonly kind: number; readonly claims: readonly number[]; readonly isHeld: boolean };

/** The contacts of a track, first day first. */
export function contactsOn(board: Board, track: string): readonly Contact[] {
	const { register } = board;
	const { claims, names } = register;
	const number = knownNumber(names, track);
	const held = heldModalities(names);
	const byKey = new Map<string, { day: number; kind: number; claims: number[]; isHeld: boolean }>();
	for (const { claim, track: on } of contactRows(board)) {
		if (on !== number) continue;
		const [day, kind] = [dayOfClaim(board, claim), valueAt(claims.columns.kind, claim)];
		const contact = byKey.get(`${day} ${kind}`) ?? { day, kind, claims: [], isHeld: false };
		byKey.set(`${day} ${kind}`, contact);
		contact.claims.push(claim);
		contact.isHeld ||= claims.columns.isDenied[claim] === 0 && held.has(valueAt(claims.columns.modality, claim)) && day !== noDay;
	}
	return [...byKey.values()].sort((one, other) => one.day - other.day);
}
