// Web archives: what a crawler writes, written here by another program's serializer where there is one, and by hand
// where it is to be wrong.
import { createHash } from 'node:crypto';
import { brotliCompressSync } from 'node:zlib';
import { gzipSync, strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { WARCRecord, WARCSerializer } from 'warcio';
import { unpack } from '#documents/unpack.ts';
import { captured, unpacked } from './unpack.ts';

const page = (words: string) => `<!doctype html><html><body><p>${words}</p></body></html>`;

type Answer = {
	readonly headers?: string;
	readonly body: string | Uint8Array;
	readonly status?: string;
	readonly address?: string;
	readonly type?: string;
	readonly more?: string;
};

function record({
	headers = 'Content-Type: text/html',
	body,
	status = '200 OK',
	address = 'https://pier.example/1',
	type = 'response',
	more = '',
}: Answer): Buffer {
	const block = Buffer.concat([Buffer.from(`HTTP/1.1 ${status}\r\n${headers}\r\n\r\n`), Buffer.from(body)]);
	const head = `WARC/1.1\r\nWARC-Type: ${type}\r\nWARC-Target-URI: ${address}\r\nWARC-Date: 2031-05-05T09:00:00Z\r\n${more}Content-Type: application/http; msgtype=response\r\nContent-Length: ${block.length}\r\n\r\n`;
	return Buffer.concat([Buffer.from(head), block, Buffer.from('\r\n\r\n')]);
}
const info = Buffer.from('WARC/1.1\r\nWARC-Type: warcinfo\r\nContent-Length: 7\r\n\r\nformat:\r\n\r\n');
const one = record({ body: page('The ferry left.') });
const two = record({ body: page('It came back.'), address: 'https://pier.example/2' });
const read = (...records: readonly Uint8Array[]) => unpacked(Buffer.concat(records), { name: 'a.warc' }, 100);
const texts = ({ documents }: Awaited<ReturnType<typeof read>>) => documents.map(({ text }) => text);

describe('a web archive', () => {
	it('gives its pages with their address and the time of their capture', async () => {
		const seen = await read(info, one, two);
		expect(texts(seen)).toEqual(['The ferry left.', 'It came back.']);
		expect(seen.documents[1]).toMatchObject({
			source: { address: 'https://pier.example/2', outlet: 'pier.example' },
			captured: '2031-05-05T09:00:00.000Z',
			mediaType: 'text/html',
			doubts: [],
		});
		expect(seen.other).toEqual([]);
	});

	it('is read as another program writes it', async () => {
		async function* payload(): AsyncGenerator<Uint8Array> {
			yield strToU8(page('The ferry left.'));
		}
		const given = {
			url: 'https://pier.example/1',
			date: '2031-05-05T09:00:00Z',
			type: 'response' as const,
			httpHeaders: { 'Content-Type': 'text/html' },
			statusline: 'HTTP/1.1 200 OK',
		};
		for (const gzip of [true, false]) {
			const bytes = await WARCSerializer.serialize(WARCRecord.create({ ...given, warcVersion: 'WARC/1.1' }, payload()), { gzip });
			const seen = await unpacked(Buffer.concat([bytes, bytes]), { name: 'a.warc' });
			expect([texts(seen), seen.documents[0]?.doubts]).toEqual([['The ferry left.', 'The ferry left.'], []]);
		}
	});

	it('passes over what is no document, and counts it', async () => {
		const seen = await read(
			one,
			record({ body: 'gone', status: '404 Not Found' }),
			record({ body: '\x89PNG\0', headers: 'Content-Type: image/png' }),
			record({ body: '', type: 'revisit' }),
			record({ body: '', type: 'revisit' }),
			record({ body: 'GET / HTTP/1.1', type: 'request' }),
		);
		expect([seen.documents.length, seen.other.toSorted()]).toEqual([
			1,
			['1 answers that are no document', '1 answers without a page (moved, missing, refused)', '2 revisits of an unchanged page'],
		]);
	});

	it.each([
		['gzip', 'Content-Encoding: gzip', gzipSync(strToU8(page('The ferry left.')))],
		['brotli', 'Content-Encoding: br', brotliCompressSync(page('The ferry left.'))],
		['gzip that the crawler has undone', 'Content-Encoding: gzip', strToU8(page('The ferry left.'))],
		[
			'chunks',
			'Transfer-Encoding: chunked',
			strToU8(`5\r\n${page('The ferry left.').slice(0, 5)}\r\n36;x=y\r\n${page('The ferry left.').slice(5)}\r\n0\r\n\r\n`),
		],
		['chunks that the crawler has joined', 'Transfer-Encoding: chunked', strToU8(page('The ferry left.'))],
		['an old encoding', 'Content-Type: text/html; charset=windows-1251', Buffer.from(page('The ferry left.'), 'latin1')],
	])('opens answers in %s', async (_, headers, body) => {
		expect(texts(await read(record({ headers: `Content-Type: text/html\r\n${headers}`, body })))).toEqual(['The ferry left.']);
	});

	it('packed record by record loses only what is damaged', async () => {
		const packed = [one, two, one, two].map((bytes) => gzipSync(bytes));
		const damaged = packed.map((bytes, place) => (place === 1 ? bytes.map((byte, at) => (at > 40 && at < 90 ? byte ^ 0x5a : byte)) : bytes));
		const seen = await unpacked(Buffer.concat(damaged), { name: 'a.warc.gz' });
		expect(texts(seen)[0]).toBe('The ferry left.');
		expect(texts(seen).at(-1)).toBe('It came back.');
		expect(seen.other).toContain('document-broken');
	});

	it('whose record says a wrong length goes on with the next one', async () => {
		const wrong = Buffer.from(one.toString('latin1').replace(/Content-Length: \d+/, 'Content-Length: 300'), 'latin1');
		const none = Buffer.from(one.toString('latin1').replace(/Content-Length: \d+/, 'Content-Length: -1'), 'latin1');
		const seen = await read(wrong, two, none, two);
		expect([texts(seen), seen.other]).toEqual([
			['It came back.', 'It came back.'],
			['part-broken', 'part-broken'],
		]);
	});

	it('that is cut off gives what is whole', async () => {
		const seen = await read(one, two.subarray(0, two.length - 60));
		expect([texts(seen), seen.other]).toEqual([['The ferry left.'], ['part-broken']]);
	});

	it('says so when a record is not what it was', async () => {
		const block = one.subarray(one.indexOf('HTTP/1.1'), one.length - 4);
		const digest = createHash('sha256').update(block).digest('hex');
		const good = await read(record({ body: page('The ferry left.'), more: `WARC-Block-Digest: sha256:${digest}\r\n` }));
		const bad = await read(record({ body: page('The ferry sank.'), more: `WARC-Block-Digest: sha256:${digest}\r\n` }));
		expect([good, bad].map(({ documents }) => documents[0]?.doubts.map(({ code }) => code))).toEqual([[], ['digest-differs']]);
	});

	it('in a WACZ is read, packed or not', async () => {
		const bytes = zipSync({
			'datapackage.json': strToU8('{}'),
			'archive/a.warc.gz': [Buffer.concat([gzipSync(info), gzipSync(one)]), { level: 0 }],
			'pages/pages.jsonl': strToU8('{}'),
			'archive/b.warc': two,
		});
		const seen = await unpacked(bytes, { name: 'a.wacz' });
		expect([texts(seen), seen.other]).toEqual([['The ferry left.', 'It came back.'], []]);
		expect(texts(await unpacked(bytes, { name: 'a.zip' }))).toEqual(['The ferry left.', 'It came back.']);
		expect((await unpacked(bytes.subarray(0, 400), { name: 'a.wacz' })).other).toEqual(['document-broken']);
	});

	it('whose page unpacks to more than a document is a problem, and the rest goes on', async () => {
		const bomb = record({ headers: 'Content-Type: text/html\r\nContent-Encoding: gzip', body: gzipSync(new Uint8Array(30_000_000)) });
		const seen = await read(bomb, one);
		expect([texts(seen), seen.other]).toEqual([['The ferry left.'], ['part-broken']]);
	});

	it('that unpacks out of all proportion is a problem', { timeout: 60_000 }, async () => {
		const large = Buffer.concat([info, new Uint8Array(120_000_000)]);
		expect((await unpacked(gzipSync(large), { name: 'a.warc.gz' }, 65_536)).other).toEqual(['document-inflated']);
		const zip = zipSync({ 'archive/a.warc': large });
		expect((await unpacked(zip, { name: 'a.wacz' }, 65_536)).other).toEqual(['document-inflated']);
	});

	it('of half a gigabyte is read in little memory', { timeout: 60_000 }, async () => {
		const filler = record({ body: Buffer.alloc(5_000_000, 'a'), headers: 'Content-Type: video/mp4' });
		async function* long(): AsyncGenerator<Uint8Array> {
			for (let at = 0; at < 100; at++) {
				for (let start = 0; start < filler.length; start += 65_536) yield filler.subarray(start, start + 65_536);
				yield one;
			}
		}
		const before = process.memoryUsage().rss;
		let [parts, most] = [0, 0];
		for await (const { kind } of unpack(long(), { name: 'a.warc', captured })) {
			if (kind === 'part') parts++;
			most = Math.max(most, process.memoryUsage().rss - before);
		}
		expect(parts).toBe(100);
		expect(most).toBeLessThan(200_000_000);
	});
});
