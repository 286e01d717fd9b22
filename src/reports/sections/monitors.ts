// Freedom of movement of those who watch: what was said of monitors or peacekeepers being kept from moving.
import type { ClaimView } from '#projections/view.ts';
import { plain } from '../notebook.ts';
import type { Section } from '../report.ts';
import type { SectionWriter } from '../section.ts';

/** The kind of event, and the classes of road user, that speak of watchers. */
const watcherKind = 'monitor-restricted';
const watchers = new Set(['monitors', 'peacekeepers']);

export const writeMonitors: SectionWriter = async ({ source, period, notebook }): Promise<Section> => {
	const claims = (await source.claims(period)).filter(isOfWatchers);
	const title = 'Freedom of movement of monitors';
	if (claims.length === 0)
		return {
			title,
			blocks: [
				{
					kind: 'paragraph',
					words: [plain('Nothing was said in the period about the movement of monitors or peacekeepers. That is not to say that they moved freely.')],
				},
			],
		};
	return {
		title,
		blocks: [
			{
				kind: 'list',
				items: claims.map((claim) => [
					notebook.rest(`${claim.speaker}: ${claim.kindLabel ?? claim.act}${claim.place === null ? '' : `, ${claim.place.name}`}`, [claim]),
				]),
			},
		],
	};
};

function isOfWatchers({ kind, bearings }: ClaimView): boolean {
	return kind === watcherKind || bearings.some((bearing) => bearing.on === 'access' && bearing.users.some((user) => watchers.has(user)));
}
