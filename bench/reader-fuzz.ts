// Reads mutated files of every format and looks for crashes, hangs and broken promises: `node bin/bootstrap.js
// bench/reader-fuzz.ts --count 50000 [--only pdf]`. Whatever comes in, what goes out is documents whose spans lie in
// their text, or problems of the catalogue. The same seed gives the same files; what fails is printed in base64.
import { parseArgs } from 'node:util';
import { brotliCompressSync } from 'node:zlib';
import { gzipSync, strFromU8, strToU8, zipSync } from 'fflate';
import type { Document } from '#documents/document.ts';
import { receive } from '#documents/receive.ts';
import { unpack } from '#documents/unpack.ts';
import { Trouble } from '#problems/problem.ts';
import { makeDocx, paragraph } from '../test/documents/make-docx.ts';
import { makePdf, set } from '../test/documents/make-pdf.ts';

const { values } = parseArgs({
	options: { count: { type: 'string', default: '2000' }, seed: { type: 'string', default: '1' }, only: { type: 'string' } },
});
const captured = '2031-05-06T00:00:00Z';
/** A file this small may take so long, the collector of garbage and a thread's start aside. Milliseconds. */
const slowFrom = 1_500;

const page =
	'<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Ferry</title></head><body><article><p>The ferry left at noon.</p><p>It was full &amp; late.</p></article></body></html>';
const mail =
	'Received: from a\r\nFrom: Pier <a@p.example>\r\nSubject: =?utf-8?q?Ferry?=\r\nDate: Mon, 5 May 2031 09:00:00 +0400\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\nThe ferry=20left.\r\n--b\r\nContent-Type: text/html; name="a.html"\r\nContent-Disposition: attachment; filename=a.html\r\nContent-Transfer-Encoding: base64\r\n\r\nPHA+V29yZHMuPC9wPg==\r\n--b--\r\n';
const rss =
	'<?xml version="1.0" encoding="utf-8"?><!DOCTYPE rss [<!ENTITY a "b">]><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Pier</title><item><title>One</title><link>https://p.example/1</link><pubDate>Mon, 5 May 2031 09:00:00 GMT</pubDate><description>Short &amp; sweet.</description><content:encoded><![CDATA[<p>The ferry left.</p>]]></content:encoded></item><item><description>Two</description></item></channel></rss>';
const atom =
	'<feed xmlns="http://www.w3.org/2005/Atom"><title>Pier</title><entry><title>T</title><link href="https://p.example/1"/><updated>2031-05-05T09:00:00Z</updated><content type="html">&lt;p&gt;The ferry left.&lt;/p&gt;</content></entry></feed>';
const sitemap =
	'<?xml version="1.0"?><urlset><url><loc>https://p.example/1</loc><lastmod>2031-05-05</lastmod></url><url><loc>https://p.example/2</loc></url></urlset>';
const answer = `HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n${page.slice(0, 5)}\r\n${(page.length - 5).toString(16)}\r\n${page.slice(5)}\r\n0\r\n\r\n`;
const packedAnswer = Buffer.concat([Buffer.from('HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: br\r\n\r\n'), brotliCompressSync(page)]);
const record = (block: Uint8Array) =>
	Buffer.concat([
		Buffer.from(
			`WARC/1.1\r\nWARC-Type: response\r\nWARC-Target-URI: https://p.example/\r\nWARC-Date: 2031-05-05T09:00:00Z\r\nContent-Length: ${block.length}\r\n\r\n`,
		),
		block,
		Buffer.from('\r\n\r\n'),
	]);
const warc = Buffer.concat([record(Buffer.from(answer)), record(packedAnswer)]);
const lines =
	'{"text":"The ferry left.","date":"2031-05-05","source":{"name":"Pier"}}\n{"text":"It was full."}\n{"slug":"a","attr_description":"A ferry.","inserted_at":"2031-05-05","versions":[{"source_url":"https://p.example"}]}\n';
const docxBody = `${paragraph('Ferry', 'T')}${paragraph('The ferry left at noon.')}<w:tbl><w:tr><w:tc>${paragraph('Cell')}</w:tc></w:tr></w:tbl>`;
const atlosRows =
	'slug,project,inserted_at,updated_at,latitude,longitude,description,date,source_1,source_2\nATL-1,Ferries,2031-05-05 09:00:00Z,,1,2,"A ferry, late, is turned back.",2031-05-04,https://p.example/1,\nATL-2,Ferries,,,,,,,,\n';
const atlosObjects = JSON.stringify({
	results: [
		{ slug: 'ATL-1', attr_description: 'A ferry is turned back.', inserted_at: '2031-05-05T09:00:00', versions: [{ source_url: 'https://p.example/1' }, {}] },
	],
});
const archiverSheet =
	'link,archive status,archive location,archive date,upload timestamp,upload title,text content,screenshot,hash\nhttps://p.example/1,ok: success,https://store.example/a,2031-05-06T08:00:00+02:00,2031-05-05T09:00:00+00:00,A post,The ferry left.,https://store.example/s.png,abc\nhttps://p.example/2,failed,,,,,,,\n';
/** Its cells are written by Python. */
const archiverResults = `status,metadata,media\nok: success,"{'_processed_at': datetime.datetime(2031, 5, 6, 8, 0, 1, 52, tzinfo=datetime.timezone.utc), 'url': 'https://p.example/1', 'title': ""The pier's post"", 'content': 'The ferry\\nleft \\u2013 late.', 'seen': {1, 2}, 'none': None}","[{'urls': ['https://store.example/v.mp4'], 'properties': {}}]"\n`;
const archiverLines = `${JSON.stringify({ status: 'ok: success', metadata: { url: 'https://p.example/1', content: 'The ferry left.' }, media: [{ urls: ['https://store.example/v.mp4'] }] })}\n`;
const csv = 'text,date,source,url\n"The ferry, ""late"",\nleft.",2031-05-05,Pier,https://p.example/1\nIt was full.,,,\n';

/** `pack`: half of the files are mutated inside and packed again, or nearly all would be no more than broken. */
type Sample = {
	readonly format: string;
	readonly name: string;
	readonly bytes: Uint8Array;
	readonly pack?: (inside: Uint8Array) => Uint8Array;
	readonly inside?: Uint8Array;
};
const sample = (name: string, content: string | Uint8Array, format = name.slice(2)): Sample => ({
	format,
	name,
	bytes: typeof content === 'string' ? strToU8(content) : content,
});
const samples: readonly Sample[] = [
	sample('a.txt', ' date 2031-05-04 The ferry was turned back at noon. «Мост закрыт», “said” the master.\nIt was \u202efull\u202c.'),
	sample('a.md', '---\ntitle: Ferry\npublished: 2031-05-05\n---\n# Ferry\n\nThe ferry left.\n'),
	sample('a.html', page),
	sample('a.eml', mail),
	sample('a.rss', rss),
	sample('a.atom', atom),
	sample('a.xml', sitemap),
	sample(
		'a.json',
		JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: 'J', items: [{ url: 'https://j.example', content_html: '<p>Words.</p>' }] }),
	),
	sample('a.jsonl', lines),
	sample('a.csv', csv),
	sample('a.csv', atlosRows, 'atlos-csv'),
	sample('a.json', atlosObjects, 'atlos-json'),
	sample('a.csv', archiverSheet, 'archiver-sheet'),
	sample('a.csv', archiverResults, 'archiver-csv'),
	sample('a.jsonl', archiverLines, 'archiver-jsonl'),
	sample('a.warc', warc),
	{
		...sample('a.warc.gz', Buffer.concat([gzipSync(warc), gzipSync(record(Buffer.from(answer)))])),
		inside: warc,
		pack: (inside) => Buffer.concat([gzipSync(inside), gzipSync(warc)]),
	},
	sample('a.wacz', zipSync({ 'datapackage.json': strToU8('{}'), 'archive/a.warc': warc, 'archive/b.warc.gz': [gzipSync(warc), { level: 0 }] })),
	{ ...sample('a.docx', makeDocx(docxBody)), inside: strToU8(docxBody), pack: (inside) => makeDocx(strFromU8(inside)) },
	sample('a.pdf', makePdf([set(['The ferry was turned back at noon on', 'Tues-', 'day, they said.']), set(['And more.'])])),
];
/** Pieces that readers of files forget. */
const hostile = [
	'\0',
	'\xff\xfe',
	'\x1f\x8b\x08',
	'PK\x03\x04',
	'<![CDATA[',
	']]>',
	'<!--',
	'<!DOCTYPE x [',
	'&#x110000;',
	'"',
	'\r\n\r\n',
	'\n',
	'--b',
	'Content-Length: 999999999999',
	'WARC/1.1\r\n',
	'<item>',
	'</item>',
	'{',
	'[',
	'\\ud800',
	'-1',
	'1e999',
	'%PDF-1.7',
	'obj',
	'endstream',
	'<<',
	'>>',
	'\xd0\xcf\x11\xe0',
];

const chance = xorshift(Number(values.seed));
const below = (limit: number): number => Math.floor(chance() * limit);

/** Marsaglia 2003. */
function xorshift(seed: number): () => number {
	let state = seed | 0 || 1;
	return () => {
		state ^= state << 13;
		state ^= state >>> 17;
		state ^= state << 5;
		return (state >>> 0) / 2 ** 32;
	};
}

/** One to six changes: bytes turned, left out, doubled, put in, taken from another file, or the end cut off. */
function mutate(bytes: Uint8Array): Uint8Array {
	let changed = Buffer.from(bytes);
	for (let times = 1 + below(6); times > 0; times--) {
		const at = below(changed.length + 1);
		const length = below(60);
		const [before, after] = [changed.subarray(0, at), changed.subarray(at)];
		const kind = below(7);
		if (kind === 0 && at < changed.length) changed[at] = below(256);
		else if (kind === 1) changed = Buffer.concat([before, after.subarray(length)]);
		else if (kind === 2) changed = Buffer.concat([before, ...Array.from({ length: 1 + below(20) }, () => after.subarray(0, length)), after]);
		else if (kind === 3) changed = Buffer.concat([before, Buffer.from(hostile[below(hostile.length)] ?? '', 'latin1'), after]);
		else if (kind === 4) changed = Buffer.concat([before, Buffer.from(samples[below(samples.length)]?.bytes.subarray(at, at + length * 4) ?? []), after]);
		else if (kind === 5 && below(4) === 0) changed = Buffer.from(before);
		else changed = Buffer.concat([before, Buffer.from((hostile[below(hostile.length)] ?? '').repeat(1 + below(50)), 'latin1'), after]);
	}
	return changed;
}

async function* inPieces(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
	const size = 1 + below(bytes.length + 1);
	for (let at = 0; at < bytes.byteLength; at += size) yield bytes.subarray(at, at + size);
}

function isSound({ text, titleSpan, body, doubts }: Document): boolean {
	const spans = [body, titleSpan, ...doubts.map(({ span }) => span)].filter((span) => span !== null);
	return text.isWellFormed() && text.trim() !== '' && spans.every(({ start, end }) => start >= 0 && start <= end && end <= text.length);
}

/** Documents and problems of one file; throws what should never be thrown. */
async function readAll(bytes: Uint8Array, name: string): Promise<{ documents: number; problems: number; unsound: number }> {
	const counts = { documents: 0, problems: 0, unsound: 0 };
	const count = (error: unknown): void => {
		if (!(error instanceof Trouble)) throw error;
		counts.problems++;
	};
	try {
		for await (const one of unpack(inPieces(bytes), { name, captured })) {
			if (one.kind === 'problem') counts.problems++;
			if (one.kind !== 'part') continue;
			const document = await receive(one.part.bytes, one.part.intake).catch(count);
			if (document) counts[isSound(document) ? 'documents' : 'unsound']++;
		}
	} catch (error) {
		count(error);
	}
	return counts;
}

for (const { format, name, bytes, inside, pack } of samples.filter((one) => values.only === undefined || one.format === values.only)) {
	const found = { files: 0, documents: 0, problems: 0, unsound: 0, crashes: 0, slow: 0, slowest: 0 };
	const started = process.cpuUsage().user;
	for (; found.files < Number(values.count); found.files++) {
		const mutated = pack !== undefined && inside !== undefined && below(2) === 0 ? pack(mutate(inside)) : mutate(bytes);
		// Half of them come without a name that says what they are.
		const called = below(2) === 0 ? name : 'file';
		const began = performance.now();
		const tell = (what: string): void => {
			process.stdout.write(`${JSON.stringify({ format, called, what, bytes: Buffer.from(mutated).toString('base64') })}\n`);
		};
		try {
			const { documents, problems, unsound } = await readAll(mutated, called);
			found.documents += documents;
			found.problems += problems;
			found.unsound += unsound;
			if (unsound > 0) tell('unsound');
		} catch (error) {
			found.crashes++;
			tell(error instanceof Error ? (error.stack ?? error.message) : String(error));
		}
		const took = performance.now() - began;
		found.slowest = Math.max(found.slowest, took);
		if (took > slowFrom) {
			found.slow++;
			tell(`slow: ${took.toFixed(0)} ms`);
		}
	}
	const seconds = (process.cpuUsage().user - started) / 1_000_000;
	process.stdout.write(
		`${format.padEnd(14)} ${found.files} files, ${found.documents} documents, ${found.problems} problems; crashes ${found.crashes}, unsound ${found.unsound}, slower than ${slowFrom} ms ${found.slow}, slowest ${found.slowest.toFixed(0)} ms, ${seconds.toFixed(1)} s of processor\n`,
	);
}
