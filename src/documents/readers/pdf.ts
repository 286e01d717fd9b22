// Reads PDF: the text is the paragraphs of its pages in the order they are read in, without running heads and page
// numbers. Its programs never run, its links are never followed. What has no text in it, being a picture, is a problem.
import { trouble } from '#problems/catalogue.ts';
import { Trouble } from '#problems/problem.ts';
import type { Doubt } from '#text/doubt.ts';
import { byteLimit, type Derived, type Intake, type Reader } from '../intake.ts';
import type { Page, Piece } from '../page-print.ts';
import { printOf, type Print } from '../print-paragraphs.ts';

/** A first paragraph of letters so much larger than the others', and not longer, is the title. */
const titleSize = 1.2;
const titleLength = 300;

export const pdf: Reader = {
	name: 'pdf/2',
	mediaTypes: ['application/pdf'],
	endings: ['.pdf'],
	isConfined: true,
	async read(bytes, intake): Promise<Derived> {
		const pages = await pagesOf(bytes, intake);
		const print = printOf(pages);
		const { paragraphs } = print;
		if (paragraphs.length === 0) throw trouble('document-scanned', { name: intake.name, pages: pages.length });
		const text = paragraphs
			.map(({ words }) => words)
			.join('\n\n')
			.toWellFormed();
		const titleEnd = titleEndOf(print);
		return {
			text,
			title: titleEnd === 0 ? null : text.slice(0, titleEnd),
			titleSpan: titleEnd === 0 ? null : { start: 0, end: titleEnd },
			body: { start: titleEnd === 0 ? 0 : titleEnd + 2, end: text.length },
			source: {},
			published: null,
			language: null,
			doubts: doubtsOf(print, text),
		};
	},
};

/** What is read of the library's items; marked content has no text. */
type Item = { readonly str?: string; readonly transform?: readonly number[]; readonly width?: number; readonly height?: number };

async function pagesOf(bytes: Uint8Array, { name }: Intake): Promise<readonly Page[]> {
	const { getDocumentProxy } = await import('unpdf');
	try {
		const file = await getDocumentProxy(new Uint8Array(bytes), {
			verbosity: 0,
			isEvalSupported: false,
			enableXfa: false,
			stopAtErrors: false,
			disableFontFace: true,
		});
		const pages: Page[] = [];
		let units = 0;
		for (let place = 1; place <= file.numPages; place++) {
			const page = await file.getPage(place);
			const { items } = await page.getTextContent();
			const { width, height } = page.getViewport({ scale: 1 });
			const pieces = (items as readonly Item[]).flatMap(pieceOf);
			units += pieces.reduce((sum, { words }) => sum + words.length, 0);
			if (units > byteLimit) throw trouble('document-too-large', { name, bytes: units, limit: byteLimit });
			pages.push({ width, height, pieces });
			page.cleanup();
		}
		await file.destroy();
		return pages;
	} catch (error) {
		if (error instanceof Trouble) throw error;
		const isLocked = error instanceof Error && error.name === 'PasswordException';
		throw isLocked ? trouble('document-encrypted', { name }) : trouble('document-broken', { name, mediaType: 'application/pdf' });
	}
}

/** Text that runs upwards or aslant is a mark on the page, not part of what is read. */
function pieceOf({ str = '', transform = [], width = 0, height = 0 }: Item): readonly Piece[] {
	const [a = 0, b = 0, c = 0, d = 0, x = 0, y = 0] = transform;
	const isLevel = Math.abs(b) <= Math.abs(a) * 0.1 && Math.abs(c) <= Math.abs(d) * 0.3;
	const size = height || Math.abs(d) || 1;
	if (str.trim() === '' || !isLevel || ![x, y, width, size].every(Number.isFinite)) return [];
	return [{ words: str, x, y, width, size }];
}

function titleEndOf({ paragraphs }: Print): number {
	const [first, ...rest] = paragraphs;
	if (first === undefined || rest.length === 0 || first.words.length > titleLength) return 0;
	const sizes = rest.flatMap(({ words, size }) => Array.from({ length: Math.min(20, Math.ceil(words.length / 100)) }, () => size));
	const usual = sizes.toSorted((one, other) => one - other)[Math.floor(sizes.length / 2)] ?? 0;
	return first.size >= usual * titleSize ? first.words.toWellFormed().length : 0;
}

function doubtsOf({ unsure, silent }: Print, text: string): readonly Doubt[] {
	const doubts: Doubt[] = [];
	if (unsure.length > 0) doubts.push(doubt('order-unsure', `On ${pagesNamed(unsure)} pieces of text stand side by side, and their order was guessed.`));
	if (silent.length > 0) doubts.push(doubt('page-without-text', `On ${pagesNamed(silent)} there is no text: blank, or a picture that is not read.`));
	const shape = text.search(/[\uFB50-\uFDFF\uFE70-\uFEFC]/);
	if (shape >= 0) {
		const reason = 'The letters are kept as shapes for printing, so words may stand in another order than they are read in.';
		doubts.push({ code: 'letters-as-shapes', span: { start: shape, end: shape + 1 }, reason, by: 'pdf/2' });
	}
	return doubts;
}

function pagesNamed(pages: readonly number[]): string {
	const named = pages.slice(0, 10).join(', ');
	return `${pages.length === 1 ? 'page' : 'pages'} ${named}${pages.length > 10 ? ` and ${pages.length - 10} more` : ''}`;
}

function doubt(code: string, reason: string): Doubt {
	return { code, span: null, reason, by: 'pdf/2' };
}
