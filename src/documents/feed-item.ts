// What an item of a feed says, whichever of the four formats it stands in, and the part it becomes.
import { z } from 'zod';
import type { Doubt } from '#text/doubt.ts';
import type { Intake, Unpacked } from './intake.ts';
import { makePart, partProblem } from './part.ts';

export type FeedItem = {
	readonly title: string;
	readonly address: string;
	/** What the item holds of the document itself, as text or HTML; empty where it holds a summary alone. */
	readonly content: string;
	readonly summary: string;
	readonly published: string;
	/** When it was changed last, for items that say nothing else. */
	readonly changed: string;
	/** The feed the item was taken over from. */
	readonly origin: string;
};

/** Text, or text with its type beside it. */
const words = z
	.union([z.string(), z.object({ value: z.string() }).transform(({ value }) => value)])
	.catch('')
	.default('');
const link = z.object({ href: z.string(), rel: z.string().optional() });
const raw = z.object({
	title: words,
	link: words,
	url: words,
	external_url: words,
	links: z.array(link).catch([]).default([]),
	guid: z.object({ value: z.string() }).nullish().catch(null),
	content: z
		.union([z.object({ encoded: z.string() }).transform(({ encoded }) => encoded), words])
		.catch('')
		.default(''),
	content_html: words,
	content_text: words,
	description: words,
	summary: words,
	pubDate: words,
	published: words,
	updated: words,
	date_published: words,
	date_modified: words,
	dc: z
		.object({ dates: z.array(z.string()) })
		.nullish()
		.catch(null),
	source: z.object({ title: words }).nullish().catch(null),
});
const whole = z.object({ title: words, items: z.array(z.unknown()).optional(), entries: z.array(z.unknown()).optional() });

/** The feed's own name, or null. */
export function feedName(feed: unknown): string | null {
	const parsed = whole.safeParse(feed);
	return parsed.success ? parsed.data.title.replace(/\s+/g, ' ').trim().slice(0, 200) || null : null;
}

/** The items of a feed; null for one that is none. */
export function feedItems(feed: unknown): readonly (FeedItem | null)[] {
	const parsed = whole.safeParse(feed);
	const items = parsed.success ? (parsed.data.items ?? parsed.data.entries ?? []) : [];
	return items.map(itemOf);
}

function itemOf(given: unknown): FeedItem | null {
	const parsed = raw.safeParse(given);
	if (!parsed.success) return null;
	const item = parsed.data;
	const page = item.links.find(({ rel }) => rel === undefined || rel === 'alternate')?.href ?? '';
	const addresses = [item.link, item.url, page, item.external_url, item.guid?.value ?? ''];
	return {
		title: item.title,
		address: addresses.find((address) => /^https?:\/\//i.test(address.trim()))?.trim() ?? '',
		content: firstOf([item.content, item.content_html, item.content_text]),
		summary: firstOf([item.description, item.summary]),
		published: withOffset(firstOf([item.published, item.pubDate, item.date_published, item.dc?.dates[0] ?? ''])),
		changed: withOffset(firstOf([item.updated, item.date_modified])),
		origin: item.source?.title ?? '',
	};
}

function firstOf(values: readonly string[]): string {
	return values.find((value) => value.trim() !== '') ?? '';
}

/** Names of zones that RFC 822 gives an offset to. */
const zones: ReadonlyMap<string, string> = new Map([
	['EST', '-0500'],
	['EDT', '-0400'],
	['CST', '-0600'],
	['CDT', '-0500'],
	['MST', '-0700'],
	['MDT', '-0600'],
	['PST', '-0800'],
	['PDT', '-0700'],
]);

function withOffset(date: string): string {
	return date.trim().replace(/ ([A-Z]{3})$/, (written, name: string) => ` ${zones.get(name) ?? written.trim()}`);
}

export type FeedPlace = { readonly intake: Intake; readonly place: number; readonly outlet: string | null };

export function feedParts(item: FeedItem, { intake, place, outlet }: FeedPlace): readonly Unpacked[] {
	const { title, address, content, summary, published, changed, origin } = item;
	const text = firstOf([content, summary, title]);
	if (text === '') return [address === '' ? partProblem(intake, place, 'it is empty') : { kind: 'address', address, changed: null }];
	const isMarkup = /<[a-z!/]|&(?:[a-z]+|#\d+);/i.test(text);
	const doubts: Doubt[] = [];
	if (content === '') doubts.push(doubt('summary-only', 'The feed holds a summary of the document, not the document; the whole stands at its address.'));
	if (published === '' && changed !== '')
		doubts.push(doubt('published-is-change', 'The feed says only when the document was last changed; that is taken as its date.'));
	const name = firstOf([origin, outlet ?? '']);
	const source = { ...(name === '' ? {} : { outlet: name }), ...(address === '' ? {} : { address }) };
	return [makePart(text, intake, { place, mediaType: isMarkup ? 'text/html' : 'text/plain', title, published: firstOf([published, changed]), source, doubts })];
}

function doubt(code: string, reason: string): Doubt {
	return { code, span: null, reason, by: 'feed' };
}
