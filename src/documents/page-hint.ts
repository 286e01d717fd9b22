// What the class and id of an element say about it: a page's own words for its parts, looked up in
// data/general/page-hints.yaml. A hint is a guess; whoever uses it weighs it against the words inside.
import { z } from 'zod';
import { generalList } from '#reference/general-list.ts';
import { ownCopy } from '#text/own-copy.ts';
import type { PageElement } from './page.ts';

/** `around` the article for certain, `outside` it for all one knows, a `caption`, a `byline`, the `body` itself, or nothing said. */
export type PageHint = 'around' | 'outside' | 'caption' | 'byline' | 'body' | 'none';

const row = z.array(z.union([z.string(), z.array(z.string())])).transform((rows) => new Set(rows.flat()));
const schema = z.object({
	source: z.string(),
	licence: z.string(),
	lists: z.object({ around: row, outside: row, caption: row, byline: row, body: row, live: row }),
});
const lists = generalList('general/page-hints.yaml', schema);

/** Names are repeated on a page and between pages; so many are remembered. */
const remembered = 20_000;
const known = new Map<string, PageHint>();
/** Longer names are no names. */
const longest = 800;

/** What the names of an element say; the body goes before all, the outside after caption and byline. */
export function hintOf({ attributes }: PageElement): PageHint {
	const { class: classes = '', id = '' } = attributes;
	if (classes === '' && id === '') return 'none';
	const names = (id === '' ? classes : `${classes} ${id}`).slice(0, longest);
	let hint = known.get(names);
	if (hint === undefined) {
		hint = read(names);
		if (known.size >= remembered) known.clear();
		known.set(ownCopy(names), hint);
	}
	return hint;
}

/** Whether the names of an element say that it is, or holds, what is added to as things happen. */
export function isLive({ attributes }: PageElement): boolean {
	const names = `${attributes.class ?? ''} ${attributes.id ?? ''}`.slice(0, longest);
	const { live } = lists().lists;
	return wordsIn(names).some((word) => live.has(word));
}

function read(names: string): PageHint {
	const { around, outside, caption, byline, body } = lists().lists;
	const words = wordsIn(names);
	for (const [list, hint] of [
		[body, 'body'],
		[around, 'around'],
		[caption, 'caption'],
		[byline, 'byline'],
		[outside, 'outside'],
	] as const) {
		if (words.some((word) => list.has(word))) return hint;
	}
	return 'none';
}

/** A name with a colon says when a style holds (`print:block`), not what a part is. */
function wordsIn(names: string): readonly string[] {
	return names
		.split(/\s+/)
		.filter((name) => !name.includes(':'))
		.flatMap(hintWords);
}

/** `relatedPosts-box` → related, posts, box, `related posts`, `posts box`. */
function hintWords(name: string): readonly string[] {
	const words = name
		.replace(/([a-z])([A-Z])/g, '$1 $2')
		.toLowerCase()
		.split(/[^\p{L}]+/u)
		.filter((word) => word !== '');
	return [...words, ...words.slice(1).map((word, at) => `${words[at]} ${word}`)];
}
