// The cases of data/lexicon/cases: each kind of event is found in every sentence that is a case of it, with who does it
// and to whom where the case says so, and in none that only looks like one.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { invented, read, referenceAt } from '../reading.ts';

type Found = { readonly text: string; readonly by?: string; readonly to?: string };
type Case = { readonly kind: string; readonly found: readonly Found[]; readonly not: readonly string[] };

const folder = join(import.meta.dirname, '../../data/lexicon/cases');
const cases = readdirSync(folder).flatMap((file) => (parse(readFileSync(join(folder, file), 'utf8')) as { items: Case[] }).items);
const reference = await referenceAt(invented);

test('every kind of event has at least six cases and four near misses', () => {
	const counted = new Map(cases.map(({ kind, found, not }) => [kind, [found.length, not.length] as const]));
	for (const { id } of reference.lexicon.kinds) {
		const [found, not] = counted.get(id) ?? [0, 0];
		expect([id, found >= 6, not >= 4]).toEqual([id, true, true]);
	}
});

describe.each(cases)('$kind', ({ kind, found, not }) => {
	test('is found in its cases', () => {
		const missed = found.flatMap(({ text, by, to }) => {
			const { claims } = read(text, reference);
			const fits = claims.some((claim) => claim.kind === kind && names(claim.actors, by) && names(claim.recipients, to));
			const told = claims.map((claim) => `${claim.kind} by ${words(claim.actors)} to ${words(claim.recipients)}`);
			return fits ? [] : [`${text} → ${told.join('; ')}`];
		});
		expect(missed).toEqual([]);
	});

	test('is not found in what only looks like it', () => {
		const wrong = not.filter((text) => read(text, reference).claims.some((claim) => claim.kind === kind));
		expect(wrong).toEqual([]);
	});
});

type Roles = readonly { readonly quote: { readonly exact: string } | null }[];

function names(roles: Roles, wanted: string | undefined): boolean {
	return wanted === undefined || roles.some(({ quote }) => quote !== null && (quote.exact.includes(wanted) || wanted.includes(quote.exact)));
}

function words(roles: Roles): string {
	return roles.map(({ quote }) => quote?.exact ?? 'the speaker').join(' and ');
}
