// The PLOVER event of a claim: that of its kind, turned where the deed is not done but promised, refused or asked for.
// After the PLOVER codebook (Open Event Data Alliance): an intended act of cooperation is AGREE, a refused one REJECT.
import type { EventKind } from '#reference/lexicon.ts';
import type { Claim } from './claim.ts';

export type Plover = { readonly event: string; readonly mode: string | null };

const deeds: ReadonlySet<string> = new Set(['COOPERATE', 'AID', 'RETREAT', 'CONCEDE']);

/** @param kind the claim's kind */
export function ploverOf({ polarity, modality, act }: Pick<Claim, 'polarity' | 'modality' | 'act'>, kind: EventKind): Plover {
	const { event } = kind.plover;
	if (!deeds.has(event)) return kind.plover;
	if (modality === 'future' && polarity === 'denied') return { event: 'REJECT', mode: null };
	if (modality === 'future' || modality === 'conditional' || act === 'commitment' || act === 'offer') return { event: 'AGREE', mode: null };
	return modality === 'wanted' && (act === 'demand' || act === 'appeal') ? { event: 'REQUEST', mode: null } : kind.plover;
}
