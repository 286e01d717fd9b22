// How long the desk takes to its first answer: the first start makes a desk from the bundled record, the second
// opens it. Measured from the start of the process to the first page and summary served.
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Figure } from './figure.ts';

export async function startTime(): Promise<readonly Figure[]> {
	const desk = await mkdtemp(join(tmpdir(), 'accordwatch-bench-'));
	try {
		const first = await timeToFirstScreen(desk);
		const second = await timeToFirstScreen(desk);
		return [
			{ name: 'first start: desk made, first screen served, ms', value: first.toFixed(0), target: '' },
			{ name: 'second start: first screen served, ms', value: second.toFixed(0), target: '< 2000' },
		];
	} finally {
		await rm(desk, { recursive: true, force: true });
	}
}

async function timeToFirstScreen(desk: string): Promise<number> {
	const started = performance.now();
	const child = spawn(process.execPath, [join(import.meta.dirname, '../bin/accordwatch.js'), 'serve', '--desk', join(desk, 'desk'), '--port', '0'], {
		stdio: ['ignore', 'pipe', 'ignore'],
	});
	try {
		const address = await addressOf(child.stdout);
		await Promise.all(['', 'api/summary', 'api/today'].map(async (path) => (await fetch(`${address}${path}`)).arrayBuffer()));
		return performance.now() - started;
	} finally {
		child.kill();
	}
}

/** The address the desk prints once it is open. */
async function addressOf(output: NodeJS.ReadableStream): Promise<string> {
	let text = '';
	for await (const chunk of output) {
		text += String(chunk);
		const match = /http:\/\/127\.0\.0\.1:\d+\//.exec(text);
		if (match) return match[0];
	}
	throw new Error(`The desk printed no address: ${text}`);
}
