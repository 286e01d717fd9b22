// Leaves out what stands inside the body of an article and is not said by it: lines before the first sentence and after
// the last, calls to the reader, lists of links, what follows `Related news`, and what is said twice.
import type { Block } from './block.ts';
import type { PageElement } from './page.ts';
import { isCall, isClosing } from './page-phrase.ts';
import { endsSentence, isHeadingName, proseOf } from './region.ts';

/** @param title of the page, which is no part of the body */
export function withoutClutter(blocks: readonly Block[], title: string | null): readonly Block[] {
	const words = blocks.filter((block) => !isLinks(block) && block.text !== title);
	const said = withoutAfter(withoutLinkLists(words)).filter(({ text, element }) => !isCall(text) || isRow(element));
	return withoutEdges(withoutRepeats(said));
}

function isLinks({ element, text, linked }: Block): boolean {
	const isAddress = text.startsWith('https://') || text.startsWith('http://');
	return element.name === 'h1' || ((isAddress || linked * 2 > text.length) && !endsSentence(text));
}

function isRow({ name }: PageElement): boolean {
	return name === 'tr';
}

/** A list whose items are more or less links and never sentences leads away from the article. */
function withoutLinkLists(blocks: readonly Block[]): readonly Block[] {
	const lists = new Map<PageElement, { letters: number; linked: number; sentences: number; items: number }>();
	for (const { element, text, linked } of blocks) {
		const list = listOf(element);
		if (list === null) continue;
		const sums = lists.get(list) ?? { letters: 0, linked: 0, sentences: 0, items: 0 };
		sums.letters += text.length;
		sums.linked += linked;
		sums.sentences += isSentence(text) ? 1 : 0;
		sums.items++;
		lists.set(list, sums);
	}
	return blocks.filter(({ element }) => {
		const list = listOf(element);
		const sums = list === null ? undefined : lists.get(list);
		return sums === undefined || sums.items < 2 || sums.linked * 3 < sums.letters || sums.sentences * 2 > sums.items;
	});
}

function listOf(element: PageElement): PageElement | null {
	for (let at: PageElement | null = element, up = 0; at !== null && up < 3; at = at.parent, up++) if (at.name === 'ul' || at.name === 'ol') return at;
	return null;
}

/** A closing heading takes its box with it; where it stands among the paragraphs, all
 * until the next of them, in the second half of the prose. */
function withoutAfter(blocks: readonly Block[]): readonly Block[] {
	const home = homeOf(blocks);
	const total = blocks.reduce((sum, block) => sum + proseOf(block), 0);
	let before = 0;
	let box: PageElement | null = null;
	let isAfter = false;
	return blocks.filter((block, at) => {
		before += proseOf(block);
		if (box !== null && isInside(block.element, box)) return false;
		box = null;
		if (isAfter && isParagraphOf(block, home)) isAfter = false;
		if (at === 0 || !isHeading(block) || !isClosing(block.text)) return !isAfter;
		const next = blocks[at + 1];
		box = next === undefined ? null : boxOf(block.element, next.element);
		if (box === null || (home !== null && isInside(home, box))) {
			isAfter = before * 2 > total;
			box = null;
		}
		return false;
	});
}

/** A paragraph of some length where most paragraphs are. */
function isParagraphOf(block: Block, home: PageElement | null): boolean {
	return block.element.parent === home && proseOf(block) > 40;
}

/** The smallest element around both. */
function boxOf(heading: PageElement, next: PageElement): PageElement | null {
	const around = new Set<PageElement>();
	for (let at: PageElement | null = next; at !== null; at = at.parent) around.add(at);
	for (let at = heading.parent; at !== null; at = at.parent) if (around.has(at)) return at;
	return null;
}

function isInside(element: PageElement, box: PageElement): boolean {
	for (let at: PageElement | null = element; at !== null; at = at.parent) if (at === box) return true;
	return false;
}

/** The element in which most of the paragraphs stand. */
function homeOf(blocks: readonly Block[]): PageElement | null {
	const prose = new Map<PageElement | null, number>();
	for (const block of blocks) if (block.element.name === 'p') prose.set(block.element.parent, (prose.get(block.element.parent) ?? 0) + proseOf(block));
	let home: PageElement | null = null;
	let most = 0;
	for (const [element, sum] of prose) {
		if (sum <= most) continue;
		most = sum;
		home = element;
	}
	return home;
}

function isHeading({ element, text, linked }: Block): boolean {
	if (linked > 0) return false;
	return isHeadingName(element.name) || (element.name !== 'li' && !isSentence(text));
}

function isSentence(text: string): boolean {
	return /[.!?…]["”’»)]?$/.test(text.slice(-4));
}

function withoutRepeats(blocks: readonly Block[]): readonly Block[] {
	const seen = new Set<string>();
	return blocks.filter(({ text, element }) => {
		if (text.length < 80 || isRow(element)) return true;
		if (seen.has(text)) return false;
		seen.add(text);
		return true;
	});
}

/** From the first sentence to the last, with the headings, rows and items that belong to them. */
function withoutEdges(blocks: readonly Block[]): readonly Block[] {
	const first = blocks.findIndex(isSaid);
	const last = blocks.findLastIndex(isSaid);
	if (first < 0) return blocks;
	const headings = blocks.slice(0, first).findLastIndex(({ element }) => !isHeadingName(element.name)) + 1;
	return blocks.slice(headings, last + 1);
}

/** A line that is a date and little else stands beside the article, and so does a line that is no paragraph. */
function isSaid(block: Block): boolean {
	const { element, text } = block;
	if (isRow(element) || element.name === 'li' || element.name === 'pre') return true;
	if (text.length < 90 && /\d/.test(text) && !isSentence(text) && /\b(?:19|20)\d\d\b|\d[:.]\d\d\b/.test(text)) return false;
	return element.name === 'p' || proseOf(block) > 30;
}
