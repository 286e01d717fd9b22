// The fields with which a person says where something comes from, the same at every door.
import { z } from 'zod';
import { queryTrouble } from '#operations/view-record.ts';

export const line = z
	.string()
	.max(2_000)
	.transform((value) => value.toWellFormed());

export const sourceFields = {
	outlet: line.nullish(),
	side: line.nullish(),
	standing: z.enum(['official', 'state-media', 'independent', 'mediator', 'monitor', 'unknown']).nullish(),
};

export type SourceFields = z.output<z.ZodObject<typeof sourceFields>> & { readonly address?: string | null | undefined };

/** What was said of the source; what was left empty is not said. */
export function sourceOf({ outlet, side, standing, address }: SourceFields) {
	return { ...(outlet && { outlet }), ...(side && { side }), ...(standing && { standing }), ...(address && { address }) };
}

/** @throws Trouble `query-invalid` */
export function parse<Output>(schema: z.ZodType<Output>, value: unknown): Output {
	const parsed = schema.safeParse(value);
	if (!parsed.success) throw queryTrouble(parsed.error);
	return parsed.data;
}
