// Reads the option --map: which column of a table holds what, as `text=body,published=date` or as a small YAML or
// JSON file of the same.
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import type { Mapping } from '#documents/intake.ts';
import { trouble } from '#problems/catalogue.ts';

const column = z.string().min(1);
const mapping = z.strictObject({
	text: column,
	title: column.optional(),
	published: column.optional(),
	outlet: column.optional(),
	address: column.optional(),
	side: column.optional(),
	standing: column.optional(),
});

/** @throws Trouble `argument-invalid` */
export function columnMap(words: string): Mapping {
	const parsed = mapping.safeParse(words.includes('=') ? fromWords(words) : fromFile(words));
	if (!parsed.success) throw refused(`it names a column for text, and for ${Object.keys(mapping.shape).slice(1).join(', ')} where there is one`);
	const { data } = parsed;
	return Object.fromEntries(Object.entries(data).filter(([, name]) => name !== undefined));
}

function fromWords(words: string): unknown {
	return Object.fromEntries(
		words.split(',').map((pair) => {
			const at = pair.indexOf('=');
			return [pair.slice(0, Math.max(at, 0)).trim(), pair.slice(at + 1).trim()];
		}),
	);
}

function fromFile(path: string): unknown {
	try {
		return parse(readFileSync(path, 'utf8'), { maxAliasCount: 20, logLevel: 'error' });
	} catch {
		throw refused(`${path} is no file of YAML or JSON`);
	}
}

function refused(reason: string): Error {
	return trouble('argument-invalid', { argument: '--map', reason });
}
