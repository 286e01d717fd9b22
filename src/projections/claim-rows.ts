// The claims that a view shows or rests on, as rows: what its balance is of, and what the filter `among` of every list of
// claims asks for by the name of the view and its own fields. New selection = one file in selections/, one line in among.ts.
import type { ZodType } from 'zod';
import type { Board } from './board.ts';

export type ClaimRows<Query> = {
	/** That of the view. */
	readonly name: string;
	/** The fields of the view that choose; those of pages are none. */
	readonly query: ZodType<Query>;
	/** Rows in any order; one may stand there twice. */
	readonly rowsOf: (board: Board, query: Query) => ArrayLike<number>;
};
