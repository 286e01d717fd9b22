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

/** One incident with the rows of its claims, in order of publication. */
export type Incident = {
	readonly id: string;
	/** The name a person gave it, or null. */
	readonly name: string | null;
	readonly isDecided: boolean;
	readonly claims: readonly number[];
	/** First possible day as a number, or `noDay`. */
	readonly day: number;
	/** Number of the name of its place, or 0. */
	readonly place: number;
	/** Some assert it and some deny it, or some call the road open and some closed. */
	readonly isDisputed: boolean;
	/** Lanes that speak of it, as bits in the order of `laneHeads`. */
	readonly lanes: number;
};

type Incidents = { readonly list: readonly Incident[]; readonly byGroup: ReadonlyMap<number, Incident>; readonly groupOf: (row: number) => number };

/** All incidents that are seen, by day, those without a day last. */
export function incidentsOf(board: Board): readonly Incident[] {
	return groupedOf(board).list;
}

/** The incident an id names, also by another of its claims, or null. */
export function incidentNamed(board: Board, id: string): Incident | null {
	const row = id.startsWith('i-') ? rowOfClaim(board.register, id.slice(2)) : null;
	if (row === null) return null;
	const { byGroup, groupOf } = groupedOf(board);
	return byGroup.get(groupOf(row)) ?? null;
}

/** The incident a claim belongs to, or null when it tells no physical event. */
export function incidentOfClaim(board: Board, row: number): Incident | null {
	const { byGroup, groupOf } = groupedOf(board);
	return byGroup.get(groupOf(row)) ?? null;
}

function groupedOf(board: Board): Incidents {
	return shared(board, 'incidents', () => {
		const decided = decisionsOf(board);
		const members = new Map<number, number[]>();
		const { ofClaim } = incidentIndexOf(board.register, board.reference);
		for (const row of board.claims) {
			if (valueAt(ofClaim, row) === none) continue;
			const group = decided.groupOf(row);
			const others = members.get(group);
			if (others) others.push(row);
			else members.set(group, [row]);
		}
		const byGroup = new Map<number, Incident>();
		for (const [group, claims] of members)
			byGroup.set(group, incidentFrom(board, claims, { name: decided.names.get(group) ?? null, isDecided: decided.groups.has(group) }));
		const list = [...byGroup.values()].sort((one, other) => dayRank(one) - dayRank(other) || (one.claims[0] as number) - (other.claims[0] as number));
		return { list, byGroup, groupOf: decided.groupOf };
	});
}

function dayRank({ day }: Incident): number {
	return day === noDay ? 2_147_483_647 : day;
}

function incidentFrom(board: Board, claims: readonly number[], decided: { name: string | null; isDecided: boolean }): Incident {
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
	return { id: `i-${idOfClaim(register, first)}`, ...decided, claims, day, place, isDisputed, lanes };
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
	readonly names: ReadonlyMap<number, string>;
	/** Groups that a person joined, split or named. */
	readonly groups: ReadonlySet<number>;
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
	return { groupOf, names: new Map([...names].map(([group, name]) => [rootOf(group), name])), groups: new Set([...groups].map(rootOf)) };
}

/** The place of an incident as the reference knows it, with its name. */
export function placeOfIncident(board: Board, { place, claims }: Incident): { id: string | null; name: string; lat: number | null; lon: number | null } | null {
	const { register, reference } = board;
	const known = reference.placeById.get(wordOf(register.names, place) ?? '');
	if (known !== undefined) return { id: known.id, name: known.name, lat: known.lat, lon: known.lon };
	const name = claims.map((row) => wordOf(register.names, valueAt(register.claims.columns.placeName, row))).find((word) => word !== null);
	return name === undefined || name === null ? null : { id: null, name, lat: null, lon: null };
}
