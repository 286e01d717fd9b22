// Shows the record: a projection by its name, with a query as it comes from an address or a prompt.
import type { z } from 'zod';
import { trouble } from '#problems/catalogue.ts';
import type { Trouble } from '#problems/problem.ts';
import { projectionNamed, projections } from '#projections/projections.ts';
import type { Desk } from './desk.ts';

/** Names of all views. */
export const viewNames: readonly string[] = projections.map(({ name }) => name);

/**
 * @param query fields as text; parsed here, once
 * @throws Trouble `projection-unknown`, `query-invalid`, `record-unknown`
 */
export function viewRecord(desk: Desk, name: string, query: unknown): unknown {
	const projection = projectionNamed(name);
	if (projection === undefined) throw trouble('projection-unknown', { name });
	const parsed = projection.query.safeParse(query);
	if (!parsed.success) throw queryTrouble(parsed.error);
	return projection.view(desk.register, desk.reference, parsed.data);
}

/** The first field that cannot be used, with the reason in zod's words. */
export function queryTrouble(error: z.ZodError): Trouble {
	const [issue] = error.issues;
	const field = issue?.code === 'unrecognized_keys' ? issue.keys.join(', ') : (issue?.path.join('.') ?? '');
	const reason = issue?.code === 'unrecognized_keys' ? 'it is not known here' : (issue?.message ?? 'it is not valid');
	return trouble('query-invalid', { field: field === '' ? '(request)' : field.slice(0, 100), reason: reason.slice(0, 200) });
}
