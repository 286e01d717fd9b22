// A site on this machine that behaves badly in all the ways sites do. Each path is one way.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';

export type Site = { readonly origin: string; readonly asked: string[]; readonly close: () => Promise<void> };

type Way = (request: IncomingMessage, response: ServerResponse) => void;

const page =
	'<!doctype html><html><head><title>Ferry</title></head><body><article><p>The ferry passed the strait on Monday, the harbour ministry said.</p></article></body></html>';

const originOf = ({ headers }: IncomingMessage): string => `http://${headers.host}`;

/** One page that is there, one that is not, one that the feed holds whole. */
const items = (origin: string): string =>
	`<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Harbour Post</title><item><title>Ferry</title><link>${origin}/page#top</link><description>The ferry passed.</description></item><item><title>Pier</title><link>${origin}/broken</link><description>The northern pier was closed on Monday, the ministry said.</description></item><item><title>Buoy</title><link>${origin}/buoy</link><content:encoded><![CDATA[<p>The buoy at the strait was moved on Tuesday, the harbour ministry said.</p>]]></content:encoded></item></channel></rss>`;

/** Sixty pages, of which half changed before May. */
const sitemap = (origin: string): string =>
	`<?xml version="1.0"?><urlset>${Array.from({ length: 60 }, (_, at) => `<url><loc>${origin}/numbered/${at}</loc><lastmod>2031-0${at % 2 === 0 ? 5 : 4}-10</lastmod></url>`).join('')}</urlset>`;

const numbered = (path: string): string =>
	`<!doctype html><html><head><title>Notice ${path}</title></head><body><article><p>Notice ${path} to mariners: the strait was closed on Monday, the harbour ministry said.</p></article></body></html>`;

const ways: Readonly<Record<string, Way>> = {
	'/robots.txt': (_, response) => response.end('User-agent: *\nDisallow: /closed\nCrawl-delay: 0\n'),
	'/page': (_, response) => response.setHeader('content-type', 'text/html; charset=utf-8').end(page),
	'/packed': (_, response) => response.setHeader('content-encoding', 'gzip').setHeader('content-type', 'text/html').end(gzipSync(page)),
	'/bomb': (_, response) => response.setHeader('content-encoding', 'gzip').end(gzipSync(Buffer.alloc(60_000_000))),
	'/damaged': (_, response) => response.setHeader('content-encoding', 'gzip').end('this is no gzip'),
	'/strange': (_, response) => response.setHeader('content-encoding', 'rot13').end('x'),
	'/moved': (_, response) => response.writeHead(302, { location: '/page' }).end(),
	'/moved-packed': (_, response) => response.writeHead(302, { location: '/packed' }).end(),
	'/circle': (_, response) => response.writeHead(301, { location: '/circle' }).end(),
	'/inside': (_, response) => response.writeHead(302, { location: 'http://169.254.169.254/latest/meta-data/' }).end(),
	'/file': (_, response) => response.writeHead(302, { location: 'file:///etc/passwd' }).end(),
	'/missing': (_, response) => response.writeHead(404).end('no'),
	'/broken': (_, response) => response.writeHead(500).end('no'),
	'/silent': () => {},
	'/slow': (_, response) => {
		response.writeHead(200);
		response.write('a');
	},
	'/cut': (_, response) => {
		response.writeHead(200, { 'content-length': '1000' });
		response.write('half');
		setTimeout(() => response.destroy(), 20);
	},
	'/large': (_, response) => {
		const piece = Buffer.alloc(1_000_000, 97);
		const more = (): void => {
			while (!response.destroyed && response.write(piece)) {}
		};
		response.on('drain', more);
		more();
	},
	'/headers': (_, response) => {
		for (let index = 0; index < 40; index++) response.setHeader(`x-${index}`, 'a'.repeat(1_000));
		response.end('x');
	},
	'/same': (request, response) => {
		if (request.headers['if-none-match'] === '"1"') response.writeHead(304).end();
		else response.setHeader('etag', '"1"').setHeader('content-type', 'text/html').end(page);
	},
	'/feed.xml': (_, response) =>
		response
			.setHeader('content-type', 'application/rss+xml')
			.end(
				'<?xml version="1.0"?><rss version="2.0"><channel><title>Harbour Post</title><item><title>Ferry</title><description>The northern pier was closed to all ships on Monday by the coast guard of Velmora, the harbour ministry said in a statement.</description><pubDate>Mon, 05 May 2031 10:00:00 GMT</pubDate></item></channel></rss>',
			),
	'/items.xml': (request, response) => {
		if (request.headers['if-none-match'] === '"items"') response.writeHead(304).end();
		else
			response
				.setHeader('etag', '"items"')
				.setHeader('content-type', 'application/rss+xml')
				.end(items(originOf(request)));
	},
	'/sitemap-index.xml': (request, response) =>
		response
			.setHeader('content-type', 'application/xml')
			.end(`<?xml version="1.0"?><sitemapindex><sitemap><loc>${originOf(request)}/sitemap.xml</loc></sitemap></sitemapindex>`),
	'/sitemap.xml': (request, response) => response.setHeader('content-type', 'application/xml').end(sitemap(originOf(request))),
	'/rest': (_, response) => response.setHeader('retry-after', '7200').writeHead(429).end('slow down'),
	'/cookies': (_, response) =>
		response.setHeader('set-cookie', ['a=1', 'b=2']).setHeader('X-Mixed-Case', 'Kept').setHeader('content-type', 'text/html').end(page),
	'/closed/page': (_, response) => response.end(page),
};

export async function openSite(): Promise<Site> {
	const asked: string[] = [];
	const server: Server = createServer((request, response) => {
		const path = request.url ?? '';
		asked.push(path);
		if (path.startsWith('/numbered/')) response.setHeader('content-type', 'text/html').end(numbered(path));
		else if (path === '/flaky' && asked.filter((one) => one === path).length < 3) response.writeHead(503).end();
		else if (path === '/flaky') response.setHeader('content-type', 'text/html').end(page);
		else (ways[path] ?? ways['/missing'])?.(request, response);
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	return {
		origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
		asked,
		close: async () => {
			server.closeAllConnections();
			await new Promise((resolve) => server.close(resolve));
		},
	};
}
