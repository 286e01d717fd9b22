// The forms in which news writes dates: each a bounded pattern and how its parts become an EDTF value.
// Month and weekday names come from the lexicon. Rules for what is left out are those of docs/method.md.
import { addDays, isCalendarDay, lastDay, toDay, weekday } from '#time/edtf.ts';
import type { Lexicon } from '#reference/lexicon.ts';
import type { DayCount } from '#reference/reference.ts';
import type { Known } from '#text/known.ts';

export type DateReading = { readonly edtf: string | null; readonly type: 'DATE' | 'TIME' | 'DURATION' | 'SET'; readonly known: Known };
export type DateContext = {
	/** Day of publication (ISO), or null. */
	readonly anchor: string | null;
	/** Whether the words before speak of the future. */
	readonly isFuture: boolean;
	readonly dayCounts: readonly DayCount[];
	readonly zone: string;
};
type Groups = readonly (string | undefined)[];
export type DateForm = { readonly name: string; readonly pattern: RegExp; readonly read: (groups: Groups, context: DateContext) => DateReading | null };

/** All forms, made for a lexicon. Patterns are global and free of nested repetition. */
export function dateForms(lexicon: Lexicon): readonly DateForm[] {
	const months = lexicon.words.months ?? [];
	const weekdays = lexicon.words.weekdays ?? [];
	const month = `(${months.map((name) => `${name}|${name.slice(0, 3)}\\.`).join('|')}|sept\\.)`;
	const monthNumber = (name = '') => months.findIndex((one) => one.startsWith(name.toLowerCase().slice(0, 3))) + 1;
	const any = (list: string) => (lexicon.words[list] ?? []).map((words) => words.replaceAll(' ', '\\s')).join('|');
	const form = (name: string, pattern: string, read: DateForm['read']): DateForm => ({
		name,
		pattern: new RegExp(`(?<![\\p{L}\\d:])(?:${pattern})(?![\\p{L}\\d])`, 'giu'),
		read,
	});
	return [
		form('iso', '(\\d{4})-(\\d\\d)-(\\d\\d)', ([, year, monthText, day]) => full(Number(year), Number(monthText), Number(day))),
		...clockForms(form, { month, monthNumber, zones: zonesOf(lexicon) }),
		...dayForms(form, { month, monthNumber }),
		form('month-year', `(?<!\\d\\s)${month}(?:,?\\s(?:of\\s)?)(\\d{4})`, ([, name, year]) => stated(`${year}-${String(monthNumber(name)).padStart(2, '0')}`)),
		form('in-month', `(?<=\\b(?:in|since|until|by|last|of|early|late|mid)\\s)${month}`, ([, name], context) => bareMonth(monthNumber(name), context)),
		form('in-year', '(?<=\\b(?:in|since|of|from|until|by|during|early|late)\\s)(1[89]\\d\\d|20\\d\\d)', ([, year]) => stated(year ?? '')),
		form('decade', '(1[89]\\d|20\\d)0s', ([, decade]) => stated(`${decade}X`)),
		form('weekday', `(?:(last|next|this|the following|the previous)\\s)?(${weekdays.join('|')})`, ([, which, name], context) =>
			onWeekday(weekdays.indexOf((name ?? '').toLowerCase()), (which ?? '').toLowerCase(), context),
		),
		...relativeForms(form, any),
	];
}

type MakeForm = (name: string, pattern: string, read: DateForm['read']) => DateForm;

/** Names of time zones, lower case, with their offsets. */
function zonesOf(lexicon: Lexicon): ReadonlyMap<string, string> {
	return new Map(
		(lexicon.words['time-zones'] ?? []).map((zone) => [zone.slice(0, zone.lastIndexOf(' ')).toLowerCase(), zone.slice(zone.lastIndexOf(' ') + 1)]),
	);
}

type Parts = { readonly month: string; readonly monthNumber: (name?: string) => number; readonly zones: ReadonlyMap<string, string> };

function dayForms(form: MakeForm, { month, monthNumber }: Omit<Parts, 'zones'>): DateForm[] {
	return [
		form('night-of', `(?:on\\s|during\\s)?the\\snight\\sof\\s(\\d{1,2})\\s?(?:[-–]|to)\\s?(\\d{1,2})\\s${month}`, ([, from, to, name], context) =>
			range(dayOf([undefined, monthNumber(name), from], context), dayOf([undefined, monthNumber(name), to], context)),
		),
		form('day-range', `(\\d{1,2})\\s?(?:[-–]|to)\\s?(\\d{1,2})\\s${month}(?:,?\\s(\\d{4}))?`, ([, from, to, name, year], context) =>
			range(dayOf([year, monthNumber(name), from], context), dayOf([year, monthNumber(name), to], context)),
		),
		form('month-day-range', `${month}\\s(\\d{1,2})\\s?[-–]\\s?(\\d{1,2})(?:,?\\s(\\d{4}))?`, ([, name, from, to, year], context) =>
			range(dayOf([year, monthNumber(name), from], context), dayOf([year, monthNumber(name), to], context)),
		),
		form('month-day', `${month}\\s(\\d{1,2})(?:st|nd|rd|th)?(?:,?\\s(\\d{4}))?(?!:)`, ([, name, day, year], context) =>
			dayOf([year, monthNumber(name), day], context),
		),
		form('day-month', `(\\d{1,2})(?:st|nd|rd|th)?\\s(?:of\\s)?${month}(?:,?\\s(\\d{4}))?`, ([, day, name, year], context) =>
			dayOf([year, monthNumber(name), day], context),
		),
	];
}

/** Times of day, with or without their day and zone. */
function clockForms(form: MakeForm, { month, monthNumber, zones }: Parts): DateForm[] {
	const named = [...zones.keys()].map((name) => name.replaceAll(' ', '\\s')).join('|');
	const time = `(\\d{1,2}):(\\d\\d)(?:\\s?(hours|local\\stime|\\(?(?:${named})\\s?(?:[+-]\\d{1,2})?\\)?))?`;
	const atTime = (day: DateReading | null, parts: Groups, context: DateContext) => timeOn(day, parts, (zone) => offsetOf(zone, zones, context.zone));
	const clock = '(\\d{1,2})(?::(\\d\\d))?\\s?([ap])\\.?m\\.?';
	return [
		form('time-on-day', `${time}\\s(?:on\\s)?${month}\\s(\\d{1,2})(?:,?\\s(\\d{4}))?`, ([, hour, minute, zone, name, day, year], context) =>
			atTime(dayOf([year, monthNumber(name), day], context), [hour, minute, zone], context),
		),
		form('time-on-day-first', `${time}\\s(?:on\\s)?(\\d{1,2})\\s${month}(?:,?\\s(\\d{4}))?`, ([, hour, minute, zone, day, name, year], context) =>
			atTime(dayOf([year, monthNumber(name), day], context), [hour, minute, zone], context),
		),
		form('day-and-time', `${month}\\s(\\d{1,2}),?\\s(\\d{4}),?\\s(?:at\\s)?${time}`, ([, name, day, year, hour, minute, zone], context) =>
			atTime(dayOf([year, monthNumber(name), day], context), [hour, minute, zone], context),
		),
		form('clock-on-day', `${clock}(?:\\son)?\\s${month}\\s(\\d{1,2})(?:,?\\s(\\d{4}))?`, ([, hour, minute, half, name, day, year], context) =>
			atTime(dayOf([year, monthNumber(name), day], context), clockOf(hour, minute, half), context),
		),
		form('clock', clock, ([, hour, minute, half], context) =>
			context.anchor ? atTime({ edtf: context.anchor, type: 'DATE', known: 'implied' }, clockOf(hour, minute, half), context) : null,
		),
		form('time', time, (groups, context) =>
			context.anchor ? atTime({ edtf: context.anchor, type: 'DATE', known: 'implied' }, [groups[1], groups[2], groups[3]], context) : null,
		),
	];
}

function relativeForms(form: MakeForm, any: (list: string) => string): DateForm[] {
	const count = '(\\d{1,4}|a|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|few|many)';
	const unit = '(day|week|month|year|hour)s?';
	return [
		form('today', '(today|tonight|yesterday|tomorrow|overnight)', ([, word = ''], context) =>
			near(context, { today: 0, tonight: 0, overnight: 0, yesterday: -1, tomorrow: 1 }[word.toLowerCase()] ?? 0),
		),
		form('day-before', 'the\\sday\\sbefore|the\\sprevious\\sday|a\\sday\\searlier', (_groups, context) => near(context, -1)),
		form('ago', `(?:some\\s|about\\s|nearly\\s|almost\\s)?${count}\\s${unit}\\s(?:ago|earlier)`, ([, number = '', word = ''], context) =>
			ago(number, word, context),
		),
		form('last-unit', '(last|next|this|past|previous|coming)\\s(week|month|year)', ([, which = '', word = ''], context) =>
			ago(/last|past|previous/i.test(which) ? '1' : /this/i.test(which) ? '0' : '-1', word, context),
		),
		form(
			'day-count',
			'(?:day\\s(\\d{1,4})|(?:the\\s|its\\s)?(\\d{1,4})(?:st|nd|rd|th)(?:\\sstraight|\\sconsecutive)?\\sday|(\\d{1,4})-day)',
			(groups, context) => dayCount(Number(groups[1] ?? groups[2] ?? groups[3]), context),
		),
		form('vague-duration', any('vague-durations'), () => ({ edtf: null, type: 'DURATION', known: 'unknown' })),
		form('duration', `for\\s(?:more\\sthan\\s|about\\s|over\\s|nearly\\s|almost\\s)?${count}\\s${unit}`, ([, number = '', word = '']) =>
			duration(number, word),
		),
		form('vague-future', any('vague-futures'), (_groups, { anchor }) => (anchor === null ? null : { edtf: `${anchor}/..`, type: 'DATE', known: 'implied' })),
	];
}

function stated(edtf: string): DateReading {
	return { edtf, type: 'DATE', known: 'stated' };
}

function full(year: number, month: number, day: number): DateReading | null {
	return isCalendarDay(year, month, day) ? stated(toDay(year, month, day)) : null;
}

/** A month and day; without a year the latest such day not after publication (the next, in the future). */
function dayOf(parts: readonly [year: string | undefined, month: number, day: string | undefined], { anchor, isFuture }: DateContext): DateReading | null {
	const [year, month, dayText] = parts;
	const day = Number(dayText);
	if (year !== undefined) return full(Number(year), month, day);
	if (month < 1 || day < 1 || day > 31) return null;
	if (anchor === null) return { edtf: `XXXX-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`, type: 'DATE', known: 'stated' };
	const anchorYear = Number(anchor.slice(0, 4));
	const inYear = toDay(anchorYear, month, day);
	const limit = addDays(anchor, 1);
	const chosen = isFuture ? (inYear >= anchor ? anchorYear : anchorYear + 1) : inYear <= limit ? anchorYear : anchorYear - 1;
	return isCalendarDay(chosen, month, day) ? { edtf: toDay(chosen, month, day), type: 'DATE', known: 'implied' } : null;
}

function bareMonth(month: number, { anchor }: DateContext): DateReading | null {
	if (anchor === null || month < 1) return null;
	const year = Number(anchor.slice(0, 4)) - (month > Number(anchor.slice(5, 7)) ? 1 : 0);
	return { edtf: `${year}-${String(month).padStart(2, '0')}`, type: 'DATE', known: 'implied' };
}

function range(from: DateReading | null, to: DateReading | null): DateReading | null {
	return from?.edtf && to?.edtf && from.edtf <= to.edtf ? { edtf: `${from.edtf}/${to.edtf}`, type: 'DATE', known: from.known } : null;
}

/** A weekday is the latest one not after publication; `next` and words of the future turn it forward. */
function onWeekday(day: number, which: string, { anchor, isFuture }: DateContext): DateReading | null {
	if (anchor === null || day < 0) return null;
	const back = (weekday(anchor) - day + 7) % 7;
	const isAhead = which === 'next' || which === 'the following' || (isFuture && which !== 'last' && back !== 0);
	const shift = isAhead ? 7 - back : which === 'last' && back === 0 ? -7 : -back;
	return { edtf: addDays(anchor, shift), type: 'DATE', known: 'implied' };
}

function near({ anchor }: DateContext, days: number): DateReading | null {
	return anchor === null ? null : { edtf: addDays(anchor, days), type: 'DATE', known: 'implied' };
}

const counts = ['a', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];

function countOf(number: string): number | null {
	if (/^-?\d+$/.test(number)) return Number(number);
	const place = counts.indexOf(number.toLowerCase());
	return place < 0 ? null : Math.max(1, place);
}

function ago(number: string, unit: string, { anchor }: DateContext): DateReading | null {
	const count = countOf(number);
	if (anchor === null || count === null) return { edtf: null, type: 'DATE', known: 'unknown' };
	const implied = (edtf: string): DateReading => ({ edtf, type: 'DATE', known: 'implied' });
	if (unit === 'day') return implied(addDays(anchor, -count));
	if (unit === 'hour') return implied(anchor);
	if (unit === 'week') {
		const monday = addDays(anchor, -((weekday(anchor) + 6) % 7) - 7 * count);
		return implied(`${monday}/${addDays(monday, 6)}`);
	}
	const year = Number(anchor.slice(0, 4));
	if (unit === 'year') return implied(count > 1 ? `${year - count}~` : String(year - count));
	const month = year * 12 + Number(anchor.slice(5, 7)) - 1 - count;
	return implied(`${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`);
}

function duration(number: string, unit: string): DateReading {
	const count = countOf(number);
	const letter = unit === 'hour' ? 'T' : '';
	return { edtf: count === null ? null : `P${letter}${count}${unit[0]?.toUpperCase()}`, type: 'DURATION', known: count === null ? 'unknown' : 'stated' };
}

/** `day 133` names no day but how long something lasts: the day it began, when that day fits publication. */
function dayCount(count: number, { anchor, dayCounts }: DateContext): DateReading | null {
	if (anchor === null || !(count > 0)) return null;
	const start = addDays(anchor, 1 - count);
	const named = dayCounts.find((one) => Math.abs(Date.parse(one.start) - Date.parse(start)) <= 4 * 86_400_000);
	return { edtf: named?.start ?? start, type: 'DATE', known: 'implied' };
}

/** `GMT+4` → `+04:00`; a zone of the lexicon by its name; else the zone of the reference. */
function offsetOf(zone: string | undefined, zones: ReadonlyMap<string, string>, local: string): string {
	const name = /[a-z]+(?:\stime)?/i.exec(zone ?? '')?.[0].toLowerCase() ?? '';
	const hours = /([+-])(\d{1,2})/.exec(zone ?? '');
	if (hours) return `${hours[1]}${hours[2]?.padStart(2, '0')}:00`;
	return zones.get(name) ?? local;
}

/** Hour, minute and zone of `1:15 p.m.` on the clock of 24 hours. */
function clockOf(hour = '', minute = '00', half = ''): Groups {
	const noon = Number(hour) % 12;
	return [String(half.toLowerCase() === 'p' ? noon + 12 : noon), minute, undefined];
}

function timeOn(day: DateReading | null, [hour, minute, zone]: Groups, offset: (zone: string | undefined) => string): DateReading | null {
	if (!day?.edtf || Number(hour) > 24 || Number(minute) > 59 || lastDay(day.edtf) === null) return null;
	return { edtf: `${day.edtf}T${(hour ?? '').padStart(2, '0')}:${minute}${offset(zone)}`, type: 'TIME', known: day.known };
}
