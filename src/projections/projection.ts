// A projection is the ledger as a table one can look at: a pure function of the board (what the fold of all entries lets
// be seen as of a day) and a query. New projection = one file in views/ and one line in the list of projections.ts.
import type { ZodType } from 'zod';
import type { Board } from './board.ts';

export type Projection<Query = unknown, View = unknown> = {
	/** Also its address: `GET /api/<name>`. */
	readonly name: string;
	/** Raised whenever the same register gives another view. */
	readonly version: number;
	/** One line for the API description. */
	readonly summary: string;
	readonly query: ZodType<Query>;
	/** Looks rows up in the board and fetches the words of those it shows. */
	readonly view: (board: Board, query: Query) => View | Promise<View>;
};
