// Relates claims to what the desk watches: each rule looks at each claim alone and gives its bearings. Two
// bearings of one claim on the same thing with the same relation are one; the explicit one stays.
import { accessStatus } from './rules/access-status.ts';
import { namedClause } from './rules/named-clause.ts';
import { obligationTests } from './rules/obligation-tests.ts';
import { tracks } from './rules/tracks.ts';
import type { Bearing, BearingRule, Relating } from './bearing.ts';

/** The rules; none sees another's results. */
export const bearingRules: readonly BearingRule[] = [namedClause, obligationTests, accessStatus, tracks];

export function relate(input: Omit<Relating, 'mentionsNear' | 'claimsOf'>): readonly Bearing[] {
	const bySentence = Map.groupBy(input.mentions, ({ sentence }) => sentence);
	const byStatement = Map.groupBy(input.claims, ({ statement }) => statement);
	const relating: Relating = {
		...input,
		claimsOf: (statement) => byStatement.get(statement) ?? [],
		mentionsNear: ({ sentence }) => bySentence.get(sentence) ?? [],
	};
	return input.claims.flatMap((claim) => {
		const found = new Map<string, Bearing>();
		for (const rule of bearingRules) {
			for (const bearing of rule.relate(relating, claim)) {
				const key = keyOf(bearing);
				if (!found.has(key) || bearing.basis === 'explicit') found.set(key, found.get(key)?.basis === 'explicit' ? (found.get(key) as Bearing) : bearing);
			}
		}
		return [...found.values()];
	});
}

function keyOf(bearing: Bearing): string {
	if (bearing.on === 'obligation') return `o ${bearing.obligation} ${bearing.relation}`;
	return bearing.on === 'access' ? `a ${bearing.place} ${bearing.direction} ${bearing.users.join()}` : `t ${bearing.track}`;
}
