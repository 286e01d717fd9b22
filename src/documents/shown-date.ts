// Reads a day from words shown on a page (`24 апреля 2023`, `April 24, 2023`, `24.04.2023`). Days written in figures with
// slashes are left alone: nobody can tell their month from their day.
import { z } from 'zod';
import { generalList } from '#reference/general-list.ts';
import { isCalendarDay, toDay } from '#time/edtf.ts';

const schema = z.object({ source: z.string(), licence: z.string(), months: z.array(z.array(z.string())).length(12) });
const list = generalList('general/months.yaml', schema);
let months: ReadonlyMap<string, number> | null = null;

/** A longer line says more than a date. */
const longest = 160;

/** The one day a line names, as an ISO day; null when it names none, or several. */
export function shownDay(line: string): string | null {
	if (line.length > longest || !/\d/.test(line)) return null;
	const days = new Set([...inFigures(line), ...inWords(line)]);
	const [day] = days;
	return days.size === 1 && day !== undefined ? day : null;
}

function inFigures(line: string): string[] {
	const iso = [...line.matchAll(/\b(\d{4})-(\d\d)-(\d\d)\b/g)].map(([, year, month, day]) => dayOf(year, month, day));
	const dotted = [...line.matchAll(/\b(\d\d?)\.(\d\d)\.(\d{4})\b/g)].map(([, day, month, year]) => dayOf(year, month, day));
	return [...iso, ...dotted].filter((day) => day !== null);
}

function inWords(line: string): string[] {
	months ??= new Map(list().months.flatMap((names, at) => names.map((name) => [name, at + 1] as const)));
	const words = line.toLowerCase().match(/\p{L}[\p{L}\p{M}]*|\d+/gu) ?? [];
	const days: string[] = [];
	for (const [at, word] of words.entries()) {
		const month = months.get(word);
		if (month === undefined) continue;
		// `24 April 2023`, `24 de abril de 2023`, `April 24, 2023`, `April 24th, 2023`
		const around = [words.slice(Math.max(0, at - 2), at).findLast(isNumber), ...words.slice(at + 1, at + 4).filter(isNumber)].filter(
			(number) => number !== undefined,
		);
		const year = around.find((number) => number.length === 4);
		const number = around.find((figure) => figure.length < 3);
		const day = dayOf(year, String(month), number);
		if (day !== null) days.push(day);
	}
	return days;
}

function isNumber(word: string): boolean {
	return /^\d/.test(word);
}

function dayOf(year = '', month = '', day = ''): string | null {
	const [y, m, d] = [Number(year), Number(month), Number(day)];
	return y >= 1900 && y < 2200 && d > 0 && isCalendarDay(y, m, d) ? toDay(y, m, d) : null;
}
