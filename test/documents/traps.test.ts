// Traps of real pages that lie in how a page is made, each as a page of our own: which day is taken, and which doubt is left.
// docs/traps.md lists all of them.
import { describe, expect, it } from 'vitest';
import type { Document } from '#documents/document.ts';
import { receive } from '#documents/receive.ts';

const body =
	'<p>The harbour ministry said on Thursday that the northern pier had been closed to all ships since morning, and that nobody was hurt.</p><p>Fishermen at the strait told reporters that two boats were turned back by the coast guard before noon.</p>';

type Parts = { readonly head?: string; readonly above?: string; readonly beside?: string; readonly below?: string };

function read({ head = '', above = '', beside = '', below = '' }: Parts): Promise<Document> {
	const markup = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Pier closed</title>${head}</head><body>${above}<article><h1>Pier closed</h1>${beside}${body}</article>${below}</body></html>`;
	return receive(Buffer.from(markup), { name: 'page.html', captured: '2032-04-10T08:00:00Z' });
}

const codes = ({ doubts }: Document): readonly string[] => doubts.map(({ code }) => code);
const published = (day: string): string => `<meta property="article:published_time" content="${day}">`;

describe('the day of crawling in the header', () => {
	it('is not taken where the page shows its own day under the headline', async () => {
		const document = await read({ above: '<header><time datetime="2032-04-10">10 April 2032</time></header>', beside: '<div>April 27, 2031</div>' });
		expect([document.published, codes(document)]).toEqual([{ edtf: '2031-04-27', known: 'implied' }, []]);
	});

	it('that a page states of itself is taken, with a doubt and with all its other dates', async () => {
		const document = await read({ head: published('2032-04-09T10:00:00Z'), beside: '<p>PORT VELMORA, April 27, 2031 (Lake Wire) – It was closed again.</p>' });
		expect(document.published.edtf).toBe('2032-04-09T10:00Z');
		expect(codes(document)).toContain('published-disagrees');
		expect(document.dates?.map(({ date, where }) => `${date} ${where}`)).toEqual(['2032-04-09T10:00Z a meta element', '2031-04-27 the dateline']);
	});

	it('at the head of a text is known by implication only, and is no word of the body', async () => {
		const document = await receive(Buffer.from(' date 2032-04-10 The pier was closed.'), { name: 'a.txt', captured: '2032-04-10T08:00:00Z' });
		expect([document.published, codes(document)]).toEqual([{ edtf: '2032-04-10', known: 'implied' }, ['header-in-text']]);
		expect(document.text.slice(document.body.start, document.body.end)).toBe('The pier was closed.');
	});
});

describe('a date that the zone of the outlet moves', () => {
	it('keeps its zone, and a night between two dates is no doubt', async () => {
		const document = await read({ head: published('2031-06-27T15:30:00-07:00'), beside: '<p>June 28, 2031</p>' });
		expect([document.published.edtf, codes(document)]).toEqual(['2031-06-27T15:30-07:00', []]);
	});

	it('is completed by the time that knows its zone', async () => {
		const document = await read({ head: '<meta name="date" content="2031-06-28">', beside: '<time datetime="2031-06-27T15:30:00-07:00">June 27</time>' });
		expect(document.published.edtf).toBe('2031-06-27T15:30-07:00');
	});
});

describe('what stands around an article', () => {
	it.each([
		[
			'related links',
			{ below: '<aside class="related"><h3>Related news</h3><ul><li><a href="/1">Bridge opened by the mission</a></li></ul></aside>' },
			'Bridge opened',
		],
		[
			'a wall of cookies',
			{ above: '<div id="cookie-consent"><p>We use cookies to improve your visit. Accept all cookies to go on reading this site.</p></div>' },
			'cookies',
		],
		[
			'the caption of a picture',
			{ beside: '<figure><img src="a.jpg"><figcaption>The pier seen from the strait last year.</figcaption></figure>' },
			'seen from',
		],
	])('is no part of it: %s', async (_, parts, words) => {
		const { text } = await read(parts);
		expect(text).toContain('northern pier');
		expect(text).not.toContain(words);
	});

	it('but a post that it shows is, with its signature', async () => {
		const quoted = '<blockquote class="twitter-tweet"><p>Two boats were turned back at the strait.</p>— Coast Guard (@guard) April 27, 2031</blockquote>';
		expect((await read({ beside: quoted })).text).toContain('Coast Guard (@guard)');
	});
});
