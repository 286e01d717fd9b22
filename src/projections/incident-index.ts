// Incidents as the program proposes them: each claim of a physical event is put to the first incident it fits, or opens
// one. Two claims are of one occurrence when they tell the same kind of event (or kinds told together: fire and the dead)
// of the same day at the same or a containing place, or near it, and the parties do not exclude it. The dead and wounded
// that a document counts without a place or day are those of the one event it told before. A claim is compared with
// earlier ones alone, so that the incidents as of a day are those of now without what came later.
import { kilometresBetween, lineOf, type Point } from '#reference/place-distance.ts';
import type { Reference } from '#reference/reference.ts';
import { noDay } from '#time/day.ts';
import { withAncestors } from './place-tree.ts';
import { none, type Register } from './register.ts';
import { addRow, makeTable, setValue, valueAt, wordOf, type Table } from './table.ts';

export const incidentColumns = ['claim', 'group', 'from', 'to', 'place', 'document', 'sides'] as const;

export type IncidentIndex = {
	/** One row an incident; `claim` is the first that told it. */
	readonly incidents: Table<(typeof incidentColumns)[number]>;
	/** The incident of each claim row, or `none`. */
	ofClaim: Int32Array;
	/** 1 for each claim row put to an event of a day before the one it is dated with. */
	hasOtherDay: Uint8Array;
	/** Claim rows looked at so far. */
	done: number;
	/** Incidents by group and day, or by group and document where no day is known. */
	readonly filed: Map<number, number[]>;
	/** Incidents that the document of the last claim told, in order. */
	readonly latest: { document: number; incidents: Set<number> };
	readonly rules: Rules;
};

/** What is looked up again and again, by number of a name. */
type Rules = {
	readonly reference: Reference;
	/** Group of a kind, `''` when it makes no incident. */
	readonly groups: Map<number, string>;
	/** Kinds that tell of victims. */
	readonly victims: Set<number>;
	readonly near: Map<number, boolean>;
	readonly groupNumbers: Map<string, number>;
	readonly places: Map<number, PlaceFacts | null>;
	readonly sides: Map<number, number>;
};
type PlaceFacts = { readonly lineage: readonly string[]; readonly line: readonly Point[] };

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
		const larger = new Int32Array(register.claims.columns.kind.length).fill(none);
		larger.set(index.ofClaim.subarray(0, index.done));
		index.ofClaim = larger;
		const marks = new Uint8Array(larger.length);
		marks.set(index.hasOtherDay.subarray(0, index.done));
		index.hasOtherDay = marks;
	}
	for (let row = index.done; row < register.claims.length; row++) index.ofClaim[row] = place(index, register, row);
	index.done = register.claims.length;
	return index;
}

function makeIndex(reference: Reference): IncidentIndex {
	return {
		incidents: makeTable(incidentColumns),
		ofClaim: new Int32Array(0),
		hasOtherDay: new Uint8Array(0),
		done: 0,
		filed: new Map(),
		latest: { document: none, incidents: new Set() },
		rules: { reference, groups: new Map(), victims: new Set(), near: new Map(), groupNumbers: new Map(), places: new Map(), sides: new Map() },
	};
}

/** Returns the incident the claim belongs to, or `none` when it tells no physical event. */
function place(index: IncidentIndex, register: Register, row: number): number {
	const group = groupOf(index.rules, register, valueAt(register.claims.columns.kind, row));
	if (group === '' || !isTold(register, row)) return none;
	const told = tellingOf(index, register, { row, group });
	if (index.latest.document !== told.document) {
		index.latest.document = told.document;
		index.latest.incidents.clear();
	}
	const before = eventBefore(index, told);
	if (before !== null) index.hasOtherDay[row] = 1;
	const found = before ?? eventFiled(index, told);
	if (found !== null && before === null) tighten(index, found, told);
	const incident = found ?? open(index, row, told);
	index.latest.incidents.add(incident);
	return incident;
}

/** The one event of the group that the document told before, of which these are the victims. */
function eventBefore({ latest, incidents, rules }: IncidentIndex, told: Told): number | null {
	if (!told.isDayOfPrint || told.place !== 0 || !rules.victims.has(told.kind)) return null;
	const before = [...latest.incidents].filter((incident) => incidents.columns.group[incident] === told.group);
	const [only] = before;
	if (only === undefined || before.length > 1) return null;
	const day = valueAt(incidents.columns.from, only);
	return day !== noDay && told.from > day && told.from - day <= precisionDays ? only : null;
}

function eventFiled(index: IncidentIndex, told: Told): number | null {
	const candidates = index.filed.get(told.key) ?? [];
	for (let at = candidates.length - 1; at >= Math.max(0, candidates.length - compared); at--) {
		const incident = candidates[at] as number;
		if (fits(index, incident, told)) return incident;
	}
	return null;
}

function open(index: IncidentIndex, row: number, told: Told): number {
	const { from, to, place: at, document, sides } = told;
	const made = addRow(index.incidents, { claim: row, group: told.group, from, to, place: at, document, sides });
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
	/** Sides that act, suffer or are counted, as bits; where the words name none, the side that speaks. */
	readonly sides: number;
	readonly kind: number;
	readonly isAccess: boolean;
	/** Told of the day it was published on, as what names no day is. */
	readonly isDayOfPrint: boolean;
};

function tellingOf({ rules }: IncidentIndex, register: Register, { row, group }: { row: number; group: string }): Told {
	const { claims, readings } = register;
	const { from, to } = daysOf(register, row);
	const document = valueAt(readings.columns.document, valueAt(claims.columns.reading, row));
	const isAccess = group === 'access';
	const placed = isAccess ? wayOf(rules, register, row) : valueAt(claims.columns.place, row) || accessPlaceOf(register, row);
	notePlace(rules, register, placed);
	const number = numberOfGroup(rules, group);
	return {
		key: number + (from === noDay ? -1 - document : from + dayRoom) * groupRoom,
		group: number,
		from,
		to,
		place: placed,
		document,
		sides: sidesOf(rules, register, row),
		kind: valueAt(claims.columns.kind, row),
		isAccess,
		isDayOfPrint: from !== noDay && from === valueAt(claims.columns.published, row),
	};
}

function sidesOf(rules: Rules, register: Register, row: number): number {
	const { claims, figures, statements } = register;
	let sides = sideBit(rules, register, valueAt(claims.columns.actorSide, row)) | sideBit(rules, register, valueAt(claims.columns.recipientSide, row));
	const first = valueAt(claims.columns.figures, row);
	for (let at = first; at < first + valueAt(claims.columns.figureCount, row); at++) sides |= sideBit(rules, register, valueAt(figures.columns.side, at));
	const statement = valueAt(claims.columns.statement, row);
	return sides !== 0 || statement === none ? sides : sideBit(rules, register, valueAt(statements.columns.side, statement));
}

/** The road or post an event of access is told of: that of its bearing, or the place inside it that the words name. */
function wayOf(rules: Rules, register: Register, row: number): number {
	const named = valueAt(register.claims.columns.place, row);
	const way = accessPlaceOf(register, row);
	if (way === 0 || named === 0) return way || named;
	notePlace(rules, register, named);
	const wayName = wordOf(register.names, way) ?? '';
	return rules.places.get(named)?.lineage.includes(wayName) === true ? named : way;
}

function notePlace({ places, reference }: Rules, { names }: Register, number: number): void {
	if (places.has(number)) return;
	const found = reference.placeById.get(wordOf(names, number) ?? '');
	places.set(number, found === undefined ? null : { lineage: withAncestors(found.id, reference), line: lineOf(found) });
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

/** A claim of what was or is; no running total, nothing that happens again and again, and not that nobody was hurt. */
function isTold({ claims, figures, names }: Register, row: number): boolean {
	const modality = wordOf(names, valueAt(claims.columns.modality, row));
	if (modality !== 'actual' && modality !== 'ongoing') return false;
	if (claims.columns.day[row] === noDay && claims.columns.isOpenEnded[row] !== 0) return false;
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
		(told.isAccess ? isOfOneWay(rules, here, there) : isNear(rules, [valueAt(at, incident), told.place]))
	);
}

/** Posts and stretches of one corridor belong together. */
function isOfOneWay({ reference }: Rules, one: PlaceFacts, other: PlaceFacts): boolean {
	const way = (lineage: readonly string[]) => lineage.findLast((id) => reference.placeById.get(id)?.hasAccess === true);
	return way(one.lineage) !== undefined && way(one.lineage) === way(other.lineage);
}

/** @param pair numbers of the names of two known places */
function isNear({ near, places }: Rules, [one, other]: readonly [number, number]): boolean {
	const key = Math.min(one, other) * 2 ** 24 + Math.max(one, other);
	let found = near.get(key);
	if (found === undefined) {
		found = kilometresBetween(places.get(one)?.line ?? [], places.get(other)?.line ?? []) <= nearKilometres;
		near.set(key, found);
	}
	return found;
}

/** The days that are left when both are right, the inner place, all sides named. */
function tighten({ incidents, rules }: IncidentIndex, incident: number, told: Told): void {
	const { columns } = incidents;
	if (told.from > valueAt(columns.from, incident)) setValue(incidents, 'from', { row: incident, value: told.from });
	if (told.to < valueAt(columns.to, incident)) setValue(incidents, 'to', { row: incident, value: told.to });
	setValue(incidents, 'sides', { row: incident, value: valueAt(columns.sides, incident) | told.sides });
	const here = rules.places.get(valueAt(columns.place, incident)) ?? null;
	const there = rules.places.get(told.place) ?? null;
	if (here === null ? told.place !== 0 : there?.lineage.slice(1).includes(here.lineage[0] ?? '') === true)
		setValue(incidents, 'place', { row: incident, value: told.place });
}

function groupOf(rules: Rules, { names }: Register, kind: number): string {
	let group = rules.groups.get(kind);
	if (group === undefined) {
		const found = rules.reference.lexicon.kindById.get(wordOf(names, kind) ?? '');
		group = found !== undefined && physical.has(found.family) ? (found.occurrence ?? found.id) : '';
		if (found?.family === 'people') rules.victims.add(kind);
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
