// Finds the blocks of a page that are the article: first what is certainly around it is left out, then the element
// that holds its prose is found, then what of that is said by the article.
import type { Block } from './block.ts';
import { withoutClutter } from './clutter.ts';
import { containersOf } from './container.ts';
import { isElement, type Page, type PageElement } from './page.ts';
import { hintOf } from './page-hint.ts';
import { proseOf, regionsOf, type Regions } from './region.ts';

const aroundNames = new Set(['nav', 'dialog', 'menu', 'figcaption', 'time', 'address']);
const outsideNames = new Set(['footer', 'aside', 'form']);
/** A figure with one of these shows words, not a picture. */
const wordy = new Set(['table', 'blockquote', 'pre']);
const outsideRoles = new Set(['navigation', 'complementary', 'contentinfo', 'dialog', 'alertdialog', 'search', 'banner']);
const rowNames = new Set(['tr', 'td', 'th', 'tbody', 'html', 'body']);

/**
 * The blocks of the article, in the order of the page.
 * @param title of the page; it is no part of the body
 */
export function findBody({ root, heads }: Page, blocks: readonly Block[], title: string | null): readonly Block[] {
	const isOut = throughParents(aroundIn(root, regionsOf(root, blocks)));
	const clean = blocks.filter(({ element }) => !isOut(element));
	const inside = clean.some((block) => proseOf(block) > 0) ? clean : blocks;
	const containers = new Set(containersOf({ root, heads }, regionsOf(root, inside)));
	const isHeld = throughParents((element) => containers.has(element));
	return withoutClutter(
		inside.filter(({ element }) => isHeld(element)),
		title,
	);
}

/** Whether an element or one around it is so; each is asked once. */
function throughParents(isSo: (element: PageElement) => boolean): (element: PageElement) => boolean {
	const known = new Map<PageElement, boolean>();
	const ask = (element: PageElement): boolean => {
		let answer = known.get(element);
		if (answer === undefined) {
			answer = isSo(element) || (element.parent !== null && ask(element.parent));
			known.set(element, answer);
		}
		return answer;
	};
	return ask;
}

/** What says that it is outside the article is believed, unless it holds much of the prose. */
function aroundIn(root: PageElement, regions: Regions): (element: PageElement) => boolean {
	const total = regions.get(root)?.prose ?? 0;
	const landmarks = new Set<PageElement>();
	markLandmarks(root, landmarks);
	return (element) => {
		const { name, attributes } = element;
		const share = (regions.get(element)?.prose ?? 0) / total;
		if (aroundNames.has(name)) return true;
		if (rowNames.has(name)) return false;
		const hint = hintOf(element);
		if (hint === 'around') return share < 0.8 || !landmarks.has(element);
		if (share > 0.4) return false;
		return hint === 'outside' || hint === 'caption' || hint === 'byline' || outsideNames.has(name) || isPicture(element) || isUnshown(attributes);
	};
}

function isPicture({ name, children }: PageElement): boolean {
	return name === 'figure' && !children.some((child) => isElement(child) && wordy.has(child.name));
}

function isUnshown({ hidden, style, role, 'aria-hidden': ariaHidden }: PageElement['attributes']): boolean {
	if (hidden !== undefined || ariaHidden === 'true' || outsideRoles.has(role ?? '')) return true;
	return style !== undefined && /display\s?:\s?none/i.test(style.slice(0, 200));
}

/** Notes the elements that hold what only an article has. */
function markLandmarks(element: PageElement, landmarks: Set<PageElement>): boolean {
	let holds = false;
	for (const child of element.children) {
		if (!isElement(child)) continue;
		const isHolding = markLandmarks(child, landmarks);
		holds ||= isHolding || isLandmark(child);
	}
	if (holds) landmarks.add(element);
	return holds;
}

function isLandmark(element: PageElement): boolean {
	const { name, attributes } = element;
	return name === 'h1' || name === 'article' || name === 'main' || attributes.itemprop === 'articleBody' || hintOf(element) === 'body';
}
