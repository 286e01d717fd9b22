// Reads what a page says of itself but its dates: title, outlet, byline, language and address, from meta elements, linked
// data, microdata and the headline. Whatever cannot be read is null.
import { blocksOf } from './block.ts';
import type { LinkedData } from './linked-data.ts';
import { wordsOf, type Page, type PageElement } from './page.ts';
import { withoutBylineWords } from './page-phrase.ts';

/** Longer bylines say more than names. */
const longestName = 160;
/** UTF-16 units of markup; what is longer is no headline and no name. */
const longestHead = 4_000;
const mostHeadlines = 20;

export type Meta = {
	readonly title: string | null;
	readonly outlet: string | null;
	readonly byline: string | null;
	readonly language: string | null;
	/** The page's own canonical address, if it is http(s). */
	readonly address: string | null;
};

/** The content of a page's meta elements by their name, the first of each; names in lower case. */
export type MetaContents = ReadonlyMap<string, string>;

export function metaContents({ heads }: Page): MetaContents {
	const contents = new Map<string, string>();
	for (const { name, attributes } of heads) {
		if (name !== 'meta') continue;
		const key = (attributes.property ?? attributes.name ?? attributes.itemprop ?? '').toLowerCase();
		if (key !== '' && !contents.has(key)) contents.set(key, attributes.content ?? '');
	}
	return contents;
}

export function readMeta(page: Page, contents: MetaContents, data: LinkedData): Meta {
	const meta = (...keys: readonly string[]) => firstOf(keys.map((key) => contents.get(key)));
	const html = page.root.children.find((child): child is PageElement => 'name' in child && child.name === 'html');
	return {
		title: titleOf(page, meta('og:title', 'twitter:title', 'dc.title') ?? firstOf([data.headline])),
		outlet: firstOf([meta('og:site_name', 'application-name', 'dc.publisher'), data.publisher]),
		byline: bylineOf(page, [meta('author'), data.author, meta('article:author', 'dc.creator', 'parsely-author', 'sailthru.author')]),
		language:
			firstOf([html?.attributes.lang, contents.get('content-language')])
				?.slice(0, 2)
				.toLowerCase() ?? null,
		address: addressOf(page, contents),
	};
}

/** The headline where a title is the headline and the name of the site (`Ferry turned back | Harbour Post`). */
function titleOf({ heads }: Page, said: string | null): string | null {
	const isHeadline = ({ name, start, end }: PageElement) => name === 'h1' && end - start < longestHead;
	const headlines = heads
		.filter(isHeadline)
		.slice(0, mostHeadlines)
		.map((headline) => firstOf([wordsOf(headline)]));
	const headline = headlines.find((words) => words !== null) ?? null;
	const title =
		said ??
		headline ??
		firstOf(
			heads
				.filter(({ name }) => name === 'title')
				.slice(0, 1)
				.map(wordsOf),
		);
	if (title === null) return null;
	const found = headlines.find((words) => words !== null && title.startsWith(words) && /^ [|–—»·:/-]+ /u.test(title.slice(words.length)));
	return found ?? title;
}

/** The first that names somebody: an address is no name. */
function bylineOf({ heads }: Page, said: readonly (string | null | undefined)[]): string | null {
	const isAuthor = ({ attributes, start, end }: PageElement) => (attributes.rel === 'author' || attributes.itemprop === 'author') && end - start < longestHead;
	const shown = heads.find(isAuthor);
	for (const words of [...said, shown && nameIn(shown)]) {
		const name = firstOf([words]);
		if (name !== null && name.length <= longestName && !/^(?:https?:)?\/\//i.test(name)) return firstOf([withoutBylineWords(name)]);
	}
	return null;
}

/** The name that an element marks as one, else its first line. */
function nameIn(author: PageElement): string | undefined {
	const name = author.children.find((child): child is PageElement => 'name' in child && child.attributes.itemprop === 'name');
	return blocksOf(name ?? author)[0]?.text;
}

function addressOf({ heads }: Page, contents: MetaContents): string | null {
	const link = heads.find(({ name, attributes }) => name === 'link' && attributes.rel?.toLowerCase() === 'canonical');
	const href = link?.attributes.href ?? contents.get('og:url') ?? '';
	return /^https?:\/\//i.test(href) ? href.toWellFormed() : null;
}

function firstOf(values: readonly (string | null | undefined)[]): string | null {
	for (const value of values) {
		const words = (value ?? '').replace(/\s+/g, ' ').trim().toWellFormed();
		if (words !== '') return words;
	}
	return null;
}
