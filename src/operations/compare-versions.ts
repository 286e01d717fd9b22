// Compares a document with what stood at its address before: which sentences were added and removed, in the order in which
// one reads them, and which claims stand in one of the two alone.
import { z } from 'zod';
import { trouble } from '#problems/catalogue.ts';
import { idOfRow, rowOfId } from '#projections/document-ids.ts';
import { none } from '#projections/register.ts';
import type { ChangesView, ClaimView, DocumentView, SentenceChange } from '#projections/view.ts';
import type { Sentence } from '#sentences/sentence.ts';
import { split } from '#sentences/split.ts';
import type { Desk } from './desk.ts';
import { readKeptText } from './read-kept-text.ts';
import { sentenceDifference } from './sentence-difference.ts';
import { queryTrouble, viewRecord } from './view-record.ts';

const query = z.strictObject({ id: z.string().max(500), before: z.string().max(500).optional() });

/**
 * @param asked `id` of a document; `before` names the one to compare it with, else it is the one that stood at its address before
 * @throws Trouble `query-invalid`, `record-unknown`, `desk-broken`
 */
export async function compareVersions(desk: Desk, asked: object): Promise<ChangesView> {
	const parsed = query.safeParse(asked);
	if (!parsed.success) throw queryTrouble(parsed.error);
	const { id } = parsed.data;
	const before = parsed.data.before ?? versionBefore(desk, id);
	const [older, newer] = await Promise.all([openVersion(desk, before), openVersion(desk, id)]);
	const steps = sentenceDifference(older.sentences.map(wordsOf), newer.sentences.map(wordsOf));
	return {
		before,
		after: id,
		sentences: steps.map(({ change, at }) => changeOf(change, (change === 'removed' ? older : newer).sentences[at])),
		claimsAdded: claimsMissing(newer.claims, older.claims),
		claimsRemoved: claimsMissing(older.claims, newer.claims),
	};
}

function versionBefore({ register }: Desk, id: string): string {
	const row = rowOfId(register.documentIds, id);
	if (row === undefined) throw trouble('record-unknown', { what: 'document', id });
	const before = register.documents.columns.versionOf[row] ?? none;
	const found = before === none ? undefined : idOfRow(register.documentIds, before);
	if (found === undefined) throw trouble('query-invalid', { field: 'id', reason: 'nothing stood at its address before' });
	return found;
}

type Cut = Sentence & { readonly exact: string };
type Version = { readonly sentences: readonly Cut[]; readonly claims: readonly ClaimView[] };

async function openVersion(desk: Desk, id: string): Promise<Version> {
	const { record, claims } = (await viewRecord(desk, 'document', { id })) as DocumentView;
	const text = await readKeptText(desk, id);
	const sentences = split({ ...record, text }, desk.reference.lexicon);
	return { sentences: sentences.map((sentence) => ({ ...sentence, exact: text.slice(sentence.start, sentence.end) })), claims };
}

/** Spaces and lines make no change. */
function wordsOf({ exact }: Cut): string {
	return exact.replace(/\s+/g, ' ');
}

function changeOf(change: SentenceChange['change'], sentence: Cut | undefined): SentenceChange {
	if (sentence === undefined) throw new Error('a sentence of the difference is in neither version');
	const { start, end, exact, paragraph } = sentence;
	return { change, paragraph, quote: { start, end, exact } };
}

/** The claims of one version that the other lacks: of the same kind, speaker and words. As often as they are more. */
function claimsMissing(some: readonly ClaimView[], others: readonly ClaimView[]): readonly ClaimView[] {
	const counts = new Map<string, number>();
	for (const other of others) counts.set(keyOf(other), (counts.get(keyOf(other)) ?? 0) + 1);
	return some.filter((claim) => {
		const left = counts.get(keyOf(claim)) ?? 0;
		counts.set(keyOf(claim), left - 1);
		return left <= 0;
	});
}

function keyOf({ kind, act, speaker, polarity, evidence }: ClaimView): string {
	return JSON.stringify([kind, act, speaker, polarity, evidence.map(({ exact }) => exact.replace(/\s+/g, ' '))]);
}
