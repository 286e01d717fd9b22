// How much faster two threads read than one: the articles of the bundled record, over and over, each time in a process of
// its own; the same for two processes at once, which is what the machine's two cores allow at most; and the most memory
// that is held.
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Figure } from './figure.ts';
import { recordArticles } from './record-articles.ts';

/** Units of text to read: a day of world news on one topic, some 5,000 articles. */
const wanted = 20_000_000;

type Run = { readonly seconds: number; readonly memory: number };

export async function threads(): Promise<readonly Figure[]> {
	const folder = await mkdtemp(join(tmpdir(), 'accordwatch-threads-'));
	try {
		const articles = await recordArticles();
		const size = articles.reduce((sum, text) => sum + text.length, 0);
		const texts = Array.from({ length: Math.ceil(wanted / size) }, () => articles).flat();
		const file = join(folder, 'articles.jsonl');
		await writeFile(file, texts.map((text, id) => `${JSON.stringify({ id: String(id), text })}\n`).join(''));
		const one = await run(file, 1);
		const two = await run(file, 2);
		const apart = await Promise.all([run(file, 1), run(file, 1)]);
		const together = Math.max(...apart.map(({ seconds }) => seconds));
		return [
			{ name: 'extract, one thread, MB of text a second', value: ((size * texts.length) / articles.length / 1e6 / one.seconds).toFixed(2), target: '≥ 1' },
			{ name: 'extract, two threads against one', value: (one.seconds / two.seconds).toFixed(2), target: '≥ 1.7' },
			{ name: 'extract, two processes that share nothing against one', value: ((2 * one.seconds) / together).toFixed(2), target: '' },
			{ name: 'extract, most memory of one thread; of two, MB', value: `${one.memory.toFixed(0)}; ${two.memory.toFixed(0)}`, target: '< 250' },
		];
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}

async function run(file: string, count: number): Promise<Run> {
	const { stdout } = await promisify(execFile)(process.execPath, [join(import.meta.dirname, 'extract-in-threads.ts'), file, String(count)]);
	const [seconds = 0, memory = 0] = stdout.split(' ').map(Number);
	return { seconds, memory };
}
