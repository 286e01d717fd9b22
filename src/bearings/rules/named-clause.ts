// Ties a claim to the clause its own words name (`point 6 of the statement`): to the obligation of that clause
// whose tests fit the claim, else to every obligation of the clause. The basis is explicit.
import type { Claim } from '#claims/claim.ts';
import type { Mention } from '#mentions/mention.ts';
import { overlaps } from '#text/span.ts';
import type { Bearing, BearingRule, Relation } from '../bearing.ts';
import { relationOf } from '../relation.ts';

export const namedClause: BearingRule = {
	name: 'named-clause',
	relate({ reference, mentionsNear }, claim) {
		const named = mentionsNear(claim).filter(
			(mention) =>
				mention.kind === 'agreement' && mention.ref !== null && mention.value !== null && claim.evidence.some((evidence) => overlaps(evidence, mention)),
		);
		return named.flatMap((mention) => bearingsOn(reference.agreementById.get(mention.ref as string)?.obligations ?? [], mention, claim));
	},
};

type Obligations = readonly {
	readonly id: string;
	readonly clause: string;
	readonly duty: string;
	readonly tests: readonly { readonly kinds: readonly string[]; readonly relation: Relation }[];
}[];

function bearingsOn(obligations: Obligations, mention: Mention, claim: Claim): Bearing[] {
	const inClause = obligations.filter(({ clause }) => mention.value?.split(',').includes(clause));
	const fitting = inClause.filter(({ tests }) => tests.some(({ kinds }) => claim.kind !== null && kinds.includes(claim.kind)));
	const standing = inClause.filter(({ duty }) => duty === 'standing');
	const chosen = fitting.length > 0 ? fitting : standing.length > 0 ? standing : inClause;
	return chosen.map(({ id, tests }) => ({
		on: 'obligation',
		claim: claim.index,
		obligation: id,
		relation: relationOf(claim, tests.find(({ kinds }) => claim.kind !== null && kinds.includes(claim.kind))?.relation ?? told(claim)),
		basis: 'explicit',
		reason: `The words name “${mention.exact}”.`,
	}));
}

/** Without a test to say so, words on a clause are a breach alleged, kept or called for by the kind of event. */
function told(claim: Claim): Relation {
	if (claim.kind === 'ceasefire-broken' || claim.kind === 'accusation' || claim.act === 'allegation') return 'alleged-breach';
	return claim.act === 'report' && claim.kind !== null && /opened|passed|held|restored|returned/.test(claim.kind) ? 'reported-fulfilment' : 'interpretation';
}
