// Tells what bytes are from the bytes alone: by the mark they begin with, or by the structure of their first lines.
// Gives null where nothing is certain; names and declarations are not looked at here.

/** So many bytes at the head are looked at. */
export const sniffLength = 65_536;

/** What older office programs wrote, and what newer ones write around a locked file. */
export const oleType = 'application/x-ole-storage';
export const docxType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** Marks at the very beginning, as Latin-1. */
const marks: readonly (readonly [string, string])[] = [
	['WARC/1.', 'application/warc'],
	['WARC/0.', 'application/warc'],
	['\x1f\x8b\x08', 'application/gzip'],
	['{\\rtf', 'application/rtf'],
	['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', oleType],
];

/** The root elements of XML that are known, lower case. */
const roots: ReadonlyMap<string, string> = new Map([
	['rss', 'application/rss+xml'],
	['feed', 'application/rss+xml'],
	['rdf:rdf', 'application/rss+xml'],
	['urlset', 'application/sitemap+xml'],
	['sitemapindex', 'application/sitemap+xml'],
	['html', 'text/html'],
]);

/** Headers that only a mail that went over the wire has. */
const mailHeader = /^(?:received|return-path|message-id|mime-version|delivered-to|dkim-signature):/im;
/** One line of headers, or of their continuation. */
const headerLine = /^(?:[A-Za-z][A-Za-z0-9-]{0,60}:|[ \t])/;

/** The media type the bytes show, or null. `head`: the first `sniffLength` bytes, or all there are. */
export function sniff(head: Uint8Array): string | null {
	const bytes = Buffer.from(head.buffer, head.byteOffset, Math.min(head.byteLength, sniffLength));
	const start = bytes.toString('latin1', 0, 1_024);
	if (start.startsWith('PK\x03\x04') || start.startsWith('PK\x05\x06')) return sniffZip(bytes.toString('latin1'));
	const mark = marks.find(([sign]) => start.startsWith(sign));
	if (mark !== undefined) return mark[1];
	if (/^\W{0,900}%PDF-\d/.test(start)) return 'application/pdf';
	return sniffText(textOf(bytes).trimStart());
}

/** Before each file of a zip; 26 bytes on stands how long its name is, and 30 on the name. */
const fileSign = 'PK\x03\x04';

/** The names of the first files in a zip stand in clear: they tell an office document from a web archive. */
function sniffZip(head: string): string {
	const names: string[] = [];
	for (let at = head.indexOf(fileSign); at >= 0; at = head.indexOf(fileSign, at + fileSign.length)) {
		const length = head.charCodeAt(at + 26) + head.charCodeAt(at + 27) * 256;
		names.push(head.slice(at + 30, at + 30 + length));
	}
	if (names.some((name) => /^(?:datapackage(?:-digest)?\.json|archive\/.*|pages\/.*|indexes\/.*)$/.test(name))) return 'application/wacz';
	if (names.some((name) => name.startsWith('word/'))) return docxType;
	const isOther = names.some((name) => /^(?:xl|ppt|visio)\//.test(name));
	return names.includes('[Content_Types].xml') && !isOther ? docxType : 'application/zip';
}

function sniffText(text: string): string | null {
	if (text.startsWith('<')) return sniffMarkup(text);
	if (text.startsWith('{') && /"version"\s{0,20}:\s{0,20}"https?:\\?\/\\?\/(?:www\.)?jsonfeed\.org/.test(text)) return 'application/feed+json';
	return isMail(text) ? 'message/rfc822' : null;
}

/** The first element after the prolog, comments and the document type. */
function sniffMarkup(text: string): string | null {
	let at = 0;
	for (;;) {
		while (/\s/.test(text[at] ?? '')) at++;
		const end = endOfPreamble(text, at);
		if (end === null) break;
		if (/^<!doctype\s{1,20}html/i.test(text.slice(at, at + 40))) return 'text/html';
		at = end;
	}
	const [, name = ''] = /^<([A-Za-z][\w:.-]{0,60})[\s/>]/.exec(text.slice(at, at + 80)) ?? [];
	const known = roots.get(name.toLowerCase());
	if (known !== undefined) return known;
	return text.startsWith('<?xml') && name !== '' ? 'application/xml' : null;
}

/** Where the prolog, comment or document type at `at` ends, or null where there is none. */
function endOfPreamble(text: string, at: number): number | null {
	const isComment = text.startsWith('<!--', at);
	if (!isComment && !text.startsWith('<?', at) && !text.startsWith('<!', at)) return null;
	const first = text.indexOf('>', at);
	const hasSubset = text.startsWith('<!', at) && text.slice(at, first).includes('[');
	const sign = isComment ? '-->' : hasSubset ? ']>' : '>';
	const end = text.indexOf(sign, at + 2);
	return end < 0 ? text.length : end + sign.length;
}

/** A block of headers, one of them a mail's own, up to an empty line. */
function isMail(text: string): boolean {
	const end = /\r?\n\r?\n/.exec(text)?.index ?? -1;
	const lines = text.slice(0, end < 0 ? text.length : end).split(/\r?\n/);
	if (end < 0 || lines.length < 3 || !mailHeader.test(text.slice(0, end))) return false;
	return lines.every((line) => headerLine.test(line) || /^From /.test(line));
}

/** Enough of the text for its structure; UTF-16 by its mark. */
function textOf(bytes: Buffer): string {
	if (bytes[0] === 0xff && bytes[1] === 0xfe) return bytes.toString('utf16le', 2);
	if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
	return bytes.toString('latin1', bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0);
}
