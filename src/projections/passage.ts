// When anything last came through a road or post, by class of user: the latest claim that a convoy passed, that patients
// were taken out, that relief arrived, or that the way was open to that class. Who says so stands beside it.
import { dayNumber, isoDay } from '#time/day.ts';
import { lanesOfClaims, shared, type Board } from './board.ts';
import { idOfClaim } from './claim-id.ts';
import { laneHeads } from './lane.ts';
import { dayOfClaim } from './obligation-state.ts';
import { withAncestors } from './place-tree.ts';
import { none } from './register.ts';
import { valueAt, wordOf } from './table.ts';
import type { Passage } from './record-view.ts';

type Passed = { readonly day: number; readonly claim: number; readonly users: readonly string[] };

/** The last passage of each class of user by a day, with the days since; `claim` null where none was told of. */
export function passagesAt(board: Board, place: string, on: string): readonly Passage[] {
	const passed = passagesByPlace(board).get(place) ?? [];
	const to = dayNumber(on);
	const heads = laneHeads(board.reference);
	const lanes = lanesOfClaims(board);
	return board.reference.userClasses.map(({ id, name }) => {
		let last: Passed | null = null;
		for (const one of passed) if (one.day <= to && one.users.includes(id) && one.day >= (last?.day ?? one.day)) last = one;
		if (last === null) return { user: id, name, day: null, daysSince: null, claim: null, lane: null, laneName: null };
		const head = heads[lanes[last.claim] as number];
		return {
			user: id,
			name,
			day: isoDay(last.day),
			daysSince: to - last.day,
			claim: idOfClaim(board.register, last.claim),
			lane: head?.id ?? null,
			laneName: head?.name ?? null,
		};
	});
}

function passagesByPlace(board: Board): ReadonlyMap<string, readonly Passed[]> {
	return shared(board, 'passages', () => {
		const { register, reference } = board;
		const { names, bearings, claims } = register;
		const found = new Map<string, Passed[]>();
		const modalities = new Set(['actual', 'ongoing'].map((modality) => names.numbers.get(modality) ?? none));
		const kinds = new Set(reference.lexicon.kinds.filter(({ isPassage }) => isPassage).map(({ id }) => names.numbers.get(id) ?? none));
		for (let row = 0; row < bearings.length; row++) {
			const claim = valueAt(bearings.columns.claim, row);
			if (bearings.columns.on[row] !== 2 || bearings.columns.isDenied[row] === 1 || bearings.columns.detail[row] !== 1) continue;
			if (board.isClaimSeen[claim] !== 1 || !modalities.has(valueAt(claims.columns.modality, claim)) || !kinds.has(valueAt(claims.columns.kind, claim)))
				continue;
			const users = (wordOf(names, valueAt(bearings.columns.users, row)) ?? '').split(',').filter((user) => user !== '');
			const item = { day: dayOfClaim(board, claim), claim, users };
			for (const place of withAncestors(wordOf(names, valueAt(bearings.columns.target, row)) ?? '', reference)) {
				const others = found.get(place);
				if (others) others.push(item);
				else found.set(place, [item]);
			}
		}
		return found;
	});
}
