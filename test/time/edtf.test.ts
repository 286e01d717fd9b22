import { expect, test } from 'vitest';
import { firstDay, lastDay, minuteOf } from '#time/edtf.ts';

const cases: [edtf: string, first: string | null, last: string | null][] = [
	['2031-05-02', '2031-05-02', '2031-05-02'],
	['2031-02', '2031-02-01', '2031-02-28'],
	['2031', '2031-01-01', '2031-12-31'],
	['203X', '2030-01-01', '2039-12-31'],
	['2031-01/2031-03', '2031-01-01', '2031-03-31'],
	['2031-05-02/..', '2031-05-02', null],
	['2031-21', '2031-03-01', '2031-05-31'],
	['2031-24', '2031-12-01', '2032-02-29'],
	['', null, null],
];

test.each(cases)('%s reaches from its first day to its last', (edtf, first, last) => {
	expect(firstDay(edtf)).toBe(first);
	expect(lastDay(edtf)).toBe(last);
});

test.each([
	['1970-01-01T00:00Z', 0],
	['1970-01-01T02:10:59+02:00', 10],
	['1970-01-01T00:00-04:00', 240],
	['1969-12-31T23:59Z', -1],
	['2031-05-02', null],
	['2031-05-02T10:00', null],
	['2031-05-02T25:00Z', null],
	['2031-05-02T10:00Z/..', null],
	['', null],
])('%j is in minute %j', (edtf, minute) => {
	expect(minuteOf(edtf)).toBe(minute);
});
