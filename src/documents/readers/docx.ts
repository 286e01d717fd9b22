// Reads DOCX: the text is its paragraphs, those of tables and boxes among them, without notes, comments, headers,
// footers and what is marked as deleted. The package is opened with limits first and only its text parts are handed
// on, so that no picture, macro or outside link is ever looked at.
import { strFromU8, unzipSync, zipSync } from 'fflate';
import { trouble } from '#problems/catalogue.ts';
import { Trouble } from '#problems/problem.ts';
import type { Derived, Intake, Reader } from '../intake.ts';
import { docxType, oleType } from '../sniff.ts';

/** Parts in the package, and what those of text may come to. A book of a thousand pages is 10 MB. */
const partsLimit = 5_000;
const inflatedLimit = 50_000_000;
const wanted = /^(?:\[Content_Types\]\.xml|_rels\/\.rels|word\/[\w-]{1,60}\.xml|word\/_rels\/document\.xml\.rels)$/;
/** Styles by which a first paragraph is the title; the names are the same in every language of the program. */
const titleStyles = new Set(['title', 'heading 1']);

export const docx: Reader = {
	name: 'docx/1',
	mediaTypes: [docxType, oleType],
	endings: ['.docx'],
	isConfined: true,
	async read(bytes, intake): Promise<Derived> {
		refuseLocked(bytes, intake);
		const paragraphs = paragraphsOf(await openDocument(bytes, intake)).filter(({ words }) => words !== '');
		const [first] = paragraphs;
		const text = paragraphs.map(({ words }) => words).join('\n\n');
		const hasTitle = first !== undefined && paragraphs.length > 1 && titleStyles.has(first.style.toLowerCase());
		return {
			text,
			title: hasTitle ? first.words : null,
			titleSpan: hasTitle ? { start: 0, end: first.words.length } : null,
			body: { start: hasTitle ? first.words.length + 2 : 0, end: text.length },
			source: {},
			published: null,
			language: null,
			doubts: [],
		};
	},
};

/** What is locked with a password, and what an older program wrote, is another kind of container altogether. */
function refuseLocked(bytes: Uint8Array, { name }: Intake): void {
	if (bytes[0] !== 0xd0) return;
	const isLocked = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(Buffer.from('EncryptedPackage', 'utf16le'));
	throw isLocked ? trouble('document-encrypted', { name }) : trouble('document-format-unread', { name, mediaType: oleType });
}

/** What `mammoth` makes of a document: a tree whose leaves are texts. */
type Element = { readonly type: string; readonly value?: string; readonly styleName?: string | null; readonly children?: readonly Element[] };

async function openDocument(bytes: Uint8Array, intake: Intake): Promise<Element> {
	const buffer = Buffer.from(zipSync(textParts(bytes, intake), { level: 0 }));
	const { default: mammoth } = await import('mammoth');
	let root: Element | null = null;
	const transformDocument = (element: Element): Element => {
		root = element;
		return { type: 'document', children: [] };
	};
	try {
		await mammoth.convertToHtml({ buffer }, { transformDocument, includeEmbeddedStyleMap: false });
	} catch {
		throw trouble('document-broken', { name: intake.name, mediaType: docxType });
	}
	if (root === null) throw trouble('document-broken', { name: intake.name, mediaType: docxType });
	return root;
}

function textParts(bytes: Uint8Array, { name }: Intake): Readonly<Record<string, Uint8Array>> {
	let parts = 0;
	let size = 0;
	try {
		const files = unzipSync(bytes, {
			filter: (file) => {
				parts++;
				if (parts > partsLimit) throw trouble('document-inflated', { name, limit: inflatedLimit });
				if (!wanted.test(file.name)) return false;
				size += file.originalSize;
				if (size > inflatedLimit) throw trouble('document-inflated', { name, limit: inflatedLimit });
				return true;
			},
		});
		const hasType = Object.values(files).some((file) => /<!(?:DOCTYPE|ENTITY)/i.test(strFromU8(file.subarray(0, 10_000), true)));
		if (hasType || files['word/document.xml'] === undefined) throw trouble('document-broken', { name, mediaType: docxType });
		return files;
	} catch (error) {
		throw error instanceof Trouble ? error : trouble('document-broken', { name, mediaType: docxType });
	}
}

type Paragraph = { readonly words: string; readonly style: string };

/** Walks the tree in its order, without recursion. */
function paragraphsOf(root: Element): readonly Paragraph[] {
	const paragraphs: { words: string; style: string }[] = [];
	const waiting: Element[] = [root];
	for (let element = waiting.pop(); element !== undefined; element = waiting.pop()) {
		if (element.type === 'paragraph') paragraphs.push({ words: '', style: element.styleName ?? '' });
		const open = paragraphs.at(-1);
		if (open !== undefined) open.words += wordsOf(element);
		for (const child of (element.children ?? []).toReversed()) waiting.push(child);
	}
	return paragraphs.map(({ words, style }) => ({ words: words.replaceAll('\r', '').trim().toWellFormed(), style }));
}

function wordsOf({ type, value }: Element): string {
	if (type === 'text') return value ?? '';
	if (type === 'tab') return '\t';
	return type === 'break' ? '\n' : '';
}
