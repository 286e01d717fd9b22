import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { exchangeOf } from '#reference/exchange.ts';
import { load } from '#reference/load.ts';
import type { Trouble } from '#problems/problem.ts';
import { invented, lachin, referenceAt } from '../reading.ts';

const folders: string[] = [];
afterEach(async () => {
	for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true });
});

/** A copy of the invented reference with one file changed. */
async function changed(file: string, change: (text: string) => string): Promise<string> {
	const folder = await mkdtemp(join(tmpdir(), 'accordwatch-reference-'));
	folders.push(folder);
	await cp(invented, folder, { recursive: true });
	await writeFile(join(folder, file), change(await readFile(join(invented, file), 'utf8')));
	return folder;
}

async function problemOf(directory: string): Promise<Trouble['problem']> {
	return load(directory).then(
		() => expect.unreachable('the reference loads'),
		(trouble: Trouble) => trouble.problem,
	);
}

test('the reference case holds every obligation of the statement of 9/10 November 2020', async () => {
	const reference = await referenceAt(lachin);
	const ids = reference.agreementById.get('TRILAT2020')?.obligations.map(({ id }) => id.split('/')[1]);
	expect(ids).toEqual(['1.a', '1.b', '2.a', '3.a', '4.a', '4.b', '5.a', '6.a', '6.b', '6.c', '6.d', '6.e', '6.f', '7.a', '8.a', '9.a', '9.b', '9.c', '9.d']);
	expect(reference.agreementById.get('TRILAT2020')?.dates.map(({ date }) => date)).toEqual(['2020-11-09', '2020-11-10']);
	expect(reference.obligationById.get('TRILAT2020/6.a')?.deadline).toMatchObject({ kind: 'fixed', amended: [{ date: '2020-11-25' }] });
	expect(reference.obligationById.get('TRILAT2020/6.d')?.deadline).toMatchObject({ kind: 'computed', date: '2023-11-10' });
	expect(reference.obligationById.get('TRILAT2020/5.a')?.bearers).toBe('unspecified');
});

test('a wrong value names file, line and field', async () => {
	const problem = await problemOf(await changed('places.yaml', (text) => text.replace('lat: 10.3', 'lat: 210.3')));
	expect(problem).toMatchObject({ code: 'reference-invalid', details: { file: 'places.yaml', line: 6, field: 'items[2].lat' } });
});

test('broken YAML names file and line', async () => {
	const problem = await problemOf(await changed('tracks.yaml', (text) => text.replace('items:', 'items: [')));
	expect(problem).toMatchObject({ code: 'reference-invalid', details: { file: 'tracks.yaml', field: '(syntax)' } });
});

test('an unknown key is not passed over', async () => {
	const problem = await problemOf(await changed('outlets.yaml', (text) => text.replace('standing: independent', 'standng: independent')));
	expect(problem.message).toContain('standng');
});

test('an id that names nothing is told with its file and item', async () => {
	const problem = await problemOf(await changed('agreements.yaml', (text) => text.replace('places: [kessel-road]', 'places: [kessel-raod]')));
	expect(problem).toMatchObject({ code: 'reference-dangling', details: { file: 'agreements.yaml', item: 'MARCH2030/6.a', id: 'kessel-raod' } });
});

test('a known name brings its opposite with it, and the adjective of a people is no name', async () => {
	const reference = await referenceAt(invented);
	const names = reference.lexicon.words.names ?? [];
	expect(names).toEqual(expect.arrayContaining(['Velmora', 'Tarsk', 'Ulm Vey', 'Ana Dorne', 'Brin']));
	for (const wrong of ['Velmoran', 'Velmoran MFA', 'Kessel road', 'Post 4']) expect(names).not.toContain(wrong);
	const exchange = exchangeOf(reference.swap);
	for (const name of names) expect(names).toContain(exchange(name));
	expect(exchange('Ulm Vey and Brask')).toBe('Brask and Ulm Vey');
});

test('a missing file is told by name', async () => {
	const folder = await changed('swap.yaml', (text) => text);
	await rm(join(folder, 'swap.yaml'));
	expect(await problemOf(folder)).toMatchObject({ code: 'reference-missing', details: { file: 'swap.yaml' } });
});

test('the naming style names places in the desk’s own prose and keeps every name for reading', async () => {
	const folder = await changed('reference.yaml', (text) => text.replace('focus: kessel-road', 'focus: kessel-road\nnaming: alphabetical'));
	const road = (await load(folder)).placeById.get('kessel-road');
	expect(road?.name).toBe('Dorn road / Kessel corridor');
	expect(road?.names.map(({ name }) => name)).toContain('Kessel road');
});

test('nothing in src knows the reference case', async () => {
	const { readdir } = await import('node:fs/promises');
	const root = join(import.meta.dirname, '../../src');
	const reference = await referenceAt(lachin);
	const names = [...reference.sides.map(({ name }) => name), 'Lachin', 'Karabakh', 'Azerbaij', 'Armenia', 'Yerevan', 'Baku', 'Moscow', 'TRILAT20']
		.map((name) => name.toLowerCase())
		.filter((name) => name !== 'russia');
	for (const file of await readdir(root, { recursive: true })) {
		if (!/\.tsx?$/.test(file)) continue;
		const code = (await readFile(join(root, file), 'utf8')).replace(/\/\/.*|\/\*[\s\S]*?\*\//g, '').toLowerCase();
		for (const name of names) expect(code.includes(name), `${file} names ${name}`).toBe(false);
	}
});
