// Reads mutated documents and looks for crashes, hangs and wrong spans: `node bin/bootstrap.js bench/fuzz.ts --count
// 200000`. The same seed gives the same documents. What fails is written out, as JSON, so that it can become a case.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { receiveText } from '#documents/receive.ts';
import { readText, type Reading } from '#operations/read-text.ts';
import { load } from '#reference/load.ts';
import type { Quote } from '#text/quote.ts';
import { mutation } from './mutation.ts';

const root = join(import.meta.dirname, '..');
const { values } = parseArgs({ options: { count: { type: 'string', default: '20000' }, seed: { type: 'string', default: '1' } } });

/** Pieces that texts from outside hold and writers of readers forget. */
const hostile = [
	'“',
	'”',
	'"',
	"'",
	"''",
	'‘',
	'’',
	'«',
	'»',
	'(',
	'[',
	']',
	'…',
	'—',
	'--',
	':',
	';',
	',',
	'.',
	'!',
	'\n',
	'\n\n',
	'\t',
	'\u00a0',
	'\u200f',
	'\u202e',
	'\ufeff',
	'\ud800',
	'\udc00',
	'\u0000',
	'й',
	'Ա',
	'ع',
	'😀',
	'said',
	'according to',
	'which',
	'not',
	'No. 1',
	'12 December',
	'D+',
	'0',
	'99999999999999999999',
	'U.S.',
	'Mr.',
	'http://a.b/c?d',
	'<b>',
	'%',
	'{',
	'\\',
];

const { pick, mutate } = mutation(Number(values.seed), hostile);

/** Every span gives its words back. */
function wrongSpans({ document, mentions, statements, claims }: Reading): number {
	const isWrong = ({ start, end, exact }: Quote) => document.text.slice(start, end) !== exact || end <= start;
	const quotes = [
		...mentions,
		...statements.flatMap(({ source, cue, content }) => [...source, ...cue, ...content]),
		...claims.flatMap(({ evidence }) => evidence),
	];
	return quotes.filter(isWrong).length;
}

async function textsIn(directory: string): Promise<string[]> {
	const names = (await readdir(directory, { recursive: true })).filter((name) => name.endsWith('.md'));
	return Promise.all(names.toSorted().map((name) => readFile(join(directory, name), 'utf8')));
}

const texts = [...(await textsIn(join(root, 'data/records'))), ...(await textsIn(join(root, 'test/corpus')))];
const references = [await load(null), await load(join(root, 'data/reference/lachin-2020'))];
const found = { documents: 0, units: 0, crashes: 0, wrong: 0, slow: 0, slowest: 0 };
const started = performance.now();
for (; found.documents < Number(values.count); found.documents++) {
	const text = mutate(pick(texts), texts);
	const reference = references[found.documents % references.length] as (typeof references)[number];
	const began = performance.now();
	try {
		const wrong = wrongSpans(readText(receiveText(text, { name: 'fuzz', captured: '2026-01-01T00:00:00.000Z' }), reference));
		if (wrong > 0) process.stdout.write(`${JSON.stringify({ wrong, text })}\n`);
		found.wrong += wrong;
	} catch (error) {
		found.crashes++;
		process.stdout.write(`${JSON.stringify({ error: String(error), text })}\n`);
	}
	const took = performance.now() - began;
	found.units += text.length;
	found.slowest = Math.max(found.slowest, took);
	// 1 s per MB; so small a document may wait for the collector of garbage.
	if (took > Math.max(200, text.length / 1_000)) found.slow++;
}
process.stdout.write(
	`${found.documents} documents, ${(found.units / 1e6).toFixed(1)} MB, ${((performance.now() - started) / 1_000).toFixed(0)} s; crashes ${found.crashes}, wrong spans ${found.wrong}, slower than 1 s per MB ${found.slow}, slowest ${found.slowest.toFixed(0)} ms\n`,
);
