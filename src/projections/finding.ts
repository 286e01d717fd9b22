// Findings as they stand: each with its reviews, with what it corrects and what corrected it. A finding is established
// when it says that something is so (`confirmed`, `corroborated`, `refuted`) and a second person confirmed it; one that was
// returned, corrected or retracted is not. Nothing else in the record establishes anything.
import type { Finding } from '#ledger/judgement.ts';
import { shared, type Board } from './board.ts';
import type { Judgement } from './register.ts';
import type { FindingView } from './record-view.ts';

const establishing: ReadonlySet<string> = new Set(['confirmed', 'corroborated', 'refuted']);

/** All findings that are seen, in order. */
export function findingsOf(board: Board): readonly FindingView[] {
	return shared(board, 'findings', () => {
		const made = board.judgements.filter((entry): entry is Judgement & { kind: 'finding.made' } => entry.kind === 'finding.made');
		const correctedBy = new Map(made.flatMap(({ data }) => (data.finding.corrects === null ? [] : [[data.finding.corrects, data.finding.id] as const])));
		return made.map(({ data, by, at, sequence }) => {
			const reviews = reviewsOf(board.judgements, data.finding.id);
			const corrected = correctedBy.get(data.finding.id) ?? null;
			const isConfirmed = reviews.at(-1)?.decision === 'confirmed';
			return {
				...data.finding,
				by,
				at,
				sequence,
				reviews,
				correctedBy: corrected,
				isEstablished: isConfirmed && corrected === null && establishing.has(data.finding.status),
			};
		});
	});
}

/** The established findings of one kind of subject. */
export function establishedOn<On extends Finding['about']['on']>(
	board: Board,
	on: On,
): readonly (FindingView & { readonly about: Extract<Finding['about'], { readonly on: On }> })[] {
	type Wanted = FindingView & { readonly about: Extract<Finding['about'], { readonly on: On }> };
	return findingsOf(board).filter((finding): finding is Wanted => finding.isEstablished && finding.about.on === on);
}

function reviewsOf(judgements: readonly Judgement[], finding: string): FindingView['reviews'] {
	return judgements.flatMap((entry) =>
		entry.kind === 'finding.reviewed' && entry.data.finding === finding
			? [{ by: entry.by, at: entry.at, decision: entry.data.decision, reason: entry.data.reason }]
			: [],
	);
}
