// Reads what a page says of itself: title, outlet, byline, language and date of publication, from meta
// elements and JSON-LD (schema.org NewsArticle). Pages lie and break; whatever cannot be read is null.
import { z } from 'zod';

export type Meta = {
	readonly title: string | null;
	readonly outlet: string | null;
	readonly byline: string | null;
	/** As written. */
	readonly published: string | null;
	readonly language: string | null;
	/** The page's own canonical address, if it is http(s). */
	readonly address: string | null;
};

const named = z.union([z.string(), z.object({ name: z.string() }).transform(({ name }) => name)]);
const author = z.union([named, z.array(named).transform((names) => names.join(', '))]);
const linkedData = z.object({
	headline: z.string().optional().catch(undefined),
	datePublished: z.string().optional().catch(undefined),
	author: author.optional().catch(undefined),
	publisher: named.optional().catch(undefined),
});
type LinkedData = z.output<typeof linkedData>;

export function readMeta(page: Document): Meta {
	const data = readLinkedData(page);
	const meta = (...keys: readonly string[]): string | null => firstOf(keys.map((key) => contentOf(page, key)));
	return {
		title: firstOf([
			meta('og:title', 'twitter:title', 'dc.title'),
			data.headline,
			page.querySelector('h1')?.textContent,
			page.querySelector('title')?.textContent,
		]),
		outlet: firstOf([meta('og:site_name', 'application-name', 'dc.publisher'), data.publisher]),
		byline: firstOf([meta('author', 'article:author', 'dc.creator'), data.author]),
		published: firstOf([
			data.datePublished,
			meta('article:published_time', 'datepublished', 'date', 'dc.date', 'dc.date.issued', 'pubdate', 'sailthru.date'),
			page.querySelector('time[datetime]')?.getAttribute('datetime'),
		]),
		language:
			firstOf([page.documentElement.getAttribute('lang')])
				?.slice(0, 2)
				.toLowerCase() ?? null,
		address: addressOf(page),
	};
}

function contentOf(page: Document, key: string): string | null {
	for (const element of page.querySelectorAll('meta')) {
		const name = element.getAttribute('property') ?? element.getAttribute('name') ?? element.getAttribute('itemprop');
		if (name?.toLowerCase() === key) return element.getAttribute('content');
	}
	return null;
}

function readLinkedData(page: Document): LinkedData {
	for (const element of page.querySelectorAll('script[type="application/ld+json"]')) {
		for (const item of itemsOf(element.textContent ?? '')) {
			const parsed = linkedData.safeParse(item);
			if (parsed.success && (parsed.data.datePublished ?? parsed.data.headline) !== undefined) return parsed.data;
		}
	}
	return {};
}

function itemsOf(json: string): readonly unknown[] {
	try {
		const value: unknown = JSON.parse(json);
		const items = Array.isArray(value) ? value : [value];
		return items.flatMap((item) => (isGraph(item) ? item['@graph'] : [item]));
	} catch {
		return [];
	}
}

function isGraph(item: unknown): item is { '@graph': readonly unknown[] } {
	return typeof item === 'object' && item !== null && '@graph' in item && Array.isArray(item['@graph']);
}

function addressOf(page: Document): string | null {
	const href = page.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? contentOf(page, 'og:url') ?? '';
	return /^https?:\/\//i.test(href) ? href.toWellFormed() : null;
}

function firstOf(values: readonly (string | null | undefined)[]): string | null {
	for (const value of values) {
		const words = (value ?? '').replace(/\s+/g, ' ').trim().toWellFormed();
		if (words !== '') return words;
	}
	return null;
}
