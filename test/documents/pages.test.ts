// Runs the cases of pages.cases.yaml on the pages of pages/, and what cannot be written as a case: places in the markup,
// live blogs, and pages made to break readers of pages.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readArticle } from '#documents/article.ts';
import { livePosts } from '#documents/live-post.ts';
import { readPage } from '#documents/page.ts';
import { placeInMarkup } from '#documents/page-place.ts';
import { receive } from '#documents/receive.ts';
import { Trouble } from '#problems/problem.ts';

type Case = { readonly name: string; readonly page: string; readonly expect: Readonly<Record<string, unknown>> };

const cases = parse(readFileSync(join(import.meta.dirname, 'pages.cases.yaml'), 'utf8')) as readonly Case[];
const markupOf = (page: string) => readFileSync(join(import.meta.dirname, 'pages', page), 'utf8');
const captured = '2032-01-09T00:00:00Z';

describe('a page', () => {
	it.each(cases)('$name', ({ page, expect: expected }) => {
		const article = readArticle(markupOf(page), page);
		const seen = { ...article, paragraphs: article.paragraphs.map(({ text }) => text), doubts: article.doubts.map(({ code }) => code) };
		expect(seen).toMatchObject(expected);
	});

	it.each(cases)('has the words of each paragraph at its place: $page', ({ page }) => {
		const markup = markupOf(page);
		for (const { text, start, end } of readArticle(markup, page).paragraphs) {
			const words = text.match(/\p{L}+/gu) ?? [];
			const place = markup.slice(start, end).replaceAll(/&[#\w]+;/g, '');
			expect(place).toContain(words.at(0));
			expect(place).toContain(words.at(-1));
			expect(place.length).toBeLessThan(text.length + 160);
		}
	});

	it('gives a quote of the document back its place', async () => {
		const markup = markupOf('everything-around.html');
		const { text } = await receive(Buffer.from(markup), { name: 'page.html', captured });
		const start = text.indexOf('“We were told');
		const place = placeInMarkup(markup, { start, end: start + 10 });
		expect(place && markup.slice(place.start, place.end)).toBe(
			'“We were told that the water is closed,” the master, Tom Reed, told this paper. “Nobody said for how long.”',
		);
		expect(placeInMarkup(markup, { start: 0, end: 5 })).toBeNull();
		expect(placeInMarkup(markup, { start: text.length + 1, end: text.length + 2 })).toBeNull();
	});

	it('that only shows a day gives it as implied', async () => {
		const shown = await receive(Buffer.from(markupOf('shown-day.html')), { name: 'page.html', captured });
		expect(shown.published).toEqual({ edtf: '2031-04-27', known: 'implied' });
	});
});

describe('a live blog', () => {
	it('is one post after another, each with its time', () => {
		const markup = markupOf('live-blog.html');
		const posts = livePosts(readPage(markup, 'live'));
		expect(posts.map(({ title, published, anchor }) => [title, published, anchor])).toEqual([
			['Ferry on its way', '2031-05-04T12:30Z', 'p3'],
			[null, '2031-05-04T11:05Z', 'p2'],
			['Pier shut', '2031-05-04T09:00Z', 'p1'],
		]);
		const [, second] = posts;
		expect(second?.paragraphs.map(({ start, end }) => markup.slice(start, end))).toEqual([
			'The governor denies that there was an order.',
			'He says so in a letter to the mission.',
		]);
	});

	it('that is only linked data is read from there; a post without words is none', () => {
		const posts = livePosts(readPage(markupOf('live-data.html'), 'live'));
		expect(posts.map(({ title, anchor, paragraphs }) => [title, anchor, paragraphs.map(({ text }) => text)])).toEqual([
			['Ferry on its way', 'p3', ['The ferry left Orvan.', 'Nobody was hurt.']],
			[null, null, ['The governor denies it.']],
		]);
	});

	it.each(['everything-around.html', 'prose-around.html', 'inline-words.html'])('is not %s', (page) => {
		expect(livePosts(readPage(markupOf(page), page))).toEqual([]);
	});
});

describe('markup made to break readers', () => {
	const attempt = (markup: string): string => {
		try {
			return readArticle(markup, 'hostile').paragraphs.length >= 0 ? 'read' : '';
		} catch (error) {
			return error instanceof Trouble ? error.problem.code : String(error);
		}
	};
	const million = 1_000_000;

	it.each([
		['fifty thousand open elements', '<div>'.repeat(50_000), 'document-too-deep'],
		['fifty thousand open links', '<a>'.repeat(50_000), 'document-too-deep'],
		['ends without beginnings', '</b></p>'.repeat(million / 8), 'read'],
		['an attribute of eight million signs', `<p class="${'a '.repeat(4 * million)}">words`, 'read'],
		['a tag with a million attributes', `<p ${Array.from({ length: million / 4 }, (_, at) => `a${at}`).join(' ')}>words`, 'read'],
		['a million entities in one paragraph', `<p>${'&amp;'.repeat(million)}</p>`, 'read'],
		['a million line breaks', `<p>word${'<br> '.repeat(million / 4)}word</p>`, 'read'],
		['millions of line breaks', '<br>'.repeat(2 * million), 'document-too-many-parts'],
		['a million names of an author inside each other', `${'<div itemprop="author">'.repeat(500)}${'<p>It is so, he said.'.repeat(million / 50)}`, 'read'],
		['a comment without an end', `<p>words here.</p><!--${'-'.repeat(million)}`, 'read'],
		['a script without an end', `<p>words here.</p><script>${'<'.repeat(million)}`, 'read'],
		['a hundred thousand cells', `<table>${'<tr><td>a<td>b'.repeat(100_000)}`, 'read'],
		['a hundred thousand closing headings', `<article>${'<div><h3>Related</h3></div><p>It is so.</p>'.repeat(100_000)}`, 'read'],
		['linked data nested a hundred thousand deep', `<script type="application/ld+json">${'['.repeat(100_000)}</script><p>words here.</p>`, 'read'],
	])('%s', { timeout: 30_000 }, (_, markup, outcome) => {
		const before = process.cpuUsage();
		expect(attempt(markup)).toBe(outcome);
		expect(process.cpuUsage(before).user / 1e6).toBeLessThan(Math.max(2, markup.length / million));
	});

	it('never breaks on pieces of pages in any order', () => {
		const pieces = cases.flatMap(({ page }) => markupOf(page).split(/(?=<)/));
		fc.assert(
			fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 60 }), (some) => {
				const markup = some.join('');
				const { paragraphs } = readArticle(markup, 'pieces');
				for (const { text, start, end } of paragraphs) {
					expect(text.trim()).toBe(text);
					expect(text).not.toBe('');
					expect(start).toBeLessThan(end);
					expect(end).toBeLessThanOrEqual(markup.length);
				}
			}),
			{ numRuns: 300 },
		);
	});
});
