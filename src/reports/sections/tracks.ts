// Tracks of talks: the contacts of the period, each with whoever reported it.
import { plain } from '../notebook.ts';
import type { Section, Words } from '../report.ts';
import type { SectionWriter } from '../section.ts';

export const writeTracks: SectionWriter = ({ source, period, notebook }): Section => {
	const published = new Set(source.claims(period).map(({ id }) => id));
	const rows = source
		.tracks()
		.flatMap(({ name, contacts }): readonly (readonly Words[])[] =>
			contacts
				.filter(({ claim }) => published.has(claim.id))
				.map(({ day, claim }) => [plain(name), plain(day ?? 'day not known'), notebook.rest(claim.kindLabel ?? claim.act, [claim]), plain(claim.speaker)]),
		);
	if (rows.length === 0) return { title: 'Tracks', blocks: [{ kind: 'paragraph', words: [plain('No contact on any track was reported in the period.')] }] };
	return { title: 'Tracks', blocks: [{ kind: 'table', head: ['Track', 'Day', 'What', 'Reported by'], rows }] };
};
