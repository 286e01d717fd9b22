import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { expect, test } from 'vitest';
import { isExact } from '#text/quote.ts';
import { invented, read, referenceAt } from '../reading.ts';

type Case = { name: string; text: string; claims: Record<string, unknown>[] | 'none' };
const cases = parse(readFileSync(new URL('compose.cases.yaml', import.meta.url), 'utf8')) as Case[];

test.each(cases)('$name', async ({ text, claims: expected }) => {
	const { claims, document } = read(text, await referenceAt(invented));
	const found = claims.map((claim) => ({
		...claim,
		actors: claim.actors.map(({ ref, code }) => ref ?? code),
		place: claim.place?.ref ?? null,
		time: claim.time.edtf,
		means: claim.means ?? null,
		casualties: claim.casualties.map((figure) => ({ ...figure, isSuperseded: figure.isSuperseded === true })),
	}));
	if (expected === 'none') return expect(found).toEqual([]);
	for (const { statement, ...one } of expected) {
		const like = { ...one, ...(statement === null ? { statement: null } : {}) };
		expect(
			found.some((claim) => matches(claim, like)),
			`${JSON.stringify(like)} among ${JSON.stringify(found.map(({ kind, act, polarity, modality, actors, place, time, casualties }) => ({ kind, act, polarity, modality, actors, place, time, casualties })))}`,
		).toBe(true);
	}
	for (const claim of claims) for (const evidence of claim.evidence) expect(isExact(document.text, evidence)).toBe(true);
});

function matches(claim: Record<string, unknown>, like: Record<string, unknown>): boolean {
	try {
		expect(claim).toMatchObject(like);
		return true;
	} catch {
		return false;
	}
}
