// Tables of documents: CSV, JSON, JSON Lines, with a mapping of columns and without, and the exports that are known.
import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Intake } from '#documents/intake.ts';
import { columnMap } from '#cli/column-map.ts';
import { pythonValue } from '#documents/python-value.ts';
import { unpack } from '#documents/unpack.ts';
import { captured, codeOf, unpacked } from './unpack.ts';

const read = (text: string, name: string, intake: Partial<Intake> = {}) => unpacked(strToU8(text), { name, ...intake }, 7);

describe('a table', () => {
	it('in CSV is read by the names of its columns', async () => {
		const { documents, other } = await read(
			'Headline,Body,Date,Source,URL,Side,Standing\r\n"Ferry, again","The ferry\nleft at ""noon"".",2031-05-05,Pier,https://p.example/1,KES,official\r\n',
			'a.csv',
		);
		expect(other).toEqual([]);
		expect(documents[0]).toMatchObject({
			text: 'The ferry\nleft at "noon".',
			title: 'Ferry, again',
			published: { edtf: '2031-05-05', known: 'stated' },
			source: { outlet: 'Pier', address: 'https://p.example/1', side: 'KES', standing: 'official' },
			mediaType: 'text/plain',
			doubts: [],
		});
	});

	it.each([
		['semicolons', 'text;date\nThe ferry, late, left.;2031-05-05\n'],
		['tabs', 'text\tdate\nThe ferry, late, left.\t2031-05-05\n'],
		['bars', 'text|date\nThe ferry, late, left.|2031-05-05\n'],
		['a byte order mark', '\ufefftext,date\n"The ferry, late, left.",2031-05-05\n'],
		['no line end at its end', 'text,date\n"The ferry, late, left.",2031-05-05'],
	])('in CSV with %s is read', async (_, text) => {
		const { documents } = await read(text, 'a.csv');
		expect(documents.map((document) => [document.text, document.published.edtf])).toEqual([['The ferry, late, left.', '2031-05-05']]);
	});

	it('in CSV in an old encoding is read with a doubt', async () => {
		const bytes = Buffer.concat([strToU8('text\n'), Buffer.from('cceef1f220e7e0eaf0fbf220f1eeeee1f9e8ebe820e6e8f2e5ebe820f1e5ebe02e0a', 'hex')]);
		const { documents } = await unpacked(bytes, { name: 'a.csv' });
		expect(documents[0]).toMatchObject({ text: 'Мост закрыт сообщили жители села.', doubts: [{ code: 'encoding-guessed' }] });
	});

	it('is read by the mapping that was handed in', async () => {
		const mapping = columnMap('text=b, published=when');
		const { documents } = await read('text,b,when\nno,The ferry left.,2031-05-05\n', 'a.csv', { mapping });
		expect(documents[0]).toMatchObject({ text: 'The ferry left.', published: { edtf: '2031-05-05' } });
	});

	it('without a name is known by its mapping', async () => {
		const { documents } = await read('{"b":"The ferry left."}\n{"b":"It came back."}\n', 'standard input', { mapping: { text: 'b' } });
		expect(documents.map(({ text }) => text)).toEqual(['The ferry left.', 'It came back.']);
	});

	it('without a column for its text is a problem that names the columns', async () => {
		expect((await read('a,b\n1,2\n', 'a.csv')).other).toEqual(['columns-unknown']);
		expect((await read('{"a":1}\n', 'a.jsonl')).other).toEqual(['columns-unknown']);
		expect((await read('text\n1\n', 'a.csv', { mapping: { text: 'b' } })).other).toEqual(['columns-unknown']);
	});

	it('tells of rows that are broken or empty, and reads the others', async () => {
		const csv = await read('text,url\nOne.,x\n,https://p.example/2\n,\nTwo.\n', 'a.csv');
		expect([csv.documents.map(({ text }) => text), csv.other]).toEqual([
			['One.', 'Two.'],
			['https://p.example/2', '1 rows without a text'],
		]);
		const lines = await read('{"text":"One."}\n{"text":\n[1]\n\n{"text":"Two.","source":{"name":"Pier"}}', 'a.jsonl');
		expect([lines.documents.map(({ source }) => source.outlet), lines.other]).toEqual([
			['unknown', 'Pier'],
			['part-broken', 'part-broken'],
		]);
	});

	it('in JSON is a list, or holds one', async () => {
		const rows = [{ text: 'One.' }, { text: '<p>Two.</p><p>Three.</p>' }];
		for (const value of [rows, { results: rows, next: null }]) {
			const { documents } = await read(JSON.stringify(value), 'a.json');
			expect(documents.map(({ text }) => text)).toEqual(['One.', 'Two.\n\nThree.']);
		}
		expect((await read('{"text":"One."}\n{"text":"Two."}\n', 'a.json')).documents.length).toBe(2);
	});

	it('in damaged UTF-8 has a doubt about the whole of each part, with no place in it', async () => {
		const bytes = Buffer.concat([strToU8('[{"text":"One."},{"text":"éé '), Buffer.from([0xff]), strToU8('"}]')]);
		const { documents } = await unpacked(bytes, { name: 'a.json' });
		expect(documents.map(({ text, doubts }) => [text, doubts.map(({ code, span }) => [code, span])])).toEqual([
			['One.', [['encoding-broken', null]]],
			['éé \uFFFD', [['encoding-broken', null]]],
		]);
	});

	it('takes a column of any name', async () => {
		const { documents } = await read('__proto__,constructor,text\na,b,The ferry left.\n', 'a.csv');
		expect(documents[0]?.text).toBe('The ferry left.');
		expect((await read('{"__proto__":{"text":"no"},"text":"yes"}\n', 'a.jsonl')).documents[0]?.text).toBe('yes');
	});

	it('of one line of 60 MB keeps what is before it', { timeout: 60_000 }, async () => {
		async function* long(): AsyncGenerator<Uint8Array> {
			yield strToU8('{"text":"One."}\n{"text":"');
			for (let at = 0; at < 60; at++) yield Buffer.alloc(1_000_000, 'a');
			yield strToU8('"}\n{"text":"Two."}\n');
		}
		const kinds: string[] = [];
		for await (const { kind } of unpack(long(), { name: 'a.jsonl', captured })) kinds.push(kind);
		expect(kinds).toEqual(['part', 'problem', 'part']);
	});

	it('with a quotation mark that never closes is a problem', async () => {
		expect((await read('text,date\nOne.,2031\n"Two.\nThree.', 'a.csv')).other).not.toEqual([]);
	});

	it('in CSV with a quotation mark open for 60 MB keeps what is before it', { timeout: 60_000 }, async () => {
		async function* long(): AsyncGenerator<Uint8Array> {
			yield strToU8('text,date\nOne.,2031-05-05\n"');
			for (let at = 0; at < 60; at++) yield Buffer.alloc(1_000_000, 'a');
		}
		const kinds: string[] = [];
		const work = async () => {
			for await (const { kind } of unpack(long(), { name: 'a.csv', captured })) kinds.push(kind);
		};
		expect([await codeOf(work), kinds]).toEqual(['document-broken', ['part']]);
	});

	it('that is none is a problem', async () => {
		expect((await read('words\n'.repeat(200), 'a.jsonl')).other.at(-1)).toBe('document-broken');
		expect((await read('', 'a.csv')).other).toEqual(['document-empty']);
	});
});

describe('a mapping', () => {
	it.each(['title=a', 'text', 'text=', 'text=a,colour=b', '/no/such/file.yaml'])('%s is refused', async (words) => {
		expect(await codeOf(async () => columnMap(words))).toBe('argument-invalid');
	});
});

describe('an export', () => {
	it('of Atlos in CSV gives its incidents and names their sources', async () => {
		const { documents, other } = await read(
			'slug,project,inserted_at,updated_at,latitude,longitude,description,date,source_1,source_2\nATL-1,Ferries,2031-05-05 09:00:00Z,,1,2,A ferry is turned back.,2031-05-04,https://p.example/1,\n',
			'a.csv',
		);
		expect(documents[0]).toMatchObject({
			text: 'A ferry is turned back.',
			title: 'ATL-1',
			source: { outlet: 'Ferries' },
			published: { edtf: '2031-05-05T09:00Z' },
		});
		expect([documents[0]?.doubts.map(({ code }) => code), other]).toEqual([['described-by-archive'], ['https://p.example/1']]);
	});

	it('of Atlos in JSON gives the same', async () => {
		const incident = {
			slug: 'ATL-1',
			attr_description: 'A ferry is turned back.',
			inserted_at: '2031-05-05T09:00:00',
			versions: [{ source_url: 'https://p.example/1' }, {}],
		};
		const { documents, other } = await read(JSON.stringify({ results: [incident] }), 'a.json');
		expect([documents[0]?.text, other]).toEqual(['A ferry is turned back.', ['https://p.example/1']]);
	});

	it('of auto-archiver in its sheet gives texts, capture times and archived addresses', async () => {
		const { documents, other } = await read(
			'link,archive status,archive location,archive date,upload timestamp,upload title,text content,screenshot,hash\nhttps://p.example/1,ok: success,https://store.example/a,2031-05-06T08:00:00+02:00,2031-05-05T09:00:00+00:00,A post,The ferry left.,https://store.example/s.png,abc\nhttps://p.example/2,failed,,,,,,,\n',
			'a.csv',
		);
		expect(documents[0]).toMatchObject({
			text: 'The ferry left.',
			title: 'A post',
			captured: '2031-05-06T06:00:00.000Z',
			published: { edtf: '2031-05-05T09:00+00:00' },
			source: { address: 'https://p.example/1', outlet: 'p.example' },
		});
		expect(other).toEqual(['https://store.example/a', 'https://store.example/s.png', 'https://p.example/2']);
	});

	it('of auto-archiver in results gives the same', async () => {
		const result = {
			status: 'ok: success',
			metadata: { url: 'https://p.example/1', content: 'The ferry left.' },
			media: [{ urls: ['https://store.example/v.mp4'] }],
		};
		const { documents, other } = await read(`${JSON.stringify(result)}\n`, 'a.jsonl');
		expect([documents[0]?.text, documents[0]?.source.address, other]).toEqual(['The ferry left.', 'https://p.example/1', ['https://store.example/v.mp4']]);
	});

	it('of auto-archiver in CSV, whose cells are written by Python, gives the same', async () => {
		const metadata =
			"{'_processed_at': datetime.datetime(2031, 5, 6, 8, 0, 1, 52, tzinfo=datetime.timezone.utc), 'url': 'https://p.example/1', 'title': \"The pier's post\", 'content': 'The ferry\\nleft \\u2013 late.', 'seen': {1, 2}, 'none': None, 'x': (1.5, -2,)}";
		const media = "[{'urls': ['https://store.example/v.mp4'], 'properties': {}}]";
		const cell = (words: string) => `"${words.replaceAll('"', '""')}"`;
		const { documents, other } = await read(`status,metadata,media\nok: success,${cell(metadata)},${cell(media)}\nfailed,{'url': 'https:,[\n`, 'a.csv');
		expect(documents[0]).toMatchObject({ text: 'The ferry\nleft – late.', title: "The pier's post", captured: '2031-05-06T08:00:01.000Z' });
		expect(other).toEqual(['https://store.example/v.mp4', '1 rows without a text']);
	});

	it.each(['', "{'a'", '[', "'a", '['.repeat(1_000), 'f(', "{'a': }", '1 2', "'a' 'b'", '[1 2]', '{'.repeat(100_000)])(
		'takes %s for no value of Python',
		(text) => {
			expect(pythonValue(text)).toBe(undefined);
		},
	);
});
