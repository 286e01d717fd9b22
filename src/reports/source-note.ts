// What stands beside every comparison of a report where the list of sources changed: a figure can move because of it alone.
import type { SourceChange } from '#projections/balance-view.ts';
import { plain } from './notebook.ts';
import type { Block, Words } from './report.ts';
import type { Writing } from './section.ts';

/** So many names are told. */
const told = 6;

/** Nothing where the list was the same in both periods. Changes are known by the month. */
export async function sourceNote({ source, period, previous }: Writing): Promise<readonly Block[]> {
	const changes = await source.sourceChanges({ from: previous.from, to: period.to });
	if (changes.length === 0) return [];
	const lead = plain('The list of sources changed in the months compared; figures can move because of that alone:');
	return [
		{ kind: 'paragraph', words: [lead] },
		{ kind: 'list', items: changes.map((change): readonly Words[] => [plain(changeWords(change))]) },
	];
}

function changeWords({ month, began, ended }: SourceChange): string {
	const parts = [
		...(began.length > 0 ? [`${began.length} read for the first time (${names(began)})`] : []),
		...(ended.length > 0 ? [`${ended.length} for the last time (${names(ended)})`] : []),
	];
	return `${month}: ${parts.join('; ')}`;
}

function names(outlets: readonly string[]): string {
	return outlets.length > told ? `${outlets.slice(0, told).join(', ')} and ${outlets.length - told} more` : outlets.join(', ');
}
