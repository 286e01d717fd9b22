// What could not be seen: silent sides, places of which nobody spoke, doubts.
import { plain } from '../notebook.ts';
import type { Section, Words } from '../report.ts';
import type { SectionWriter } from '../section.ts';

export const writeGaps: SectionWriter = async ({ source, period }): Promise<Section> => {
	const documents = await source.documents(period);
	const heard = new Set(documents.map(({ side }) => side));
	const { sides } = await source.summary();
	const { gaps } = await source.today(period.to);
	const silentSides = sides.filter(({ id }) => !heard.has(id)).map(({ name }) => `No document of ${name} was read in the period.`);
	const silentPlaces = gaps.filter(({ kind }) => kind === 'silent-place').map(({ text }) => text);
	const doubts = documents.reduce((sum, document) => sum + document.doubts, 0);
	const items: readonly (readonly Words[])[] = [
		...silentSides,
		...silentPlaces,
		doubts === 0 ? 'The reader noted no doubt.' : `The reader noted ${doubts} ${doubts === 1 ? 'doubt' : 'doubts'}; they stand beside the claims at the desk.`,
		'Only the documents handed to the desk were read; what nobody published, or nobody handed in, is not here.',
	].map((text) => [plain(text)]);
	return { title: 'What we could not see', blocks: [{ kind: 'list', items }] };
};
