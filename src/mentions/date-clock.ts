// Times of day, with or without their day and zone, and parts of the day (`last night`, `Friday morning` stands with
// the weekdays).
import { lastDay } from '#time/edtf.ts';
import type { Calendar, DateContext, DateForm, DateReading, Groups } from './date-form.ts';
import { dayOf, near, onPartOfDay, onWeekday } from './date-value.ts';

export function clockForms(calendar: Calendar): DateForm[] {
	return [...hourForms(calendar), ...partForms(calendar)];
}

function hourForms(calendar: Calendar): DateForm[] {
	const { form, month, monthWords, monthNumber, weekday, weekdayWords, weekdayNumber } = calendar;
	const zones = calendar.pairs('time-zones');
	const named = [...zones.keys()].map((name) => name.replaceAll(' ', '\\s')).join('|');
	const zone = `(\\(?(?:${named})\\s?(?:[+-]\\d{1,2})?\\)?)`;
	const time = `(\\d{1,2}):(\\d\\d)(?:\\s?(hours|local\\stime|${zone}))?`;
	const clock = `(\\d{1,2})(?::(\\d\\d))?\\s?([ap])\\.?m\\.?(?:\\s${zone})?`;
	const on = (day: DateReading | null, [hour, minute, where]: Groups, context: DateContext) =>
		timeOn(day, [hour, minute], offsetOf(where, zones, context.zone));
	const onClock = (day: DateReading | null, [hour, minute, half, where]: Groups, context: DateContext) =>
		on(day, [...clockOf(hour, minute, half), where], context);
	const today = ({ anchor }: DateContext): DateReading | null => (anchor === null ? null : { edtf: anchor, type: 'DATE', known: 'implied' });
	return [
		form('time-on-day', [['#'], `${time}\\s(?:on\\s)?${month}\\s(\\d{1,2})(?:,?\\s(\\d{4}))?`], ([, h, m, z, , name, d, y], context) =>
			on(dayOf([y, monthNumber(name), d], context), [h, m, z], context),
		),
		form('time-on-day-first', [['#'], `${time}\\s(?:on\\s)?(\\d{1,2})\\s${month}(?:,?\\s(\\d{4}))?`], ([, h, m, z, , d, name, y], context) =>
			on(dayOf([y, monthNumber(name), d], context), [h, m, z], context),
		),
		form('day-and-time', [monthWords, `${month}\\s(\\d{1,2}),?\\s(\\d{4}),?\\s(?:at\\s)?${time}`], ([, name, d, y, h, m, z], context) =>
			on(dayOf([y, monthNumber(name), d], context), [h, m, z], context),
		),
		form('time-on-weekday', [['#'], `${time}\\s(?:on\\s)?${weekday}`], ([, h, m, z, , w], context) =>
			on(onWeekday(weekdayNumber(w), '', context), [h, m, z], context),
		),
		form('clock-on-day', [['#'], `${clock},?(?:\\son)?\\s${month}\\s(\\d{1,2})(?:,?\\s(\\d{4}))?`], ([, h, m, half, z, name, d, y], context) =>
			onClock(dayOf([y, monthNumber(name), d], context), [h, m, half, z], context),
		),
		form('clock-on-weekday', [['#'], `${clock},?(?:\\s\\([^()]{1,20}\\))?(?:\\son)?\\s${weekday}`], ([, h, m, half, z, w], context) =>
			onClock(onWeekday(weekdayNumber(w), '', context), [h, m, half, z], context),
		),
		form('weekday-at-clock', [weekdayWords, `${weekday}\\sat\\s${clock}`], ([, w, h, m, half, z], context) =>
			onClock(onWeekday(weekdayNumber(w), '', context), [h, m, half, z], context),
		),
		form('clock', [['#'], clock], ([, h, m, half, z], context) => onClock(today(context), [h, m, half, z], context)),
		form('time', [['#'], time], ([, h, m, z], context) => on(today(context), [h, m, z], context)),
		form('noon', [['noon', 'midday', 'midnight'], `(noon|midday|midnight)(?:\\s(?:on\\s)?${weekday})?`], ([, word = '', w], context) =>
			on(w === undefined ? today(context) : onWeekday(weekdayNumber(w), '', context), [/^midn/i.test(word) ? '24' : '12', '00', undefined], context),
		),
	];
}

function partForms({ form, pairs }: Calendar): DateForm[] {
	const parts = pairs('parts-of-day');
	const part = `(${[...parts.keys()].join('|')})`;
	const of = (name = '') => parts.get(name.toLowerCase());
	const early = '(?:(?:early|earlier|late|later)\\s)?';
	const first = ['early', 'earlier', 'late', 'later'];
	return [
		form('this-part', [['this', ...first], `${early}this\\s${part}`], ([, name], context) => onPartOfDay(near(context, 0), of(name))),
		form('mid-part', [['mid'], `mid[\\s-]${part}`], ([, name], context) => onPartOfDay(near(context, 0), of(name))),
		form('last-part', [['last', ...first], `${early}last\\s(night|evening)`], ([, name], context) => onPartOfDay(near(context, -1), of(name))),
		form('yesterday-part', [['yesterday', 'tomorrow', ...first], `${early}(yesterday|tomorrow)\\s${part}`], ([, day = '', name], context) =>
			onPartOfDay(near(context, /^y/i.test(day) ? -1 : 1), of(name)),
		),
		form('tonight', [['tonight'], 'tonight'], (_groups, context) => onPartOfDay(near(context, 0), 'TNI')),
	];
}

/** `GMT+4` → `+04:00`; a zone of the lexicon by its name; else the zone of the reference. */
function offsetOf(zone: string | undefined, zones: ReadonlyMap<string, string>, local: string): string {
	const name = /[a-z]+(?:\stime)?/i.exec(zone ?? '')?.[0].toLowerCase() ?? '';
	const hours = /([+-])(\d{1,2})/.exec(zone ?? '');
	if (hours) return `${hours[1]}${hours[2]?.padStart(2, '0')}:00`;
	return zones.get(name) ?? local;
}

/** Hour and minute of `1:15 p.m.` on the clock of 24 hours. */
function clockOf(hour = '', minute = '00', half = ''): Groups {
	const noon = Number(hour) % 12;
	return [String(half.toLowerCase() === 'p' ? noon + 12 : noon), minute];
}

function timeOn(day: DateReading | null, [hour, minute]: Groups, offset: string): DateReading | null {
	if (!day?.edtf || Number(hour) > 24 || Number(minute) > 59 || lastDay(day.edtf) === null) return null;
	return { edtf: `${day.edtf}T${(hour ?? '').padStart(2, '0')}:${minute}${offset}`, type: 'TIME', known: day.known };
}
