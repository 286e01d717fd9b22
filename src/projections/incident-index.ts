// Incidents as the program proposes them: each claim of a physical event is put to the first incident it fits, or opens
// one. Two claims are of one occurrence when they tell the same kind of event (or kinds told together: fire and the dead)
// of the same day at the same or a containing place, or near it, and the parties do not exclude it. A claim is compared
// with earlier ones alone, so that the incidents as of a day are those of now without what came later.
import type { Reference } from '#reference/reference.ts';
import { noDay } from '#time/day.ts';
import { withAncestors } from './place-tree.ts';
import { none, type Register } from './register.ts';
import { addRow, makeTable, valueAt, wordOf, type Table } from './table.ts';

export const incidentColumns = ['claim', 'group', 'from', 'to', 'place', 'document', 'sides'] as const;

export type IncidentIndex = {
	/** One row an incident; `claim` is the first that told it. */
	readonly incidents: Table<(typeof incidentColumns)[number]>;
	/** The incident of each claim row, or `none`. */
	ofClaim: Int32Array;
	/** Claim rows looked at so far. */
	done: number;
	/** Incidents by group and day, or by group and document where no day is known. */
	readonly filed: Map<number, number[]>;
	readonly rules: Rules;
};

/** What is looked up again and again, by number of a name. */
type Rules = {
	readonly reference: Reference;
	/** Group of a kind, `''` when it makes no incident. */
	readonly groups: Map<number, string>;
	readonly groupNumbers: Map<string, number>;
	readonly places: Map<number, PlaceFacts | null>;
	readonly sides: Map<number, number>;
};
type PlaceFacts = { readonly lineage: readonly string[]; readonly lat: number | null; readonly lon: number | null };

/** Families of kinds that are physical events. */
const physical = new Set(['access', 'force', 'people']);
/** A time less precise than this many days does not place an event on a day. */
const precisionDays = 7;
/** Places nearer than this are the same place in the words of two sides. Kilometres. */
const nearKilometres = 25;
/** Keys are made of a group and a day: more groups than kinds, and days from the year 1 on. */
const groupRoom = 4_096;
const dayRoom = 800_000;
/** At most so many incidents of one day and group are compared with a claim, the latest first. */
const compared = 64;

const indexes = new WeakMap<Register, IncidentIndex>();

/** The index of all claims of the register, whether they are seen or not. */
export function incidentIndexOf(register: Register, reference: Reference): IncidentIndex {
	let index = indexes.get(register);
	if (index?.rules.reference !== reference) index = makeIndex(reference);
	indexes.set(register, index);
	if (index.ofClaim.length < register.claims.length) {
		const larger = new Int32Array(Math.max(1_024, register.claims.length * 2)).fill(none);
		larger.set(index.ofClaim.subarray(0, index.done));
		index.ofClaim = larger;
	}
	for (let row = index.done; row < register.claims.length; row++) index.ofClaim[row] = place(index, register, row);
	index.done = register.claims.length;
	return index;
}

function makeIndex(reference: Reference): IncidentIndex {
	return {
		incidents: makeTable(incidentColumns),
		ofClaim: new Int32Array(0),
		done: 0,
		filed: new Map(),
		rules: { reference, groups: new Map(), groupNumbers: new Map(), places: new Map(), sides: new Map() },
	};
}

/** Returns the incident the claim belongs to, or `none` when it tells no physical event. */
function place(index: IncidentIndex, register: Register, row: number): number {
	const group = groupOf(index.rules, register, valueAt(register.claims.columns.kind, row));
	if (group === '' || !isTold(register, row)) return none;
	const told = tellingOf(index, register, { row, group });
	const candidates = index.filed.get(told.key) ?? [];
	for (let at = candidates.length - 1; at >= Math.max(0, candidates.length - compared); at--) {
		const incident = candidates[at] as number;
		if (!fits(index, incident, told)) continue;
		tighten(index, incident, told);
		return incident;
	}
	const { incidents } = index;
	const { from, to, place: at, document, sides } = told;
	const made = addRow(incidents, { claim: row, group: told.group, from, to, place: at, document, sides });
	for (let day = 0; day <= to - from; day++) {
		const others = index.filed.get(told.key + day * groupRoom);
		if (others) others.push(made);
		else index.filed.set(told.key + day * groupRoom, [made]);
	}
	return made;
}

type Told = {
	/** Where it is filed: group and first day, or document; other days follow in steps of `groupRoom`. */
	readonly key: number;
	readonly group: number;
	readonly from: number;
	readonly to: number;
	readonly place: number;
	readonly document: number;
	/** Sides that act, suffer or are counted, as bits. */
	readonly sides: number;
	readonly isAccess: boolean;
};

function tellingOf({ rules }: IncidentIndex, register: Register, { row, group }: { row: number; group: string }): Told {
	const { claims, readings, figures } = register;
	const { from, to } = daysOf(register, row);
	const document = valueAt(readings.columns.document, valueAt(claims.columns.reading, row));
	const placed = valueAt(claims.columns.place, row) || accessPlaceOf(register, row);
	notePlace(rules, register, placed);
	let sides = sideBit(rules, register, valueAt(claims.columns.actorSide, row)) | sideBit(rules, register, valueAt(claims.columns.recipientSide, row));
	const first = valueAt(claims.columns.figures, row);
	for (let at = first; at < first + valueAt(claims.columns.figureCount, row); at++) sides |= sideBit(rules, register, valueAt(figures.columns.side, at));
	const number = numberOfGroup(rules, group);
	const key = number + (from === noDay ? -1 - document : from + dayRoom) * groupRoom;
	return { key, group: number, from, to, place: placed, document, sides, isAccess: group === 'access' };
}

function notePlace({ places, reference }: Rules, { names }: Register, number: number): void {
	if (places.has(number)) return;
	const found = reference.placeById.get(wordOf(names, number) ?? '');
	places.set(number, found === undefined ? null : { lineage: withAncestors(found.id, reference), lat: found.lat, lon: found.lon });
}

/** The place whose access the claim tells of, or 0. */
function accessPlaceOf({ claims, bearings }: Register, row: number): number {
	const first = valueAt(claims.columns.bearings, row);
	for (let at = first; at < first + valueAt(claims.columns.bearingCount, row); at++)
		if (bearings.columns.on[at] === 2) return valueAt(bearings.columns.target, at);
	return 0;
}

/** The days an event can have happened on; an event that began and goes on is placed on its first day. */
function daysOf({ claims }: Register, row: number): { from: number; to: number } {
	const from = valueAt(claims.columns.day, row);
	if (from === noDay) return { from, to: noDay };
	const last = valueAt(claims.columns.lastDay, row);
	const to = valueAt(claims.columns.isOpenEnded, row) !== 0 || last === noDay ? from : last;
	return to - from > precisionDays ? { from: noDay, to: noDay } : { from, to };
}

/** A claim of what was or is; no running total, and not that nobody was hurt. */
function isTold({ claims, figures, names }: Register, row: number): boolean {
	const modality = wordOf(names, valueAt(claims.columns.modality, row));
	if (modality !== 'actual' && modality !== 'ongoing') return false;
	const first = valueAt(claims.columns.figures, row);
	const count = valueAt(claims.columns.figureCount, row);
	for (let at = first; at < first + count; at++) if (figures.columns.isCumulative[at] === 0 && figures.columns.best[at] !== 0) return true;
	return count === 0;
}

function fits({ incidents, rules }: IncidentIndex, incident: number, told: Told): boolean {
	const { from, to, document, place: at, sides } = incidents.columns;
	if (told.from === noDay ? document[incident] !== told.document : valueAt(from, incident) > told.to || valueAt(to, incident) < told.from) return false;
	const isOfOneDocument = document[incident] === told.document;
	const here = rules.places.get(valueAt(at, incident)) ?? null;
	const there = rules.places.get(told.place) ?? null;
	if (here === null || there === null) return told.isAccess || isOfOneDocument || (valueAt(sides, incident) & told.sides) !== 0;
	return (
		here.lineage.includes(there.lineage[0] ?? '') ||
		there.lineage.includes(here.lineage[0] ?? '') ||
		(told.isAccess ? isOfOneWay(rules, here, there) : isNear(here, there))
	);
}

/** Posts and stretches of one corridor belong together. */
function isOfOneWay({ reference }: Rules, one: PlaceFacts, other: PlaceFacts): boolean {
	const way = (lineage: readonly string[]) => lineage.findLast((id) => reference.placeById.get(id)?.hasAccess === true);
	return way(one.lineage) !== undefined && way(one.lineage) === way(other.lineage);
}

/** On the sphere, small distances: https://en.wikipedia.org/wiki/Equirectangular_projection. */
function isNear(one: PlaceFacts, other: PlaceFacts): boolean {
	if (one.lat === null || one.lon === null || other.lat === null || other.lon === null) return false;
	const north = one.lat - other.lat;
	const east = (one.lon - other.lon) * Math.cos((one.lat * Math.PI) / 180);
	return Math.hypot(north, east) * 111.2 <= nearKilometres;
}

/** The days that are left when both are right, the inner place, all sides named. */
function tighten({ incidents, rules }: IncidentIndex, incident: number, told: Told): void {
	const { columns } = incidents;
	if (told.from > valueAt(columns.from, incident)) columns.from[incident] = told.from;
	if (told.to < valueAt(columns.to, incident)) columns.to[incident] = told.to;
	columns.sides[incident] = valueAt(columns.sides, incident) | told.sides;
	const here = rules.places.get(valueAt(columns.place, incident)) ?? null;
	const there = rules.places.get(told.place) ?? null;
	if (here === null ? told.place !== 0 : there?.lineage.slice(1).includes(here.lineage[0] ?? '') === true) columns.place[incident] = told.place;
}

function groupOf(rules: Rules, { names }: Register, kind: number): string {
	let group = rules.groups.get(kind);
	if (group === undefined) {
		const found = rules.reference.lexicon.kindById.get(wordOf(names, kind) ?? '');
		group = found !== undefined && physical.has(found.family) ? (found.occurrence ?? found.id) : '';
		rules.groups.set(kind, group);
	}
	return group;
}

function numberOfGroup({ groupNumbers }: Rules, group: string): number {
	const number = groupNumbers.get(group) ?? groupNumbers.size;
	groupNumbers.set(group, number);
	return number;
}

/** Sides are looked up by id or by the code of an actor; at most thirty are told apart. */
function sideBit(rules: Rules, { names }: Register, side: number): number {
	let bit = rules.sides.get(side);
	if (bit === undefined) {
		const word = wordOf(names, side) ?? '';
		const at = rules.reference.sides.findIndex(({ id }) => id === word || word.startsWith(`${id}-`));
		bit = at < 0 ? 0 : 1 << (at % 30);
		rules.sides.set(side, bit);
	}
	return bit;
}
