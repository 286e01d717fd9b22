// Writes documents as a web archive (WARC 1.1, ISO 28500), which other programs read and archives keep: what came over the
// wire with its headers, each document, the text that was read from it, and its chain of custody. Written by warcio.
import type { WARCRecord, WARCSerializer } from 'warcio';
import { custodyOf, custodyRecord, type Custody, type KeptFile } from './custody.ts';
import type { Desk } from './desk.ts';

type Warcio = { readonly WARCRecord: typeof WARCRecord; readonly WARCSerializer: typeof WARCSerializer };
/** `written`: captures that stand in the archive already, by their sequence, with the id of their record. */
type Writing = Warcio & { readonly isPacked: boolean; readonly written: Map<number, string> };
type Written = { readonly id: string; readonly bytes: Uint8Array };

/**
 * The archive, piece by piece.
 * @param isPacked each record in gzip of its own, as `.warc.gz` has it
 * @throws Trouble `record-unknown`, `original-missing`
 */
export async function* writeWarc(desk: Desk, ids: readonly string[], isPacked: boolean): AsyncGenerator<Uint8Array> {
	const { WARCRecord: record, WARCSerializer: serializer } = await import('warcio');
	const writing: Writing = { WARCRecord: record, WARCSerializer: serializer, isPacked, written: new Map() };
	const about = { software: desk.engine, format: 'WARC File Format 1.1', description: 'Documents of a record with their chains of custody' };
	yield await serialized(writing, record.createWARCInfo({ filename: 'record.warc', warcVersion: 'WARC/1.1', date: desk.clock() }, about));
	for (const id of ids) yield* documentRecords(writing, await custodyOf(desk, id));
}

async function* documentRecords(writing: Writing, custody: Custody): AsyncGenerator<Uint8Array> {
	const { capture, document, files } = custody;
	let captured: string | null = null;
	if (capture !== null) {
		captured = writing.written.get(capture.sequence) ?? null;
		if (captured === null) {
			const { records, id } = await captureRecords(writing, capture, fileOf(files, 'wire'));
			yield* records;
			captured = id;
			writing.written.set(capture.sequence, id);
		}
	}
	const original = fileOf(files, 'original');
	const address = document.source.address ?? `urn:sha256:${document.sha256}`;
	const isWhole = capture !== null && capture.data.bodySha256 === document.sha256;
	const held = isWhole ? null : await write(writing, { type: 'resource', address, date: document.captured, content: original, concurrent: captured });
	if (held !== null) yield held.bytes;
	const refers = held?.id ?? captured;
	const text = await write(writing, { type: 'conversion', address, date: custody.exported, content: fileOf(files, 'text'), refers });
	yield text.bytes;
	const content = { bytes: Buffer.from(custodyRecord(custody), 'utf8'), mediaType: 'application/json' };
	yield (await write(writing, { type: 'metadata', address, date: custody.exported, content, refers })).bytes;
}

function fileOf(files: readonly KeptFile[], what: KeptFile['what']): KeptFile {
	const found = files.find((file) => file.what === what);
	if (found === undefined) throw new Error(`a custody has no ${what}`);
	return found;
}

/** What was sent, where that is known, and what came. */
async function captureRecords(
	writing: Writing,
	{ data }: NonNullable<Custody['capture']>,
	wire: KeptFile,
): Promise<{ readonly records: readonly Uint8Array[]; readonly id: string }> {
	const { captured, status, headers, headerLines, sent, networkAddress, hops } = data;
	const address = hops.at(-1)?.address ?? data.address;
	const { WARCRecord: record } = writing;
	const common = { url: address, date: captured, warcVersion: 'WARC/1.1' as const, keepHeadersCase: true };
	const warcHeaders = { ...(networkAddress ? { 'WARC-IP-Address': networkAddress } : {}) };
	const response = record.create(
		{ ...common, type: 'response', statusline: `HTTP/1.1 ${status}`, httpHeaders: archived(headerLines ?? Object.entries(headers)), warcHeaders },
		[wire.bytes],
	);
	const id = response.warcHeader('WARC-Record-ID') ?? '';
	const records = [await serialized(writing, response)];
	if (sent === undefined) return { records, id };
	const { pathname, search } = new URL(address);
	const request = record.create(
		{ ...common, type: 'request', statusline: `GET ${pathname}${search} HTTP/1.1`, httpHeaders: pairs(sent), warcHeaders: { 'WARC-Concurrent-To': id } },
		[],
	);
	return { records: [...records, await serialized(writing, request)], id };
}

/** The pieces of the transfer were joined when it came; a reader must not look for them. */
function archived(lines: readonly (readonly [string, string])[]): [string, string][] {
	return pairs(lines).map(([name, value]) => (name.toLowerCase() === 'transfer-encoding' ? [`X-Archive-Orig-${name}`, value] : [name, value]));
}

function pairs(lines: readonly (readonly [string, string])[]): [string, string][] {
	return lines.map(([name, value]) => [name, value]);
}

type Writable = {
	readonly type: 'resource' | 'conversion' | 'metadata';
	readonly address: string;
	readonly date: string;
	readonly content: Pick<KeptFile, 'bytes' | 'mediaType'>;
	readonly refers?: string | null;
	readonly concurrent?: string | null;
};

async function write(writing: Writing, { type, address, date, content, refers, concurrent }: Writable): Promise<Written> {
	const warcHeaders = {
		'Content-Type': content.mediaType,
		...(refers ? { 'WARC-Refers-To': refers } : {}),
		...(concurrent ? { 'WARC-Concurrent-To': concurrent } : {}),
	};
	const record = writing.WARCRecord.create({ type, url: address, date, warcVersion: 'WARC/1.1', warcHeaders, keepHeadersCase: true }, [content.bytes]);
	return { id: record.warcHeader('WARC-Record-ID') ?? '', bytes: await serialized(writing, record) };
}

function serialized({ WARCSerializer: serializer, isPacked }: Writing, record: WARCRecord): Promise<Uint8Array> {
	return serializer.serialize(record, { gzip: isPacked, digest: { algo: 'sha-256', prefix: 'sha256:' } });
}
