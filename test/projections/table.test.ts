import { describe, expect, it } from 'vitest';
import { addRow, makeTable, setValue, valueAt } from '#projections/table.ts';

describe('a table', () => {
	it.each([
		[[0, 127, -128], Int8Array],
		[[0, 128], Int16Array],
		[[0, -129], Int16Array],
		[[127, 32_767, -32_768], Int16Array],
		[[1, 32_768], Int32Array],
		[[1, -32_769], Int32Array],
		[[-1, 200, 2_147_483_647, -2_147_483_648], Int32Array],
	])('keeps %j in a column no wider than they need', (values, kind) => {
		const table = makeTable(['value', 'other']);
		for (const value of values) addRow(table, { value, other: 1 });
		expect(Array.from(table.columns.value.subarray(0, values.length))).toEqual(values);
		expect(table.columns.value).toBeInstanceOf(kind);
		expect(table.columns.other).toBeInstanceOf(Int8Array);
	});

	it('keeps every number through growth and widening, put in late as well', () => {
		const table = makeTable(['value']);
		const values = Array.from({ length: 3_000 }, (_, row) => (row % 7 === 0 ? row * 40_000 : row % 5) - 2);
		for (const row of values.keys()) addRow(table, { value: row % 2 });
		for (const [row, value] of [...values.entries()].reverse()) setValue(table, 'value', { row, value });
		expect(values.map((_, row) => valueAt(table.columns.value, row))).toEqual(values);
	});
});
