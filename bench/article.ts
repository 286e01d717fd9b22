// How well and how fast the article is found in a page, beside Readability (with linkedom) in the same run: pages of
// article-extraction-benchmark, judged by the scorer that lies with them (Python 3). Times are of the processor, in one thread.
// Memory is that of a process of its own that is handed the pages one by one, as a user's is: `accordwatch extract --html`.
import { execFileSync, spawn } from 'node:child_process';
import { createReadStream, existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { readArticle } from '#documents/article.ts';
import type { Figure } from './figure.ts';

const rounds = 4;
const program = join(import.meta.dirname, '../bin/accordwatch.js');

type Item = { readonly id: string; readonly html: string };

/** @param gold the folder of development data, or null */
export async function article(gold: string | null): Promise<readonly Figure[]> {
	if (gold === null || !existsSync(join(gold, 'article'))) {
		process.stdout.write('article: left out, no development data given (npm run bench -- --gold DIR)\n');
		return [];
	}
	const folder = await mkdtemp(join(tmpdir(), 'accordwatch-article-'));
	try {
		const input = join(folder, 'pages.jsonl');
		score(gold, ['--export-input', input]);
		const items = (await readFile(input, 'utf8'))
			.trim()
			.split('\n')
			.map((line) => JSON.parse(line) as Item);
		const own = await judge({ gold, folder, items }, ownBody);
		const memory = await memoryOf(input);
		const readability = await judge({ gold, folder, items }, readabilityBody);
		return [
			{ name: 'article body, F1 (article-extraction-benchmark, half a)', value: own.f1, target: '.960' },
			{ name: 'article body, F1, Readability with linkedom', value: readability.f1, target: '' },
			{ name: 'pages a second', value: own.speed.toFixed(0), target: '≥ 300' },
			{ name: 'pages a second, Readability with linkedom', value: readability.speed.toFixed(0), target: '' },
			{ name: 'memory at its highest, pages handed over one by one, MB', value: memory.toFixed(0), target: '< 300' },
		];
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}

function ownBody({ html, id }: Item): string {
	return readArticle(html, id)
		.paragraphs.map(({ text }) => text)
		.join('\n\n');
}

function readabilityBody({ html }: Item): string {
	const { document } = parseHTML(html);
	return new Readability(document as unknown as Document).parse()?.textContent ?? '';
}

/** The most that `accordwatch extract --html` takes for the pages, in MB. @param input the pages as JSON Lines */
async function memoryOf(input: string): Promise<number> {
	const tell = "process.on('exit', () => process.stderr.write('peak ' + process.resourceUsage().maxRSS))";
	const words = ['--import', `data:text/javascript,${encodeURIComponent(tell)}`, program, 'extract', '--jsonl', '--html'];
	const extract = spawn(process.execPath, words, { stdio: ['pipe', 'ignore', 'pipe'] });
	createReadStream(input).pipe(extract.stdin);
	return Number(/peak (\d+)/.exec(await text(extract.stderr))?.[1] ?? Number.NaN) / 1024;
}

type Task = { readonly gold: string; readonly folder: string; readonly items: readonly Item[] };

/** The best of some rounds after one to warm up. */
async function judge({ gold, folder, items }: Task, bodyOf: (item: Item) => string): Promise<{ readonly f1: string; readonly speed: number }> {
	const predictions = items.map((item) => JSON.stringify({ id: item.id, text: bodyOf(item) }));
	const output = join(folder, 'bodies.jsonl');
	await writeFile(output, `${predictions.join('\n')}\n`);
	let least = Infinity;
	for (let round = 0; round < rounds; round++) {
		const before = process.cpuUsage();
		for (const item of items) bodyOf(item);
		least = Math.min(least, process.cpuUsage(before).user / 1e6);
	}
	return { f1: /F1 (\S+)/.exec(score(gold, [output]))?.[1] ?? '?', speed: items.length / least };
}

function score(gold: string, words: readonly string[]): string {
	return execFileSync('python3', [join('scorers', 'score_article.py'), 'article', ...words], { cwd: gold, encoding: 'utf8' });
}
