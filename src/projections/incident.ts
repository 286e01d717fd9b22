// The incidents that are seen: what the program proposed (`incident-index.ts`), as people joined, split and named it since.
// An incident's id is made of the first claim that told it, so that any of its claims finds it again later.
import type { Place } from '#reference/place.ts';
import { noDay } from '#time/day.ts';
import { lanesOfClaims, shared, type Board } from './board.ts';
import { idOfClaim, rowOfClaim } from './claim-id.ts';
import { incidentIndexOf } from './incident-index.ts';
import { withAncestors } from './place-tree.ts';
import { none } from './register.ts';
import { valueAt, wordOf } from './table.ts';

/** One incident. Of a large record there are many: its claims and its id are looked up when they are asked for. */
export type Incident = {
	/** Where its claims stand among those of all incidents. */
	readonly start: number;
	readonly end: number;
	/** Row of the claim that told it first, in the order of the record. */
	readonly first: number;
	/** The name a person gave it, or null. */
	readonly name: string | null;
	readonly isDecided: boolean;
	/** First possible day as a number, or `noDay`. */
	readonly day: number;
	/** Number of the name of its place, or 0. */
	readonly place: number;
	/** Some assert it and some deny it, or some call the road open and some closed. */
	readonly isDisputed: boolean;
	/** Lanes that speak of it, as bits in the order of `laneHeads`. */
	readonly lanes: number;
};

/** `rows`: claims of all incidents, those of one together; `at`: the incident of each group, `none` where nothing of it is seen. */
type Incidents = {
	readonly list: readonly Incident[];
	readonly rows: Int32Array;
	readonly at: Int32Array;
	readonly groupOf: (row: number) => number;
};

/** All incidents that are seen, by day, those without a day last. */
export function incidentsOf(board: Board): readonly Incident[] {
	return groupedOf(board).list;
}

/** Rows of the claims of an incident, in order of publication. */
export function claimsOfIncident(board: Board, { start, end }: Incident): Int32Array {
	return groupedOf(board).rows.subarray(start, end);
}

/** `i-` and the id of the claim that told it first. */
export function idOfIncident({ register }: Board, { first }: Incident): string {
	return `i-${idOfClaim(register, first)}`;
}

/** The incident an id names, also by another of its claims, or null. */
export function incidentNamed(board: Board, id: string): Incident | null {
	const row = id.startsWith('i-') ? rowOfClaim(board.register, id.slice(2)) : null;
	return row === null ? null : incidentOfClaim(board, row);
}

/** The incident a claim belongs to, or null when it tells no physical event. */
export function incidentOfClaim(board: Board, row: number): Incident | null {
	const { list, at, groupOf } = groupedOf(board);
	return list[valueAt(at, slotOf(groupOf(row)))] ?? null;
}

/** Groups are numbered from 0 on by the program, from -2 down by people; none is -1. */
function slotOf(group: number): number {
	return group >= 0 ? 2 * group : -2 * group - 1;
}

function groupedOf(board: Board): Incidents {
	return shared(board, 'incidents', () => {
		const decided = decisionsOf(board);
		const { ofClaim, incidents } = incidentIndexOf(board.register, board.reference);
		const ends = new Int32Array(2 * Math.max(incidents.length, board.judgements.length + 2) + 2);
		const told = board.claims.filter((row) => valueAt(ofClaim, row) !== none);
		for (const row of told) add(ends, slotOf(decided.groupOf(row)));
		for (let slot = 1; slot < ends.length; slot++) ends[slot] = valueAt(ends, slot) + valueAt(ends, slot - 1);
		const starts = ends.slice();
		const rows = new Int32Array(told.length);
		for (let at = told.length - 1; at >= 0; at--) {
			const row = valueAt(told, at);
			const slot = slotOf(decided.groupOf(row));
			const place = valueAt(starts, slot) - 1;
			starts[slot] = place;
			rows[place] = row;
		}
		const found: (readonly [Incident, number])[] = [];
		for (let slot = 0; slot < ends.length; slot++) {
			const [start, end] = [valueAt(starts, slot), valueAt(ends, slot)];
			if (start < end) found.push([incidentFrom(board, rows.subarray(start, end), { start, end, ...decided.ofSlot(slot) }), slot]);
		}
		found.sort(([one], [other]) => dayRank(one) - dayRank(other) || valueAt(rows, one.start) - valueAt(rows, other.start));
		const at = new Int32Array(ends.length).fill(none);
		for (const [index, [, slot]] of found.entries()) at[slot] = index;
		return { list: found.map(([incident]) => incident), rows, at, groupOf: decided.groupOf };
	});
}

function add(counts: Int32Array, slot: number): void {
	counts[slot] = valueAt(counts, slot) + 1;
}

function dayRank({ day }: Incident): number {
	return day === noDay ? 2_147_483_647 : day;
}

function incidentFrom(board: Board, claims: Int32Array, standing: Pick<Incident, 'start' | 'end' | 'name' | 'isDecided'>): Incident {
	const { register } = board;
	const { columns } = register.claims;
	const lanesOf = lanesOfClaims(board);
	const depths = placeDepths(board);
	const { hasOtherDay } = incidentIndexOf(register, board.reference);
	let [day, place, depth, lanes, said] = [noDay, 0, 0, 0, 0];
	let first = claims[0] as number;
	for (const row of claims) {
		if (row < first) first = row;
		if (hasOtherDay[row] === 0 && valueAt(columns.day, row) > day) day = valueAt(columns.day, row);
		const here = valueAt(columns.place, row);
		if ((depths.get(here) ?? 0) > depth) [place, depth] = [here, depths.get(here) ?? 0];
		lanes |= 1 << (lanesOf[row] as number);
		said |= saysOf(board, row);
	}
	const isDisputed = (said & 3) === 3 || (said & 12) === 12;
	return { ...standing, first, day, place, isDisputed, lanes };
}

/** What a claim says, as bits: it was, it was not, the way is open, the way is closed. */
function saysOf({ register: { claims, bearings } }: Board, row: number): number {
	let said = claims.columns.isDenied[row] === 1 ? 2 : 1;
	const first = valueAt(claims.columns.bearings, row);
	for (let at = first; at < first + valueAt(claims.columns.bearingCount, row); at++)
		if (bearings.columns.on[at] === 2) said |= (bearings.columns.detail[at] === 1) !== (bearings.columns.isDenied[at] === 1) ? 4 : 8;
	return said;
}

/** How deep each place of the reference lies, by number of its name. */
function placeDepths(board: Board): ReadonlyMap<number, number> {
	return shared(board, 'place depths', () => {
		const { names } = board.register;
		return new Map(
			board.reference.places.flatMap(({ id }: Place) => {
				const number = names.numbers.get(id);
				return number === undefined ? [] : [[number, withAncestors(id, board.reference).length] as const];
			}),
		);
	});
}

type Decided = {
	/** The group a claim stands in. */
	readonly groupOf: (row: number) => number;
	/** What people decided on a group, by its slot. */
	readonly ofSlot: (slot: number) => Pick<Incident, 'name' | 'isDecided'>;
};

/** Follows the decisions of people in their order. A group is the number of a proposed incident, or a negative one for claims that were split off. */
function decisionsOf(board: Board): Decided {
	const { register } = board;
	const { ofClaim } = incidentIndexOf(register, board.reference);
	const parents = new Map<number, number>();
	const moved = new Map<number, number>();
	const names = new Map<number, string>();
	const groups = new Set<number>();
	const rootOf = (group: number): number => {
		let root = group;
		for (let parent = parents.get(root); parent !== undefined; parent = parents.get(root)) root = parent;
		return root;
	};
	const groupOf = (row: number): number => rootOf(moved.get(row) ?? valueAt(ofClaim, row));
	const groupNamed = (id: string): number => {
		const row = rowOfClaim(register, id.slice(2));
		return row === null ? none : groupOf(row);
	};
	for (const [index, { kind, data }] of board.judgements.entries()) {
		if (kind === 'incident.joined') {
			const [into = none, ...others] = data.incidents.map(groupNamed);
			for (const other of others) if (other !== into) parents.set(other, into);
			groups.add(into);
		} else if (kind === 'incident.split') {
			groups.add(groupNamed(data.incident));
			for (const claim of data.claims) {
				const row = rowOfClaim(register, claim);
				if (row !== null) moved.set(row, -2 - index);
			}
			groups.add(-2 - index);
		} else if (kind === 'incident.named') {
			names.set(groupNamed(data.incident), data.name);
			groups.add(groupNamed(data.incident));
		}
	}
	const named = new Map([...names].map(([group, name]) => [slotOf(rootOf(group)), name]));
	const slots = new Set([...groups].map((group) => slotOf(rootOf(group))));
	return { groupOf, ofSlot: (slot) => ({ name: named.get(slot) ?? null, isDecided: slots.has(slot) }) };
}

/** The place of an incident as the reference knows it, with its name. */
export function placeOfIncident(board: Board, incident: Incident): { id: string | null; name: string; lat: number | null; lon: number | null } | null {
	const { register, reference } = board;
	const known = reference.placeById.get(wordOf(register.names, incident.place) ?? '');
	if (known !== undefined) return { id: known.id, name: known.name, lat: known.lat, lon: known.lon };
	const { placeName } = register.claims.columns;
	const row = claimsOfIncident(board, incident).find((one) => placeName[one] !== 0);
	const name = row === undefined ? null : wordOf(register.names, valueAt(placeName, row));
	return name === null ? null : { id: null, name, lat: null, lon: null };
}
