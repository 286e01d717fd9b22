// A folder with bad files among good ones: the bad are told of, the good are read.
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readRecord } from '#operations/read-kept-text.ts';
import type { Known } from '#operations/read-file.ts';
import { readInput } from '#operations/read-input.ts';
import { readFolder, type Progress } from '#operations/read-folder.ts';
import { idsOf } from '#projections/document-ids.ts';
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

it('takes out of each file the documents it holds, in their order, with what stands beside them', async () => {
	const folder = await makeFolder();
	const rows = [{ text: ferryText }, 7, { text: `${ferryText} Twice.`, url: 'https://pier.example/2' }, { url: 'https://pier.example/3' }];
	await writeFile(join(folder, 'a.jsonl'), rows.map((row) => JSON.stringify(row)).join('\n'));
	await writeFile(join(folder, 'b.txt'), `${ferryText} Thrice.`);
	await writeFile(join(folder, 'c.csv'), 'colour,size\nred,1\n');
	await writeFile(join(folder, 'd.xml'), '<urlset><url><loc>https://pier.example/4</loc></url></urlset>');
	await atTestDesk(async (desk) => {
		const seen: string[] = [];
		for await (const { path, done, total, problem, aside } of readFolder(desk, [folder], { published: '2031-05-05' })) {
			const what = aside === null ? (problem?.code ?? 'read') : aside.kind === 'address' ? aside.address : `${aside.count} ${aside.what}`;
			seen.push(`${done}/${total} ${path.slice(-1)} ${what}`);
		}
		expect(seen).toEqual([
			'1/4 l read',
			'1/4 l part-broken',
			'1/4 l read',
			'1/4 l https://pier.example/3',
			'2/4 t read',
			'3/4 v columns-unknown',
			'4/4 l https://pier.example/4',
		]);
		const records = await Promise.all(idsOf(desk.register.documentIds).map((id) => readRecord(desk, id)));
		expect(records.map(({ source, published }) => [source.address, published.edtf])).toEqual([
			[null, '2031-05-05'],
			['https://pier.example/2', '2031-05-05'],
			[null, '2031-05-05'],
		]);
	});
	await rm(folder, { recursive: true });
});

it('reads a stream as it reads a file', async () => {
	await atTestDesk(async (desk) => {
		async function* input(): AsyncGenerator<Uint8Array> {
			yield Buffer.from('{"body":"');
			yield Buffer.from(`${ferryText}"}\n{"body":""}\n`);
		}
		const seen: (string | undefined)[] = [];
		for await (const { taken, aside } of readInput(desk, input(), { name: 'standard input', mapping: { text: 'body' } }))
			seen.push(aside?.kind ?? (taken?.isNew ? 'new' : 'known'));
		expect(seen).toEqual(['new', 'passed']);
	});
});

it('knows what it has read by its bytes and does not receive it again', async () => {
	const folder = await makeFolder();
	for (const name of ['a.txt', 'b.txt', 'c.txt']) await writeFile(join(folder, name), `${ferryText} ${name}`);
	await atTestDesk(async (desk) => {
		const newOnes = async (known: Known): Promise<readonly (boolean | string | undefined)[]> => {
			const seen: (boolean | string | undefined)[] = [];
			for await (const { taken, problem } of readFolder(desk, [folder], known)) seen.push(taken?.isNew ?? problem?.code);
			return seen;
		};
		expect(await newOnes({})).toEqual([true, true, true]);
		await writeFile(join(folder, 'd.txt'), `${ferryText} d`);
		// Whoever receives with such a date meets a problem.
		expect(await newOnes({ published: 'no date' })).toEqual([false, false, false, 'date-invalid']);
		expect(desk.register.readings.length).toBe(3);
	});
	await rm(folder, { recursive: true });
});
