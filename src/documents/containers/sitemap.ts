// Takes the addresses out of a sitemap, or of an index of sitemaps, with the day of their last change. They are pages
// that are named, not documents; nothing is fetched.
import type { Container } from '../intake.ts';
import { toEdtf } from '../published.ts';
import { textStream } from '../text-stream.ts';
import { xmlItems } from '../xml-items.ts';

const itemNames = new Set(['url', 'sitemap']);
const entities: ReadonlyMap<string, string> = new Map([
	['&amp;', '&'],
	['&lt;', '<'],
	['&gt;', '>'],
	['&quot;', '"'],
	['&apos;', "'"],
]);

export const sitemap: Container = {
	name: 'sitemap/1',
	mediaTypes: ['application/sitemap+xml'],
	endings: [],
	async *unpack(bytes, intake) {
		const { pieces } = await textStream(bytes, intake);
		let bad = 0;
		for await (const { item } of xmlItems(pieces, itemNames, intake.name)) {
			const address = fieldOf(item ?? '', 'loc');
			if (/^https?:\/\//i.test(address))
				yield { kind: 'address', address, changed: toEdtf(fieldOf(item ?? '', 'lastmod')), ...(isIndex(item ?? '') ? { isList: true } : {}) };
			else bad++;
		}
		if (bad > 0) yield { kind: 'passed', what: 'entries without an address', count: bad };
	},
};

/** An entry of an index names another sitemap. */
function isIndex(item: string): boolean {
	return /^<(?:\w{1,20}:)?sitemap[\s>]/i.test(item);
}

function fieldOf(item: string, name: 'loc' | 'lastmod'): string {
	const start = item.indexOf(`<${name}>`);
	const end = item.indexOf(`</${name}>`, start);
	if (start < 0 || end < 0) return '';
	const value = item.slice(start + name.length + 2, Math.min(end, start + 10_000)).trim();
	const open = value.startsWith('<![CDATA[') ? value.slice(9, -3) : value.replace(/&[a-z]{2,4};/g, (entity) => entities.get(entity) ?? entity);
	return open.trim().toWellFormed();
}
