// Makes a document of bytes: chooses the reader, decodes, fixes the text and takes its hash. Bytes and intake in,
// document out. What the caller hands in goes before what the document says of itself.
import { createHash } from 'node:crypto';
import { trouble } from '#problems/catalogue.ts';
import type { Doubt } from '#text/doubt.ts';
import { fingerprintOf } from '#text/fingerprint.ts';
import { daysBetween } from '#time/edtf.ts';
import type { Moment } from '#time/moment.ts';
import { unknownMoment } from '#time/moment.ts';
import { documentId, type Document, type SaidDate, type Source } from './document.ts';
import { readConfined } from './confined.ts';
import { disguises } from './direction.ts';
import { findDateline } from './dateline.ts';
import { containers, readers } from './formats.ts';
import { findHeader } from './header.ts';
import { byteLimit, type Derived, type Intake, type Reader } from './intake.ts';
import { detectLanguage, languageOf } from './language.ts';
import { tellMediaType } from './media-type.ts';
import { toEdtf } from './published.ts';
import { plain } from './readers/plain.ts';
import { sniffLength } from './sniff.ts';

/**
 * @param bytes the original, as it was published
 * @throws Trouble `document-…`, `front-matter-broken`, `date-invalid`
 */
export async function receive(bytes: Uint8Array, intake: Intake): Promise<Document> {
	const { name } = intake;
	if (bytes.byteLength === 0) throw trouble('document-empty', { name });
	if (bytes.byteLength > byteLimit) throw trouble('document-too-large', { name, bytes: bytes.byteLength, limit: byteLimit });
	const { mediaType, doubts } = tellMediaType(bytes.subarray(0, sniffLength), intake);
	const reader = readerFor(mediaType, name);
	const derived = await (reader.isConfined ? readConfined(reader, bytes, intake) : reader.read(bytes, intake));
	if (derived.text.trim() === '') throw trouble('document-empty', { name });
	const document = assemble({
		bytes,
		intake,
		reader,
		language: await detectLanguage(derived.text),
		derived: { ...derived, doubts: [...(intake.doubts ?? []), ...doubts, ...derived.doubts] },
	});
	const fingerprint = fingerprintOf(document.text.slice(document.body.start, document.body.end));
	return fingerprint === null ? document : { ...document, fingerprint };
}

/**
 * Makes a document of a text that is to stay exactly as given, so that spans are offsets into it.
 * @throws Trouble `date-invalid`
 */
export function receiveText(text: string, intake: Intake): Document {
	const reader: Reader = { ...plain, name: 'given/1' };
	const start = findHeader(text)?.span.end ?? 0;
	const derived: Derived = { text, title: null, titleSpan: null, body: { start, end: text.length }, source: {}, published: null, language: null, doubts: [] };
	return assemble({ bytes: Buffer.from(text, 'utf8'), intake, reader, language: languageOf(text), derived });
}

function assemble(taken: { bytes: Uint8Array; intake: Intake; reader: Reader; language: string; derived: Derived }): Document {
	const { bytes, intake, reader, language, derived } = taken;
	const sha256 = hash(bytes);
	const source = sourceOf(intake, derived);
	const titleGiven = intake.title?.trim() || null;
	const dates = datesOf(intake, derived);
	return {
		id: documentId(sha256),
		sha256,
		textSha256: hash(Buffer.from(derived.text, 'utf8')),
		bytes: bytes.byteLength,
		mediaType: reader.mediaTypes[0] ?? 'text/plain',
		reader: reader.name,
		source,
		title: derived.titleSpan === null ? (titleGiven?.toWellFormed() ?? derived.title) : derived.title,
		titleSpan: derived.titleSpan,
		body: derived.body,
		published: publishedOf(intake, derived),
		...(dates.length === 0 ? {} : { dates }),
		...(derived.byline ? { byline: derived.byline } : {}),
		captured: intake.captured,
		language,
		doubts: [...derived.doubts, ...disguises(derived.text), ...disagreements(publishedOf(intake, derived), derived)],
		text: derived.text,
	};
}

/** What is declared as some text nobody knows is read as plain text. */
function readerFor(mediaType: string, name: string): Reader {
	const known = readers.find(({ mediaTypes }) => mediaTypes.includes(mediaType));
	if (known !== undefined) return known;
	if (containers.some(({ mediaTypes }) => mediaTypes.includes(mediaType))) throw trouble('document-is-container', { name, mediaType });
	if (!/^text\//.test(mediaType)) throw trouble('document-format-unread', { name, mediaType });
	return plain;
}

function sourceOf(intake: Intake, derived: Derived): Source {
	const address = intake.source?.address ?? derived.source.address ?? null;
	return {
		outlet: (intake.source?.outlet ?? derived.source.outlet ?? hostOf(address) ?? 'unknown').toWellFormed(),
		side: intake.source?.side ?? derived.source.side ?? null,
		standing: intake.source?.standing ?? derived.source.standing ?? 'unknown',
		address: address?.toWellFormed() ?? null,
	};
}

function hostOf(address: string | null): string | null {
	if (address === null || !URL.canParse(address)) return null;
	return new URL(address).hostname.replace(/^www\./, '') || null;
}

function publishedOf(intake: Intake, derived: Derived): Moment {
	if (intake.published !== undefined && intake.published.trim() !== '') {
		const edtf = toEdtf(intake.published);
		if (edtf === null) throw trouble('date-invalid', { name: intake.name, value: intake.published.slice(0, 100) });
		return { edtf, known: 'stated' };
	}
	const stated = derived.published === null ? null : toEdtf(derived.published);
	if (stated !== null) return { edtf: stated, known: 'stated' };
	const header = toEdtf(derived.shown ?? findHeader(derived.text)?.date ?? findDateline(derived.text, derived.body)?.date ?? '');
	return header === null ? unknownMoment : { edtf: header, known: 'implied' };
}

/** What it came with, what the document states, and what its text says at its head. */
function datesOf({ published }: Intake, { text, body, dates = [], published: stated }: Derived): readonly SaidDate[] {
	const said = (date: string | null | undefined, where: string): readonly SaidDate[] => {
		const edtf = toEdtf(date ?? '');
		return edtf === null ? [] : [{ date: edtf, what: 'published', where }];
	};
	const own = dates.length > 0 ? dates : said(stated, 'the document');
	return [
		...said(published, 'what it came with'),
		...own,
		...said(findHeader(text)?.date, 'the header'),
		...said(findDateline(text, body)?.date, 'the dateline'),
	];
}

/** Dates at the head of the text that are not the day of publication. One day apart is a night or a zone, no doubt. */
function disagreements({ edtf }: Moment, { text, body }: Derived): Doubt[] {
	const published = /^\d{4}-\d\d-\d\d/.exec(edtf)?.[0];
	if (published === undefined) return [];
	return [findHeader(text), findDateline(text, body)].flatMap((found) => {
		if (found === null) return [];
		const date = found.date.startsWith('--') ? nearestYear(found.date, published) : found.date;
		if (Math.abs(daysBetween(date, published)) < 2) return [];
		const reason = `The text is dated ${date}; its date of publication is given as ${published}.`;
		return [{ code: 'published-disagrees', span: found.span, reason, by: 'receive' }];
	});
}

/** `--03-12` in the year that brings it nearest to a day. */
function nearestYear(date: string, day: string): string {
	const years = [-1, 0, 1].map((more) => `${Number(day.slice(0, 4)) + more}${date.slice(1)}`);
	return years.reduce((one, other) => (Math.abs(daysBetween(other, day)) < Math.abs(daysBetween(one, day)) ? other : one));
}

function hash(bytes: Uint8Array): string {
	return createHash('sha256').update(bytes).digest('hex');
}
