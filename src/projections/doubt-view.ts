// The doubts of documents, with the document each belongs to: of its bytes, of its reading and of its claims.
import { recordSequence, type Board } from './board.ts';
import { fetchEntries, recordOf, titleOf } from './claim-view.ts';
import { none } from './register.ts';
import { valueAt } from './table.ts';
import type { TodayView } from './record-view.ts';

/** @param documents rows */
export async function doubtsOn(board: Board, documents: readonly number[]): Promise<TodayView['gaps']> {
	const wanted = documents.map((row) => ({ row, received: recordSequence(board, row), others: doubtful(board, row) }));
	const entries = await fetchEntries(
		board,
		wanted.flatMap(({ received, others }) => [received, ...others]),
	);
	return wanted.flatMap(({ received, others }) => {
		const document = recordOf(entries, received);
		const more = others.flatMap((sequence) => {
			const entry = entries.get(sequence);
			if (entry?.kind === 'document.read') return entry.data.doubts;
			return entry?.kind === 'claim.composed' ? entry.data.claim.doubts : [];
		});
		return [...document.doubts, ...more].map(({ reason }) => ({ kind: 'doubt' as const, text: `${titleOf(document)}: ${reason}`, document: document.id }));
	});
}

/** Sequences of the entries of a document's reading that hold a doubt. */
function doubtful({ register, readings, isClaimSeen }: Board, row: number): readonly number[] {
	const reading = valueAt(readings, row);
	if (reading === none) return [];
	const { columns } = register.readings;
	const found = valueAt(columns.doubts, reading) > 0 ? [valueAt(columns.sequence, reading)] : [];
	const first = valueAt(columns.claims, reading);
	for (let claim = first; claim < first + valueAt(columns.claimCount, reading); claim++)
		if (isClaimSeen[claim] === 1 && valueAt(register.claims.columns.doubts, claim) > 0) found.push(valueAt(register.claims.columns.sequence, claim));
	return found;
}
