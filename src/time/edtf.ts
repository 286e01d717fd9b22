// The part of EDTF level 1 (ISO 8601-2:2019) that a reader of news needs: days, months, seasons, years, decades,
// date-times, intervals with open ends, and the marks ~ ? % for approximate and uncertain.

const day = /^(\d{4})-(\d\d)-(\d\d)/;
const month = /^(\d{4})-(\d\d)/;
const year = /^(\d{4})/;
const decade = /^(\d{3})X/;

/** The first ISO day an EDTF value can mean, or null when it is empty or open to the past. */
export function firstDay(edtf: string): string | null {
	const [from = ''] = edtf.split('/');
	if (day.test(from)) return from.slice(0, 10);
	if (month.test(from)) return `${seasonMonth(from, 0)}-01`;
	if (decade.test(from)) return `${from.slice(0, 3)}0-01-01`;
	return year.test(from) ? `${from.slice(0, 4)}-01-01` : null;
}

/** The last ISO day an EDTF value can mean, or null when it is empty or open to the future. */
export function lastDay(edtf: string): string | null {
	const parts = edtf.split('/');
	const to = parts[1] ?? parts[0] ?? '';
	if (day.test(to)) return to.slice(0, 10);
	const inMonth = month.exec(seasonMonth(to, 2));
	if (inMonth) return isoDay(Date.UTC(Number(inMonth[1]), Number(inMonth[2]), 0));
	if (decade.test(to)) return `${to.slice(0, 3)}9-12-31`;
	return year.test(to) ? `${to.slice(0, 4)}-12-31` : null;
}

const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:\d\d)$/;

/** The minute of a date-time with its offset, counted from 1970 in UTC; null for everything that names no hour or no offset. */
export function minuteOf(edtf: string): number | null {
	if (!instant.test(edtf)) return null;
	const minute = Math.floor(Date.parse(edtf) / 60_000);
	return Number.isNaN(minute) ? null : minute;
}

/** The first (0) or last (2) month of a season, 21 spring to 24 winter of the north; of a month, itself. */
function seasonMonth(edtf: string, which: 0 | 2): string {
	const season = Number(edtf.slice(5, 7)) - 21;
	if (!month.test(edtf) || season < 0) return edtf.slice(0, 7);
	const number = Number(edtf.slice(0, 4)) * 12 + 2 + season * 3 + which;
	return `${Math.floor(number / 12)}-${String((number % 12) + 1).padStart(2, '0')}`;
}

/** The ISO day `days` after (before, when negative) an ISO day. */
export function addDays(isoDate: string, days: number): string {
	return isoDay(Date.parse(`${isoDate.slice(0, 10)}T00:00:00Z`) + days * 86_400_000);
}

/** Days from one ISO day to another. */
export function daysBetween(from: string, to: string): number {
	return Math.round((Date.parse(`${to.slice(0, 10)}T00:00:00Z`) - Date.parse(`${from.slice(0, 10)}T00:00:00Z`)) / 86_400_000);
}

/** 0 Sunday … 6 Saturday. */
export function weekday(isoDate: string): number {
	return new Date(`${isoDate.slice(0, 10)}T00:00:00Z`).getUTCDay();
}

/** Whether the three numbers name a day of the calendar. */
export function isCalendarDay(yearNumber: number, monthNumber: number, dayNumber: number): boolean {
	const time = new Date(Date.UTC(yearNumber, monthNumber - 1, dayNumber));
	return time.getUTCMonth() === monthNumber - 1 && time.getUTCDate() === dayNumber && yearNumber > 999 && yearNumber < 10_000;
}

/** `YYYY-MM-DD` of the three numbers. */
export function toDay(yearNumber: number, monthNumber: number, dayNumber: number): string {
	return `${yearNumber}-${String(monthNumber).padStart(2, '0')}-${String(dayNumber).padStart(2, '0')}`;
}

function isoDay(time: number): string {
	return new Date(time).toISOString().slice(0, 10);
}
