// What was said once and told by several: utterances and printed sentences of a selection of claims, the most told first.
import { z } from 'zod';
import { balanceView } from '../balance.ts';
import { shared, type Board } from '../board.ts';
import { countOrigins, rowsOfOrigins, type OriginCounts } from '../origin-group.ts';
import { originViews } from '../origin-rows.ts';
import type { Projection } from '../projection.ts';
import { limit, offset } from '../query.ts';
import { selectClaims, selectionQuery, type Selection } from '../selection.ts';
import type { Balanced } from '../balance-view.ts';
import type { OriginView } from '../origin-view.ts';
import type { Page } from '../view.ts';

const query = z.strictObject({
	...selectionQuery,
	/** Only what so many documents tell. */
	least: z.coerce.number().int().min(1).max(1_000).default(2),
	offset,
	limit: limit(500, 50),
});

export const origins: Projection<z.output<typeof query>, Page<OriginView> & Balanced> = {
	name: 'origins',
	version: 2,
	summary: 'What was said once and told in several documents: utterances and printed sentences, with the first telling.',
	query,
	async view(board, { least, offset: from, limit: most, ...asked }) {
		const isWhole = Object.values(asked).every((value) => value === undefined);
		const rows = isWhole ? board.claims : selectClaims(board, asked as Selection);
		const ranked = isWhole ? shared(board, `origins ${least}`, () => rank(board, rows, least)) : rank(board, rows, least);
		const shown = ranked.slice(from, from + most);
		const groups = rowsOfOrigins(board, rows, shown);
		const listed = shown.flatMap((origin): (readonly [number, ...number[]])[] => {
			const [first, ...others] = groups.get(origin) ?? [];
			return first === undefined ? [] : [[first, ...others]];
		});
		return { total: ranked.length, offset: from, rows: await originViews(board, listed), balance: balanceView(board, asked, () => rows) };
	},
};

/** The most told first; of equals the newer. */
function rank(board: Board, rows: ArrayLike<number>, least: number): readonly number[] {
	const { documents, firsts, numbers }: OriginCounts = countOrigins(board, rows, least);
	return numbers.toSorted((one, other) => (documents[other] as number) - (documents[one] as number) || (firsts[other] as number) - (firsts[one] as number));
}
