// What the parts of a date come to: days from a month and a number, from a weekday, from a count backwards; with the
// year, week or month that the words leave out chosen by the tense and by what lies nearest.
import { addDays, daysBetween, isCalendarDay, toDay, weekday } from '#time/edtf.ts';
import type { DateContext, DateReading } from './date-form.ts';

export function stated(edtf: string): DateReading {
	return { edtf, type: 'DATE', known: 'stated' };
}

export function implied(edtf: string, timex?: string): DateReading {
	return { edtf, type: 'DATE', known: 'implied', ...(timex === undefined ? {} : { timex }) };
}

export function fullDay(year: number, month: number, day: number): DateReading | null {
	return isCalendarDay(year, month, day) ? stated(toDay(year, month, day)) : null;
}

type DayParts = readonly [year: string | undefined, month: number, day: string | undefined];

/** A month and day; without a year the nearest such day on the side of publication that the tense says. */
export function dayOf([year, month, dayText]: DayParts, { anchor, tense }: DateContext): DateReading | null {
	const day = Number(dayText);
	if (year !== undefined) return fullDay(Number(year), month, day);
	if (month < 1 || day < 1 || day > 31) return null;
	if (anchor === null) return stated(`XXXX-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`);
	const anchorYear = Number(anchor.slice(0, 4));
	const days = [anchorYear - 1, anchorYear, anchorYear + 1].filter((one) => isCalendarDay(one, month, day)).map((one) => toDay(one, month, day));
	const before = days.filter((one) => one <= addDays(anchor, 1)).at(-1);
	const after = days.find((one) => one >= anchor);
	const chosen = before === undefined || after === undefined ? (before ?? after) : nearer({ before, after, anchor, tense });
	return chosen === undefined ? null : implied(chosen);
}

/** The verb decides, unless its side lies most of a year away and the other near. */
function nearer({ before, after, anchor, tense }: { before: string; after: string } & Pick<DateContext, 'tense'> & { anchor: string }): string {
	const back = daysBetween(before, anchor);
	const ahead = daysBetween(anchor, after);
	if (tense === 'since') return before;
	if (tense === 'past') return back > 280 && ahead < 85 ? after : before;
	if (tense === 'future') return ahead > 280 && back < 85 ? before : after;
	return ahead < back && ahead < 130 ? after : before;
}

/** A weekday and a month's day: the year in which they meet, nearest to publication. */
export function weekdayOf(day: number, reading: DateReading | null, { anchor }: DateContext): DateReading | null {
	if (reading?.edtf == null || anchor === null || reading.known === 'stated' || weekday(reading.edtf) === day) return reading;
	const year = Number(reading.edtf.slice(0, 4));
	const [month, date] = [Number(reading.edtf.slice(5, 7)), Number(reading.edtf.slice(8, 10))];
	const fitting = [year - 1, year + 1].find((one) => isCalendarDay(one, month, date) && weekday(toDay(one, month, date)) === day);
	return fitting === undefined ? reading : implied(toDay(fitting, month, date));
}

export function bareMonth(month: number, { anchor, tense }: DateContext, which = ''): DateReading | null {
	if (anchor === null || month < 1) return null;
	const now = Number(anchor.slice(5, 7));
	const isLater = month > now;
	const ahead = which === 'next' ? month <= now : false;
	const back = which === 'last' ? month >= now : isLater && which !== 'this' && which !== 'next' && tense !== 'future';
	const year = Number(anchor.slice(0, 4)) + (ahead ? 1 : 0) - (back ? 1 : 0);
	return implied(`${year}-${String(month).padStart(2, '0')}`);
}

export function range(from: DateReading | null, to: DateReading | null): DateReading | null {
	return from?.edtf && to?.edtf && from.edtf <= to.edtf ? { edtf: `${from.edtf}/${to.edtf}`, type: 'DATE', known: from.known } : null;
}

/** A weekday is the latest one not after publication; `next`, a coming event and words of the future turn it forward. */
export function onWeekday(day: number, which: string, { anchor, tense }: DateContext): DateReading | null {
	if (anchor === null || day < 0) return null;
	const back = (weekday(anchor) - day + 7) % 7;
	const isAhead = /next|following|coming/.test(which) || (tense === 'future' && !/last|previous|past/.test(which) && back !== 0);
	return implied(addDays(anchor, isAhead ? 7 - back : /last|past/.test(which) && back === 0 ? -7 : -back));
}

export function near({ anchor }: DateContext, days: number): DateReading | null {
	return anchor === null ? null : implied(addDays(anchor, days));
}

/** Counted from the day named last, else from publication. */
export function nearLast({ anchor, last }: DateContext, days: number): DateReading | null {
	const from = last ?? anchor;
	return from === null ? null : implied(addDays(from, days));
}

/** The week, Monday to Sunday, `weeks` after that of publication. */
export function weekFrom({ anchor }: DateContext, weeks: number): DateReading | null {
	if (anchor === null) return null;
	const monday = addDays(anchor, -((weekday(anchor) + 6) % 7) + 7 * weeks);
	return implied(`${monday}/${addDays(monday, 6)}`, isoWeek(monday));
}

export function weekendFrom({ anchor }: DateContext, weeks: number): DateReading | null {
	if (anchor === null) return null;
	const saturday = addDays(anchor, -((weekday(anchor) + 6) % 7) + 5 + 7 * weeks);
	return implied(`${saturday}/${addDays(saturday, 1)}`, `${isoWeek(saturday)}-WE`);
}

/** ISO 8601 week: the year is that of its Thursday. */
export function isoWeek(day: string): string {
	const thursday = addDays(day, 3 - ((weekday(day) + 6) % 7));
	const week = Math.floor(daysBetween(`${thursday.slice(0, 4)}-01-01`, thursday) / 7) + 1;
	return `${thursday.slice(0, 4)}-W${String(week).padStart(2, '0')}`;
}

/** So many units before publication (after, when negative). Years before stay about. */
export function unitsBefore(count: number, unit: string, context: DateContext): DateReading | null {
	const { anchor } = context;
	if (anchor === null) return null;
	if (unit === 'day') return implied(addDays(anchor, -count));
	if (unit === 'hour' || unit === 'minute') return implied(anchor);
	if (unit === 'week') return weekFrom(context, -count);
	const year = Number(anchor.slice(0, 4));
	if (unit === 'decade') return implied(`${year - count * 10}~`, String(year - count * 10));
	if (unit === 'year') return implied(count > 1 ? `${year - count}~` : String(year - count), String(year - count));
	const month = year * 12 + Number(anchor.slice(5, 7)) - 1 - count;
	return implied(`${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`);
}

/** A quarter of a year as months; without a year the latest that has begun. */
export function quarterOf(quarter: number, year: string | undefined, { anchor }: DateContext): DateReading | null {
	if (year === undefined && anchor === null) return null;
	const now = Math.ceil(Number(anchor?.slice(5, 7)) / 3);
	const inYear = year ?? String(Number(anchor?.slice(0, 4)) - (quarter > now ? 1 : 0));
	const month = (number: number) => `${inYear}-${String(number).padStart(2, '0')}`;
	return {
		edtf: `${month(quarter * 3 - 2)}/${month(quarter * 3)}`,
		timex: `${inYear}-Q${quarter}`,
		type: 'DATE',
		known: year === undefined ? 'implied' : 'stated',
	};
}

/** A count with its unit, as ISO 8601 writes it; `X` where the words give no number. */
export function duration(count: number | null, unit: string): DateReading {
	const letter = unit === 'hour' || unit === 'minute' || unit === 'second' ? 'T' : '';
	const years = unit === 'decade' ? 10 : unit === 'century' ? 100 : 1;
	const end = years > 1 ? 'Y' : unit === 'quarter' ? 'M' : unit[0]?.toUpperCase();
	if (count === null) return { edtf: null, timex: `P${letter}X${end}`, type: 'DURATION', known: 'unknown' };
	return { edtf: `P${letter}${count * years * (unit === 'quarter' ? 3 : 1)}${end}`, type: 'DURATION', known: 'stated' };
}

/** A part of a day; EDTF has only the day. */
export function onPartOfDay(day: DateReading | null, part: string | undefined): DateReading | null {
	if (!day?.edtf || part === undefined || day.edtf.length !== 10) return day;
	return { edtf: day.edtf, timex: `${day.edtf}T${part.slice(1)}`, type: 'TIME', known: day.known };
}
