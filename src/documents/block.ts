// A block is what a reader of a page sees as one paragraph, heading, item or row: its words, how much of them is
// linked, and where it stands in the markup. Words are joined as they are shown: inline elements neither add nor
// lose a space, a line break stays one, two are the end of a block.
import { isElement, type PageElement, type PageText } from './page.ts';

export type Block = {
	/** The nearest element that makes a block. */
	readonly element: PageElement;
	/** White space collapsed; `\n` for a line break, `\t` between the cells of a row. */
	readonly text: string;
	/** UTF-16 units of the text that are inside links. */
	readonly linked: number;
	/** Offsets into the markup of the first and behind the last piece of words. */
	readonly start: number;
	readonly end: number;
};

const blockNames = new Set(
	'address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 head header hgroup hr html legend li main menu nav ol p pre section summary table tbody td tfoot th thead tr ul'.split(
		' ',
	),
);
/** UTF-16 units of markup. */
const longestCell = 600;
/** Signs without width that only say where a line may break. Signs that shape letters or turn the direction stay. */
const breakSigns = /[\u00ad\u200b\u2060\ufeff]/g;

/** All blocks inside an element that hold a word, in their order. */
export function blocksOf(element: PageElement): readonly Block[] {
	const cutter = new Cutter(element);
	cutter.walk(element);
	cutter.close();
	return cutter.blocks;
}

class Cutter {
	readonly blocks: Block[] = [];
	private element: PageElement;
	private pieces: string[] = [];
	/** The last sign of the pieces. */
	private last = '';
	private hasWord = false;
	private isBroken = false;
	private linked = 0;
	private start = 0;
	private end = 0;
	private links = 0;
	private isPre = false;

	constructor(element: PageElement) {
		this.element = element;
	}

	walk(element: PageElement): void {
		for (const child of element.children) {
			if (!isElement(child)) this.add(child);
			else if (child.name === 'br') this.breakLine();
			else if (child.name === 'a') {
				this.links++;
				this.walk(child);
				this.links--;
			} else if (isDataCell(child)) {
				if (this.hasWord) this.push('\t');
				this.walk(child);
			} else if (blockNames.has(child.name)) this.walkBlock(child);
			else if (child.name !== 'title' && child.name !== 'script') this.walk(child);
		}
	}

	close(): void {
		if (this.hasWord) {
			const joined = this.pieces.join('').trim();
			const text = (this.isPre ? joined : joined.replace(/ ?([\n\t]) ?/g, '$1')).toWellFormed();
			this.blocks.push({ element: this.element, text, linked: Math.min(this.linked, text.length), start: this.start, end: this.end });
		}
		this.pieces = [];
		this.last = '';
		this.hasWord = false;
		this.isBroken = false;
		this.linked = 0;
	}

	private walkBlock(element: PageElement): void {
		if (element.name === 'head') return;
		this.close();
		const outer = this.element;
		const wasPre = this.isPre;
		this.element = element;
		this.isPre ||= element.name === 'pre';
		this.walk(element);
		this.close();
		this.element = outer;
		this.isPre = wasPre;
	}

	private add({ text, start, end }: PageText): void {
		let words = this.isPre ? text : text.replace(/\s+/g, ' ');
		words = words.replace(breakSigns, '');
		if (!this.isPre && words.startsWith(' ') && (this.last === '' || /\s/.test(this.last))) words = words.slice(1);
		if (words === '') return;
		this.push(words);
		if (this.links > 0) this.linked += words.length;
		if (words.trim() === '') return;
		if (!this.hasWord) this.start = start;
		this.hasWord = true;
		this.isBroken = false;
		this.end = end;
	}

	private push(words: string): void {
		this.pieces.push(words);
		this.last = words.at(-1) ?? '';
	}

	private breakLine(): void {
		if (this.isBroken && !this.isPre) this.close();
		else if (this.hasWord) {
			this.push('\n');
			this.isBroken = true;
		}
	}
}

/** A cell that holds a few words is part of a row of data; one with blocks or lines in it is there for the layout. */
function isDataCell({ name, parent, children, start, end }: PageElement): boolean {
	if ((name !== 'td' && name !== 'th') || parent?.name !== 'tr' || end - start > longestCell) return false;
	return children.every((child) => !isElement(child) || (child.name !== 'br' && !blockNames.has(child.name)));
}
