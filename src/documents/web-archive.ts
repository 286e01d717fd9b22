// Takes the pages out of a web archive: each answer that is a page, a text or a PDF is a document with its address and
// the time it was captured. Answers that only point at an earlier one are counted; pictures and programs are passed over.
import { createHash } from 'node:crypto';
import type { Doubt } from '#text/doubt.ts';
import { openAnswer } from './http-answer.ts';
import { byteLimit, type Intake, type Unpacked } from './intake.ts';
import { makePart, partProblem } from './part.ts';
import { docxType, sniff, sniffLength } from './sniff.ts';
import { warcRecords, type WarcRecord } from './warc-records.ts';

const readable = new Set(['text/html', 'application/xhtml+xml', 'text/plain', 'application/pdf', docxType]);
/** Room for the headers of the answer. */
const blockLimit = byteLimit + 200_000;

/** The documents of one web archive, with what was passed over at the end. */
export async function* readWarc(bytes: AsyncIterable<Uint8Array>, intake: Intake): AsyncGenerator<Unpacked, void, void> {
	const passed = new Map<string, number>();
	let place = 0;
	for await (const record of warcRecords(bytes, isWanted, blockLimit)) {
		place++;
		const part = readRecord(record, intake, place);
		if (typeof part !== 'string') yield part;
		else if (part !== '') passed.set(part, (passed.get(part) ?? 0) + 1);
	}
	for (const [what, count] of passed) yield { kind: 'passed', what, count };
}

function isWanted(headers: ReadonlyMap<string, string>): boolean {
	return ['response', 'resource'].includes(headers.get('warc-type')?.toLowerCase() ?? '');
}

/** A part, a problem, or what it was that is no document; nothing for what belongs to the archive itself. */
function readRecord({ headers, block, trouble }: WarcRecord, intake: Intake, place: number): Unpacked | string {
	if (trouble === 'too-large') return partProblem(intake, place, 'it is larger than one document may be');
	if (trouble === 'broken') return partProblem(intake, place, 'the record is broken or cut off');
	const type = headers.get('warc-type')?.toLowerCase() ?? '';
	if (type === 'revisit') return 'revisits of an unchanged page';
	if (block === null) return '';
	const answer = type === 'response' ? openAnswer(block) : { status: 200, mediaType: headers.get('content-type') ?? '', body: block };
	if (answer === null) return isHttp(headers) ? partProblem(intake, place, 'its answer cannot be opened') : 'answers of another protocol';
	if (answer.status !== 200) return 'answers without a page (moved, missing, refused)';
	const mediaType = sniff(answer.body.subarray(0, sniffLength)) ?? answer.mediaType.split(';')[0]?.trim().toLowerCase() ?? '';
	if (!readable.has(mediaType) || answer.body.byteLength === 0) return 'answers that are no document';
	const address = (headers.get('warc-target-uri') ?? '').replace(/^<(.*)>$/, '$1').toWellFormed();
	return makePart(answer.body, intake, {
		place,
		mediaType: answer.mediaType === '' ? mediaType : answer.mediaType,
		source: /^https?:\/\//i.test(address) ? { address } : {},
		...capturedOn(headers.get('warc-date') ?? ''),
		doubts: digestDoubts(headers.get('warc-block-digest') ?? '', block),
	});
}

function isHttp(headers: ReadonlyMap<string, string>): boolean {
	return /^<?https?:/i.test(headers.get('warc-target-uri') ?? '');
}

function capturedOn(written: string): { readonly captured?: string } {
	const isInstant = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?Z$/.test(written);
	const instant = isInstant ? new Date(written) : null;
	return instant === null || Number.isNaN(instant.getTime()) ? {} : { captured: instant.toISOString() };
}

/** The archive says what the record was when it was written. */
function digestDoubts(written: string, block: Uint8Array): readonly Doubt[] {
	const [, name = '', value = ''] = /^(sha-?1|sha-?256):(\S{1,100})$/i.exec(written) ?? [];
	if (value === '') return [];
	const digest = createHash(name.replace('-', '').toLowerCase()).update(block).digest();
	if (value.toLowerCase() === digest.toString('hex') || value.toUpperCase().split('=')[0] === base32(digest)) return [];
	const reason = 'The archive holds a fingerprint of this record that is not the fingerprint of what it holds now.';
	return [{ code: 'digest-differs', span: null, reason, by: 'web-archive' }];
}

/** RFC 4648, without padding. */
function base32(bytes: Buffer): string {
	const signs = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
	let text = '';
	let value = 0;
	let bits = 0;
	for (const byte of bytes) {
		value = (value << 8) | byte;
		for (bits += 8; bits >= 5; bits -= 5) text += signs[(value >>> (bits - 5)) & 31];
		value &= (1 << bits) - 1;
	}
	return bits === 0 ? text : text + signs[(value << (5 - bits)) & 31];
}
