// Reads an e-mail: the text is its plain part, or the paragraphs of its HTML part; the subject is the title and
// stands outside the text, as it does in the mail.
import iconv from 'iconv-lite';
import type { Email } from 'postal-mime';
import { readArticle } from '../article.ts';
import { isUtf8Name, isWebEncoding } from '../decode.ts';
import type { Derived, Reader } from '../intake.ts';
import { openMail } from '../mail.ts';
import { toEdtf } from '../published.ts';

export const email: Reader = {
	name: 'email/2',
	mediaTypes: ['message/rfc822'],
	endings: ['.eml'],
	async read(bytes, intake): Promise<Derived> {
		const mail = await openMail(bytes, intake.name);
		const text = inItsEncoding(textOf(mail, intake.name), mail);
		const title = (mail.subject ?? '').replace(/\s+/g, ' ').trim().toWellFormed();
		const outlet = senderOf(mail);
		return {
			text,
			title: title === '' ? null : title,
			titleSpan: null,
			body: { start: 0, end: text.length },
			source: outlet === null ? {} : { outlet },
			published: dayOf(mail),
			language: null,
			doubts: [],
		};
	},
};

function textOf({ text, html }: Email, name: string): string {
	if (text !== undefined && text.trim() !== '') return text.replaceAll('\r\n', '\n').toWellFormed();
	return html === undefined
		? ''
		: readArticle(html, name)
				.paragraphs.map((paragraph) => paragraph.text)
				.join('\n\n');
}

/** The library takes what browsers do not read (ArmSCII) for Latin, one sign a byte. */
function inItsEncoding(text: string, { headers }: Email): string {
	const type = headers.find(({ key }) => key === 'content-type')?.value ?? '';
	const charset = /charset\s{0,5}=\s{0,5}"?([\w.:-]{1,40})/i.exec(type)?.[1]?.toLowerCase() ?? '';
	if (charset === '' || isUtf8Name(charset) || isWebEncoding(charset) || !iconv.encodingExists(charset)) return text;
	return iconv.decode(iconv.encode(text, 'windows-1252'), charset);
}

/** The sender's name, or the address where none is given. A sender's word for who it is. */
function senderOf({ from, sender }: Email): string | null {
	const who = from ?? sender;
	const words = (who?.name || who?.address || '').replace(/\s+/g, ' ').trim().toWellFormed();
	return words === '' ? null : words.slice(0, 200);
}

/** The header as it was written, so that its time zone is kept. */
function dayOf({ headers }: Email): string | null {
	const written =
		headers
			.find(({ key }) => key === 'date')
			?.value.replace(/\([^()]*\)\s*$/, '')
			.trim() ?? '';
	return toEdtf(written) === null ? null : written;
}
