// Finds the way back from words of a document to the page they were read from: the part of the original markup that holds
// them. It is made anew by the reader that made the text, so that nothing is stored for it.
import { z } from 'zod';
import { decode } from '#documents/decode.ts';
import { pageReader, placeInMarkup } from '#documents/page-place.ts';
import { trouble } from '#problems/catalogue.ts';
import { rowOfId } from '#projections/document-ids.ts';
import type { Desk } from './desk.ts';
import { readRecord } from './read-kept-text.ts';
import { queryTrouble } from './view-record.ts';

/** Offsets into the decoded original, half-open, UTF-16 units; null for what is no page or stands nowhere in it. `markup`: what stands there, at most its beginning. */
export type PlaceFound = { readonly document: string; readonly place: { readonly start: number; readonly end: number; readonly markup: string } | null };

/** UTF-16 units. */
const longestMarkup = 10_000;

const query = z.strictObject({ id: z.string().max(500), start: z.coerce.number().int().min(0), end: z.coerce.number().int().min(0) });

/**
 * @param asked `id` of a document, `start` and `end` of a span of its text
 * @throws Trouble `query-invalid`, `record-unknown`, `original-missing`
 */
export async function findPlace(desk: Desk, asked: object): Promise<PlaceFound> {
	const parsed = query.safeParse(asked);
	if (!parsed.success) throw queryTrouble(parsed.error);
	const { id, ...span } = parsed.data;
	const record = await readRecord(desk, id);
	if (record.reader !== pageReader) return { document: id, place: null };
	const bytes = await desk.originals.read(record.sha256);
	if (bytes === null) throw trouble('original-missing', { document: id });
	const markup = decode(bytes, { name: id, captured: record.captured, ...(await declaredOf(desk, id)) }).text;
	const place = placeInMarkup(markup, span);
	return { document: id, place: place === null ? null : { ...place, markup: markup.slice(place.start, Math.min(place.end, place.start + longestMarkup)) } };
}

/** What was declared when it came in decides how its bytes are decoded. */
async function declaredOf({ register, ledger }: Desk, id: string): Promise<{ readonly mediaType?: string }> {
	const sequence = register.documents.columns.sequence[rowOfId(register.documentIds, id) ?? 0] ?? 0;
	const [entry] = await ledger.entries([sequence]);
	const mediaType = entry?.kind === 'document.received' ? (entry.data.intake?.mediaType ?? null) : null;
	return mediaType === null ? {} : { mediaType };
}
