import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { expect, test } from 'vitest';
import { invented, read, referenceAt } from '../reading.ts';

type Case = { name: string; text: string; bearings: object[]; absent?: object[] };
const cases = parse(readFileSync(new URL('relate.cases.yaml', import.meta.url), 'utf8')) as Case[];

test.each(cases)('$name', async ({ text, bearings: expected, absent = [] }) => {
	const { bearings } = read(text, await referenceAt(invented));
	for (const one of expected) expect(bearings).toContainEqual(expect.objectContaining(one));
	for (const one of absent) expect(bearings).not.toContainEqual(expect.objectContaining(one));
});
