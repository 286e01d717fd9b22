// A page is markup read into a small tree: elements, words, and where each stands in the markup. Scripts are kept
// only where they are linked data; nothing is run or fetched. The tree is never deeper than `depthLimit`, so walks
// over it may call themselves.
import { Parser } from 'htmlparser2';
import { trouble } from '#problems/catalogue.ts';

/** `start` and `end` are offsets into the markup, half-open, UTF-16 units. */
export type PageText = { readonly text: string; readonly start: number; readonly end: number };

export type PageElement = {
	/** Lower case. */
	readonly name: string;
	readonly attributes: Readonly<Record<string, string>>;
	readonly parent: PageElement | null;
	readonly children: readonly PageNode[];
	readonly start: number;
	readonly end: number;
};

export type PageNode = PageText | PageElement;

export type Page = {
	/** Holds all there is; its name is empty. */
	readonly root: PageElement;
	/** The `meta`, `link`, `title`, `time`, `h1` and linked-data elements and those with microdata, in the order of the page. */
	readonly heads: readonly PageElement[];
};

/** Deeper pages are refused; real ones stay below 100. */
const depthLimit = 512;

const headNames = new Set(['meta', 'link', 'title', 'time', 'h1']);
/** Elements whose words no reader of the page sees. */
const unseen = new Set([
	'script',
	'style',
	'noscript',
	'template',
	'iframe',
	'object',
	'embed',
	'svg',
	'math',
	'canvas',
	'audio',
	'video',
	'select',
	'textarea',
	'button',
]);

type Growing = Omit<PageElement, 'children' | 'end'> & { children: PageNode[]; end: number };

export function isElement(node: PageNode): node is PageElement {
	return 'name' in node;
}

/**
 * @param name names the page in a problem
 * @throws Trouble `document-too-deep`
 */
export function readPage(markup: string, name: string): Page {
	const root: Growing = { name: '', attributes: {}, parent: null, children: [], start: 0, end: markup.length };
	const heads: PageElement[] = [];
	let open = root;
	let depth = 0;
	/** The element that hides what is inside it. */
	let hiding: Growing | null = null;
	const parser = new Parser({
		onopentag(tag, attributes) {
			if (++depth > depthLimit) throw trouble('document-too-deep', { name, depth, limit: depthLimit });
			const element: Growing = { name: tag, attributes, parent: open, children: [], start: parser.startIndex, end: parser.endIndex + 1 };
			const isLinkedData = tag === 'script' && attributes.type?.trim().toLowerCase() === 'application/ld+json';
			const isHead = headNames.has(tag) || isLinkedData || attributes.itemprop !== undefined || attributes.rel === 'author';
			if (hiding === null && isHead) heads.push(element);
			if (hiding === null) open.children.push(element);
			if (hiding === null && unseen.has(tag) && !isLinkedData) hiding = element;
			open = element;
		},
		ontext(text) {
			if (hiding === null) open.children.push({ text, start: parser.startIndex, end: parser.endIndex + 1 });
		},
		onclosetag() {
			depth--;
			open.end = parser.endIndex + 1;
			if (hiding === open) hiding = null;
			open = (open.parent ?? root) as Growing;
		},
	});
	parser.write(markup);
	parser.end();
	return { root, heads };
}

/** The words inside an element, as written, scripts of linked data among them. */
export function wordsOf(element: PageElement): string {
	let words = '';
	for (const child of element.children) words += isElement(child) ? wordsOf(child) : child.text;
	return words;
}
