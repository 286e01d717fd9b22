// Claims in a few words: what act, of what kind, denied or only wanted. Ids of the lexicon are words with hyphens.
import type { ClaimView } from '#projections/view.ts';

/** `alleged-breach` → `alleged breach`. */
export function plainWords(id: string): string {
	return id.replaceAll('-', ' ');
}

/** What the claim is about, with a denial or an unreal event named as such. */
export function eventWords(claim: ClaimView): string {
	const kind = claim.kindLabel;
	if (kind === null) return claim.polarity === 'denied' ? 'denied' : '';
	const isUnreal = claim.modality !== 'actual' && claim.modality !== 'ongoing';
	return `${claim.polarity === 'denied' ? 'not ' : ''}${kind}${isUnreal ? ` (${claim.modality})` : ''}`;
}

/** Words in quotation marks, where they do not bring their own. */
export function quoted(words: string): string {
	return `${/^[“"«„‘]/.test(words) ? '' : '“'}${words}${/[”"»’]$/.test(words) ? '' : '”'}`;
}

/** The words the claim rests on, pieces joined by an ellipsis. */
export function evidenceWords(claim: ClaimView): string {
	return claim.evidence.map((quote) => quote.exact).join(' … ');
}
