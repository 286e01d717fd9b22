// What pages say to their readers inside an article, known by the words a block begins with
// (data/general/page-phrases.yaml).
import { z } from 'zod';
import { generalList } from '#reference/general-list.ts';

const row = z.array(z.array(z.string())).transform((rows) => new Set(rows.flat().map(words)));
const schema = z.object({ source: z.string(), licence: z.string(), lists: z.object({ calls: row, closings: row, stubs: row, bylines: row }) });
const lists = generalList('general/page-phrases.yaml', schema);

/** No phrase is longer, in words. */
const longest = 5;
/** A block of more, and without a colon by then, says something where it begins with one such word only (`Related to this, …`). */
const labelLength = 40;
/** Longer blocks are prose, whatever they begin with. */
const callLength = 220;
const closingLength = 60;
const noticeLength = 400;

/** Whether a block asks the reader for something (`Subscribe to …`) or credits a picture. */
export function isCall(text: string): boolean {
	const length = text.length > callLength ? 0 : phraseLength(text, lists().lists.calls);
	return length > 1 || (length === 1 && (text.length <= labelLength || /[:|]/.test(text.slice(0, labelLength))));
}

/** Whether a block heads what comes after an article (`Related news`). */
export function isClosing(text: string): boolean {
	return text.length <= closingLength && phraseLength(text, lists().lists.closings) > 0;
}

/** Whether a block says that the page does not hold the article (`Subscribe to read all`). */
export function isStubNotice(text: string): boolean {
	if (text.length > noticeLength) return false;
	const spaced = ` ${words(text)} `;
	for (const phrase of lists().lists.stubs) if (spaced.includes(` ${phrase} `)) return true;
	return false;
}

/** `By Ann Lake` is Ann Lake. */
export function withoutBylineWords(byline: string): string {
	const [first = '', ...rest] = byline.split(' ');
	return rest.length > 0 && lists().lists.bylines.has(words(first)) ? rest.join(' ') : byline;
}

/** How many words the phrase has that a text begins with; 0 for none. */
function phraseLength(text: string, phrases: ReadonlySet<string>): number {
	const head = words(text.slice(0, 80)).split(' ').slice(0, longest);
	return head.findLastIndex((_, at) => phrases.has(head.slice(0, at + 1).join(' '))) + 1;
}

function words(text: string): string {
	return text
		.toLowerCase()
		.replace(/[^\p{L}\p{M}\p{N}©'’-]+/gu, ' ')
		.replaceAll('’', "'")
		.trim();
}
