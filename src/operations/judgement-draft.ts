// What a person hands in as a judgement, parsed once: the kind of entry and its fields. Lists may come as words with
// commas, as they do from a prompt.
import { z } from 'zod';
import type { JudgementData } from '#ledger/judgement.ts';

const line = z
	.string()
	.transform((value) => value.toWellFormed().trim())
	.pipe(z.string().min(1).max(500));
const prose = z
	.string()
	.transform((value) => value.toWellFormed().trim())
	.pipe(z.string().min(1).max(5_000));
const day = z.iso.date();
const list = z.preprocess(
	(value) =>
		typeof value === 'string'
			? value
					.split(',')
					.map((item) => item.trim())
					.filter((item) => item !== '')
			: value,
	z.array(line).max(2_000),
);
const some = list.pipe(z.tuple([line], line));
const seen = z.coerce.number().int().min(0);
const number = z.coerce.number();

const about = z.discriminatedUnion('on', [
	z.strictObject({ on: z.literal('claim'), claim: line }),
	z.strictObject({ on: z.literal('incident'), incident: line }),
	z.strictObject({
		on: z.literal('obligation'),
		obligation: line,
		state: z.enum(['not-initiated', 'minimum', 'intermediate', 'complete', 'kept', 'broken']),
		from: day,
	}),
	z.strictObject({
		on: z.literal('access'),
		place: line,
		state: z.enum(['open', 'restricted', 'blocked']),
		direction: z.enum(['in', 'out', 'both']).default('both'),
		users: list.default([]),
		from: day,
		to: day.nullable().default(null),
	}),
]);

/** The fields of each kind. `finding.made` gets its id from the record. */
export const judgementSchemas = {
	'finding.made': z.strictObject({
		about,
		status: z.enum(['reported', 'corroborated', 'confirmed', 'disputed', 'refuted', 'retracted', 'not-verifiable']),
		conclusion: prose,
		claims: some,
		reason: prose,
		grade: number.pipe(z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5), z.literal(6)])).default(6),
		corrects: line.nullable().default(null),
		seen,
	}),
	'finding.reviewed': z.strictObject({ finding: line, decision: z.enum(['confirmed', 'returned']), reason: prose, seen }),
	'source.graded': z.strictObject({ outlet: line, grade: z.enum(['A', 'B', 'C', 'D', 'E', 'F']), reason: prose, seen }),
	'incident.joined': z.strictObject({ incidents: list.pipe(z.tuple([line, line], line)), reason: prose, seen }),
	'incident.split': z.strictObject({ incident: line, claims: some, reason: prose, seen }),
	'incident.named': z.strictObject({ incident: line, name: line, reason: prose, seen }),
	'claim.reviewed': z.strictObject({ claim: line, decision: z.enum(['accepted', 'rejected']), reason: prose, seen }),
} as const;

export type JudgementKind = keyof JudgementData;
/** One judgement as it was parsed; a finding has no id yet. */
export type JudgementDraft = { [Kind in JudgementKind]: { readonly kind: Kind; readonly data: z.output<(typeof judgementSchemas)[Kind]> } }[JudgementKind];

export const judgementKinds = Object.keys(judgementSchemas) as readonly JudgementKind[];
