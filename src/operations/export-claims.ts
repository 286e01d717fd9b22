// Exports the claims as JSON Lines: each claim as the desk shows it, its words as W3C Web Annotation selectors
// into the text whose hash is given, so that they can be found again wherever the text is.
import type { DocumentRecord } from '#documents/document.ts';
import type { ClaimView, Page } from '#projections/view.ts';
import { toPositionSelector, toQuoteSelector } from '#text/selector.ts';
import type { Desk } from './desk.ts';
import { readKeptText, readRecord } from './read-kept-text.ts';
import { viewRecord } from './view-record.ts';

const pageSize = 10_000;

/**
 * One object a claim, latest publication first.
 * @param query the filters of the claims view
 * @throws Trouble `query-invalid`, `desk-broken`
 */
export async function* exportClaims(desk: Desk, query: Readonly<Record<string, string>>): AsyncGenerator<object> {
	let at = { document: '', words: '', record: null as DocumentRecord | null };
	for (let offset = 0; ; offset += pageSize) {
		const { rows, total } = (await viewRecord(desk, 'claims', { ...query, offset, limit: pageSize })) as Page<ClaimView>;
		for (const claim of rows) {
			if (at.document !== claim.document)
				at = { document: claim.document, words: await readKeptText(desk, claim.document), record: await readRecord(desk, claim.document) };
			yield exported(claim, at.words, at.record);
		}
		if (offset + pageSize >= total) return;
	}
}

function exported(claim: ClaimView, text: string, record: DocumentRecord | null): object {
	const { evidence, document, documentTitle, outlet, address, published, recordedAt, ...rest } = claim;
	return {
		...rest,
		source: {
			document,
			title: documentTitle,
			outlet,
			address,
			published,
			recordedAt,
			side: record?.source.side ?? null,
			standing: record?.source.standing ?? 'unknown',
			captured: record?.captured ?? null,
			sha256: record?.sha256 ?? null,
			textSha256: record?.textSha256 ?? null,
		},
		target: evidence.map((quote) => ({
			source: address ?? `urn:sha256:${record?.textSha256 ?? ''}`,
			selector: [toQuoteSelector(text, quote), toPositionSelector(quote)],
		})),
	};
}
