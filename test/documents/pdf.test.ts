// PDF as print shops and offices make it, and as those make it who mean harm.
import { constants, deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readConfined } from '#documents/confined.ts';
import type { Reader } from '#documents/intake.ts';
import { receive } from '#documents/receive.ts';
import { fileOf, makePdf, set, stream, type Print } from './make-pdf.ts';
import { captured, codeOf } from './unpack.ts';

const read = (bytes: Uint8Array, name = 'a.pdf') => receive(bytes, { name, captured });
const left = ['The ferry was turned back at noon on', 'Tuesday, the harbour office said. It had', 'left the pier an hour before, with forty', 'people aboard.'];
const right = ['Nobody at the far shore would say why', 'it had been sent away, and no notice', 'was given. The next one leaves in the', 'morning.'];
const sentence = (lines: readonly string[]) => lines.join(' ');

describe('a thread', () => {
	it('that is asked for a reader that is not there is our fault, not a problem', async () => {
		const reader: Reader = { name: 'nobody/1', mediaTypes: [], endings: [], read: () => Promise.reject(new Error('not here')) };
		await expect(readConfined(reader, new Uint8Array(1), { name: 'a', captured })).rejects.toThrow('there is no reader nobody/1');
	});
});

describe('a PDF', () => {
	it('is read by its paragraphs, with its title', async () => {
		const document = await read(makePdf([[{ words: 'Ferry turned back', x: 60, y: 800, size: 20 }, ...set(left), ...set(right, { y: 690 })]]));
		expect(document).toMatchObject({
			text: `Ferry turned back\n\n${sentence(left)}\n\n${sentence(right)}`,
			title: 'Ferry turned back',
			titleSpan: { start: 0, end: 17 },
			reader: 'pdf/2',
			language: 'en',
			doubts: [],
		});
	});

	it('in two columns is read down one and then the other, whatever order it is written in', async () => {
		const columns = [...set(left), ...set(right, { x: 320 })];
		const title = { words: 'A title that is set over both of the columns of the page', x: 60, y: 800, size: 18 };
		const interleaved = left.flatMap((_, at) => [columns[at + left.length], columns[at]]).filter((print): print is Print => print !== undefined);
		for (const prints of [columns, interleaved]) {
			expect((await read(makePdf([[title, ...prints]]))).text).toBe(`${title.words}\n\n${sentence(left)}\n\n${sentence(right)}`);
		}
	});

	it('goes on from a column to the next in the middle of a sentence', async () => {
		const prints = [
			...set(left.slice(0, 3)),
			...set(['people aboard, as the office said to us', 'on the same day, and on the next one', 'it said so again.'], { x: 320 }),
		];
		expect((await read(makePdf([prints]))).text).toBe(
			`${sentence(left.slice(0, 3))} people aboard, as the office said to us on the same day, and on the next one it said so again.`,
		);
	});

	it('makes words whole that are cut at the end of a line, and leaves those that have a hyphen', async () => {
		const lines = ['The har-', 'bour office spoke of a cease-', 'fire; the cease-fire of May, and a well-', 'Kessel road.'];
		expect((await read(makePdf([set(lines)]))).text).toBe('The harbour office spoke of a cease-fire; the cease-fire of May, and a well-Kessel road.');
	});

	it('leaves out running heads and the numbers of pages', async () => {
		const pages = [1, 2, 3, 4].map((number) => [
			{ words: `Lake Monitor, issue ${number + 10}`, x: 60, y: 815 },
			...set([`Page ${number} speaks of the ferry and the ${'abcd'[number]} road.`, 'It was open.']),
			{ words: `- ${number} -`, x: 290, y: 30 },
		]);
		const { text } = await read(makePdf(pages));
		expect(text).not.toContain('Lake Monitor');
		expect(text).not.toMatch(/- \d -/);
		expect(text.match(/It was open\./g)).toHaveLength(4);
	});

	it('keeps a heading that stands on one page alone, and a number that is text', async () => {
		const { text } = await read(makePdf([[{ words: 'Lake Monitor', x: 60, y: 815 }, ...set(left), { words: '14', x: 60, y: 300 }]]));
		expect(text).toContain('Lake Monitor');
		expect(text).toContain('14');
	});

	it('begins a paragraph where a line is indented or follows a short one', async () => {
		const lines = set([...left, ...right, 'It was late.', ...left]).map((print, at) => (at === 4 ? { ...print, x: 75 } : print));
		expect((await read(makePdf([lines]))).text.split('\n\n')).toEqual([sentence(left), sentence(right), 'It was late.', sentence(left)]);
	});

	it('begins a paragraph at an item of a list, and not at a number that a line happens to begin with', async () => {
		const lines = [
			'The office named two reasons why it was:',
			'1. the pier was full;',
			'2. the wind had risen to',
			'12. It named no other on that day or the',
			'\u0095 The master named one.',
		];
		expect((await read(makePdf([set(lines)]))).text.split('\n\n')).toEqual([
			'The office named two reasons why it was:',
			'1. the pier was full;',
			'2. the wind had risen to 12. It named no other on that day or the',
			'• The master named one.',
		]);
	});

	it('says where the order is a guess, and which pages are silent', async () => {
		const cells = ['Post 1', 'Post 2', 'Post 3'].flatMap((words, at) => [
			{ words, x: 60, y: 700 - at * 14 },
			{ words: 'open', x: 300, y: 700 - at * 14 },
		]);
		const document = await read(makePdf([cells, []]));
		expect(document.text.replace(/\s+/g, ' ')).toBe('Post 1 open Post 2 open Post 3 open');
		expect(document.doubts.map(({ code }) => code)).toEqual(['order-unsure', 'page-without-text']);
	});

	it('is known by its content whatever it is called', async () => {
		const document = await read(makePdf([set(left)]), 'a.html');
		expect([document.reader, document.doubts.map(({ code }) => code)]).toEqual(['pdf/2', ['media-type-differs']]);
	});

	it('with programs in it runs none of them', async () => {
		const catalog = '/OpenAction << /S /JavaScript /JS (globalThis.wasRun = true; app.alert\\(1\\)) >> /AA << >>';
		expect((await read(makePdf([set(left)], { catalog }))).text).toBe(sentence(left));
		expect('wasRun' in globalThis).toBe(false);
	});

	it('that is damaged at its end is read as far as it goes, or is a problem', async () => {
		const bytes = makePdf([set(left), set(right)]);
		for (const length of [bytes.length - 200, bytes.length / 2, 300, 20]) {
			const result = await read(bytes.subarray(0, length)).then(
				({ text }) => text,
				(error: Error) => error.message,
			);
			expect(result).toMatch(/^The ferry was|document-(?:broken|scanned)/);
		}
	});

	// A hundred megabytes in a hundred kilobytes, and that thirty times over.
	const segment = deflateRawSync(Buffer.alloc(100_000_000), { finishFlush: constants.Z_SYNC_FLUSH });
	const zeros = Buffer.concat([Buffer.from([0x78, 0x9c]), ...Array.from({ length: 30 }, () => segment)]).toString('latin1');
	it.each([
		['without text', makePdf([[], []]), 'document-scanned'],
		['without pages', fileOf(['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [] /Count 0 >>']), 'document-(?:scanned|broken)'],
		[
			'whose pages are their own parents',
			fileOf(['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [2 0 R] /Count 9 >>']),
			'document-(?:scanned|broken|costly)',
		],
		[
			'that says it has a billion pages',
			fileOf(['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [] /Count 1000000000 >>']),
			'document-(?:scanned|broken|costly)',
		],
		[
			'locked with a password',
			makePdf([set(left)], { trailer: `/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${'ab'.repeat(32)}> /U <${'cd'.repeat(32)}> >> /ID [<00> <00>]` }),
			'document-encrypted',
		],
		[
			'whose page unpacks to 3 GB',
			fileOf([
				'<< /Type /Catalog /Pages 2 0 R >>',
				'<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
				'<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 4 0 R >>',
				stream(zeros, '/Filter /FlateDecode'),
			]),
			'document-costly',
		],
		[
			'nested a hundred thousand levels deep',
			fileOf(['<< /Type /Catalog /Pages 2 0 R >>', `${'['.repeat(100_000)}${']'.repeat(100_000)}`]),
			'document-(?:scanned|broken)',
		],
		['that is a name and nothing else', Buffer.from('%PDF-1.7\n'), 'document-broken'],
	])('%s is a problem', { timeout: 60_000 }, async (_, bytes, code) => {
		expect(await codeOf(() => read(bytes))).toMatch(new RegExp(`^${code}$`));
	});
});
