// Days on a line: where a day stands between two others, which steps to write on the axis, and which bins to count
// in so that each is wide enough to be pressed.
import { addDays, daysBetween } from '#time/edtf.ts';
import { monthWords } from './moment-words.ts';

export type Scale = { readonly from: string; readonly to: string; readonly days: number };
export type Unit = 'day' | 'week' | 'month' | 'quarter' | 'year';
export type Bin = { readonly from: string; readonly to: string };

const unitDays: readonly (readonly [Unit, number])[] = [
	['day', 1],
	['week', 7],
	['month', 30.4],
	['quarter', 91.3],
	['year', 365],
];

/** Both days inclusive. */
export function scale(from: string, to: string): Scale {
	return { from, to, days: Math.max(1, daysBetween(from, to) + 1) };
}

/** Where the morning of a day stands, 0 at the left edge and 1 at the right; may lie outside. */
export function place({ from, days }: Scale, day: string): number {
	return daysBetween(from, day) / days;
}

/** Share of the width from the morning of the first day to the evening of the last, cut at the edges. */
export function extent(within: Scale, first: string, last: string): { readonly left: number; readonly width: number } {
	const left = Math.max(0, place(within, first));
	return { left, width: Math.max(0, Math.min(1, place(within, addDays(last, 1))) - left) };
}

/** The finest unit of which each has at least `least` pixels. */
export function unitFor({ days }: Scale, width: number, least: number): Unit {
	return unitDays.find(([, length]) => (width * length) / days >= least)?.[0] ?? 'year';
}

/** Calendar bins that cover the scale; the first and last may reach over its edges. */
export function bins({ from, to }: Scale, unit: Unit): readonly Bin[] {
	const found: Bin[] = [];
	for (let start = startOf(from, unit); start <= to; ) {
		const next = nextStart(start, unit);
		found.push({ from: start, to: addDays(next, -1) });
		start = next;
	}
	return found;
}

/** `12` of a day, `Apr` of a month, `2023` of a year; where a larger unit begins, or at the edge, that is written too. */
export function binWords(bin: Bin, unit: Unit, isFirst: boolean): string {
	const year = bin.from.slice(0, 4);
	const month = Number(bin.from.slice(5, 7)) - 1;
	if (unit === 'year') return year;
	if (unit === 'quarter' || unit === 'month') return month === 0 || isFirst ? `${monthWords(month)} ${year}` : monthWords(month);
	const day = Number(bin.from.slice(8, 10));
	return isFirst || day <= (unit === 'week' ? 7 : 1) ? `${day} ${monthWords(month)} ${month === 0 || isFirst ? year : ''}`.trim() : String(day);
}

/** The scale `factor` times as long around the point `at` (0–1), no shorter than three days. */
export function zoom({ from, days }: Scale, factor: number, at: number): Scale {
	const length = Math.min(40 * 366, Math.max(3, Math.round(days * factor)));
	const start = addDays(from, Math.round((days - length) * at));
	return scale(start, addDays(start, length - 1));
}

/** The scale moved by a share of its length. */
export function shift({ from, to, days }: Scale, share: number): Scale {
	const by = Math.round(days * share) || Math.sign(share);
	return scale(addDays(from, by), addDays(to, by));
}

/** First day of the unit that holds the day; weeks begin on Monday. */
export function startOf(day: string, unit: Unit): string {
	if (unit === 'day') return day;
	if (unit === 'week') return addDays(day, -((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7));
	const month = Number(day.slice(5, 7)) - 1;
	const first = unit === 'year' ? 0 : unit === 'quarter' ? month - (month % 3) : month;
	return `${day.slice(0, 4)}-${String(first + 1).padStart(2, '0')}-01`;
}

function nextStart(start: string, unit: Unit): string {
	if (unit === 'day') return addDays(start, 1);
	return unit === 'week' ? addDays(start, 7) : startOf(addDays(start, unit === 'year' ? 370 : unit === 'quarter' ? 95 : 35), unit);
}
