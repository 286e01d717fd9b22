import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { expect, test } from 'vitest';
import { finders } from '#mentions/find.ts';
import { invented, read, referenceAt } from '../reading.ts';

type Expected = { kind: string; words: string; ref?: string | null; code?: string; value?: string };
type Case = { name: string; text: string; mentions?: Expected[]; none?: string[] };
const cases = parse(readFileSync(new URL('find.cases.yaml', import.meta.url), 'utf8')) as Case[];

test.each(cases)('$name', async ({ text, mentions: expected, none = [] }) => {
	const { mentions } = read(text, await referenceAt(invented));
	const found = mentions.map(({ kind, exact, ref, code, value }) => ({ kind, words: exact, ref, code, value }));
	for (const kind of none) expect(found.map((mention) => mention.kind)).not.toContain(kind);
	if (expected?.length === 0) expect(found.filter(({ kind }) => kind !== 'quantity')).toEqual([]);
	for (const one of expected ?? []) expect(found).toContainEqual(expect.objectContaining(one));
});

test('every finder finds what it needs already found', () => {
	const given = new Set<string>();
	for (const finder of finders) {
		for (const kind of finder.needs) expect(given, `${finder.name} needs ${kind}`).toContain(kind);
		for (const kind of finder.gives) given.add(kind);
	}
});
