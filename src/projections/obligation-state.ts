// The state of an obligation as it is said to be: each lane's latest word on it and what they add up to. Never
// without who says so; no state here is a finding.
import type { Relation } from '#bearings/bearing.ts';
import type { Agreement, Deadline, Obligation } from '#reference/agreement.ts';
import type { Reference } from '#reference/reference.ts';
import { compare, shared, type Board, type BoardClaim } from './board.ts';
import { laneHeads } from './lane.ts';
import type { BearingView, ObligationView } from './view.ts';

export type ObligationClaim = { readonly claim: BoardClaim; readonly bearing: BearingView & { on: 'obligation' }; readonly day: string | null };

/** Every claim that bears on each obligation, by obligation id, in order of the day it speaks of. */
export function claimsByObligation(board: Board): ReadonlyMap<string, readonly ObligationClaim[]> {
	return shared(board, 'obligations', () => {
		const byObligation = new Map<string, ObligationClaim[]>();
		for (const claim of board.claims) {
			for (const bearing of claim.view.bearings) {
				if (bearing.on !== 'obligation') continue;
				const others = byObligation.get(bearing.obligation) ?? [];
				others.push({ claim, bearing, day: claim.day ?? claim.published });
				byObligation.set(bearing.obligation, others);
			}
		}
		for (const claims of byObligation.values()) claims.sort((one, other) => compare(one.day ?? '', other.day ?? ''));
		return byObligation;
	});
}

export function obligationView(given: { readonly obligation: Obligation; readonly agreement: Agreement }, board: Board, reference: Reference): ObligationView {
	const { obligation, agreement } = given;
	const claims = claimsByObligation(board).get(obligation.id) ?? [];
	const counts = new Map<Relation, number>();
	for (const { bearing } of claims) counts.set(bearing.relation, (counts.get(bearing.relation) ?? 0) + 1);
	return {
		obligation,
		agreement: { id: agreement.id, title: agreement.title },
		state: stateOf(counts),
		byLane: laneHeads(reference).flatMap(({ id, name }) => {
			const latest = claims.findLast(({ claim }) => claim.view.lane === id);
			return latest ? [{ lane: id, name, relation: latest.bearing.relation, claim: latest.claim.view.id, day: latest.day }] : [];
		}),
		counts: [...counts].map(([relation, count]) => ({ relation, count })),
		deadline: deadlineOf(obligation.deadline),
	};
}

/** Only claims of breach and of fulfilment make a state; calls, offers and readings of the text do not. */
function stateOf(counts: ReadonlyMap<Relation, number>): ObligationView['state'] {
	const isBroken = counts.has('alleged-breach');
	const isKept = counts.has('reported-fulfilment') || counts.has('denial');
	if (isBroken) return isKept ? 'disputed' : 'alleged-broken';
	return isKept ? 'reported-kept' : 'no-claims';
}

function deadlineOf(deadline: Deadline): string | null {
	if (deadline.kind === 'fixed') return deadline.amended.at(-1)?.date ?? deadline.date;
	return deadline.kind === 'computed' ? deadline.date : null;
}
