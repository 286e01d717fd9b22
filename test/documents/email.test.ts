// E-mails as they go over the wire: the text that is read, what is taken from the headers, and what is attached.
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { receive } from '#documents/receive.ts';
import { captured, unpacked } from './unpack.ts';

const headers = [
	'Received: from pier.example by lake.example; Mon, 5 May 2031 09:00:10 +0400',
	'From: =?utf-8?q?Harbour_Office_=C3=89tat?= <office@pier.example>',
	'To: desk@lake.example',
	'Subject: =?koi8-r?B?7c/T1A==?= =?utf-8?q?_is_closed?=',
	'Date: Mon, 5 May 2031 09:00:00 +0400 (late)',
	'MIME-Version: 1.0',
];
const plainMail = [...headers, 'Content-Type: text/plain; charset=utf-8', '', 'The ferry was turned back at noon.', '', 'It was full.', ''].join('\r\n');
const inTwoForms = [
	...headers,
	'Content-Type: multipart/alternative; boundary=b1',
	'',
	'--b1',
	'Content-Type: text/plain; charset=windows-1251',
	'Content-Transfer-Encoding: quoted-printable',
	'',
	'=CC=EE=F1=F2 =E7=E0=EA=F0=FB=F2.',
	'--b1',
	'Content-Type: text/html; charset=utf-8',
	'',
	'<p>Мост <b>закрыт</b>.</p>',
	'--b1--',
	'',
].join('\r\n');
const pageAlone = [...headers, 'Content-Type: text/html; charset=utf-8', '', '<div><p>The ferry was turned back.</p><p>It was full.</p></div>', ''].join(
	'\r\n',
);

function withAttachments(...attachments: readonly (readonly [string, string, string])[]): string {
	const parts = attachments.flatMap(([type, name, body]) => [
		'--b2',
		`Content-Type: ${type}; name="${name}"`,
		`Content-Disposition: attachment; filename="${name}"`,
		'Content-Transfer-Encoding: base64',
		'',
		Buffer.from(body, 'latin1').toString('base64'),
	]);
	return [...headers, 'Content-Type: multipart/mixed; boundary=b2', '', '--b2', 'Content-Type: text/plain', '', 'See the notes.', ...parts, '--b2--', ''].join(
		'\r\n',
	);
}

describe('an e-mail', () => {
	it('in an encoding that browsers do not read is read all the same', async () => {
		const words = 'Շարասյունն անցավ կամրջով';
		const head = [...headers, 'Content-Type: text/plain; charset=armscii-8', 'Content-Transfer-Encoding: 8bit', '', ''].join('\r\n');
		const mail = await receive(Buffer.concat([Buffer.from(head), iconv.encode(words, 'armscii8')]), { name: 'a.eml', captured });
		expect([mail.text.trimEnd(), mail.language]).toEqual([words, 'hy']);
	});

	it('is read with its sender, its subject and its day', async () => {
		const document = await receive(Buffer.from(plainMail), { name: 'a.eml', captured });
		expect(document).toMatchObject({
			text: 'The ferry was turned back at noon.\n\nIt was full.\n',
			title: 'Мост is closed',
			titleSpan: null,
			source: { outlet: 'Harbour Office État' },
			published: { edtf: '2031-05-05T09:00+04:00', known: 'stated' },
			reader: 'email/2',
			doubts: [],
		});
	});

	it('is read by its plain part where it has one', async () => {
		expect((await receive(Buffer.from(inTwoForms), { name: 'a.eml', captured })).text.trim()).toBe('Мост закрыт.');
	});

	it('is read by the paragraphs of its page where it has nothing else', async () => {
		expect((await receive(Buffer.from(pageAlone), { name: 'a.eml', captured })).text).toBe('The ferry was turned back.\n\nIt was full.');
	});

	it('is known by its headers whatever it is called', async () => {
		const document = await receive(Buffer.from(plainMail), { name: 'a.txt', captured });
		expect([document.mediaType, document.doubts.map(({ code }) => code)]).toEqual(['message/rfc822', ['media-type-differs']]);
	});

	it('is not seen in a text that begins with a few words and colons', async () => {
		const document = await receive(Buffer.from('Subject: ferry\nDate: today\nFrom: the pier\n\nIt left.'), { name: 'a.txt', captured });
		expect([document.mediaType, document.doubts]).toEqual(['text/plain', []]);
	});

	it('hands out what is attached when it is a document', async () => {
		const mail = withAttachments(
			['text/plain', 'notes.txt', 'The road was open.'],
			['image/png', 'a.png', '\x89PNG\r\n\x1a\n\0\0'],
			['application/octet-stream', 'b.bin', plainMail],
		);
		const { documents, other } = await unpacked(Buffer.from(mail), { name: 'a.eml', source: { side: 'KES' } });
		expect(documents.map(({ text }) => text.trim())).toEqual(['See the notes.', 'The road was open.', 'The ferry was turned back at noon.\n\nIt was full.']);
		expect(documents.map(({ source }) => source.side)).toEqual(['KES', 'KES', 'KES']);
		expect(other).toEqual(['1 attachments']);
	});

	it('without any text is a problem', async () => {
		expect((await unpacked(Buffer.from(`${headers.join('\r\n')}\r\n\r\n`), { name: 'a.eml' })).other).toEqual(['document-empty']);
	});

	it('of parts in parts in parts is a problem', async () => {
		let body = 'Content-Type: text/plain\r\n\r\nwords';
		for (let depth = 0; depth < 200; depth++) body = `Content-Type: multipart/mixed; boundary=x${depth}\r\n\r\n--x${depth}\r\n${body}\r\n--x${depth}--`;
		expect((await unpacked(Buffer.from(`${headers.join('\r\n')}\r\n${body}`), { name: 'a.eml' })).other).toEqual(['document-broken']);
	});
});
