// Finds the article in a page of markup: its title, its paragraphs with their places, and what the page says of itself.
// Scripts are never run and nothing is fetched.
import type { Doubt } from '#text/doubt.ts';
import { blocksOf, type Block } from './block.ts';
import { findBody } from './body.ts';
import { readLinkedData } from './linked-data.ts';
import { metaContents, readMeta, type Meta } from './meta.ts';
import { readPage, type Page } from './page.ts';
import { readDates, type PageDates, type Surroundings } from './page-date.ts';
import { findStub } from './page-stub.ts';

/** `start` and `end` are offsets into the markup, half-open, UTF-16 units; the markup between holds the words. */
export type Paragraph = { readonly text: string; readonly start: number; readonly end: number };

export type Article = Meta & Omit<PageDates, 'doubts'> & { readonly paragraphs: readonly Paragraph[]; readonly doubts: readonly Doubt[] };

/** So many blocks below the headline, or above the body where there is none, may say when it was published. */
const near = 8;

/**
 * @param name names the page in a problem
 * @throws Trouble `document-too-deep`, `document-too-many-parts`
 */
export function readArticle(markup: string, name: string): Article {
	const page = readPage(markup, name);
	const data = readLinkedData(page);
	const contents = metaContents(page);
	const meta = readMeta(page, contents, data);
	const blocks = blocksOf(page.root);
	const body = findBody(page, blocks, meta.title);
	const { doubts, ...dates } = readDates(page, { contents, data }, surroundings(page, blocks, body));
	return {
		...meta,
		...dates,
		paragraphs: body.map(({ text, start, end }) => ({ text, start, end })),
		doubts: [...doubts, ...findStub(blocks, body, data)],
	};
}

function surroundings({ heads }: Page, blocks: readonly Block[], body: readonly Block[]): Surroundings {
	const [first] = body;
	if (first === undefined) return { between: [], start: 0, end: 0 };
	const headline = heads.findLast(({ name, start }) => name === 'h1' && start < first.start);
	const above = blocks.slice(0, blocks.indexOf(first));
	const start = headline?.start ?? above.at(-near)?.start ?? 0;
	return { between: above.filter((block) => block.start >= start).slice(0, near), start, end: body.at(-1)?.end ?? first.end };
}
