// Reads one text without a desk, for the prompt's JSON Lines: one object in, one object out. Field names are a
// contract with other programs: fields may be added, never renamed. Spans are half-open UTF-16 offsets.
import { z } from 'zod';
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

const id = z.union([z.string(), z.number()]);
const textLine = z.object({ id, text: z.string(), published: z.string().nullish() });
const htmlLine = z.object({ id, html: z.string(), url: z.string().nullish() });

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
	const given = parseLine(textLine, line);
	const published = given.published == null ? null : toEdtf(given.published);
	const name = `line ${given.id}`.slice(0, 100);
	if (given.text.length > byteLimit) throw trouble('document-too-large', { name, bytes: given.text.length, limit: byteLimit });
	const document = receiveText(given.text, { name, captured, ...(published === null ? {} : { published }) });
	const hasUnknownDate = given.published != null && given.published !== '' && published === null;
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
	const given = parseLine(htmlLine, line);
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
	const known = z.object({ id }).safeParse(line);
	return { ...(known.success ? { id: known.data.id } : {}), problem: { code, message } };
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

function parseLine<Output>(schema: z.ZodType<Output>, line: unknown): Output {
	const parsed = schema.safeParse(line);
	if (parsed.success) return parsed.data;
	const field = parsed.error.issues[0]?.path.join('.') ?? '';
	throw trouble('line-invalid', { reason: field === '' ? 'it is not an object' : `its field "${field}" is missing or of another kind` });
}
