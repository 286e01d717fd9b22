// Shows the record: a projection by its name, with a query as it comes from an address or a prompt. In every query may stand
// `asOf` and `clock`, the record as it was known at the end of a day, and `by`, what its figures count.
import { z } from 'zod';
import { trouble } from '#problems/catalogue.ts';
import type { Trouble } from '#problems/problem.ts';
import { boardOf, type Board } from '#projections/board.ts';
import type { AsOf } from '#projections/cut.ts';
import { projectionNamed, projections } from '#projections/projections.ts';
import { unit, units } from '#projections/unit.ts';
import type { Unit } from '#projections/view.ts';
import type { Desk } from './desk.ts';

/** What figures can count. */
export { units };

/** Names of all views. */
export const viewNames: readonly string[] = projections.map(({ name }) => name);

/** What every query may say besides its own fields. */
const common = z.object({ asOf: z.iso.date().optional(), clock: z.enum(['recorded', 'published']).default('recorded'), by: unit });

/**
 * @param query fields as text; parsed here, once
 * @throws Trouble `projection-unknown`, `query-invalid`, `record-unknown`
 */
export async function viewRecord(desk: Desk, name: string, query: object): Promise<unknown> {
	const projection = projectionNamed(name);
	if (projection === undefined) throw trouble('projection-unknown', { name });
	const { asOf, clock, by, ...own } = query as Readonly<Record<string, unknown>>;
	const cut = common.safeParse({ ...(asOf === undefined ? {} : { asOf }), ...(clock === undefined ? {} : { clock }), ...(by === undefined ? {} : { by }) });
	if (!cut.success) throw queryTrouble(cut.error);
	const parsed = projection.query.safeParse(own);
	if (!parsed.success) throw queryTrouble(parsed.error);
	const past = cut.data.asOf === undefined ? null : { day: cut.data.asOf, clock: cut.data.clock };
	return projection.view(boardOfDesk(desk, past, cut.data.by), parsed.data);
}

/** What the desk lets be seen, now or as of a day. */
export function boardOfDesk({ register, reference, ledger }: Desk, asOf: AsOf, by: Unit = 'claims'): Board {
	return boardOf({ register, reference, entriesAt: (sequences) => ledger.entries(sequences), asOf, unit: by });
}

/** The first field that cannot be used, with the reason in zod's words. */
export function queryTrouble(error: z.ZodError): Trouble {
	const [issue] = error.issues;
	const field = issue?.code === 'unrecognized_keys' ? issue.keys.join(', ') : (issue?.path.join('.') ?? '');
	const reason = issue?.code === 'unrecognized_keys' ? 'it is not known here' : (issue?.message ?? 'it is not valid');
	return trouble('query-invalid', { field: field === '' ? '(request)' : field.slice(0, 100), reason: reason.slice(0, 200) });
}
