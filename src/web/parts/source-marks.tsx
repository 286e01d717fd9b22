// Marks on a trend where the list of sources changed: more may have been read, not more have happened.
import type { SourceChange } from '#projections/balance-view.ts';
import { edtfWords } from '../moment-words.ts';
import { place, type Scale } from '../time-scale.ts';
import { percent } from './axis.tsx';
import '../styles/source-marks.css';

/** So many names are told. */
const told = 6;

/** Marks along an axis, each at the beginning of its month. */
export function SourceMarks({ changes, within }: { changes: readonly SourceChange[]; within: Scale }) {
	const shown = changes.filter(({ month }) => `${month}-01` >= within.from && `${month}-01` <= within.to);
	if (shown.length === 0) return null;
	return (
		<>
			{shown.map((change) => (
				<a
					key={change.month}
					className="source-mark"
					style={{ left: percent(place(within, `${change.month}-01`)) }}
					title={changeWords(change)}
					href="/sources"
				>
					<span className="hidden-text">{changeWords(change)}</span>
				</a>
			))}
		</>
	);
}

export function changeWords({ month, began, ended }: SourceChange): string {
	const parts = [
		began.length > 0 ? `${began.length} began (${names(began)})` : '',
		ended.length > 0 ? `${ended.length} read for the last time (${names(ended)})` : '',
	];
	return `Sources in ${edtfWords(month)}: ${parts.filter(Boolean).join('; ')}`;
}

/** In numbers alone, as a trend carries them. */
export function countWords({ sourcesBegan, sourcesEnded }: { sourcesBegan: number; sourcesEnded: number }): string {
	if (sourcesBegan + sourcesEnded === 0) return '';
	return `; sources: ${sourcesBegan} began, ${sourcesEnded} read for the last time`;
}

function names(outlets: readonly string[]): string {
	return outlets.length > told ? `${outlets.slice(0, told).join(', ')} and ${outlets.length - told} more` : outlets.join(', ');
}
