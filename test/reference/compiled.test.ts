// The parsed form of a file is taken only while the file is what it was made of.
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { compiledName, compiledValue, writeCompiled, type Compiled } from '#reference/compiled.ts';
import { load } from '#reference/load.ts';
import { parseFile, referenceFiles } from '#reference/parse-file.ts';

let folder: string;
beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'accordwatch-compiled-'));
	await cp(join(import.meta.dirname, 'kessel-2031'), folder, { recursive: true });
});
afterAll(() => rm(folder, { recursive: true }));

it('knows a file by its bytes', () => {
	const compiled = JSON.parse(writeCompiled([{ file: 'tracks.yaml', text: 'items: []', value: { items: [] } }])) as Compiled;
	expect(compiledValue(compiled, 'tracks.yaml', 'items: []')).toEqual({ items: [] });
	expect(compiledValue(compiled, 'tracks.yaml', 'items: [] ')).toBeUndefined();
	expect(compiledValue(compiled, 'swap.yaml', 'items: []')).toBeUndefined();
	expect(compiledValue(compiled, 'toString', 'items: []')).toBeUndefined();
});

it('loads the same reference with and without it', async () => {
	const plain = await load(folder);
	const files = await Promise.all(
		referenceFiles.map(async (file) => {
			const text = await readFile(join(folder, file), 'utf8');
			return { file, text, value: parseFile(file, text) };
		}),
	);
	await writeFile(join(folder, compiledName), writeCompiled(files));
	const { lexicon: _one, ...compiled } = await load(folder);
	const { lexicon: _other, ...expected } = plain;
	expect(compiled).toEqual(expected);
});

it('is passed over where the file has changed since, or it is broken', async () => {
	const settings = join(folder, 'reference.yaml');
	await writeFile(settings, (await readFile(settings, 'utf8')).replace(/^title: .*$/m, 'title: Another title'));
	expect((await load(folder)).title).toBe('Another title');
	await writeFile(join(folder, compiledName), '{"reference.yaml": ');
	expect((await load(folder)).title).toBe('Another title');
});
