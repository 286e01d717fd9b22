// Reads what a page says of itself as linked data (JSON-LD, schema.org): the article among its items, with headline,
// dates, author and publisher. Pages lie and break; what cannot be read is left out.
import { z } from 'zod';
import { wordsOf, type Page } from './page.ts';

const named = z.union([z.string(), z.object({ name: z.string() }).transform(({ name }) => name)]);
const author = z.union([named, z.array(named).transform((names) => names.join(', '))]);
const text = z.string().optional().catch(undefined);
const isFree = z.union([z.boolean(), z.string().transform((value) => value.toLowerCase() !== 'false')]);
const post = z.object({
	headline: text,
	datePublished: text,
	articleBody: text,
	url: text,
});
const article = z.object({
	'@type': z.union([z.string(), z.array(z.string()).transform((types) => types.join(' '))]).catch(''),
	headline: text,
	datePublished: text,
	dateModified: text,
	articleBody: text,
	author: author.optional().catch(undefined),
	publisher: named.optional().catch(undefined),
	wordCount: z.coerce.number().optional().catch(undefined),
	isAccessibleForFree: isFree.optional().catch(undefined),
	liveBlogUpdate: z.array(post).optional().catch(undefined),
});

/** The fields of schema.org's Article that are read. */
export type LinkedData = Partial<z.output<typeof article>>;

/** Whether an item is a live blog: one page with many posts. */
export function isLiveBlog({ '@type': type }: LinkedData): boolean {
	return /\bLiveBlogPosting\b/.test(type ?? '');
}

/** The item that is an article; else the first with a headline or a date; else nothing. */
export function readLinkedData({ heads }: Page): LinkedData {
	const items = heads
		.filter(({ name }) => name === 'script')
		.flatMap((script) => itemsOf(wordsOf(script)))
		.flatMap((item) => article.safeParse(item).data ?? []);
	const isArticle = ({ '@type': type }: LinkedData) => /(?:Article|Posting|Report)\b/.test(type ?? '');
	return items.find(isArticle) ?? items.find(({ headline, datePublished }) => (headline ?? datePublished) !== undefined) ?? {};
}

function itemsOf(json: string): readonly unknown[] {
	const value = parse(json) ?? parse(json.replace(/[\u0000-\u001f]+/g, ' '));
	const items: readonly unknown[] = Array.isArray(value) ? value : [value];
	return items.flatMap((item) => (isGraph(item) ? item['@graph'] : [item]));
}

function parse(json: string): unknown {
	try {
		return JSON.parse(json);
	} catch {
		return undefined;
	}
}

function isGraph(item: unknown): item is { '@graph': readonly unknown[] } {
	return typeof item === 'object' && item !== null && '@graph' in item && Array.isArray(item['@graph']);
}
