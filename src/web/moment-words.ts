// Dates in words. Days are written with the month's name, so that nobody has to guess which number is the month;
// what EDTF leaves open stays open in the words.
import type { Moment } from '#time/moment.ts';

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const seasons = ['spring', 'summer', 'autumn', 'winter'];
const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

/** An EDTF level 1 value in words: `24 Apr 2023`, `about Apr 2023`, `12 Dec 2022 – open`. */
export function edtfWords(edtf: string): string {
	const [from = '', to] = edtf.split('/');
	if (to === undefined) return partWords(from);
	if (to === '' || to === '..') return `since ${partWords(from)}`;
	return from === '' || from === '..' ? `until ${partWords(to)}` : `${partWords(from)} – ${partWords(to)}`;
}

export function momentWords(moment: Moment): string {
	return moment.known === 'unknown' ? 'time not known' : edtfWords(moment.edtf);
}

/** `24 Apr 2023` of an ISO day. */
export function dayWords(day: string): string {
	return edtfWords(day.slice(0, 10));
}

/** `24 Apr` of an ISO day, for places where the year is plain. */
export function shortDay(day: string): string {
	return `${Number(day.slice(8, 10))} ${months[Number(day.slice(5, 7)) - 1] ?? ''}`;
}

export function weekdayWords(day: string): string {
	return weekdays[new Date(`${day}T00:00:00Z`).getUTCDay()] ?? '';
}

export function monthWords(month: number): string {
	return months[month] ?? '';
}

/** `24 Apr 2023, 18:00 UTC` of an ISO instant. */
export function instantWords(instant: string): string {
	return `${dayWords(instant)}, ${instant.slice(11, 16)} UTC`;
}

function partWords(part: string): string {
	const mark = /[~?%]/.exec(part)?.[0];
	const words = calendarWords(part.replaceAll(/[~?%]/g, ''));
	if (mark === '~') return `about ${words}`;
	return mark ? `${words} (${mark === '?' ? 'uncertain' : 'uncertain, about'})` : words;
}

function calendarWords(part: string): string {
	const found = /^(\d{3}[\dX])(?:-(\d\d|XX))?(?:-(\d\d|XX))?(?:T(\d\d:\d\d)[^+-]*([+-].*)?)?$/.exec(part);
	if (!found) return part;
	const [, year = '', month, day, clock, zone] = found;
	const inMonth = month && month !== 'XX' ? `${months[Number(month) - 1] ?? seasons[Number(month) - 21] ?? month} ${year}` : year.replace('X', '0s');
	const onDay = day && day !== 'XX' ? `${Number(day)} ${inMonth}` : inMonth;
	return clock ? `${onDay} ${clock}${zone ? ` (${zone})` : ''}` : onDay;
}
