// Finds the date a text gives itself at its head: a line that is a date and little else (`Published: 12 March 2031`), or
// a place in capitals with a date (`ORVAN, March 12 (Lake Wire) –`). A date in the first sentence is none.
import { isCalendarDay, toDay } from '#time/edtf.ts';
import type { Span } from '#text/span.ts';

/** `date` is an ISO day, or `--MM-DD` where the line gives no year. */
export type Dateline = { readonly span: Span; readonly date: string };

const day = String.raw`(?:(?<day>\d{1,2})(?:st|nd|rd|th)? (?<month>[A-Z][a-z]{2,8})\.?|(?<month2>[A-Z][a-z]{2,8})\.? (?<day2>\d{1,2})(?:st|nd|rd|th)?)(?:,? (?<year>\d{4}))?`;
const alone = new RegExp(
	String.raw`^\W{0,3}(?:(?:Published|Posted|Date|Released)(?: on)?:? )?(?:[A-Z][a-z]{5,8}, )?${day}(?:,? (?:at )?\d{1,2}:\d\d[^\n]{0,20})?\W{0,3}$`,
);
const afterPlace = new RegExp(String.raw`^[\p{Lu}][\p{Lu}.' -]{2,40}(?:, [\p{L}. ]{2,30})?[,.] ${day} ?[-–—(/]`, 'u');
const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');
/** So many lines at the head may hold it. */
const lines = 4;

export function findDateline(text: string, body: Span): Dateline | null {
	let start = body.start;
	for (let line = 0; line < lines && start < body.end; line++) {
		const end = lineEnd(text, start, body.end);
		const words = text.slice(start, Math.min(end, start + 160));
		const found = (end - start < 90 ? alone.exec(words) : null) ?? afterPlace.exec(words);
		const date = found && dateOf(found.groups ?? {});
		if (date) return { span: { start, end: start + found[0].length }, date };
		start = end + 1;
	}
	return null;
}

function lineEnd(text: string, start: number, limit: number): number {
	const end = text.indexOf('\n', start);
	return end < 0 || end > limit ? limit : end;
}

function dateOf(groups: Readonly<Record<string, string | undefined>>): string | null {
	const number = Number(groups.day ?? groups.day2);
	const month = months.indexOf((groups.month ?? groups.month2 ?? '').slice(0, 3)) + 1;
	if (month === 0 || !isCalendarDay(Number(groups.year ?? '2000'), month, number)) return null;
	const full = toDay(Number(groups.year ?? '2000'), month, number);
	return groups.year === undefined ? `--${full.slice(5)}` : full;
}
