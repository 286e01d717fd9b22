// A folder with bad files among good ones: the bad are told of, the good are read.
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readFolder, type Progress } from '#operations/read-folder.ts';
import { atTestDesk, ferryText, makeFolder } from './desk-folder.ts';

it('reads the good files of a folder and tells of the bad ones', async () => {
	const folder = await makeFolder();
	await mkdir(join(folder, 'deeper'));
	await mkdir(join(folder, '.hidden'));
	await writeFile(join(folder, 'a.txt'), ferryText);
	await writeFile(join(folder, 'b.txt'), '');
	await writeFile(join(folder, 'c.txt'), Buffer.from([0x4d, 0x5a, 0, 0, 1]));
	await writeFile(join(folder, 'deeper/d.md'), `---\npublished: 2031-05-05\n---\n${ferryText}`);
	await writeFile(join(folder, 'e.txt'), 'a'.repeat(25_000_001));
	await writeFile(join(folder, '.hidden/f.txt'), ferryText);
	await atTestDesk(async (desk) => {
		const progress: Progress[] = [];
		for await (const step of readFolder(desk, [folder], {})) progress.push(step);
		expect(progress.map(({ problem }) => problem?.code ?? 'read')).toEqual(['read', 'document-empty', 'document-binary', 'read', 'document-too-large']);
		expect(progress.map(({ done, total }) => `${done}/${total}`)).toEqual(['1/5', '2/5', '3/5', '4/5', '5/5']);
		expect(desk.register.documents.length).toBe(2);
	});
	await rm(folder, { recursive: true });
});
