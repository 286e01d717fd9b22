// A process killed at any moment loses no acknowledged entry and leaves a ledger that opens.
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { firstPrevious, seal } from '#ledger/seal.ts';
import { openSqliteLedger } from '#ledger/stores/sqlite.ts';

const rounds = 8;

it('kill -9 loses no acknowledged entry', { timeout: 60_000 }, async () => {
	const directory = await mkdtemp(join(tmpdir(), 'accordwatch-kill-'));
	const path = join(directory, 'ledger.sqlite');
	for (let round = 0; round < rounds; round++) {
		const acknowledged = await appendAndKill(path, 5 + Math.random() * 150);
		const ledger = openSqliteLedger(path, true);
		expect(await ledger.head()).toBeGreaterThanOrEqual(acknowledged);
		let previous = firstPrevious;
		for await (const batch of ledger.batches()) {
			for (const entry of batch) {
				expect(entry.previous).toBe(previous);
				previous = entry.seal;
			}
			const last = batch.at(-1);
			if (last) expect(seal(last)).toBe(last.seal);
		}
		await ledger.close();
	}
	await rm(directory, { recursive: true });
});

/** The last head the child acknowledged before it was killed, `delay` ms after its first word. */
function appendAndKill(path: string, delay: number): Promise<number> {
	return new Promise((resolve, reject) => {
		const child = spawn(process.execPath, ['--no-warnings', join(import.meta.dirname, 'append-until-killed.ts'), path], {
			stdio: ['ignore', 'pipe', 'inherit'],
		});
		let said = '';
		child.stdout.on('data', (part: Buffer) => {
			if (said === '') setTimeout(() => child.kill('SIGKILL'), delay);
			said += part.toString();
		});
		child.on('error', reject);
		child.on('close', () => resolve(Number(said.split('\n').at(-2) ?? 0)));
	});
}
