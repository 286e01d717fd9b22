// Reads one text without a desk, for the prompt's JSON Lines: one object in, one object out. Field names are a
// contract with other programs: fields may be added, never renamed. Spans are half-open UTF-16 offsets.
import { readArticle } from '#documents/article.ts';
import { languageOf } from '#documents/language.ts';
import { toEdtf } from '#documents/published.ts';
import { byteLimit } from '#documents/intake.ts';
import { receiveText } from '#documents/receive.ts';
import { trouble } from '#problems/catalogue.ts';
import type { Problem } from '#problems/problem.ts';
import { load } from '#reference/load.ts';
import type { Doubt } from '#text/doubt.ts';
import type { Reference } from '#reference/reference.ts';
import type { Clock } from './desk.ts';
import { extraction, type Extraction } from './extraction.ts';
import { readText } from './read-text.ts';

export type LineId = string | number;
export type ExtractedArticle = {
	readonly id: LineId;
	readonly title: string | null;
	readonly text: string;
	/** EDTF; where the page states none, the day it shows. */
	readonly published: string | null;
	readonly modified: string | null;
	readonly byline: string | null;
	readonly language: string;
	readonly doubts: readonly Pick<Doubt, 'code' | 'reason'>[];
};
export type ExtractedProblem = { readonly id?: LineId; readonly problem: Pick<Problem, 'code' | 'message'> };

/**
 * Makes what reads one line after another.
 * @param directory what is known before reading, or null for the general reference alone
 * @throws Trouble `reference-…`
 */
export async function textExtractor(directory: string | null, clock: Clock): Promise<(line: unknown) => Extraction> {
	const reference = await load(directory);
	return (line) => extractText(line, reference, clock());
}

/**
 * Reads one line of `{"id","text","published"?}`.
 * @param captured ISO 8601 instant in UTC
 * @throws Trouble `line-invalid`, `document-too-large`
 */
export function extractText(line: unknown, reference: Reference, captured: string): Extraction {
	const fields = fieldsOf(line);
	const given = { id: idIn(fields), text: textIn(fields, 'text'), published: optionalIn(fields, 'published') };
	const published = given.published === null ? null : toEdtf(given.published);
	const name = `line ${given.id}`.slice(0, 100);
	if (given.text.length > byteLimit) throw trouble('document-too-large', { name, bytes: given.text.length, limit: byteLimit });
	const document = receiveText(given.text, { name, captured, ...(published === null ? {} : { published }) });
	const hasUnknownDate = given.published !== null && given.published !== '' && published === null;
	const doubts = hasUnknownDate
		? [{ code: 'date-invalid', span: null, reason: 'The date of publication is not ISO 8601 and was left out.', by: 'extract' }]
		: [];
	return extraction(given.id, readText(document, reference), doubts);
}

/**
 * Takes the article out of one line of `{"id","html","url"?}`.
 * @throws Trouble `line-invalid`, `document-too-large`, `document-too-deep`, `document-too-many-parts`
 */
export function extractArticle(line: unknown): ExtractedArticle {
	const fields = fieldsOf(line);
	const given = { id: idIn(fields), html: textIn(fields, 'html') };
	optionalIn(fields, 'url');
	const name = `line ${given.id}`.slice(0, 100);
	if (given.html.length > byteLimit) throw trouble('document-too-large', { name, bytes: given.html.length, limit: byteLimit });
	const { title, paragraphs, published, shown, modified, byline, language, doubts } = readArticle(given.html, name);
	const text = paragraphs.map((paragraph) => paragraph.text).join('\n\n');
	return {
		id: given.id,
		title,
		text,
		published: published ?? shown,
		modified,
		byline,
		language: language ?? languageOf(text),
		doubts: doubts.map(({ code, reason }) => ({ code, reason })),
	};
}

/** What stands in a broken line's place, with its id where it has one. */
export function extractedProblem(line: unknown, { code, message }: Problem): ExtractedProblem {
	const id = isFields(line) && isId(line.id) ? line.id : undefined;
	return { ...(id === undefined ? {} : { id }), problem: { code, message } };
}

/**
 * Decodes one line; bytes that are not UTF-8 become U+FFFD.
 * @throws Trouble `line-invalid`
 */
export function decodeLine(bytes: Uint8Array): unknown {
	try {
		return JSON.parse(new TextDecoder('utf-8').decode(bytes));
	} catch {
		throw trouble('line-invalid', { reason: 'it is not JSON' });
	}
}

type Fields = Readonly<Record<string, unknown>>;

function isFields(line: unknown): line is Fields {
	return typeof line === 'object' && line !== null && !Array.isArray(line);
}

function isId(value: unknown): value is LineId {
	return typeof value === 'string' || Number.isFinite(value);
}

function fieldsOf(line: unknown): Fields {
	if (!isFields(line)) throw trouble('line-invalid', { reason: 'it is not an object' });
	return line;
}

function idIn({ id }: Fields): LineId {
	return isId(id) ? id : refuse('id');
}

function textIn(fields: Fields, field: string): string {
	const value = fields[field];
	return typeof value === 'string' ? value : refuse(field);
}

/** Null where it is left out. */
function optionalIn(fields: Fields, field: string): string | null {
	return fields[field] == null ? null : textIn(fields, field);
}

function refuse(field: string): never {
	throw trouble('line-invalid', { reason: `its field "${field}" is missing or of another kind` });
}
