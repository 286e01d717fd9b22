// The fetcher against a site on this machine that behaves badly, and against addresses that must never be asked.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FetcherClosed } from '#documents/capture.ts';
import { openFetcher, type Fetcher } from '#documents/fetch.ts';
import { isPublic } from '#documents/network-address.ts';
import { Trouble } from '#problems/problem.ts';
import { openSite, type Site } from './site.ts';

let site: Site;
beforeAll(async () => {
	site = await openSite();
});
afterAll(() => site.close());

const common = { now: () => Date.now(), sleep: async () => {}, pause: 0, patience: 400 };

async function withFetcher<Result>(work: (fetcher: Fetcher) => Promise<Result>, parts: object = { allows: () => true }): Promise<Result> {
	const fetcher = openFetcher({ ...common, ...parts });
	try {
		return await work(fetcher);
	} finally {
		await fetcher.close();
	}
}

function codeOf(path: string, parts?: object): Promise<string> {
	return withFetcher(async (fetcher) => {
		try {
			await fetcher.capture(path.startsWith('/') ? `${site.origin}${path}` : path);
			return 'captured';
		} catch (error) {
			if (error instanceof Trouble) return error.problem.code;
			throw error;
		}
	}, parts);
}

describe('a capture', () => {
	it('keeps the bytes as they came, the body unpacked, and the chain of addresses', async () => {
		const [packed, moved] = await withFetcher(async (fetcher) => [
			await fetcher.capture(`${site.origin}/packed`),
			await fetcher.capture(`${site.origin}/moved`),
		]);
		expect([...(packed?.wire.subarray(0, 2) ?? [])]).toEqual([0x1f, 0x8b]);
		expect(Buffer.from(packed?.body ?? []).toString()).toContain('The ferry passed');
		expect(moved?.hops.map(({ address, status }) => [new URL(address).pathname, status])).toEqual([
			['/moved', 302],
			['/page', 200],
		]);
	});

	it('keeps the headers as they came, what was sent and who answered', async () => {
		const capture = await withFetcher((fetcher) => fetcher.capture(`${site.origin}/cookies`));
		const cookies = capture.headerLines.filter(([name]) => name.toLowerCase() === 'set-cookie');
		expect(cookies.map(([, value]) => value)).toEqual(['a=1', 'b=2']);
		expect(capture.headerLines).toContainEqual(['X-Mixed-Case', 'Kept']);
		expect([capture.networkAddress, capture.headers['x-mixed-case']]).toEqual(['127.0.0.1', 'Kept']);
		expect(capture.sent[0]).toEqual(['host', new URL(site.origin).host]);
	});

	it('is asked for again where the trouble may be gone in a moment, with longer pauses', async () => {
		const waits: number[] = [];
		const sleep = async (milliseconds: number) => {
			waits.push(milliseconds);
		};
		expect(await codeOf('/flaky', { allows: () => true, sleep })).toBe('captured');
		expect(waits).toEqual([1_000, 4_000]);
	});

	it('is not asked for before a site allows it again', async () => {
		const from = site.asked.length;
		const now = Date.parse('2031-05-05T10:00:00Z');
		await withFetcher(
			async (fetcher) => {
				for (const path of ['/rest', '/page']) {
					const failed = await fetcher.capture(`${site.origin}${path}`).catch((error: unknown) => error);
					expect((failed as Trouble).problem).toMatchObject({ code: 'fetch-later', details: { at: '2031-05-05T12:00:00.000Z' } });
				}
			},
			{ allows: () => true, now: () => now },
		);
		expect(site.asked.slice(from)).toEqual(['/robots.txt', '/rest']);
	});

	it('that is under way when the fetcher is closed ends, and nothing is said of the address', async () => {
		const fetcher = openFetcher({ ...common, allows: () => true, patience: 60_000 });
		const capture = fetcher.capture(`${site.origin}/silent`).catch((error: unknown) => error);
		await new Promise((resolve) => setTimeout(resolve, 100));
		await fetcher.close();
		expect(await capture).toBeInstanceOf(FetcherClosed);
	});

	it('of a page that has not changed brings nothing', async () => {
		await withFetcher(async (fetcher) => {
			const first = await fetcher.capture(`${site.origin}/same`);
			const again = await fetcher.capture(`${site.origin}/same`, { etag: first.headers.etag ?? null, lastModified: null });
			expect([first.isUnchanged, again.isUnchanged, again.body.byteLength]).toEqual([false, true, 0]);
		});
	});

	it('asks robots.txt once, and leaves a pause between two requests to a host', async () => {
		const waits: number[] = [];
		const from = site.asked.length;
		let now = 0;
		const parts = {
			allows: () => true,
			now: () => now,
			pause: 1_000,
			sleep: async (milliseconds: number) => {
				now += milliseconds;
				waits.push(milliseconds);
			},
		};
		await withFetcher((fetcher) => Promise.all(['/page', '/packed', '/same'].map((path) => fetcher.capture(`${site.origin}${path}`))), parts);
		expect(site.asked.slice(from).filter((path) => path === '/robots.txt')).toHaveLength(1);
		expect(waits).toEqual([1_000, 1_000, 1_000]);
	});
});

describe('a site that behaves badly is a problem', () => {
	const cases: [path: string, code: string][] = [
		['/closed/page', 'fetch-disallowed'],
		['/circle', 'fetch-failed'],
		['/missing', 'fetch-status'],
		['/broken', 'fetch-status'],
		['/silent', 'fetch-failed'],
		['/slow', 'fetch-failed'],
		['/cut', 'fetch-failed'],
		['/damaged', 'fetch-failed'],
		['/strange', 'fetch-failed'],
		['/bomb', 'fetch-failed'],
		['/headers', 'fetch-failed'],
		['/large', 'document-too-large'],
		['/file', 'fetch-address-invalid'],
		['http://127.0.0.1:1/', 'fetch-failed'],
		['http://no-such-host.invalid/', 'fetch-failed'],
	];
	it.each(cases)('%s: %s', async (path, code) => {
		expect(await codeOf(path, { allows: () => true, ...(path === '/large' ? { patience: 10_000 } : {}) })).toBe(code);
	});
});

describe('the inside of a network is not asked', () => {
	it('by whatever way its address is written, nor through a redirect', async () => {
		const port = new URL(site.origin).port;
		const from = site.asked.length;
		for (const host of ['127.0.0.1', 'localhost', '0x7f.1', '2130706433', '127.1', '[::1]', '[::ffff:127.0.0.1]', '0.0.0.0', '[::]'])
			expect([host, await codeOf(`http://${host}:${port}/page`, {})]).toEqual([host, 'fetch-private']);
		expect(site.asked.length).toBe(from);
		expect(await codeOf('/inside', { allows: (address: string) => address.startsWith('127.') })).toBe('fetch-private');
	});

	it.each(['ftp://example.org/x', 'file:///etc/passwd', 'javascript:alert(1)', 'http://name:word@example.org/', 'example.org', '', 'http://'])(
		'and %s is no address',
		async (address) => {
			expect(await codeOf(address === '' ? ' ' : address, {})).toBe('fetch-address-invalid');
		},
	);

	const addresses: [address: string, is: boolean][] = [
		['93.184.216.34', true],
		['2001:4860:4860::8888', true],
		['10.0.0.1', false],
		['172.16.5.5', false],
		['192.168.1.1', false],
		['100.64.0.1', false],
		['169.254.169.254', false],
		['224.0.0.1', false],
		['255.255.255.255', false],
		['::ffff:10.0.0.1', false],
		['64:ff9b::7f00:1', false],
		['2002:7f00:1::', false],
		['fe80::1%eth0', false],
		['fd00::1', false],
		['not an address', false],
	];
	it.each(addresses)('%s is public: %s', (address, is) => {
		expect(isPublic(address)).toBe(is);
	});
});
