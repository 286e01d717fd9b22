// Takes a page that is added to as things happen apart into its posts, each with its own time: a post is what was
// published then, the page is not. Pages that are no live blog have no posts.
import type { Paragraph } from './article.ts';
import { blocksOf } from './block.ts';
import { withoutClutter } from './clutter.ts';
import { isLiveBlog, readLinkedData, type LinkedData } from './linked-data.ts';
import { isElement, wordsOf, type Page, type PageElement } from './page.ts';
import { readDate } from './page-date.ts';
import { isLive } from './page-hint.ts';

export type LivePost = {
	readonly title: string | null;
	/** EDTF, or null when its time cannot be read. */
	readonly published: string | null;
	/** What the page calls the post, so that an address can point at it; null when it has no name. */
	readonly anchor: string | null;
	readonly paragraphs: readonly Paragraph[];
};

/** Fewer posts make no live blog. */
export const fewestPosts = 3;

/** The posts of a live blog in the order of the page; none for any other page. */
export function livePosts(page: Page): readonly LivePost[] {
	const data = readLinkedData(page);
	const shown = shownPosts(page, isLiveBlog(data));
	return shown.length >= fewestPosts ? shown : linkedPosts(page, data);
}

/** Elements of one name beside each other that hold a time and words, where names or linked data say that the page is live. */
function shownPosts({ root }: Page, isSaid: boolean): readonly LivePost[] {
	let best: readonly PageElement[] = [];
	const times = new Map<PageElement, PageElement>();
	noteTimes(root, times);
	const visit = (element: PageElement, isIn: boolean): void => {
		const children = element.children.filter(isElement);
		if (isIn || children.some(isPost)) {
			const posts = largestRow(children.filter((child) => times.has(child) || isPost(child)));
			if (posts.length > best.length) best = posts;
		}
		for (const child of children) visit(child, isIn || isLive(child));
	};
	visit(root, isSaid);
	return best.length < fewestPosts ? [] : best.map((post) => readPost(post, times.get(post))).filter(({ paragraphs }) => paragraphs.length > 0);
}

function isPost({ attributes }: PageElement): boolean {
	return attributes.itemprop === 'liveBlogUpdate';
}

/** The most elements of one name and class. */
function largestRow(elements: readonly PageElement[]): readonly PageElement[] {
	const rows = Map.groupBy(elements, ({ name, attributes }) => `${name} ${attributes.class?.split(' ')[0] ?? ''}`);
	return [...rows.values()].reduce((one, other) => (other.length > one.length ? other : one), []);
}

function readPost(element: PageElement, time: PageElement | undefined): LivePost {
	const blocks = blocksOf(element);
	const heading = blocks.find((block) => /^h[1-6]$/.test(block.element.name));
	const body = withoutClutter(
		blocks.filter((block) => block !== heading && block.element.name !== 'time'),
		null,
	);
	return {
		title: heading?.text ?? null,
		published: time === undefined ? null : readDate(time.attributes.datetime ?? wordsOf(time)),
		anchor: element.attributes.id ?? null,
		paragraphs: body.map(({ text, start, end }) => ({ text, start, end })),
	};
}

/** Notes the first time inside every element that holds one. */
function noteTimes(element: PageElement, times: Map<PageElement, PageElement>): PageElement | undefined {
	let first = element.name === 'time' ? element : undefined;
	for (const child of element.children) {
		const time = isElement(child) ? noteTimes(child, times) : undefined;
		first ??= time;
	}
	if (first !== undefined) times.set(element, first);
	return first;
}

/** What the page keeps as linked data only; the place of its words is the script that holds them. */
function linkedPosts({ heads }: Page, { liveBlogUpdate = [] }: LinkedData): readonly LivePost[] {
	const script = heads.find((head) => head.name === 'script' && wordsOf(head).includes('liveBlogUpdate'));
	const { start, end } = script ?? { start: 0, end: 0 };
	return liveBlogUpdate.flatMap(({ headline, datePublished, articleBody, url }) => {
		const lines = (articleBody ?? '').split('\n').flatMap((line) => line.replace(/\s+/g, ' ').trim().toWellFormed() || []);
		if (lines.length === 0) return [];
		const anchor = url?.includes('#') === true ? url.slice(url.indexOf('#') + 1) : null;
		const published = datePublished === undefined ? null : readDate(datePublished);
		return [{ title: headline ?? null, published, anchor, paragraphs: lines.map((text) => ({ text, start, end })) }];
	});
}
