// Makes a part of each post of a live blog: its own words and time, at the address of the page with its anchor. Every other
// part stays as it is.
import { Trouble } from '#problems/problem.ts';
import { decode } from './decode.ts';
import type { Part, Unpacked } from './intake.ts';
import { readLinkedData } from './linked-data.ts';
import { fewestPosts, livePosts, type LivePost } from './live-post.ts';
import { tellMediaType } from './media-type.ts';
import { metaContents, readMeta } from './meta.ts';
import { readPage } from './page.ts';
import { gap } from './page-place.ts';
import { makePart } from './part.ts';
import { sniffLength } from './sniff.ts';

const pageTypes = new Set(['text/html', 'application/xhtml+xml']);

/** The part itself, or a part for each post. */
export function liveParts(part: Part): readonly Unpacked[] {
	const { bytes, intake } = part;
	const alone: readonly Unpacked[] = [{ kind: 'part', part }];
	if (!mayBeLive(bytes) || !pageTypes.has(tellMediaType(bytes.subarray(0, sniffLength), intake).mediaType)) return alone;
	try {
		const page = readPage(decode(bytes, intake).text, intake.name);
		const posts = livePosts(page);
		if (posts.length < fewestPosts) return alone;
		const { title, outlet, address } = readMeta(page, metaContents(page), readLinkedData(page));
		const said = { title, source: { ...(outlet === null ? {} : { outlet }), ...(address === null ? {} : { address }) } };
		return posts.map((post, index) => postPart(part, post, { ...said, place: index + 1 }));
	} catch (error) {
		// What is wrong with the page is told when it is received.
		if (error instanceof Trouble) return alone;
		throw error;
	}
}

/** Whether it is worth the making of a tree: posts have their times, or are linked data. */
function mayBeLive(bytes: Uint8Array): boolean {
	const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	if (!['live', 'Live', 'LIVE'].some((word) => buffer.includes(word))) return false;
	if (buffer.includes('liveBlogUpdate')) return true;
	let at = -1;
	for (let times = 0; times < fewestPosts; times++) {
		at = buffer.indexOf('<time', at + 1);
		if (at < 0) return false;
	}
	return true;
}

type Said = { readonly title: string | null; readonly source: { readonly outlet?: string; readonly address?: string }; readonly place: number };

function postPart({ intake }: Part, { title, published, anchor, paragraphs }: LivePost, said: Said): Unpacked {
	const { address: handed, ...source } = intake.source ?? {};
	const address = handed ?? said.source.address;
	const at = address === undefined || address === null ? {} : { address: `${address.split('#')[0]}#${anchor ?? said.place}` };
	const words = paragraphs.map(({ text }) => text);
	return makePart(
		(title === null ? words : [title, ...words]).join(gap),
		{ ...intake, source: { ...source, ...at } },
		{ place: anchor ?? said.place, mediaType: 'text/plain', title: title ?? said.title ?? '', published: published ?? '', source: said.source },
	);
}
