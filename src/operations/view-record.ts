// Shows the record: a projection by its name, with a query as it comes from an address or a prompt. `asOf` and `clock` may
// stand in every query: the record as it was known at the end of a day.
import { z } from 'zod';
import { trouble } from '#problems/catalogue.ts';
import type { Trouble } from '#problems/problem.ts';
import { boardOf, type Board } from '#projections/board.ts';
import type { AsOf } from '#projections/cut.ts';
import { projectionNamed, projections } from '#projections/projections.ts';
import type { Desk } from './desk.ts';

/** Names of all views. */
export const viewNames: readonly string[] = projections.map(({ name }) => name);

/** What every query may say besides its own fields. */
const common = z.object({ asOf: z.iso.date().optional(), clock: z.enum(['recorded', 'published']).default('recorded') });

/**
 * @param query fields as text; parsed here, once
 * @throws Trouble `projection-unknown`, `query-invalid`, `record-unknown`
 */
export async function viewRecord(desk: Desk, name: string, query: object): Promise<unknown> {
	const projection = projectionNamed(name);
	if (projection === undefined) throw trouble('projection-unknown', { name });
	const { asOf, clock, ...own } = query as Readonly<Record<string, unknown>>;
	const cut = common.safeParse({ ...(asOf === undefined ? {} : { asOf }), ...(clock === undefined ? {} : { clock }) });
	if (!cut.success) throw queryTrouble(cut.error);
	const parsed = projection.query.safeParse(own);
	if (!parsed.success) throw queryTrouble(parsed.error);
	return projection.view(boardOfDesk(desk, cut.data.asOf === undefined ? null : { day: cut.data.asOf, clock: cut.data.clock }), parsed.data);
}

/** What the desk lets be seen, now or as of a day. */
export function boardOfDesk({ register, reference, ledger }: Desk, asOf: AsOf): Board {
	return boardOf({ register, reference, entriesAt: (sequences) => ledger.entries(sequences), asOf });
}

/** The first field that cannot be used, with the reason in zod's words. */
export function queryTrouble(error: z.ZodError): Trouble {
	const [issue] = error.issues;
	const field = issue?.code === 'unrecognized_keys' ? issue.keys.join(', ') : (issue?.path.join('.') ?? '');
	const reason = issue?.code === 'unrecognized_keys' ? 'it is not known here' : (issue?.message ?? 'it is not valid');
	return trouble('query-invalid', { field: field === '' ? '(request)' : field.slice(0, 100), reason: reason.slice(0, 200) });
}
