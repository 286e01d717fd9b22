// Turns what a test of the reference says of a fact into what this claim says of it: a denied breach is a
// denial, a wanted passage a call for compliance, a promised one an offer.
import type { Claim } from '#claims/claim.ts';
import type { Relation } from './bearing.ts';

/** @param told the relation when the event is asserted as having happened */
export function relationOf(claim: Claim, told: Relation): Relation {
	if (claim.act === 'interpretation') return 'interpretation';
	if (claim.act === 'offer' || claim.act === 'commitment') return 'offer';
	if (claim.act === 'appeal' || claim.act === 'demand' || claim.modality === 'wanted') return 'call-for-compliance';
	if (claim.polarity === 'denied') return told === 'alleged-breach' ? 'denial' : told === 'reported-fulfilment' ? 'alleged-breach' : told;
	return told;
}

/** Whether the claim tells of something that happened or goes on, rather than may, would or should. */
export function isTold(claim: Claim): boolean {
	return claim.modality === 'actual' || claim.modality === 'ongoing';
}
