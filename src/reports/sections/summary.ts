// The figures of the period beside those of the one before.
import type { ClaimView } from '#projections/view.ts';
import { plain } from '../notebook.ts';
import type { Words } from '../report.ts';
import type { SectionWriter } from '../section.ts';
import { sourceNote } from '../source-note.ts';

type Figure = { readonly name: string; readonly isCounted: (claim: ClaimView) => boolean };

const figures: readonly Figure[] = [
	{ name: 'Claims read', isCounted: () => true },
	{ name: 'of them the outlets’ own assertions', isCounted: ({ isNarrator }) => isNarrator },
	{ name: 'Claims of a breach of an obligation', isCounted: hasRelation('alleged-breach') },
	{ name: 'Claims of fulfilment', isCounted: hasRelation('reported-fulfilment') },
	{ name: 'Denials', isCounted: hasRelation('denial') },
	{ name: 'Calls for compliance', isCounted: hasRelation('call-for-compliance') },
	{ name: 'Claims on the access of a road or post', isCounted: ({ bearings }) => bearings.some(({ on }) => on === 'access') },
];

export const writeSummary: SectionWriter = async (writing) => {
	const { source, period, previous, notebook } = writing;
	const now = await source.claims(period);
	const before = await source.claims(previous);
	const [documents, documentsBefore] = [await source.documents(period), await source.documents(previous)];
	const [incidents, incidentsBefore] = [await source.incidents(period), await source.incidents(previous)];
	const counts = (name: string, one: number, other: number): readonly Words[] => [
		plain(name),
		plain(String(one)),
		plain(String(other)),
		plain(change(one - other)),
	];
	return {
		title: 'Summary',
		blocks: [
			{
				kind: 'table',
				head: ['', `${period.from} to ${period.to}`, `${previous.from} to ${previous.to}`, 'Change'],
				rows: [
					counts('Documents read', documents.length, documentsBefore.length),
					...figures.map(({ name, isCounted }) => {
						const [counted, countedBefore] = [now.filter(isCounted), before.filter(isCounted)];
						return [
							plain(name),
							notebook.rest(String(counted.length), counted),
							plain(String(countedBefore.length)),
							plain(change(counted.length - countedBefore.length)),
						];
					}),
					counts('Incidents', incidents.length, incidentsBefore.length),
				],
			},
			...(await sourceNote(writing)),
		],
	};
};

function hasRelation(relation: string): Figure['isCounted'] {
	return ({ bearings }) => bearings.some((bearing) => bearing.on === 'obligation' && bearing.relation === relation);
}

function change(difference: number): string {
	return difference > 0 ? `+${difference}` : difference < 0 ? `−${-difference}` : '0';
}
