// Cuts the items out of an XML file as it comes: what stands before the first of them, the tags that are open around
// them, and each item by itself, so that one broken item harms no other and a large file is never held. It follows
// comments, CDATA and processing instructions, and leaves a document type out, so that no entity is ever defined.
import { trouble } from '#problems/catalogue.ts';
import { byteLimit } from './intake.ts';

/** What stands before the items is kept up to here; feeds say there who they are. */
const headLimit = 1_000_000;
const depthLimit = 64;
/** A longer tag is no tag. */
const tagLimit = 100_000;

export type XmlItem = {
	/** Everything before the first item. */
	readonly head: string;
	/** The opening tags around the items, as written, and the tags that close them. */
	readonly opens: string;
	readonly closes: string;
	/** One item with its own tags; null for one that was not closed before the next began, or before the end. */
	readonly item: string | null;
};

type Tag = { readonly name: string; readonly start: number; readonly end: number; readonly kind: 'open' | 'close' | 'alone' | 'other' };
type State = { text: string; at: number; head: string | null; readonly around: { name: string; tag: string }[]; start: number };

/**
 * @param names local names of the items' elements, lower case
 * @throws Trouble `document-too-large` for an item, `document-too-deep`
 */
export async function* xmlItems(pieces: AsyncIterable<string>, names: ReadonlySet<string>, name: string): AsyncGenerator<XmlItem, void, void> {
	const state: State = { text: '', at: 0, head: null, around: [], start: -1 };
	for await (const piece of inGrowingPieces(pieces, state)) {
		state.text += piece;
		for (let tag = nextTag(state); tag !== null; tag = nextTag(state)) {
			const found = take(state, tag, names);
			if (found !== null) yield found;
			if (state.around.length > depthLimit) throw trouble('document-too-deep', { name, depth: state.around.length, limit: depthLimit });
		}
		forget(state);
		if (state.text.length > (state.head === null && state.start < 0 ? headLimit + piece.length : byteLimit))
			throw trouble('document-too-large', { name, bytes: state.text.length, limit: byteLimit });
	}
	if (state.start >= 0) yield itemOf(state, null);
}

/** The more is held, the more comes at once: a long item is put together in few steps. */
async function* inGrowingPieces(pieces: AsyncIterable<string>, state: State): AsyncGenerator<string, void, void> {
	let waiting: string[] = [];
	let length = 0;
	for await (const piece of pieces) {
		waiting.push(piece);
		length += piece.length;
		if (length * 8 < state.text.length) continue;
		yield waiting.join('');
		waiting = [];
		length = 0;
	}
	if (length > 0) yield waiting.join('');
}

/** The next tag that is whole; moves on past it. What is not whole yet is looked at again with more of the text. */
function nextTag(state: State): Tag | null {
	const { text } = state;
	const start = text.indexOf('<', state.at);
	if (start < 0) {
		state.at = text.length;
		return null;
	}
	state.at = start;
	const end = endOf(text, start);
	if (end < 0) return null;
	state.at = end;
	const isClose = text[start + 1] === '/';
	const [, name = ''] = /^<\/?([A-Za-z_][\w:.-]{0,100})/.exec(text.slice(start, Math.min(end, start + 110))) ?? [];
	const kind = name === '' ? 'other' : isClose ? 'close' : text[end - 2] === '/' ? 'alone' : 'open';
	return { name: name.toLowerCase(), start, end, kind };
}

/** The place after the construct at `start`, or -1 where it is not whole. */
function endOf(text: string, start: number): number {
	if (text.length - start < 9 && !text.includes('>', start)) return -1;
	const sign = text.startsWith('<!--', start) ? '-->' : text.startsWith('<![CDATA[', start) ? ']]>' : text.startsWith('<?', start) ? '?>' : null;
	if (sign !== null) {
		const end = text.indexOf(sign, start + 2);
		return end < 0 ? -1 : end + sign.length;
	}
	const first = text.indexOf('>', start);
	if (first < 0) return text.length - start > tagLimit ? start + 1 : -1;
	if (text.startsWith('<!', start) && text.slice(start, first).includes('[')) {
		const end = text.indexOf(']>', start);
		return end < 0 ? -1 : end + 2;
	}
	return endOfTag(text, start, first);
}

/** A `>` inside quotation marks does not end a tag; marks that are never closed do not hold it open. */
function endOfTag(text: string, start: number, first: number): number {
	let mark = '';
	for (let at = start; at < Math.min(text.length, start + tagLimit); at++) {
		const sign = text[at] ?? '';
		if (mark !== '') mark = sign === mark ? '' : mark;
		else if (sign === '"' || sign === "'") mark = sign;
		else if (sign === '>') return at + 1;
	}
	return first + 1;
}

function take(state: State, tag: Tag, names: ReadonlySet<string>): XmlItem | null {
	const isItem = names.has(tag.name.slice(tag.name.indexOf(':') + 1));
	if (isItem && tag.kind !== 'other') return takeItem(state, tag);
	if (state.start >= 0) return null;
	if (tag.kind === 'open') state.around.push({ name: tag.name, tag: state.text.slice(tag.start, tag.end) });
	else if (tag.kind === 'close' && state.around.at(-1)?.name === tag.name) state.around.pop();
	else if (tag.kind === 'other' && /^<!doctype/i.test(state.text.slice(tag.start, tag.start + 9))) {
		state.text = state.text.slice(0, tag.start) + state.text.slice(tag.end);
		state.at = tag.start;
	}
	return null;
}

/** An item that begins inside another shows that the other was not closed. */
function takeItem(state: State, { kind, start, end }: Tag): XmlItem | null {
	if (kind === 'close') {
		if (state.start < 0) return null;
		const item = itemOf(state, state.text.slice(state.start, end));
		state.start = -1;
		return item;
	}
	const broken = state.start >= 0 ? itemOf(state, null) : null;
	state.head ??= state.text.slice(0, start);
	state.start = kind === 'alone' ? -1 : start;
	return broken;
}

function itemOf({ head, around }: State, item: string | null): XmlItem {
	const closes = around.map(({ name }) => `</${name}>`).toReversed();
	return { head: head ?? '', opens: around.map(({ tag }) => tag).join(''), closes: closes.join(''), item };
}

/** Lets go of what has been handed out. */
function forget(state: State): void {
	const from = state.start >= 0 ? state.start : state.head === null ? 0 : state.at;
	state.text = state.text.slice(from);
	state.at -= from;
	if (state.start >= 0) state.start = 0;
}
