// Invented drafts for the ledger's tests: a document of our own words with one narrator's claim.
import { createHash } from 'node:crypto';
import type { EntryDraft } from '#ledger/entry.ts';

export const sampleText = 'The ferry from Kessel was turned back at noon. Nobody said why.';

export function hash(text: string): string {
	return createHash('sha256').update(text, 'utf8').digest('hex');
}

/** A document received and read, with one claim resting on `[start, end)` of its text. */
export function sampleDrafts(text = sampleText, start = 0, end = 46): readonly EntryDraft[] {
	const sha256 = hash(text);
	const id = `d${sha256.slice(0, 16)}`;
	const place = { document: id, reading: `${id}.r1` };
	const quote = { start, end, exact: text.slice(start, end) };
	return [
		{
			kind: 'document.received',
			data: {
				document: {
					id,
					sha256,
					textSha256: sha256,
					bytes: Buffer.byteLength(text),
					mediaType: 'text/plain',
					reader: 'plain/1',
					source: { outlet: 'Harbour Post', side: null, standing: 'independent', address: null },
					title: null,
					titleSpan: null,
					body: { start: 0, end: text.length },
					published: { edtf: '2031-05-04', known: 'stated' },
					captured: '2031-05-04T10:00:00Z',
					language: 'en',
					doubts: [],
				},
			},
		},
		{
			kind: 'claim.composed',
			data: {
				id: `${id}.r1.c0`,
				...place,
				claim: {
					index: 0,
					sentence: 0,
					statement: null,
					act: 'report',
					kind: 'passage-blocked',
					actors: [],
					recipients: [],
					place: null,
					time: { edtf: '2031-05-04', known: 'implied' },
					polarity: 'asserted',
					modality: 'actual',
					casualties: [],
					evidence: [quote],
					trigger: null,
					doubts: [],
					by: 'test',
					reason: 'made for a test',
				},
			},
		},
		{ kind: 'document.read', data: { ...place, engine: 'test/1', sentences: 2, doubts: [] } },
	];
}

/** `count` small drafts without quotes. */
export function manyDrafts(count: number): readonly EntryDraft[] {
	return Array.from(
		{ length: count },
		(_, index): EntryDraft => ({
			kind: 'document.read',
			data: { document: `d${index}`, reading: `d${index}.r1`, engine: 'test/1', sentences: index, doubts: [] },
		}),
	);
}
