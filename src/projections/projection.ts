// A projection is the ledger as a table one can look at: a pure function of the register (the fold of all
// entries) and a query. New projection = one file in views/ and one line in the list of projections.ts.
import type { Reference } from '#reference/reference.ts';
import type { ZodType } from 'zod';
import type { Register } from './register.ts';

export type Projection<Query = unknown, View = unknown> = {
	/** Also its address: `GET /api/<name>`. */
	readonly name: string;
	/** Raised whenever the same register gives another view. */
	readonly version: number;
	/** One line for the API description. */
	readonly summary: string;
	readonly query: ZodType<Query>;
	readonly view: (register: Register, reference: Reference, query: Query) => View;
};
