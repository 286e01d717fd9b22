// Every road and post at the end of the period against the end of the one before, account by account.
import type { AccessCell } from '#projections/record-view.ts';
import { plain } from '../notebook.ts';
import type { Section, Words } from '../report.ts';
import type { SectionWriter } from '../section.ts';
import { sourceNote } from '../source-note.ts';

export const writeAccess: SectionWriter = async (writing): Promise<Section> => {
	const { source, period, previous, notebook } = writing;
	const { places } = await source.access(null, period.to);
	const rows: (readonly Words[])[] = [];
	for (const { id, name } of places) {
		const now = await source.access(id, period.to);
		const before = await source.access(id, previous.to);
		for (const { lane, name: laneName, now: cell } of now.lanes) {
			const earlier = before.lanes.find((other) => other.lane === lane)?.now;
			if (cell.state === 'unknown' && (earlier?.state ?? 'unknown') === 'unknown') continue;
			rows.push([
				plain(name),
				plain(laneName),
				notebook.rest(stateWords(cell), await source.claimsById(cell.claims)),
				plain(earlier === undefined ? 'unknown' : stateWords(earlier)),
			]);
		}
	}
	if (rows.length === 0)
		return { title: 'Access', blocks: [{ kind: 'paragraph', words: [plain('Nobody gave an account of any road or post that still held.')] }] };
	const head = ['Place', 'Account of', `On ${period.to}`, `On ${previous.to}`];
	return { title: 'Access', blocks: [{ kind: 'table', head, rows }, ...(await sourceNote(writing))] };
};

function stateWords({ state, since, lastConfirmed }: AccessCell): string {
	return since === null ? state : `${state} since ${since}, last confirmed ${lastConfirmed ?? since}`;
}
