import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { expect, test } from 'vitest';
import { invented, read, referenceAt } from '../../reading.ts';

type Case = { name: string; text: string; published?: string; dates: Record<string, string | null> };
const cases = parse(readFileSync(new URL('dates.cases.yaml', import.meta.url), 'utf8')) as Case[];

test.each(cases)('$name', async ({ text, published, dates }) => {
	const { mentions } = read(text, await referenceAt(invented), published === undefined ? {} : { published });
	const found = Object.fromEntries(mentions.filter(({ kind }) => kind === 'date').map(({ exact, value }) => [exact, value]));
	expect(found).toEqual(dates);
});
