// `accordwatch read` killed at any moment leaves a desk that opens, holds and goes on.
import { spawn, spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const program = join(import.meta.dirname, '../../bin/accordwatch.js');
const rounds = 4;
const files = 150;

it('a read killed at any moment is taken up again', { timeout: 120_000 }, async () => {
	const folder = await mkdtemp(join(tmpdir(), 'accordwatch-read-kill-'));
	const texts = join(folder, 'texts');
	await mkdir(texts);
	for (let file = 0; file < files; file++)
		await writeFile(join(texts, `${file}.txt`), `France said on Monday that ${file} lorries had been turned back at the border.`);
	const desk = join(folder, 'desk');
	for (let round = 0; round < rounds; round++) {
		await readAndKill([texts, '--desk', desk], 350 + Math.random() * 400);
		const verified = spawnSync(process.execPath, [program, 'verify', '--desk', desk], { encoding: 'utf8' });
		expect(verified.stderr === '' || verified.stderr.startsWith('desk-')).toBe(true);
	}
	expect(spawnSync(process.execPath, [program, 'read', texts, '--desk', desk]).status).toBe(0);
	expect(spawnSync(process.execPath, [program, 'verify', '--desk', desk], { encoding: 'utf8' })).toMatchObject({
		status: 0,
		stdout: expect.stringContaining(`${files} originals`),
	});
	await rm(folder, { recursive: true });
});

function readAndKill(words: readonly string[], delay: number): Promise<void> {
	return new Promise((resolve) => {
		const child = spawn(process.execPath, [program, 'read', ...words], { stdio: 'ignore' });
		setTimeout(() => child.kill('SIGKILL'), delay);
		child.on('close', () => resolve());
	});
}
