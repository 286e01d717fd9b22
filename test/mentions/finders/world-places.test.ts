import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { expect, test } from 'vitest';
import { extraction } from '#operations/extraction.ts';
import { load } from '#reference/load.ts';
import { invented, read, referenceAt } from '../../reading.ts';

type Case = { name: string; text: string; places: Record<string, string | null> };
type Line = { kind: string; span: [number, number]; lat?: number; lon?: number };
const cases = parse(readFileSync(new URL('world-places.cases.yaml', import.meta.url), 'utf8')) as Case[];
const general = await load(null);

test.each(cases)('$name', ({ text, places }) => {
	const lines = extraction('', read(text, general), []).mentions as Line[];
	const found = lines.filter(({ kind }) => kind === 'place');
	const point = ({ lat, lon }: Line) => (lat === undefined || lon === undefined ? null : `${Math.round(lat)} ${Math.round(lon)}`);
	expect(Object.fromEntries(found.map((line) => [text.slice(...line.span), point(line)]))).toEqual(places);
});

test('a name of many places leaves a doubt', () => {
	const { doubts, mentions } = extraction('', read('Twelve people died in Springfield.', general), []);
	expect(doubts).toContainEqual(expect.objectContaining({ code: 'place-ambiguous', span: { start: 22, end: 33 } }));
	expect(mentions).toContainEqual(expect.objectContaining({ kind: 'place', span: [22, 33], known: 'implied' }));
});

test('the places of the reference come before those of the world', async () => {
	const { mentions } = read('Shots were heard in Brin and in Brask.', await referenceAt(invented));
	expect(mentions.filter(({ kind }) => kind === 'place').map(({ exact, by }) => `${exact} ${by}`)).toContain('Brin places');
});

test('a place is found however its neighbours are called', () => {
	const found = (text: string) => read(text, general).mentions.filter(({ kind, exact }) => kind === 'place' && exact === 'Kismayo').length;
	expect(found('Orvan and Kismayo were shelled, Telmar said.')).toBe(found('Telmar and Kismayo were shelled, Orvan said.'));
});
