// DOCX as word processors write it, and as those write it who mean harm.
import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { receive } from '#documents/receive.ts';
import { makeDocx, paragraph } from './make-docx.ts';
import { captured, codeOf } from './unpack.ts';

const read = (bytes: Uint8Array, name = 'a.docx') => receive(bytes, { name, captured });
const twoParagraphs = makeDocx(paragraph('Ferry turned back', 'T') + paragraph('The ferry was turned back at noon.') + paragraph('It was full.'));

describe('a DOCX', () => {
	it('is read by its paragraphs, with its title', async () => {
		const document = await read(twoParagraphs);
		expect(document).toMatchObject({
			text: 'Ferry turned back\n\nThe ferry was turned back at noon.\n\nIt was full.',
			title: 'Ferry turned back',
			titleSpan: { start: 0, end: 17 },
			body: { start: 19, end: 67 },
			reader: 'docx/1',
			language: 'en',
			doubts: [],
		});
	});

	it('gives what stands in tables, links and breaks, and not what is deleted', async () => {
		const body = [
			`<w:tbl><w:tr><w:tc>${paragraph('Post 1')}</w:tc><w:tc>${paragraph('open')}</w:tc></w:tr></w:tbl>`,
			'<w:p><w:r><w:t>The road</w:t></w:r><w:r><w:br/></w:r><w:hyperlink r:id="r3"><w:r><w:t>was closed</w:t></w:r></w:hyperlink>',
			'<w:del><w:r><w:delText> for ever</w:delText></w:r></w:del><w:ins><w:r><w:t> at noon.</w:t></w:r></w:ins></w:p>',
		].join('');
		expect((await read(makeDocx(body))).text).toBe('Post 1\n\nopen\n\nThe road\nwas closed at noon.');
	});

	it('is known by its content whatever it is called', async () => {
		const document = await read(twoParagraphs, 'a.txt');
		expect([document.reader, document.doubts.map(({ code }) => code)]).toEqual(['docx/1', ['media-type-differs']]);
	});

	it.each([
		['cut off', twoParagraphs.subarray(0, 900), 'document-broken'],
		['without its text', makeDocx('', { 'word/document.xml': strToU8('') }), 'document-broken'],
		['of markup that does not close', makeDocx('<w:p><w:r>'), 'document-broken'],
		['without words', makeDocx(paragraph(' ')), 'document-empty'],
		['that defines entities in entities', makeDocx('', { 'word/document.xml': strToU8('<!DOCTYPE a [<!ENTITY a "&b;&b;">]><a>&a;</a>') }), 'document-broken'],
		['that unpacks to 60 MB', makeDocx(`<w:p>${' '.repeat(60_000_000)}</w:p>`), 'document-inflated'],
		['nested a hundred thousand levels deep', makeDocx('<w:p>'.repeat(100_000) + '</w:p>'.repeat(100_000)), 'document-broken'],
		['locked with a password', Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from('EncryptedPackage', 'utf16le')]), 'document-encrypted'],
		['of an older program', Buffer.from('d0cf11e0a1b11ae10000', 'hex'), 'document-format-unread'],
	])('%s is a problem', { timeout: 40_000 }, async (_, bytes, code) => {
		expect(await codeOf(() => read(bytes))).toBe(code);
	});

	it('with five thousand and one parts is a problem', async () => {
		const more = Object.fromEntries(Array.from({ length: 5_001 }, (_, place) => [`word/media/${place}.bin`, new Uint8Array(1)]));
		expect(await codeOf(() => read(makeDocx(paragraph('Words.'), more)))).toBe('document-inflated');
	});
});
