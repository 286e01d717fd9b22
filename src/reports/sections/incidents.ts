// Incidents of the period with each account side by side, and the casualties each account gives.
import type { CasualtyFigure } from '#claims/claim.ts';
import { plain } from '../notebook.ts';
import type { Section, Words } from '../report.ts';
import type { SectionWriter } from '../section.ts';

export const writeIncidents: SectionWriter = async ({ source, period, notebook }): Promise<Section> => {
	const incidents = await source.incidents(period);
	if (incidents.length === 0)
		return { title: 'Incidents and casualties', blocks: [{ kind: 'paragraph', words: [plain('No incident of the period was read.')] }] };
	const rows = incidents.flatMap(({ day, title, isDecided, versions }): readonly (readonly Words[])[] =>
		versions.map(({ name, claims }) => [
			plain(day ?? 'day not known'),
			plain(isDecided ? `${title} (decided by a person)` : title),
			plain(name),
			notebook.rest(
				claims.some(({ polarity }) => polarity === 'asserted')
					? claims.some(({ polarity }) => polarity === 'denied')
						? 'reported and denied'
						: 'reported'
					: 'denied',
				claims,
			),
			plain(casualtyWords(claims.flatMap(({ casualties }) => casualties))),
		]),
	);
	return {
		title: 'Incidents and casualties',
		blocks: [
			{
				kind: 'paragraph',
				words: [
					plain(
						'Claims were put together by the program where kind, day and place agree; unless the table says that a person decided, none has confirmed that they speak of one occurrence.',
					),
				],
			},
			{ kind: 'table', head: ['Day', 'What', 'Account of', 'Said', 'Casualties as said'], rows },
		],
	};
};

function casualtyWords(casualties: readonly CasualtyFigure[]): string {
	return [
		...new Set(
			casualties.map(({ side, kind, low, best, high, isCumulative }) => {
				const count = best === null ? 'a number not given' : low === high || low === null || high === null ? String(best) : `${best} (${low} to ${high})`;
				return `${count} ${kind}${side === null ? '' : ` (${side})`}${isCumulative ? ', running total' : ''}`;
			}),
		),
	].join('; ');
}
