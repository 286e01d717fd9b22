// Obligation by obligation: what was said of it in the period, by whom.
import type { ClaimView } from '#projections/view.ts';
import { plain } from '../notebook.ts';
import type { Section, Words } from '../report.ts';
import type { SectionWriter } from '../section.ts';

const relationWords: Readonly<Record<string, string>> = {
	'alleged-breach': 'breach reported',
	'reported-fulfilment': 'fulfilment reported',
	denial: 'breach denied',
	interpretation: 'read in its own way',
	'call-for-compliance': 'compliance called for',
	offer: 'offer made',
};

export const writeObligations: SectionWriter = async ({ source, period, notebook }): Promise<Section> => {
	const claims = await source.claims(period);
	const { lanes } = await source.summary();
	const { agreements } = await source.obligations();
	const rows = agreements
		.flatMap(({ obligations }) => obligations)
		.flatMap(({ obligation }): readonly (readonly Words[])[] => {
			const bearing = claims.filter(({ bearings }) => bearings.some((one) => one.on === 'obligation' && one.obligation === obligation.id));
			return lanes.flatMap(({ id, name }) =>
				[
					...byRelation(
						bearing.filter(({ lane }) => lane === id),
						obligation.id,
					),
				].map(([relation, said]) => [
					plain(`${obligation.id} ${obligation.title}`),
					plain(name),
					plain(relationWords[relation] ?? relation),
					notebook.rest(String(said.length), said),
				]),
			);
		});
	if (rows.length === 0) return { title: 'By obligation', blocks: [{ kind: 'paragraph', words: [plain('No claim of the period bears on an obligation.')] }] };
	return { title: 'By obligation', blocks: [{ kind: 'table', head: ['Obligation', 'Account of', 'What was said', 'Claims'], rows }] };
};

function byRelation(claims: readonly ClaimView[], obligation: string): ReadonlyMap<string, readonly ClaimView[]> {
	const groups = new Map<string, ClaimView[]>();
	for (const claim of claims) {
		const relations = new Set(
			claim.bearings.flatMap((bearing) => (bearing.on === 'obligation' && bearing.obligation === obligation ? [bearing.relation] : [])),
		);
		for (const relation of relations) groups.set(relation, [...(groups.get(relation) ?? []), claim]);
	}
	return groups;
}
