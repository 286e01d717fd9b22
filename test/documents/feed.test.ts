// Feeds in their four formats, sitemaps, and what is wrong with many of them.
import { gzipSync, strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Intake } from '#documents/intake.ts';
import { unpack } from '#documents/unpack.ts';
import { unpacked } from './unpack.ts';

const read = (text: string, intake: Partial<Intake> = {}, pieceSize = 50) => unpacked(strToU8(text), { name: 'feed.xml', ...intake }, pieceSize);

const rss = (items: string, head = '') =>
	`<?xml version="1.0"?>${head}<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Lake &amp; Wire</title><image><url>a</url></image>${items}</channel></rss>`;
const item = (inner: string) => `<item>${inner}</item>`;
const dated = '<link>https://lake.example/1</link><pubDate>Mon, 5 May 2031 09:00:00 EST</pubDate>';

describe('a feed', () => {
	it('in RSS gives its items with address, date and outlet', async () => {
		const content = '<content:encoded><![CDATA[<p>The ferry left.</p><p>An </item> is no end here.</p>]]></content:encoded>';
		const { documents, other } = await read(rss(item(`<title>Ferry &amp; pier</title>${dated}<description>Short.</description>${content}`)));
		expect(other).toEqual([]);
		expect(documents[0]).toMatchObject({
			text: 'The ferry left.\n\nAn is no end here.',
			title: 'Ferry & pier',
			published: { edtf: '2031-05-05T09:00-05:00', known: 'stated' },
			source: { outlet: 'Lake & Wire', address: 'https://lake.example/1', side: null, standing: 'unknown' },
			mediaType: 'text/html',
			doubts: [],
		});
	});

	it('marks an item that is a summary alone', async () => {
		const { documents } = await read(rss(item(`${dated}<description>The ferry left at noon.</description>`) + item('<title>Only a title</title>')));
		expect(documents.map(({ text, doubts }) => [text, doubts.map(({ code }) => code)])).toEqual([
			['The ferry left at noon.', ['summary-only']],
			['Only a title', ['summary-only']],
		]);
	});

	it('in Atom gives its entries, in XHTML too', async () => {
		const { documents } = await read(
			`<feed xmlns="http://www.w3.org/2005/Atom"><title>Pier</title><entry><title type="html">T</title><link rel="self" href="https://pier.example/x"/><link rel="alternate" href="https://pier.example/1"/><updated>2031-05-05T09:00:00Z</updated><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>The <b>ferry</b> left.</p></div></content></entry></feed>`,
		);
		expect(documents[0]).toMatchObject({ text: 'The ferry left.', title: 'T', source: { outlet: 'Pier', address: 'https://pier.example/1' } });
		expect(documents[0]?.doubts.map(({ code }) => code)).toEqual(['published-is-change']);
	});

	it('in RDF gives its items', async () => {
		const { documents } = await read(
			`<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Old</title></channel><item><title>I</title><link>https://old.example/1</link><description>The ferry left.</description><dc:date>2031-05-05</dc:date></item></rdf:RDF>`,
		);
		expect(documents[0]).toMatchObject({ text: 'The ferry left.', source: { outlet: 'Old' }, published: { edtf: '2031-05-05', known: 'stated' } });
	});

	it('in JSON gives its items', async () => {
		const items = [{ id: '1', url: 'https://j.example/1', title: 'T', content_html: '<p>The ferry left.</p>', date_published: '2031-05-05T09:00:00Z' }, 7, {}];
		const { documents, other } = await read(JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: 'J', items }), { name: 'feed.json' });
		expect(documents[0]).toMatchObject({ text: 'The ferry left.', title: 'T', source: { outlet: 'J', address: 'https://j.example/1' } });
		expect([documents.length, other]).toEqual([1, ['part-broken', 'part-broken']]);
	});

	it('in an old encoding is read by what it declares', async () => {
		const bytes = Buffer.from(rss(item('<description>XYZ</description>')).replace('?>', ' encoding="windows-1251"?>'), 'latin1');
		const at = bytes.indexOf('XYZ');
		bytes.set([0xcc, 0xee, 0xf1], at);
		expect((await unpacked(bytes, { name: 'feed.xml' })).documents[0]?.text).toBe('Мос');
	});

	it('gives way to what was handed in', async () => {
		const { documents } = await read(rss(item(`${dated}<description>Words.</description>`)), {
			source: { outlet: 'Mine', side: 'KES' },
			published: '2031-06-01',
		});
		expect(documents[0]).toMatchObject({ source: { outlet: 'Mine', side: 'KES', address: 'https://lake.example/1' }, published: { edtf: '2031-06-01' } });
	});

	it('with a broken item gives all the others', async () => {
		const good = item('<description>Good.</description>');
		const { documents, other } = await read(rss(`${good}<item><description>Not closed${good}${good}<item><title>cut`).replace('</channel></rss>', ''));
		expect([documents.length, other]).toEqual([3, ['part-broken', 'part-broken']]);
	});

	it('leaves out a date that is none, with a doubt', async () => {
		const { documents } = await read(rss(item('<pubDate>yesterday</pubDate><description>Words.</description>')));
		expect(documents[0]?.published.known).toBe('unknown');
		expect(documents[0]?.doubts.map(({ code }) => code)).toContain('date-unread');
	});

	it('defines no entity, however many laughs there are in it', async () => {
		const lines = Array.from({ length: 20 }, (_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`).join('');
		const { documents } = await read(rss(item('<description>&l20; words</description>'), `<!DOCTYPE rss [<!ENTITY l0 "lol">${lines}]>`));
		expect(documents[0]?.text).toBe('&l20; words');
	});

	it('that is packed is unpacked', async () => {
		const { documents } = await unpacked(gzipSync(strToU8(rss(item('<description>Words.</description>')))), { name: 'feed.xml.gz' });
		expect(documents[0]?.text).toBe('Words.');
	});

	it('of twenty thousand items is taken apart as it comes', { timeout: 60_000 }, async () => {
		async function* long(): AsyncGenerator<Uint8Array> {
			yield strToU8(rss('').replace('</channel></rss>', ''));
			for (let at = 0; at < 2_000; at++) yield strToU8(item(`<description>${'The ferry left. '.repeat(10)}</description>`).repeat(10));
		}
		let count = 0;
		for await (const one of unpack(long(), { name: 'feed.xml', captured: '2031-01-01T00:00:00Z' })) if (one.kind === 'part') count++;
		expect(count).toBe(20_000);
	});

	it.each([
		['an item larger than a document may be', rss(item(`<description>${'a'.repeat(26_000_000)}</description>`)), 'document-too-large'],
		['a head that never ends', `<rss><channel>${'<a></a>'.repeat(400_000)}`, 'document-too-large'],
		['tags in tags in tags', `<rss>${'<a>'.repeat(1_000)}<item></item>`, 'document-too-deep'],
	])('with %s is a problem', async (_, text, code) => {
		expect((await read(text, {}, 65_536)).other).toEqual([code]);
	});
});

describe('a sitemap', () => {
	it('names pages and holds none', async () => {
		const { documents, other } = await read(
			'<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>https://a.example/?x=1&amp;y=2</loc><lastmod>2031-05-05</lastmod></url><url><loc>javascript:alert(1)</loc></url><url><loc><![CDATA[https://a.example/2]]></loc></url></urlset>',
		);
		expect([documents, other]).toEqual([[], ['https://a.example/?x=1&y=2 2031-05-05', 'https://a.example/2', '1 entries without an address']]);
	});

	it('may be an index of others', async () => {
		expect((await read('<sitemapindex><sitemap><loc>https://a.example/s.xml</loc></sitemap></sitemapindex>')).other).toEqual(['https://a.example/s.xml']);
	});
});

describe('XML of another kind', () => {
	it('is a problem', async () => {
		expect((await read('<?xml version="1.0"?><invoice><item>1</item></invoice>').catch((error: Error) => ({ other: [error.message] }))).other[0]).toMatch(
			/document-format-unread/,
		);
	});
});
