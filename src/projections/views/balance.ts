// The balance of any selection of claims: the share of each side, of outlets and of origins, and a warning when it rests
// on one of them alone. Takes the filters of the list of claims.
import { z } from 'zod';
import { lanesOfClaims, shared, type Board } from '../board.ts';
import { laneHeads } from '../lane.ts';
import { talliesOf } from '../origin.ts';
import type { Projection } from '../projection.ts';
import { selectClaims, selectionQuery, type Selection } from '../selection.ts';
import { valueAt, wordOf } from '../table.ts';
import type { BalanceView, Share } from '../balance-view.ts';

const query = z.strictObject(selectionQuery);

/** A selection is one-sided when more than this share of its origins comes from one account, or of its documents from one outlet. */
const oneSided = 0.7;
/** Fewer claims than this say nothing about balance. */
const fewest = 5;
const shownOutlets = 20;

export const balance: Projection<z.output<typeof query>, BalanceView> = {
	name: 'balance',
	version: 2,
	summary: 'Shares of accounts, outlets and origins in a selection of claims.',
	query,
	view(board, asked) {
		return Object.values(asked).every((value) => value === undefined) ? shared(board, 'balance', () => balanceOf(board, asked)) : balanceOf(board, asked);
	},
};

function balanceOf(board: Board, asked: Selection): BalanceView {
	const rows = selectClaims(board, asked);
	const byLane = shares(board, rows, byLaneOf(board));
	const byOutlet = shares(board, rows, byOutletOf(board));
	return {
		tallies: talliesOf(board, rows),
		byLane,
		byOutlet: byOutlet.slice(0, shownOutlets),
		outlets: byOutlet.length,
		warnings: warningsOf(rows.length, byLane, byOutlet),
	};
}

/** The number of the group a claim belongs to, and the id and name of each group. */
type Grouping = { readonly groupOf: (row: number) => number; readonly named: (group: number) => { readonly id: string; readonly name: string } };

function byLaneOf(board: Board): Grouping {
	const heads = laneHeads(board.reference);
	const lanes = lanesOfClaims(board);
	return { groupOf: (row) => lanes[row] as number, named: (lane) => heads[lane] ?? { id: 'other', name: 'Other' } };
}

function byOutletOf({ register }: Board): Grouping {
	const { claims, readings, documents, names } = register;
	return {
		groupOf: (row) => valueAt(documents.columns.outlet, valueAt(readings.columns.document, valueAt(claims.columns.reading, row))),
		named: (number) => {
			const outlet = wordOf(names, number) ?? '';
			return { id: outlet, name: outlet };
		},
	};
}

function shares(board: Board, rows: Int32Array, { groupOf, named }: Grouping): readonly Share[] {
	const groups = new Map<number, number[]>();
	for (const row of rows) {
		const group = groups.get(groupOf(row));
		if (group) group.push(row);
		else groups.set(groupOf(row), [row]);
	}
	const { origins } = talliesOf(board, rows);
	return [...groups]
		.map(([group, members]) => {
			const tallies = talliesOf(board, members);
			return { ...named(group), ...tallies, share: origins === 0 ? 0 : tallies.origins / origins };
		})
		.sort((one, other) => other.origins - one.origins || (one.id < other.id ? -1 : 1));
}

function warningsOf(claims: number, byLane: readonly Share[], byOutlet: readonly Share[]): readonly string[] {
	if (claims < fewest) return [];
	const [lane] = byLane;
	const [outlet] = byOutlet;
	const percent = (share: number): string => `${Math.round(share * 100)} %`;
	return [
		...(lane !== undefined && lane.share > oneSided ? [`${percent(lane.share)} of the origins are of one account: ${lane.name}.`] : []),
		...(outlet !== undefined && outlet.share > oneSided ? [`${percent(outlet.share)} of the origins were read in one outlet: ${outlet.name}.`] : []),
	];
}
