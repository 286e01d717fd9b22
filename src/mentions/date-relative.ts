// Dates counted from another: from publication, or from the day named last; and durations, day counts and vague words.
import { addDays } from '#time/edtf.ts';
import type { Calendar, DateContext, DateForm, DateReading } from './date-form.ts';
import { duration, implied, near, nearLast, unitsBefore, weekendFrom, weekFrom } from './date-value.ts';

const unit = '(second|minute|hour|day|week|month|quarter|year|decade|centur(?:y|ies))';
const vague = ['several', 'few', 'many', 'recent', 'some', 'a'];

export function relativeForms(calendar: Calendar): DateForm[] {
	return [...dayForms(calendar), ...unitForms(calendar), ...durationForms(calendar), ...countForms(calendar), ...vagueForms(calendar)];
}

function dayForms({ form }: Calendar): DateForm[] {
	return [
		form(
			'today',
			[['today', 'yesterday', 'tomorrow', 'overnight'], "(today|yesterday|tomorrow|overnight)(?!['’]s\\s(?:world|youth|society|standards))"],
			([, word = ''], context) => near(context, { yesterday: -1, tomorrow: 1 }[word.toLowerCase()] ?? 0),
		),
		form('day-before-yesterday', [['the'], 'the\\sday\\s(before\\syesterday|after\\stomorrow)'], ([, word = ''], context) =>
			near(context, /^b/i.test(word) ? -2 : 2),
		),
		form('day-before', [['the', 'a', 'one'], 'the\\sday\\sbefore|the\\sprevious\\sday|(?:a|one)\\sday\\s(?:earlier|before)'], (_groups, context) =>
			nearLast(context, -1),
		),
		form('day-after', [['the', 'a', 'one'], 'the\\s(?:day\\safter|following\\sday|next\\s(?:day|morning))|(?:a|one)\\sday\\slater'], (_groups, context) =>
			nearLast(context, 1),
		),
		form('that-day', [['that', 'the', 'earlier', 'later'], '(?:(?:earlier|later)\\s)?(?:that\\s(?:same\\s)?|the\\ssame\\s)day'], ({ length }, context) =>
			length > 0 && context.last ? implied(context.last) : null,
		),
	];
}

function unitForms(calendar: Calendar): DateForm[] {
	const { form, numbers, firsts, any } = calendar;
	const count = `(\\d{1,4}|${any('tens')}|${numbers.join('|')}|an?|several|a\\sfew|few|many|a\\scouple\\sof)`;
	const about = ['some', 'about', 'nearly', 'almost', 'around', 'more', 'over', 'just'];
	const first = ['#', ...firsts('tens'), ...numbers, 'a', 'an', 'several', 'few', 'many', ...about];
	const early = '(?:(?:early|earlier|late|later)\\s|the\\s(?:beginning|middle|end)\\sof\\s)?';
	const which = ['last', 'next', 'this', 'past', 'previous', 'coming', 'the', 'early', 'earlier', 'late', 'later'];
	return [
		form(
			'ago',
			[first, `(?:(?:some|about|nearly|almost|around|over|just|more\\sthan)\\s)?${count}\\s${unit}s?\\s(?:ago|earlier)`],
			([, number = '', word = ''], context) => {
				const counted = countOf(number, calendar);
				return counted === null ? { edtf: null, timex: 'PAST_REF', type: 'DATE', known: 'unknown' } : unitsBefore(counted, unitOf(word), context);
			},
		),
		form('from-now', [['#', ...numbers, 'a'], `${count}\\s${unit}s?\\sfrom\\snow`], ([, number = '', word = ''], context) => {
			const counted = countOf(number, calendar);
			return counted === null ? null : unitsBefore(-counted, unitOf(word), context);
		}),
		form(
			'which-unit',
			[which, `${early}(?:the\\s)?(last|next|this|past|previous|coming|current|following)\\s(week|weekend|month|year|decade)`],
			([, how = '', word = ''], context) => whichUnit(how.toLowerCase(), word.toLowerCase(), context),
		),
		form('weekend', [['the'], 'the\\sweekend'], (_groups, context) => weekendFrom(context, -1)),
		form('year-end', [['year'], 'year-end'], (_groups, { anchor, tense }) =>
			anchor === null ? null : implied(`${Number(anchor.slice(0, 4)) - (tense === 'past' || tense === 'since' ? 1 : 0)}-12-31`),
		),
		form('end-of-year', [['the'], 'the\\send\\sof\\sthe\\syear'], (_groups, { anchor }) => (anchor === null ? null : implied(`${anchor.slice(0, 4)}-12`))),
	];
}

function whichUnit(how: string, word: string, context: DateContext): DateReading | null {
	const shift = /last|past|previous/.test(how) ? -1 : /this|current/.test(how) ? 0 : 1;
	if (word === 'week') return weekFrom(context, shift);
	if (word === 'weekend') return weekendFrom(context, shift);
	return unitsBefore(-shift, word, context);
}

function durationForms(calendar: Calendar): DateForm[] {
	const { form, numbers, firsts, any } = calendar;
	const count = `(\\d{1,4}|${any('tens')}|${numbers.slice(1).join('|')})`;
	const first = ['#', ...firsts('tens'), ...numbers.slice(1)];
	const span = ['the', 'past', 'last', 'next', 'first'];
	return [
		form(
			'duration',
			[first, `${count}[\\s-](?:(?:more|straight|consecutive|full)\\s)?${unit}s?(?!\\s(?:ago|earlier|old|later|from\\snow)|-old)`],
			([, number = '', word = '']) => duration(countOf(number, calendar), unitOf(word)),
		),
		form(
			'joined-duration',
			[first, `${count}\\s(hour|minute)s?(?:\\sand\\s|,\\s)${count}\\s(minute|second)s?(?!\\s(?:ago|earlier|later))`],
			([, one = '', unit = '', other = '', part = '']) => joinedDuration([countOf(one, calendar), unit], [countOf(other, calendar), part]),
		),
		form(
			'past-duration',
			[span, `(?:the\\s)?(?:past|last|next|first|coming|previous)\\s(?:${count}|few|several|couple\\sof)\\s${unit}s`],
			([, number, word = '']) => duration(number === undefined ? null : countOf(number, calendar), unitOf(word)),
		),
		form(
			'one-duration',
			[['a', 'an'], `(?<=\\b(?:for|in|within|than|about|over|under|nearly|almost|after|of|every)\\s)(?:an?)\\s${unit}(?!\\s(?:ago|earlier|later|before))`],
			([, word = '']) => duration(1, unitOf(word)),
		),
		form('some-duration', [vague, `(?:several|a\\sfew|many)\\s${unit}s(?!\\s(?:ago|earlier|later))`], ([, word = '']) => duration(null, unitOf(word))),
		form('each-unit', [['each', 'every'], `(?:each|every)\\s(day|week|month|year)`], ([, word = '']) => ({
			edtf: `P1${word[0]?.toUpperCase()}`,
			type: 'SET',
			known: 'stated',
		})),
	];
}

function countForms({ form }: Calendar): DateForm[] {
	return [
		form('day-count', [['day'], 'day\\s(\\d{1,4})'], ([, number], context) => dayCount(Number(number), context)),
		form(
			'ordinal-day-count',
			[['the', 'its', '#'], '(?:the\\s|its\\s)?(\\d{1,4})(?:st|nd|rd|th)(?:\\sstraight|\\sconsecutive)?\\sday'],
			([, number], context) => dayCount(Number(number), context),
		),
		form('long-count', [['#'], '(\\d{1,4})-day'], ([, number], context) => {
			const counted = dayCount(Number(number), context);
			return counted && context.dayCounts.some(({ start }) => start === counted.edtf) ? counted : duration(Number(number), 'day');
		}),
	];
}

function vagueForms({ form, any, firsts }: Calendar): DateForm[] {
	return [
		form('vague-duration', [firsts('vague-durations'), any('vague-durations')], () => ({ edtf: null, timex: 'PXX', type: 'DURATION', known: 'unknown' })),
		form('vague-future', [firsts('vague-futures'), `(?<!\\bas\\s)(?:${any('vague-futures')})(?!\\s(?:as|after))`], (_groups, { anchor, tense }) =>
			anchor === null || tense === 'past' ? null : { ...implied(`${anchor}/..`), timex: 'FUTURE_REF' },
		),
		form('vague-past', [firsts('vague-pasts'), any('vague-pasts')], () => ({ edtf: null, timex: 'PAST_REF', type: 'DATE', known: 'unknown' })),
		form('vague-present', [firsts('vague-presents'), any('vague-presents')], () => ({ edtf: null, timex: 'PRESENT_REF', type: 'DATE', known: 'unknown' })),
	];
}

type Counted = readonly [count: number | null, unit: string];

/** `two hours and eight minutes`, `an hour, ten minutes`: the larger unit first. */
function joinedDuration([one, unit]: Counted, [other, part]: Counted): DateReading | null {
	if (one === null || other === null || unit === part) return null;
	return { edtf: `PT${one}${unit[0]?.toUpperCase()}${other}${part[0]?.toUpperCase()}`, type: 'DURATION', known: 'stated' };
}

/** A number in figures or words; null for `several`. */
function countOf(number: string, { numbers, tens }: Pick<Calendar, 'numbers' | 'tens'>): number | null {
	const word = number.toLowerCase();
	if (/^\d+$/.test(word)) return Number(word);
	if (word === 'a' || word === 'an') return 1;
	if (word.startsWith('a couple')) return 2;
	const place = numbers.indexOf(word);
	if (place >= 0) return place;
	const ten = tens.indexOf(word);
	return ten < 0 ? null : (ten + 2) * 10;
}

function unitOf(word: string): string {
	return /^centur/i.test(word) ? 'century' : word.toLowerCase();
}

/** `day 133` names no day but how long something lasts: the day it began, when that day fits publication. */
function dayCount(count: number, { anchor, dayCounts }: DateContext): DateReading | null {
	if (anchor === null || !(count > 0)) return null;
	const start = addDays(anchor, 1 - count);
	const named = dayCounts.find((one) => Math.abs(Date.parse(one.start) - Date.parse(start)) <= 4 * 86_400_000);
	return implied(named?.start ?? start);
}
