// Days as numbers, for the columns of the record: days since 1 January 1970 in the proleptic Gregorian calendar
// (H. Hinnant, "chrono-compatible low-level date algorithms"). A day that is not known is `noDay`.

/** Stands for a day that is not known; smaller than every day. */
export const noDay = -2_147_483_648;

/** The number of an ISO day (`2031-05-01`), or `noDay` for null. Only the first ten characters are read. */
export function dayNumber(iso: string | null): number {
	if (iso === null) return noDay;
	const month = two(iso, 5);
	const year = two(iso, 0) * 100 + two(iso, 2) - (month <= 2 ? 1 : 0);
	const era = Math.floor(year / 400);
	const yearOfEra = year - era * 400;
	const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + two(iso, 8) - 1;
	const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
	return era * 146_097 + dayOfEra - 719_468;
}

/** The ISO day of a number, or null for `noDay`. */
export function isoDay(day: number): string | null {
	return day === noDay ? null : new Date(day * 86_400_000).toISOString().slice(0, 10);
}

function two(iso: string, at: number): number {
	return (iso.charCodeAt(at) - 48) * 10 + iso.charCodeAt(at + 1) - 48;
}
