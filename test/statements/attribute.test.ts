import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { expect, test } from 'vitest';
import { invented, read, referenceAt } from '../reading.ts';

type Expected = { speaker: string; cue?: string; quote?: string; content?: string; channel?: string; relay?: string[]; saidOn?: string };
type Case = { name: string; text: string; statements: Expected[]; narrator?: string[] };
const cases = parse(readFileSync(new URL('attribute.cases.yaml', import.meta.url), 'utf8')) as Case[];

test.each(cases)('$name', async ({ text, statements: expected, narrator = [] }) => {
	const { statements } = read(text, await referenceAt(invented));
	const found = statements.map(({ speaker, cue, quote, content, channel, relay, saidOn }) => ({
		speaker: speaker.ref ?? speaker.name,
		cue: cue.map(({ exact }) => exact).join(' '),
		quote,
		content: content.map(({ exact }) => exact).join(' '),
		channel,
		relay,
		saidOn: saidOn.edtf,
	}));
	expect(found).toHaveLength(expected.length);
	for (const [at, one] of expected.entries()) expect(found[at]).toMatchObject(one);
	for (const words of narrator) {
		const start = text.indexOf(words);
		expect(start).toBeGreaterThanOrEqual(0);
		for (const { content } of statements) for (const span of content) expect(span.start < start + words.length && start < span.end).toBe(false);
	}
});

test('bracketed words inside a quotation are kept apart as insertions', async () => {
	const { statements } = read('“Traffic on the Kessel [Dorn] road is free,” the Tarskan army said.', await referenceAt(invented));
	expect(statements[0]?.inserted.map(({ exact }) => exact)).toEqual(['[Dorn]']);
});

test('an official organ speaks in its own documents without a cue', async () => {
	const { statements } = read('Two violations were recorded near Brin. Nobody was hurt.', await referenceAt(invented), {
		outlet: 'Defence Ministry of Tarsk',
		standing: 'official',
	});
	expect(statements.map(({ speaker, by }) => [speaker.ref, by])).toEqual([
		['TAR-MOD', 'own-words'],
		['TAR-MOD', 'own-words'],
	]);
});
