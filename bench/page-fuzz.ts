// Reads mutated pages and looks for crashes, hangs and wrong places: `node bin/bootstrap.js bench/page-fuzz.ts --count
// 50000`. The same seed gives the same pages. What fails is written out, as JSON, so that it can become a case.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readArticle } from '#documents/article.ts';
import { livePosts } from '#documents/live-post.ts';
import { readPage } from '#documents/page.ts';
import { Trouble } from '#problems/problem.ts';
import { mutation } from './mutation.ts';

const pages = join(import.meta.dirname, '../test/documents/pages');
const { values } = parseArgs({ options: { count: { type: 'string', default: '50000' }, seed: { type: 'string', default: '1' } } });

/** Pieces that pages from outside hold and writers of readers forget. */
const hostile = [
	...[
		'<',
		'>',
		'</',
		'/>',
		'<!--',
		'-->',
		'<![CDATA[',
		']]>',
		'<?',
		'&',
		'&#',
		'&#x110000;',
		'&#0;',
		'&nbsp',
		'"',
		"'",
		'=',
		'\u0000',
		'\ud800',
		'\u200f',
		'\u00ad',
	],
	...[
		'<p>',
		'</p>',
		'<div>',
		'</div>',
		'<table>',
		'<tr>',
		'<td>',
		'</table>',
		'<ul><li>',
		'<br>',
		'<br><br>',
		'<svg>',
		'<title>',
		'<textarea>',
		'<select>',
		'<a>',
		'</a>',
	],
	...[
		'<script>',
		'</script>',
		'<style>',
		'<noscript>',
		'<template>',
		'<iframe>',
		'<head>',
		'<body>',
		'</body>',
		'</html>',
		'<h1>',
		'<article>',
		'<time datetime="">',
	],
	...[
		'<script type="application/ld+json">',
		'{"@graph":[',
		'"datePublished":',
		'class="related"',
		'itemprop="articleBody"',
		'hidden',
		'style="display:none"',
		'2031-02-30',
	],
];

const { pick, mutate } = mutation(Number(values.seed), hostile);
const originals = readdirSync(pages)
	.toSorted()
	.map((name) => readFileSync(join(pages, name), 'utf8'));
const found = { pages: 0, units: 0, refused: 0, crashes: 0, wrong: 0, slow: 0, slowest: 0 };
for (; found.pages < Number(values.count); found.pages++) {
	const markup = mutate(pick(originals), originals);
	const began = performance.now();
	try {
		const places = [...readArticle(markup, 'fuzz').paragraphs, ...livePosts(readPage(markup, 'fuzz')).flatMap(({ paragraphs }) => paragraphs)];
		const wrong = places.filter(({ text, start, end }) => text.trim() === '' || start < 0 || end <= start || end > markup.length).length;
		if (wrong > 0) process.stdout.write(`${JSON.stringify({ wrong, markup })}\n`);
		found.wrong += wrong;
	} catch (error) {
		if (error instanceof Trouble) found.refused++;
		else {
			found.crashes++;
			process.stdout.write(`${JSON.stringify({ error: String(error), markup })}\n`);
		}
	}
	const took = performance.now() - began;
	found.units += markup.length;
	found.slowest = Math.max(found.slowest, took);
	// So small a page may wait for the collector of garbage.
	if (took > 200) found.slow++;
}
process.stdout.write(
	`${found.pages} pages, ${(found.units / 1e6).toFixed(1)} MB; refused ${found.refused}, crashes ${found.crashes}, wrong places ${found.wrong}, slower than 200 ms ${found.slow}, slowest ${found.slowest.toFixed(0)} ms\n`,
);
