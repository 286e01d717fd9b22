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
/** Pages of more elements and pieces of words are refused, so that memory is bounded; real ones stay below 50,000. */
const partLimit = 1_500_000;

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

type GrowingText = { text: string; start: number; end: number };
type Growing = Omit<PageElement, 'children' | 'end'> & { children: (Growing | GrowingText)[]; end: number };

export function isElement<Node extends PageNode>(node: Node): node is Extract<Node, PageElement> {
	return 'name' in node;
}

/**
 * @param name names the page in a problem
 * @throws Trouble `document-too-deep`, `document-too-many-parts`
 */
export function readPage(markup: string, name: string): Page {
	const builder = new Builder(name, markup.length);
	const parser = new Parser({
		onopentag: (tag, attributes) => builder.open({ tag, attributes, start: parser.startIndex, end: parser.endIndex + 1 }),
		ontext: (text) => builder.add({ text, start: parser.startIndex, end: parser.endIndex + 1 }),
		onclosetag: () => builder.close(parser.endIndex + 1),
	});
	parser.write(markup);
	parser.end();
	return { root: builder.root, heads: builder.heads };
}

type Tag = { readonly tag: string; readonly attributes: PageElement['attributes']; readonly start: number; readonly end: number };

class Builder {
	readonly root: Growing;
	readonly heads: PageElement[] = [];
	private readonly page: string;
	private current: Growing;
	private depth = 0;
	private parts = 0;
	/** The element that hides what is inside it. */
	private hiding: Growing | null = null;

	constructor(page: string, end: number) {
		this.page = page;
		this.root = { name: '', attributes: {}, parent: null, children: [], start: 0, end };
		this.current = this.root;
	}

	open({ tag, attributes, start, end }: Tag): void {
		this.count();
		if (++this.depth > depthLimit) throw trouble('document-too-deep', { name: this.page, depth: this.depth, limit: depthLimit });
		const element: Growing = { name: tag, attributes, parent: this.current, children: [], start, end };
		if (this.hiding === null) {
			const isLinkedData = tag === 'script' && attributes.type?.trim().toLowerCase() === 'application/ld+json';
			if (headNames.has(tag) || isLinkedData || attributes.itemprop !== undefined || attributes.rel === 'author') this.heads.push(element);
			this.current.children.push(element);
			if (unseen.has(tag) && !isLinkedData) this.hiding = element;
		}
		this.current = element;
	}

	add(text: GrowingText): void {
		if (this.hiding !== null) return;
		const last = this.current.children.at(-1);
		if (last === undefined || isElement(last)) {
			this.count();
			this.current.children.push(text);
		} else {
			last.text += text.text;
			last.end = text.end;
		}
	}

	close(end: number): void {
		this.depth--;
		this.current.end = end;
		if (this.hiding === this.current) this.hiding = null;
		this.current = (this.current.parent ?? this.root) as Growing;
	}

	private count(): void {
		if (++this.parts > partLimit) throw trouble('document-too-many-parts', { name: this.page, limit: partLimit });
	}
}

/** The words inside an element, as written, scripts of linked data among them. */
export function wordsOf(element: PageElement): string {
	let words = '';
	for (const child of element.children) words += isElement(child) ? wordsOf(child) : child.text;
	return words;
}
