// Decides how bytes are read: what they are by their content goes before what was declared, and that before the
// name. A file that is not what it is called is read as what it is, with a doubt.
import type { Doubt } from '#text/doubt.ts';
import { containers, readers } from './formats.ts';
import type { Intake } from './intake.ts';
import { docxType, sniff } from './sniff.ts';

export type Told = { readonly mediaType: string; readonly doubts: readonly Doubt[] };

/** Declarations that say nothing. */
const vague = new Set(['', 'application/octet-stream', 'binary/octet-stream', 'application/download', 'application/force-download', 'application/x-download']);
/** What is called by a wider name is not called wrongly. */
const wider: ReadonlyMap<string, readonly string[]> = new Map([
	['application/rss+xml', ['application/xml', 'text/xml']],
	['application/sitemap+xml', ['application/xml', 'text/xml']],
	['application/feed+json', ['application/json']],
	['text/html', ['application/xml', 'text/xml']],
	['application/wacz', ['application/zip']],
	[docxType, ['application/zip']],
]);
/** Formats whose content always shows: bytes that do not show it are something else. */
const marked = new Set(['application/pdf', 'application/warc', 'application/wacz', 'application/gzip', 'application/zip', docxType]);

/** @param head the first bytes, at most `sniffLength` are looked at */
export function tellMediaType(head: Uint8Array, intake: Intake): Told {
	const shown = sniff(head);
	const claimed = claimedType(intake, head);
	if (shown === null) return claimed === null ? { mediaType: 'text/plain', doubts: [] } : withoutSign(head, claimed);
	const isRight = claimed === null || known(claimed) === known(shown) || wider.get(shown)?.includes(claimed) === true;
	return { mediaType: shown, doubts: isRight ? [] : [differs(claimed, shown)] };
}

/** What the name or the declaration says, where the content says nothing against it. */
function withoutSign(head: Uint8Array, claimed: string): Told {
	const isPlain = marked.has(known(claimed)) || (known(claimed) === 'text/html' && !/<[a-z!/]|&[a-z#]/i.test(Buffer.from(head).toString('latin1')));
	return isPlain ? { mediaType: 'text/plain', doubts: [differs(claimed, 'text/plain')] } : { mediaType: claimed, doubts: [] };
}

function claimedType({ mediaType, name, mapping }: Intake, head: Uint8Array): string | null {
	const declared = mediaType?.split(';')[0]?.trim().toLowerCase() ?? '';
	if (!vague.has(declared)) return declared;
	const path = name.toLowerCase().split(/[?#]/)[0] ?? '';
	const ending = path.endsWith('.gz') ? '.gz' : (/\.[a-z\d]+$/.exec(path)?.[0] ?? '');
	if (ending === '.gz') return 'application/gzip';
	if (ending === '') return mapping === undefined ? null : tableType(head);
	return [...readers, ...containers].find(({ endings }) => endings.includes(ending))?.mediaTypes[0] ?? null;
}

/** What comes without a name but with a mapping of columns is a table. */
function tableType(head: Uint8Array): string {
	const [first = ''] = Buffer.from(head.subarray(0, 100)).toString('latin1').trimStart();
	if (first === '[') return 'application/json';
	return first === '{' ? 'application/jsonl' : 'text/csv';
}

/** One name for all the names of a format. */
function known(mediaType: string): string {
	return [...readers, ...containers].find(({ mediaTypes }) => mediaTypes.includes(mediaType))?.mediaTypes[0] ?? mediaType;
}

function differs(claimed: string, shown: string): Doubt {
	const reason = `The document is called ${claimed.slice(0, 100).toWellFormed()} and is ${shown}; it was read as that.`;
	return { code: 'media-type-differs', span: null, reason, by: 'media-type' };
}
