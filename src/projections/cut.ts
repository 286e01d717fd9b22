// A cut is the record as it was known: up to which entry, and up to which day of publication. `recorded` keeps to the
// clock of the record: nothing taken down later. `published` asks what could have been known: documents by their day of
// publication, whenever they were taken down; the judgements of people keep to the clock of the record all the same.
import { addDays } from '#time/edtf.ts';
import { dayNumber, noDay } from '#time/day.ts';
import { never, type Register } from './register.ts';

export type Clock = 'recorded' | 'published';
/** The end of a day, in the zone of the place; null: now. */
export type AsOf = { readonly day: string; readonly clock: Clock } | null;

export type Cut = {
	readonly asOf: AsOf;
	/** Last sequence of what was read, and of what people judged, that is seen. */
	readonly sequence: number;
	readonly judged: number;
	/** Last day of publication that is seen, as a number of days. */
	readonly published: number;
};

/** @param zone offset such as `+04:00` in which the day ends */
export function cutOf(register: Register, asOf: AsOf, zone: string): Cut {
	if (asOf === null) return { asOf, sequence: never - 1, judged: never - 1, published: never };
	const judged = lastSequence(register, asOf.day, zone);
	return { asOf, sequence: asOf.clock === 'recorded' ? judged : never - 1, judged, published: dayNumber(asOf.day) };
}

/** A document whose day of publication is not known is seen as soon as it was taken down; by the other clock never. */
export function isSeen(cut: Cut, published: number): boolean {
	if (cut.asOf === null) return true;
	return published === noDay ? cut.asOf.clock === 'recorded' : published <= cut.published;
}

/** Sequence of the last entry taken down before the day ended; entries after a later one do not count. */
function lastSequence({ quarters }: Register, day: string, zone: string): number {
	const end = Date.parse(`${addDays(day, 1)}T00:00:00${zone}`) / 900_000;
	let sequence = 0;
	for (const quarter of quarters) {
		if (quarter.quarter >= end) break;
		sequence = quarter.sequence;
	}
	return sequence;
}
