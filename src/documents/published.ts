// Reads a date of publication as pages and people write it: ISO 8601, or RFC 2822 with its zone. Anything else
// is no date here; the reader never guesses between day and month.
import { isCalendarDay } from '#time/edtf.ts';

const iso = /^(\d{4})-(\d\d)(?:-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:[.,]\d+)?)?\s*(Z|[+-]\d\d:?\d\d)?)?)?$/;
const mail = /^(?:[A-Z][a-z]{2}, )?(\d{1,2}) ([A-Z][a-z]{2}) (\d{4})(?: (\d\d):(\d\d)(?::\d\d)? (GMT|UTC?|Z|[+-]\d{4}))?$/;
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** The EDTF value of a written date, or null when it is none of the two forms or no day of the calendar. */
export function toEdtf(written: string): string | null {
	const trimmed = written.trim();
	const [, year = '', month = '', day, hour, minute, second, zone] = iso.exec(trimmed) ?? [];
	if (year !== '') return compose({ year, month, day, hour, minute, second, zone });
	const [, mailDay = '', name = '', mailYear = '', mailHour, mailMinute, mailZone] = mail.exec(trimmed) ?? [];
	const index = months.indexOf(name);
	if (mailYear === '' || index < 0) return null;
	return compose({
		year: mailYear,
		month: String(index + 1).padStart(2, '0'),
		day: mailDay.padStart(2, '0'),
		hour: mailHour,
		minute: mailMinute,
		second: undefined,
		zone: mailZone,
	});
}

type Parts = {
	year: string;
	month: string;
	day: string | undefined;
	hour: string | undefined;
	minute: string | undefined;
	second: string | undefined;
	zone: string | undefined;
};

function compose({ year, month, day, hour, minute, second, zone }: Parts): string | null {
	if (!isCalendarDay(Number(year), Number(month), Number(day ?? 1))) return null;
	if (day === undefined) return `${year}-${month}`;
	const date = `${year}-${month}-${day}`;
	if (hour === undefined || minute === undefined || zone === undefined) return date;
	if (Number(hour) > 23 || Number(minute) > 59) return date;
	const time = second !== undefined && second !== '00' ? `${hour}:${minute}:${second}` : `${hour}:${minute}`;
	return `${date}T${time}${offset(zone)}`;
}

function offset(zone: string): string {
	if (/^[+-]/.test(zone)) return zone.includes(':') ? zone : `${zone.slice(0, 3)}:${zone.slice(3)}`;
	return 'Z';
}
