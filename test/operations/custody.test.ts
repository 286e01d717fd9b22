// Documents leave the desk with their chains of custody: every seal and every hash can be checked by others, and the web
// archive is read by another program and by our own reader.
import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WARCParser, type WARCRecord } from 'warcio';
import { receive } from '#documents/receive.ts';
import { openFetcher, type Fetcher } from '#documents/fetch.ts';
import { custodyOf, custodyRecord } from '#operations/custody.ts';
import type { Desk } from '#operations/desk.ts';
import { readAddress } from '#operations/read-address.ts';
import { readDocument } from '#operations/read-document.ts';
import { writeWarc } from '#operations/write-warc.ts';
import { idsOf } from '#projections/document-ids.ts';
import { openSite, type Site } from '../documents/site.ts';
import { unpacked } from '../documents/unpack.ts';
import { atTestDesk, ferryText } from './desk-folder.ts';

let site: Site;
let fetcher: Fetcher;
beforeAll(async () => {
	site = await openSite();
	fetcher = openFetcher({ now: () => Date.parse('2031-06-01T11:00:00Z'), sleep: async () => {}, pause: 0, patience: 2_000, allows: () => true });
});
afterAll(async () => {
	await fetcher.close();
	await site.close();
});

/** A packed page that was moved, a feed of which one item is whole, and a file. */
async function fill(desk: Desk): Promise<readonly string[]> {
	for (const path of ['/moved-packed', '/items.xml']) {
		for await (const { problem } of readAddress(desk, fetcher, { address: `${site.origin}${path}`, known: {} })) expect(problem).toBeNull();
	}
	await readDocument(desk, Buffer.from(ferryText), { name: 'notes/ferry.txt', captured: desk.clock(), source: { outlet: 'Post' } });
	return idsOf(desk.register.documentIds);
}

async function archiveOf(desk: Desk, ids: readonly string[], isPacked: boolean): Promise<Buffer> {
	const pieces: Uint8Array[] = [];
	for await (const piece of writeWarc(desk, ids, isPacked)) pieces.push(piece);
	return Buffer.concat(pieces);
}

const sha256 = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex');

describe('the chain of custody', () => {
	it('holds how it came in, what came over the wire, and seals that can be checked', async () => {
		await atTestDesk(async (desk) => {
			const [id = ''] = await fill(desk);
			const custody = await custodyOf(desk, id);
			expect(custody.capture?.data.hops.map(({ status }) => status)).toEqual([302, 200]);
			expect(custody.intake).toMatchObject({ name: `${site.origin}/packed`, capture: custody.capture?.sequence });
			const written = JSON.parse(custodyRecord(custody)) as {
				entries: Record<string, unknown>[];
				capture: Record<string, unknown>;
				files: { sha256: string }[];
			};
			for (const entry of [...written.entries, written.capture]) {
				const { seal, ...sealed } = entry;
				expect(sha256(canonicalize(sealed) ?? '')).toBe(seal);
			}
			expect(custody.files.map((file) => sha256(file.bytes))).toEqual(written.files.map((file) => file.sha256));
			expect(custody.files.map(({ what }) => what)).toEqual(['original', 'text', 'wire']);
		});
	});

	it('of a document from a file names the file', async () => {
		await atTestDesk(async (desk) => {
			const custody = await custodyOf(desk, (await fill(desk)).at(-1) ?? '');
			expect([custody.intake?.name, custody.intake?.source, custody.capture]).toEqual(['notes/ferry.txt', { outlet: 'Post' }, null]);
		});
	});
});

describe('a web archive of documents', () => {
	it.each([true, false])('is read by another program (packed: %s)', async (isPacked) => {
		await atTestDesk(async (desk) => {
			const ids = await fill(desk);
			const bytes = await archiveOf(desk, ids, isPacked);
			const records: { record: WARCRecord; content: Uint8Array }[] = [];
			for await (const record of new WARCParser([bytes])) records.push({ record, content: await record.readFully(false) });
			const types = records.map(({ record }) => record.warcType);
			expect(types.filter((type) => type === 'response')).toHaveLength(2);
			expect(types.filter((type) => type === 'request')).toHaveLength(2);
			expect(types.filter((type) => type === 'metadata')).toHaveLength(ids.length);
			const response = records.find(({ record }) => record.warcType === 'response');
			expect(response?.record.httpHeaders?.headers.get('content-encoding')).toBe('gzip');
			expect([...(response?.content.subarray(0, 2) ?? [])]).toEqual([0x1f, 0x8b]);
			expect(response?.record.warcHeader('WARC-IP-Address')).toBe('127.0.0.1');
			expect(response?.record.warcTargetURI).toBe(`${site.origin}/packed`);
			expect(records.slice(1).every(({ record }) => record.warcBlockDigest?.startsWith('sha256:') === true)).toBe(true);
		});
	});

	it('gives the same documents when it is read in again', async () => {
		await atTestDesk(async (desk) => {
			const ids = await fill(desk);
			const { documents, other } = await unpacked(await archiveOf(desk, ids, true), { name: 'record.warc.gz' });
			expect(other).toEqual(['1 answers that are no document']);
			const hashes = documents.map((document) => document.sha256);
			for (const id of ids) expect(hashes).toContain((await custodyOf(desk, id)).document.sha256);
			const page = documents.find((document) => document.source.address === `${site.origin}/packed`);
			expect([page?.captured, page?.doubts]).toEqual(['2031-06-01T11:00:00.000Z', []]);
			expect(page?.text).toBe((await receive(await originalOf(desk, ids[0] ?? ''), { name: 'a.html', captured: '2031-06-01T11:00:00Z' })).text);
		});
	});
});

async function originalOf(desk: Desk, id: string): Promise<Uint8Array> {
	const { files } = await custodyOf(desk, id);
	return files.find(({ what }) => what === 'original')?.bytes ?? new Uint8Array();
}
