// A desk as a reader meets it: the pages built afresh, a server over a desk of a few short texts of our own, and a
// real Chromium. The clock is handed in; nothing outside this machine is asked.
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import axe from 'axe-core';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { build } from 'vite';
import { makeServer } from '#http/server.ts';
import { openDesk } from '#operations/desk.ts';
import { readDocument } from '#operations/read-document.ts';

export type Started = {
	readonly base: string;
	/** Ids of the documents, by the name they have in `texts`. */
	readonly documents: ReadonlyMap<string, string>;
	/** A page of its own, alone in the browser; what its console and the browser complained of stands in `complaints`. */
	readonly open: (path: string, options?: BrowserContextOptions) => Promise<{ readonly page: Page; readonly complaints: readonly string[] }>;
	readonly close: () => Promise<void>;
};

const repository = join(import.meta.dirname, '..', '..');
const now = '2023-04-25T08:00:00.000Z';
const flags = [
	'--headless',
	'--no-sandbox',
	'--disable-gpu',
	'--disable-quic',
	'--no-first-run',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
];
const browsers = [process.env.CHROMIUM_PATH ?? '', '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

const texts: readonly {
	readonly name: string;
	readonly outlet: string;
	readonly side: string | null;
	readonly address: string;
	readonly published: string;
	readonly text: string;
}[] = [
	{
		name: 'closed',
		outlet: 'Information centre',
		side: 'NK',
		address: 'https://example.org/closed',
		published: '2023-04-23',
		text: 'Road closed at the bridge\n\nThe Information Center of Nagorno-Karabakh said on Sunday that Azerbaijan had blocked the Lachin corridor at the Hakari bridge. “Nobody can pass [today],” the center added.\n\nThe road has been blocked since December 12.\n',
	},
	{
		name: 'corrected',
		outlet: 'Information centre',
		side: 'NK',
		address: 'https://example.org/closed',
		published: '2023-04-23',
		text: 'Road closed at the bridge\n\nThe Information Center of Nagorno-Karabakh said on Sunday that Azerbaijan had blocked the Lachin corridor at two bridges. “Nobody can pass [today],” the center added.\n\nThe road has been blocked since December 12.\n',
	},
	{
		name: 'denied',
		outlet: 'Foreign ministry',
		side: 'AZE',
		address: 'https://example.org/denied',
		published: '2023-04-24',
		text: 'Ministry denies closure\n\nThe Ministry of Foreign Affairs of Azerbaijan said on Monday that the Lachin corridor was not blocked and that convoys passed on April 23.\n',
	},
	{
		name: 'met',
		outlet: 'Ministry of Armenia',
		side: 'ARM',
		address: 'https://example.org/met',
		published: '2023-04-22',
		text: 'Ministers met\n\nThe Ministry of Foreign Affairs of Armenia said on Saturday that the foreign ministers of Armenia and Azerbaijan had met on April 21 for talks on the peace treaty. The ministry said that the blockade of the Lachin corridor was a crime.\n',
	},
	{
		name: 'hostile',
		outlet: '<b>Bold</b>',
		side: null,
		address: 'javascript:document.title="taken"',
		published: '2023-04-24',
		text: '<script>document.title="taken"</script>\n\nThe Ministry of Defence of Russia said that the road was blocked. <img src=x onerror=\'document.title="taken"\'> <a href="javascript:alert(1)">press</a>\n',
	},
];

/** Builds the pages, opens a desk in a folder of its own, starts server and browser. */
export async function startDesk(): Promise<Started> {
	const folder = await mkdtemp(join(tmpdir(), 'accordwatch-browser-'));
	const pages = join(folder, 'pages');
	await build({
		configFile: join(repository, 'vite.config.ts'),
		root: join(repository, 'src/web'),
		logLevel: 'error',
		mode: 'production',
		define: { 'process.env.NODE_ENV': '"production"' },
		build: { outDir: pages, emptyOutDir: true },
	});
	const desk = await openDesk({
		directory: join(folder, 'desk'),
		findReference: () => join(repository, 'data/reference/lachin-2020'),
		clock: () => now,
		isWriting: true,
	});
	const documents = new Map<string, string>();
	for (const { name, text, outlet, side, address, published } of texts) {
		const taken = await readDocument(desk, Buffer.from(text), {
			name,
			captured: now,
			published,
			title: name === 'hostile' ? '<img src=x onerror=alert(1)>' : name,
			source: { outlet, side, address },
		});
		documents.set(name, taken.document);
	}
	const server = await makeServer(desk, { pages, log: new Writable({ write: (_chunk, _encoding, done) => done() }) });
	await server.listen({ host: '127.0.0.1', port: 0 });
	const browser = await chromium.launch({ executablePath: findBrowser(), args: flags });
	const base = `http://127.0.0.1:${(server.server.address() as AddressInfo).port}`;
	return {
		base,
		documents,
		open: (path, options) => openPage(browser, base + path, options),
		close: async () => {
			await browser.close();
			await server.close();
			await desk.close();
			await rm(folder, { recursive: true });
		},
	};
}

/** The barriers that axe finds on a page opened with `bypassCSP`: rule and first element of each. */
export async function barriers(page: Page): Promise<readonly string[]> {
	await page.evaluate(axe.source);
	const { violations } = await page.evaluate(() => (globalThis as unknown as { axe: typeof axe }).axe.run({ resultTypes: ['violations'] }));
	return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
}

/** How many pixels of the page stand out on the right. */
export function overhang(page: Page): Promise<number> {
	return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

/** In light, in dark and on a telephone. */
export const manners = [
	{ name: 'in light', options: { colorScheme: 'light' as const } },
	{ name: 'in dark', options: { colorScheme: 'dark' as const } },
	{ name: 'on a telephone', options: { viewport: { width: 390, height: 844 } } },
];

async function openPage(browser: Browser, address: string, options: BrowserContextOptions = {}): Promise<{ page: Page; complaints: string[] }> {
	await Promise.all(browser.contexts().map((context) => context.close()));
	const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce', ...options });
	const page = await context.newPage();
	const complaints: string[] = [];
	page.on('pageerror', (error) => complaints.push(error.message));
	page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
	page.on(
		'request',
		(request) => !request.url().startsWith(new URL(address).origin) && !/^(?:blob|data):/.test(request.url()) && complaints.push(`asks for ${request.url()}`),
	);
	await page.goto(address);
	await page.locator('main h1, main [role=alert]').first().waitFor();
	await page.locator('.waiting, [aria-busy=true]').first().waitFor({ state: 'detached' });
	return { page, complaints };
}

function findBrowser(): string {
	const found = browsers.find((path) => path !== '' && existsSync(path));
	if (found === undefined) throw new Error('The tests of the pages need Chromium: `apt-get install -y chromium`, or name one in CHROMIUM_PATH.');
	return found;
}
