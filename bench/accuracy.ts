// How well the reader reads, on development data whose folder is given: attribution (PolNeAR), dates (TimeBank) and places (GeoVirus),
// scored by the scorers that lie with the data (Python 3).
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { receiveText } from '#documents/receive.ts';
import { extraction } from '#operations/extraction.ts';
import { readText, type Reading } from '#operations/read-text.ts';
import { load } from '#reference/load.ts';
import type { Reference } from '#reference/reference.ts';
import type { Figure } from './figure.ts';

/** @param gold the folder of development data, or null */
export async function accuracy(gold: string | null): Promise<readonly Figure[]> {
	if (gold === null || !existsSync(join(gold, 'scorers'))) {
		process.stdout.write('accuracy: left out, no development data given (npm run bench -- --gold DIR)\n');
		return [];
	}
	const folder = await mkdtemp(join(tmpdir(), 'accordwatch-gold-'));
	try {
		const task = { gold, folder, reference: await load(null) };
		return [...(await attribution(task)), ...(await dates(task)), ...(await places(task))];
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}

type Task = { readonly gold: string; readonly folder: string; readonly reference: Reference };
type Line = { readonly doc: string; readonly text: string; readonly dct?: string };

async function attribution(task: Task): Promise<Figure[]> {
	const report = await score(task, { scorer: 'score_attribution.py', words: ['polnear', '--split', 'dev'] }, ({ statements }) => ({
		attributions: statements.map(({ source, cue, content }) => ({ source: spans(source), cue: spans(cue), content: spans(content) })),
	}));
	const figure = (kind: string, target: string): Figure => {
		const part = report.slice(report.indexOf(`, ${kind} attributions`));
		return { name: `attribution, ${kind}, F1 (PolNeAR development)`, value: /content@\.5 \+ source .*?F1 (\S+)/.exec(part)?.[1] ?? '?', target };
	};
	return [figure('direct', '.85'), figure('statement', '.70'), figure('all', '.50')];
}

async function dates(task: Task): Promise<Figure[]> {
	const figures: Figure[] = [];
	for (const [set, name] of [
		['timebank', 'TimeBank'],
		['aquaint', 'AQUAINT'],
	] as const) {
		const report = await score(task, { scorer: 'score_timex.py', words: ['time', '--set', set] }, ({ mentions }) => ({
			timexes: mentions
				.filter(({ kind }) => kind === 'date')
				.map(({ start, end, timexType, timex, value }) => ({ start, end, type: timexType, value: timex ?? value ?? '' })),
		}));
		const value = (line: RegExp) => line.exec(report)?.[1] ?? '?';
		figures.push({ name: `dates, value to the day, F1 (${name})`, value: value(/value-day .*?F1 (\S+)/), target: set === 'timebank' ? '.85' : '' });
		figures.push({ name: `dates, whole value, F1 (${name})`, value: value(/^value {2,}.*?F1 (\S+)/m), target: '' });
	}
	return figures;
}

async function places(task: Task): Promise<Figure[]> {
	const report = await score(task, { scorer: 'score_geo.py', words: ['places'] }, (reading) => ({
		toponyms: extraction('', reading, [])
			.mentions.map((mention) => mention as { kind: string; span: readonly [number, number]; lat?: number; lon?: number })
			.filter(({ kind }) => kind === 'place')
			.map(({ span: [start, end], lat, lon }) => ({ start, end, lat, lon })),
	}));
	const figure = (name: string, line: RegExp, target: string): Figure => ({ name, value: line.exec(report)?.[1] ?? '?', target });
	return [
		figure('places found, overlap, F1 (GeoVirus)', /recognition overlap .*?F1 (\S+)/, '.88'),
		figure('places found and within 161 km, F1 (GeoVirus)', /end2end .*?F1 (\S+)/, '.70'),
	];
}

function spans(quotes: readonly { readonly start: number; readonly end: number }[]): number[][] | null {
	return quotes.length === 0 ? null : quotes.map(({ start, end }) => [start, end]);
}

/** Exports what the reader may see, reads it, and gives the scorer's report. */
async function score(
	{ gold, folder, reference }: Task,
	{ scorer, words }: { readonly scorer: string; readonly words: readonly string[] },
	predict: (reading: Reading) => object,
): Promise<string> {
	const input = join(folder, `${scorer}.in`);
	const output = join(folder, `${scorer}.out`);
	const python = (more: readonly string[]) => execFileSync('python3', [join('scorers', scorer), words[0] as string, ...more], { cwd: gold, encoding: 'utf8' });
	python([...words.slice(1), '--export-input', input]);
	const lines = (await readFile(input, 'utf8'))
		.trim()
		.split('\n')
		.map((line) => JSON.parse(line) as Line);
	const predictions = lines.map(({ doc, text, dct }) => {
		const document = receiveText(text, {
			name: `${doc}.txt`,
			captured: '2026-01-01T00:00:00.000Z',
			...(dct === undefined ? {} : { published: dct.slice(0, 10) }),
		});
		return JSON.stringify({ doc, ...predict(readText(document, reference)) });
	});
	await writeFile(output, `${predictions.join('\n')}\n`);
	return python([output, ...words.slice(1), '--utf16']);
}
