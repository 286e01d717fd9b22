// The same texts read by this program and by two libraries that read English, in one run and one thread: wink-nlp (its
// full pipe: sentences, tags, entities, sentiment) and compromise (people, places, organisations).
import { join } from 'node:path';
import compromise from 'compromise';
import winkNLP from 'wink-nlp';
import english from 'wink-eng-lite-web-model';
import { receiveText } from '#documents/receive.ts';
import { readText } from '#operations/read-text.ts';
import { load } from '#reference/load.ts';
import type { Figure } from './figure.ts';
import { recordArticles } from './record-articles.ts';

const root = join(import.meta.dirname, '..');
const rounds = 5;

export async function rivals(): Promise<readonly Figure[]> {
	const texts = await recordArticles();
	const reference = await load(join(root, 'data/reference/lachin-2020'));
	const wink = winkNLP(english);
	const own = speedOf(texts, (text) => readText(receiveText(text, { name: 'article', captured: '2026-01-01T00:00:00.000Z' }), reference));
	const winkSpeed = speedOf(texts, (text) => wink.readDoc(text).entities().out());
	const compromiseSpeed = speedOf(texts, (text) => {
		const read = compromise(text);
		return [read.people().out('array'), read.places().out('array'), read.organizations().out('array')];
	});
	return [
		{ name: 'reading of article-long texts, MB a second', value: own.toFixed(2), target: '≥ 1' },
		{ name: 'wink-nlp, full pipe, MB a second', value: winkSpeed.toFixed(2), target: '' },
		{ name: 'compromise, MB a second', value: compromiseSpeed.toFixed(2), target: '' },
		{ name: 'ratio to wink-nlp', value: (own / winkSpeed).toFixed(2), target: '≥ 1.0' },
		{ name: 'ratio to compromise', value: (own / compromiseSpeed).toFixed(1), target: '≥ 7' },
	];
}

/** Megabytes of text a second, the best of some rounds after one to warm up. */
function speedOf(texts: readonly string[], read: (text: string) => unknown): number {
	const units = texts.reduce((sum, text) => sum + text.length, 0);
	let least = Infinity;
	for (let round = 0; round <= rounds; round++) {
		const started = performance.now();
		for (const text of texts) read(text);
		if (round > 0) least = Math.min(least, performance.now() - started);
	}
	return units / 1_000 / least;
}
