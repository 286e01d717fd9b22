import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dayNumber, isoDay, noDay } from '#time/day.ts';

const days = fc
	.date({ min: new Date('0001-01-01T00:00:00Z'), max: new Date('9999-12-31T00:00:00Z'), noInvalidDate: true })
	.map((date) => date.toISOString().slice(0, 10));

test('a day has the number of the calendar and is found again by it', () => {
	fc.assert(
		fc.property(days, (day) => {
			expect(dayNumber(day)).toBe(Date.parse(`${day}T00:00:00Z`) / 86_400_000);
			expect(isoDay(dayNumber(day))).toBe(day);
		}),
	);
});

test('a day that is not known comes before every day', () => {
	expect(dayNumber(null)).toBe(noDay);
	expect(isoDay(noDay)).toBeNull();
	fc.assert(fc.property(days, (day) => dayNumber(day) > noDay));
});
