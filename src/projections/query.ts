// The pieces queries are made of: days, page bounds, lists. Everything arrives as text from an address and is
// parsed here, once; a field nobody knows is refused rather than passed over.
import { z } from 'zod';

/** An ISO calendar day. */
export const day = z.iso.date();
export const limit = (most: number, usual: number) => z.coerce.number().int().min(1).max(most).default(usual);
export const offset = z.coerce.number().int().min(0).default(0);
/** `a,b,c` as a list. */
export const list = z
	.string()
	.max(20_000)
	.transform((value) =>
		value
			.split(',')
			.map((item) => item.trim())
			.filter((item) => item !== ''),
	);
export const words = z.string().max(500);

/** Rows from `offset`, at most `limit`, with the total. */
export function page<Row>(
	rows: readonly Row[],
	{ offset: from, limit: most }: { offset: number; limit: number },
): { total: number; offset: number; rows: readonly Row[] } {
	return { total: rows.length, offset: from, rows: rows.slice(from, from + most) };
}

/** What was asked for as the fields of an address: those of pages, and those without a value, are left out. */
export function fieldsOf(asked: object): Readonly<Record<string, string>> {
	const given = Object.entries(asked).filter(([name, value]) => value !== undefined && value !== null && name !== 'offset' && name !== 'limit');
	return Object.fromEntries(given.map(([name, value]) => [name, String(value)]));
}
