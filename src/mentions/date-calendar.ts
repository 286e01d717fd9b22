// Dates by the calendar: days with and without a year, ranges, nights between two days, weekdays, months, years.
import type { Calendar, DateContext, DateForm } from './date-form.ts';
import { bareMonth, dayOf, fullDay, implied, isoWeek, onPartOfDay, onWeekday, quarterOf, range, stated, weekdayOf } from './date-value.ts';
import { addDays, weekday } from '#time/edtf.ts';

export function calendarForms(calendar: Calendar): DateForm[] {
	return [...dayForms(calendar), ...rangeForms(calendar), ...weekdayForms(calendar), ...longForms(calendar), ...partOfYearForms(calendar)];
}

const year = '(?:,?\\s(\\d{4}))?';
const dash = '\\s?(?:[-–]|to|and)\\s?';

function dayForms({ form, month, monthWords, monthNumber, weekday: name, weekdayWords, weekdayNumber, pairs }: Calendar): DateForm[] {
	const ordinals = pairs('ordinal-days');
	const word = [...ordinals.keys()].join('|');
	const onWeekdayOf = (day: string | undefined, parts: Parameters<typeof dayOf>[0], context: DateContext) =>
		weekdayOf(weekdayNumber(day), dayOf(parts, context), context);
	return [
		form('iso', [['#'], '(\\d{4})-(\\d\\d)-(\\d\\d)'], ([, y, m, d]) => fullDay(Number(y), Number(m), Number(d))),
		form('month-day', [monthWords, `${month}\\s(\\d{1,2})(?:st|nd|rd|th)?${year}(?!:)`], ([, m, d, y], context) => dayOf([y, monthNumber(m), d], context)),
		form('which-month-day', [['last', 'next', 'this'], `(last|next|this)\\s${month}\\s(\\d{1,2})(?:st|nd|rd|th)?(?!:)`], ([, how, m, d], context) =>
			dayOf([undefined, monthNumber(m), d], { ...context, tense: how?.toLowerCase() === 'next' ? 'future' : 'past' }),
		),
		form('month-ordinal', [monthWords, `${month}\\s(${word})`], ([, m, d = ''], context) =>
			dayOf([undefined, monthNumber(m), ordinals.get(d.toLowerCase())], context),
		),
		form('day-month', [['#'], `(\\d{1,2})(?:st|nd|rd|th)?\\s(?:of\\s)?${month}${year}`], ([, d, m, y], context) => dayOf([y, monthNumber(m), d], context)),
		form('second-day', [['#'], `(?<=${month}\\s\\d{1,2}\\sand\\s)(\\d{1,2})`], ([, m, d], context) => dayOf([undefined, monthNumber(m), d], context)),
		form(
			'weekday-month-day',
			[['this', ...weekdayWords], `(?:this\\s)?(?:coming\\s)?${name},?\\s${month}\\s(\\d{1,2})(?:st|nd|rd|th)?${year}`],
			([, w, m, d, y], context) => onWeekdayOf(w, [y, monthNumber(m), d], context),
		),
		form('weekday-month-ordinal', [['this', ...weekdayWords], `(?:this\\s)?(?:coming\\s)?${name},?\\s${month}\\s(${word})`], ([, w, m, d = ''], context) =>
			onWeekdayOf(w, [undefined, monthNumber(m), ordinals.get(d.toLowerCase())], context),
		),
		form('weekday-day-month', [weekdayWords, `${name},?\\s(\\d{1,2})(?:st|nd|rd|th)?\\s(?:of\\s)?${month}${year}`], ([, w, d, m, y], context) =>
			onWeekdayOf(w, [y, monthNumber(m), d], context),
		),
		form('week-of', [['the', 'week'], `(?:the\\s)?week\\sof\\s${month}\\s(\\d{1,2})`], ([, m, d], context) => {
			const day = dayOf([undefined, monthNumber(m), d], context)?.edtf;
			if (day == null || day.startsWith('X')) return null;
			const monday = addDays(day, -((weekday(day) + 6) % 7));
			return implied(`${monday}/${addDays(monday, 6)}`, isoWeek(monday));
		}),
	];
}

function rangeForms({ form, month, monthWords, monthNumber }: Calendar): DateForm[] {
	return [
		form('night-of', [['on', 'during', 'the'], `(?:on\\s|during\\s)?the\\snight\\sof\\s(\\d{1,2})${dash}(\\d{1,2})\\s${month}`], ([, from, to, m], context) =>
			range(dayOf([undefined, monthNumber(m), from], context), dayOf([undefined, monthNumber(m), to], context)),
		),
		form(
			'night-of-month',
			[['on', 'during', 'the'], `(?:on\\s|during\\s)?the\\snight\\sof\\s${month}\\s(\\d{1,2})${dash}(\\d{1,2})`],
			([, m, from, to], context) => range(dayOf([undefined, monthNumber(m), from], context), dayOf([undefined, monthNumber(m), to], context)),
		),
		form('day-range', [['#'], `(\\d{1,2})\\s?(?:[-–]|to)\\s?(\\d{1,2})\\s${month}${year}`], ([, from, to, m, y], context) =>
			range(dayOf([y, monthNumber(m), from], context), dayOf([y, monthNumber(m), to], context)),
		),
		form('month-day-range', [monthWords, `${month}\\s(\\d{1,2})\\s?[-–]\\s?(\\d{1,2})${year}`], ([, m, from, to, y], context) =>
			range(dayOf([y, monthNumber(m), from], context), dayOf([y, monthNumber(m), to], context)),
		),
		form('two-months', [['#'], `(\\d{1,2})\\s${month}\\s?(?:[-–]|to)\\s?(\\d{1,2})\\s${month}${year}`], ([, from, m, to, n, y], context) =>
			range(dayOf([y, monthNumber(m), from], context), dayOf([y, monthNumber(n), to], context)),
		),
		form('years', [['#'], '(1[89]\\d\\d|20\\d\\d)\\s?[-–]\\s?(1[89]\\d\\d|20\\d\\d|\\d\\d)'], ([, from = '', to = '']) => {
			const end = to.length === 2 ? from.slice(0, 2) + to : to;
			return from < end ? stated(`${from}/${end}`) : null;
		}),
	];
}

function weekdayForms({ form, weekday: name, weekdayWords, weekdayNumber, pairs }: Calendar): DateForm[] {
	const parts = pairs('parts-of-day');
	const part = `(${[...parts.keys()].join('|')})`;
	const which = '(?:(last|next|this\\spast|this\\scoming|this|the\\sfollowing|the\\sprevious|early|late)\\s)?';
	const first = ['last', 'next', 'this', 'the', 'early', 'late', ...weekdayWords];
	return [
		form('weekday-own', [weekdayWords, `${name}(?=['’]s\\b)`], ([, w], context) => onWeekday(weekdayNumber(w), '', { ...context, tense: null })),
		form('weekday', [first, `${which}${name}`], ([, how = '', w], context) => onWeekday(weekdayNumber(w), how.toLowerCase(), context)),
		form('weekday-part', [first, `${which}${name}\\s${part}`], ([, how = '', w, p = ''], context) =>
			onPartOfDay(onWeekday(weekdayNumber(w), how.toLowerCase(), context), parts.get(p.toLowerCase())),
		),
		form('every-weekday', [['each', 'every'], `(?:each|every)\\s${name}`], ([, w]) => ({
			edtf: null,
			timex: `XXXX-WXX-${weekdayNumber(w) || 7}`,
			type: 'SET',
			known: 'unknown',
		})),
		form('weekdays', [weekdayWords.map((word) => `${word}s`), `(${weekdayWords.filter((word) => word.length > 3).join('|')})s`], ([, w]) => ({
			edtf: null,
			timex: `XXXX-WXX-${weekdayNumber(w) || 7}`,
			type: 'SET',
			known: 'unknown',
		})),
	];
}

function longForms({ form, month, monthWords, monthNumber, any }: Calendar): DateForm[] {
	const early = '(?:early|late|mid)[\\s-]';
	return [
		form('month-year', [['early', 'late', 'mid', ...monthWords], `(?<!\\d\\s)(?:${early})?${month},?\\s(?:of\\s)?(\\d{4})`], ([, m, y]) =>
			stated(`${y}-${String(monthNumber(m)).padStart(2, '0')}`),
		),
		form(
			'in-month',
			[monthWords, `(?<=\\b(?:in|since|until|by|of|from|during|between|through|early|late|mid|and|to)[\\s-])${month}(?!\\.?\\s\\d)`],
			([, m], context) => bareMonth(monthNumber(m), context),
		),
		form('which-month', [['last', 'next', 'this'], `(last|next|this)\\s${month}(?!\\.?\\s\\d)`], ([, how = '', m], context) =>
			bareMonth(monthNumber(m), context, how.toLowerCase()),
		),
		form(
			'in-year',
			[
				['#', 'early', 'late', 'mid'],
				`(?:${early})?(?<=\\b(?:in|since|of|from|until|by|during|to|and|before|after|through|fiscal|early|late|mid|year)[\\s-])(1[89]\\d\\d|20\\d\\d)(?!\\s?(?:%|percent|people|troops|men|women|[-–]))`,
			],
			([, y]) => stated(y ?? ''),
		),
		form('year-noun', [['#'], `(1[89]\\d\\d|20\\d\\d)(?=\\s(?:${any('nouns-after-years')})\\b)`], ([, y]) => stated(y ?? '')),
		form('fiscal-year', [['fiscal'], 'fiscal\\s(19\\d\\d|20\\d\\d)'], ([, y]) => stated(y ?? '')),
		form('decade', [['#'], "(1[89]\\d|20\\d)0'?s"], ([, decade]) => ({ ...stated(`${decade}X`), timex: decade ?? '' })),
	];
}

function partOfYearForms({ form, pairs }: Calendar): DateForm[] {
	const quarters = pairs('quarters');
	const quarter = [...quarters.keys()].join('|');
	const seasons = pairs('seasons');
	const season = [...seasons.keys()].join('|');
	return [
		form('quarter', [['the', ...quarters.keys()], `(?:the\\s)?(${quarter})[\\s-]quarter(?:\\sof\\s(\\d{4}))?`], ([, q = '', y], context) =>
			quarterOf(Number(quarters.get(q.toLowerCase())), y, context),
		),
		form(
			'season',
			[['last', 'this', 'next', 'the', ...seasons.keys()], `(?:(?:the\\s)?(${season})\\s(?:of\\s)?(\\d{4})|(last|this|next)\\s(${season}))`],
			([, s, y, how, t], context) => seasonOf(seasons.get((s ?? t ?? '').toLowerCase()) ?? '', [y, how?.toLowerCase()], context),
		),
	];
}

/** EDTF writes seasons as months 21 to 24. */
function seasonOf(code: string, [given, which]: readonly [string | undefined, string | undefined], { anchor }: DateContext) {
	const [name = '', number = ''] = code.split('/');
	if (given !== undefined) return { ...stated(`${given}-${number}`), timex: `${given}-${name}` };
	if (anchor === null) return null;
	const begun = Number(anchor.slice(5, 7)) > (Number(number) - 20) * 3 - 1;
	const inYear =
		Number(anchor.slice(0, 4)) +
		(which === 'last' ? (begun && Number(anchor.slice(5, 7)) > (Number(number) - 20) * 3 + 1 ? 0 : -1) : which === 'next' && begun ? 1 : 0);
	return implied(`${inYear}-${number}`, `${inYear}-${name}`);
}
