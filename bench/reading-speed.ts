// How fast text becomes claims, one thread, on the bundled record read over and over; and the first article after
// a cold start, in a process of its own.
import { spawnSync } from 'node:child_process';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { receive } from '#documents/receive.ts';
import { readText } from '#operations/read-text.ts';
import { load } from '#reference/load.ts';
import type { Figure } from './figure.ts';

const root = join(import.meta.dirname, '..');
const records = join(root, 'data/records/lachin-2022-2023');

export async function readingSpeed(): Promise<readonly Figure[]> {
	const names = (await readdir(records)).filter((name) => name.endsWith('.md'));
	const files = await Promise.all(names.map(async (name) => ({ name, bytes: await readFile(join(records, name)) })));
	const reference = await load(join(root, 'data/reference/lachin-2020'));
	const pass = async () => {
		let units = 0;
		for (const { name, bytes } of files)
			units += readText(await receive(bytes, { name, captured: '2026-01-01T00:00:00.000Z' }), reference).document.text.length;
		return units;
	};
	await pass();
	const started = performance.now();
	let units = 0;
	const passes = 5;
	for (let at = 0; at < passes; at++) units += await pass();
	const seconds = (performance.now() - started) / 1_000;
	return [
		{ name: 'reading, documents of the bundled record a second', value: ((passes * files.length) / seconds).toFixed(0), target: '' },
		{ name: 'reading, MB of text a second', value: (units / 1e6 / seconds).toFixed(2), target: '≥ 1' },
		{ name: 'memory after it, MB', value: (process.memoryUsage().rss / 1e6).toFixed(0), target: '< 250' },
		{ name: 'first article after a cold start, ms (whole process)', value: firstArticle(), target: '< 300 for the reading' },
	];
}

/** The median of five runs of `extract` on one line. */
function firstArticle(): string {
	const line = `${JSON.stringify({ id: '1', text: 'The ministry said on Monday that the road had been closed.' })}\n`;
	const times = Array.from({ length: 5 }, () => {
		const started = performance.now();
		spawnSync(process.execPath, [join(root, 'bin/accordwatch.js'), 'extract', '--jsonl'], { input: line });
		return performance.now() - started;
	}).toSorted((one, other) => one - other);
	return (times[2] as number).toFixed(0);
}
