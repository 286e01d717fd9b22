// Finds the elements of a page that hold the article: what calls itself the body where it holds enough, else the
// article element with the headline or with most prose, else the smallest element that holds most of the prose.
import { isElement, type Page, type PageElement } from './page.ts';
import { hintOf } from './page-hint.ts';
import type { Regions } from './region.ts';

const leafNames = new Set(['p', 'li', 'blockquote', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'pre', 'td', 'tr', 'tbody']);

/** One element, or several beside each other when the body is cut into parts of one name. */
export function containersOf(page: Page, regions: Regions): readonly PageElement[] {
	const total = proseIn(page.root, regions);
	const named = namedParts(page.root, regions);
	if (named.reduce((sum, part) => sum + proseIn(part, regions), 0) > total * 0.3) return named;
	const article = mainArticle(page, regions);
	return [densest(article ?? page.root, regions)];
}

/** The smallest element that calls itself the body and holds most of the prose of all that do, and those of its name in the same article. */
function namedParts(root: PageElement, regions: Regions): readonly PageElement[] {
	let parts = outermost(root, regions, isNamedBody);
	let most = mostProse(parts, regions);
	for (let inner = most; inner !== null && most !== null; ) {
		const parent: PageElement = most;
		const within = parent.children.filter(isElement).flatMap((child) => outermost(child, regions, isNamedBody));
		inner = mostProse(within, regions);
		if (inner === null || proseIn(inner, regions) < proseIn(parent, regions) * 0.85) break;
		most = inner;
		parts = within;
	}
	return most === null ? [] : parts.filter((part) => isSameName(part, most) && articleOf(part) === articleOf(most));
}

function isSameName(one: PageElement, other: PageElement): boolean {
	return one.name === other.name && one.attributes.class === other.attributes.class;
}

function isNamedBody(element: PageElement): boolean {
	return (
		(element.attributes.itemprop === 'articleBody' || hintOf(element) === 'body') &&
		!leafNames.has(element.name) &&
		element.name !== 'html' &&
		element.name !== 'body'
	);
}

function articleOf(element: PageElement): PageElement | null {
	for (let at = element.parent; at !== null; at = at.parent) if (at.name === 'article') return at;
	return null;
}

/** The article element around the first headline, or the one that holds far more than any other. */
function mainArticle({ root, heads }: Page, regions: Regions): PageElement | null {
	const total = proseIn(root, regions);
	const headline = heads.find(({ name }) => name === 'h1');
	const headed = headline === undefined ? null : articleOf(headline);
	if (headed !== null && proseIn(headed, regions) > total * 0.1) return headed;
	const articles = outermost(root, regions, ({ name }) => name === 'article');
	const most = mostProse(articles, regions);
	if (most === null || proseIn(most, regions) < total * 0.4) return null;
	return articles.every((article) => article === most || proseIn(article, regions) * 3 < proseIn(most, regions)) ? most : null;
}

function outermost(root: PageElement, regions: Regions, isWanted: (element: PageElement) => boolean): readonly PageElement[] {
	const found: PageElement[] = [];
	const visit = (element: PageElement): void => {
		if (!regions.has(element)) return;
		if (isWanted(element)) found.push(element);
		else for (const child of element.children) if (isElement(child)) visit(child);
	};
	visit(root);
	return found;
}

function mostProse(elements: readonly PageElement[], regions: Regions): PageElement | null {
	let most: PageElement | null = null;
	for (const element of elements) if (most === null || proseIn(element, regions) > proseIn(most, regions)) most = element;
	return most;
}

/** Goes down while one child holds most of the prose and no paragraph stands beside it. */
function densest(start: PageElement, regions: Regions): PageElement {
	let at = start;
	for (;;) {
		const children = at.children.filter(isElement);
		const best = mostProse(children, regions);
		if (best === null || leafNames.has(best.name) || proseIn(best, regions) < proseIn(at, regions) * 0.75) return at;
		if (children.some((child) => child !== best && child.name === 'p' && proseIn(child, regions) > 60)) return at;
		at = best;
	}
}

function proseIn(element: PageElement, regions: Regions): number {
	return regions.get(element)?.prose ?? 0;
}
