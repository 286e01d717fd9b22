// A region is an element of a page with what its blocks amount to: how many there are, and prose, which is letters in
// sentences that are not links. The article is where the prose is.
import type { Block } from './block.ts';
import { isElement, type PageElement } from './page.ts';

/** `prose` in UTF-16 units. */
export type Region = { prose: number; blocks: number };

export type Regions = ReadonlyMap<PageElement, Region>;

/** Sums of every element below `root` that holds one of the blocks. */
export function regionsOf(root: PageElement, blocks: readonly Block[]): Regions {
	const regions = new Map<PageElement, Region>();
	for (const block of blocks) {
		const region = regions.get(block.element) ?? { prose: 0, blocks: 0 };
		region.prose += proseOf(block);
		region.blocks++;
		regions.set(block.element, region);
	}
	addUp(root, regions);
	return regions;
}

/** Adds to each element what stands deeper in it. */
function addUp(element: PageElement, regions: Map<PageElement, Region>): Region | undefined {
	let sum = regions.get(element);
	for (const child of element.children) {
		const inner = isElement(child) ? addUp(child, regions) : undefined;
		if (inner === undefined) continue;
		sum ??= { prose: 0, blocks: 0 };
		sum.prose += inner.prose;
		sum.blocks += inner.blocks;
	}
	if (sum !== undefined) regions.set(element, sum);
	return sum;
}

/** How many letters of a block are prose: all of a sentence, some of words without an end, none of links and headings. */
export function proseOf({ text, linked, element }: Block): number {
	if (linked * 2 > text.length || isHeadingName(element.name)) return 0;
	const own = text.length - linked;
	if (endsSentence(text)) return own;
	return own * (text.length > 140 ? 0.6 : 0.1);
}

/** Whether a text ends as a sentence does, in any script; closing signs may follow. */
export function endsSentence(text: string): boolean {
	return /[.!?:;…。！？؟։।۔]["'”’»)\]]{0,3}$/u.test(text.slice(-6));
}

export function isHeadingName(name: string): boolean {
	return name.length === 2 && name >= 'h1' && name <= 'h6';
}
