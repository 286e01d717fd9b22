// How much faster two threads read than one: the articles of the bundled record, over and over, each time in a process of
// its own; and the most memory that one thread holds.
import { spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Figure } from './figure.ts';
import { recordArticles } from './record-articles.ts';

/** Units of text to read. */
const wanted = 8_000_000;

export async function threads(): Promise<readonly Figure[]> {
	const folder = await mkdtemp(join(tmpdir(), 'accordwatch-threads-'));
	try {
		const articles = await recordArticles();
		const size = articles.reduce((sum, text) => sum + text.length, 0);
		const texts = Array.from({ length: Math.ceil(wanted / size) }, () => articles).flat();
		const file = join(folder, 'articles.jsonl');
		await writeFile(file, texts.map((text, id) => `${JSON.stringify({ id: String(id), text })}\n`).join(''));
		const [one, two] = [run(file, 1), run(file, 2)];
		return [
			{ name: 'extract, one thread, MB of text a second', value: ((size * texts.length) / articles.length / 1e6 / one.seconds).toFixed(2), target: '≥ 1' },
			{ name: 'extract, two threads against one', value: (one.seconds / two.seconds).toFixed(2), target: '≥ 1.7' },
			{ name: 'extract, most memory of one thread; of two, MB', value: `${one.memory.toFixed(0)}; ${two.memory.toFixed(0)}`, target: '< 250' },
		];
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}

function run(file: string, count: number): { readonly seconds: number; readonly memory: number } {
	const { stdout, status, stderr } = spawnSync(process.execPath, [join(import.meta.dirname, 'extract-in-threads.ts'), file, String(count)], {
		encoding: 'utf8',
	});
	if (status !== 0) throw new Error(stderr);
	const [seconds = 0, memory = 0] = stdout.split(' ').map(Number);
	return { seconds, memory };
}
