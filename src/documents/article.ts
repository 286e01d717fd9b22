// Finds the article in a page of markup: its title, its paragraphs, and what the page says of itself. Scripts
// are never run and nothing is fetched; the tree is built only after its depth has been checked. What builds it takes
// longer to load than to read an article, so it is loaded with the first page.
import { createRequire } from 'node:module';
import { trouble } from '#problems/catalogue.ts';
import { markupDepth } from './markup-depth.ts';
import { readMeta, type Meta } from './meta.ts';
import { paragraphsOf } from './paragraphs.ts';

export type Article = Meta & { readonly paragraphs: readonly string[] };

const require = createRequire(import.meta.url);
const linkedom = () => require('linkedom') as typeof import('linkedom');
const readability = () => require('@mozilla/readability') as typeof import('@mozilla/readability');

/** Deeper pages are refused; real ones stay below 100. */
const depthLimit = 512;

/**
 * @param name names the page in a problem
 * @throws Trouble `document-too-deep`
 */
export function readArticle(markup: string, name: string): Article {
	const depth = markupDepth(markup, depthLimit);
	if (depth >= depthLimit) throw trouble('document-too-deep', { name, depth, limit: depthLimit });
	const page = parsePage(markup);
	const meta = readMeta(page);
	for (const element of page.querySelectorAll('script, style, noscript, template, iframe, object, embed')) element.remove();
	const body = page.body;
	const whole = body === null ? [] : paragraphsOf(body);
	const { Readability } = readability();
	const article = new Readability<Node>(page, { serializer: (node) => node, disableJSONLD: true }).parse();
	const paragraphs = article?.content ? paragraphsOf(article.content as Element) : [];
	return {
		...meta,
		title: meta.title ?? clean(article?.title),
		byline: meta.byline ?? clean(article?.byline),
		paragraphs: withoutTitle(paragraphs.length > 0 ? paragraphs : whole, meta.title ?? clean(article?.title)),
	};
}

function parsePage(markup: string): Document {
	const isPage = /<html[\s>]/i.test(markup.slice(0, 100_000));
	const { document: page } = linkedom().parseHTML(isPage ? markup : `<!doctype html><html><head></head><body>${markup}</body></html>`);
	return page as unknown as Document;
}

/** Readability sometimes keeps the headline as the first paragraph; the title is one range, not two. */
function withoutTitle(paragraphs: readonly string[], title: string | null): readonly string[] {
	return title !== null && paragraphs[0] === title ? paragraphs.slice(1) : paragraphs;
}

function clean(value: string | null | undefined): string | null {
	const words = (value ?? '').replace(/\s+/g, ' ').trim().toWellFormed();
	return words === '' ? null : words;
}
