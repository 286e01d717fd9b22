// Tracks of talks: the contacts of the period with every account's readout, and since when each track is still.
import { plain } from '../notebook.ts';
import type { Section, Words } from '../report.ts';
import type { SectionWriter } from '../section.ts';

export const writeTracks: SectionWriter = async ({ source, period, notebook }): Promise<Section> => {
	const tracks = await source.tracks(period);
	const rows = tracks.flatMap(({ name, contacts }): readonly (readonly Words[])[] =>
		contacts
			.toReversed()
			.flatMap(({ day, kindLabel, readouts }) =>
				readouts.map(({ name: lane, claims }) => [plain(name), plain(day ?? 'day not known'), notebook.rest(kindLabel, claims), plain(lane)]),
			),
	);
	if (rows.length === 0) return { title: 'Tracks', blocks: [{ kind: 'paragraph', words: [plain('No contact on any track was reported in the period.')] }] };
	return { title: 'Tracks', blocks: [{ kind: 'table', head: ['Track', 'Day', 'What', 'Account of'], rows }] };
};
