// All date forms of a lexicon, by the word they begin with. A new form is one line in the file of its kind.
import type { Lexicon } from '#reference/lexicon.ts';
import type { Calendar, DateForm, DateForms } from './date-form.ts';
import { calendarForms } from './date-calendar.ts';
import { clockForms } from './date-clock.ts';
import { relativeForms } from './date-relative.ts';

/** Made anew at each call; the finder keeps them. */
export function dateForms(lexicon: Lexicon): ReadonlyMap<string, DateForms> {
	const calendar = calendarOf(lexicon);
	const byFirst = new Map<string, DateForm[]>();
	for (const form of [...calendarForms(calendar), ...clockForms(calendar), ...relativeForms(calendar)]) {
		for (const word of new Set(form.first)) byFirst.set(word, [...(byFirst.get(word) ?? []), form]);
	}
	return new Map([...byFirst].map(([word, forms]) => [word, { forms, any: anyOf(forms), asked: 0 }]));
}

/** What no date is followed by at once. */
const end = '(?![\\p{L}\\d])';

/** One pattern for many; their common end is looked at once, which makes it much smaller. */
function anyOf(forms: readonly DateForm[]): RegExp {
	return new RegExp(`(?:${forms.map(({ pattern }) => pattern.source.slice(0, -end.length)).join('|')})${end}`, 'uy');
}

/** Small letters where a pattern has capitals; `\S` and its like stay. */
function lowered(pattern: string): string {
	return pattern.replace(/\\.|\p{Lu}/gu, (sign) => (sign.startsWith('\\') ? sign : sign.toLowerCase()));
}

function calendarOf({ words }: Lexicon): Calendar {
	const months = words.months ?? [];
	const weekdays = words.weekdays ?? [];
	const short = (name: string) => name.slice(0, 3);
	const phrase = (text: string) => text.replaceAll('.', '\\.').replaceAll(' ', '\\s');
	return {
		form: (name, [first, pattern], read) => ({ name, first, pattern: new RegExp(`(?:${lowered(pattern)})${end}`, 'uy'), read }),
		month: `(${months.map((name) => `${name}|${short(name)}\\.`).join('|')}|sept\\.?|${months.map(short).join('|')})`,
		monthWords: [...months, ...months.map(short), 'sept'],
		monthNumber: (name = '') => months.findIndex((one) => one.startsWith(short(name.toLowerCase()))) + 1,
		weekday: `(${weekdays.map((name) => `${name}|${short(name)}\\.`).join('|')})`,
		weekdayWords: [...weekdays, ...weekdays.map(short)],
		weekdayNumber: (name = '') => weekdays.findIndex((one) => one.startsWith(short(name.toLowerCase()))),
		any: (list) => (words[list] ?? []).map(phrase).join('|'),
		firsts: (list) => (words[list] ?? []).map((text) => text.split(' ')[0] as string),
		pairs: (list) => new Map((words[list] ?? []).map((pair) => [pair.slice(0, pair.lastIndexOf(' ')).toLowerCase(), pair.slice(pair.lastIndexOf(' ') + 1)])),
		numbers: words.numbers ?? [],
		tens: words.tens ?? [],
	};
}
