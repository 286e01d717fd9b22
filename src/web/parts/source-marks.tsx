// Marks on a trend where the list of sources changed: more may have been read, not more have happened. Every trend of the
// desk has them from here: along an axis, in a row of its own above the rows of a strip, or as a dot in a small picture.
import type { SourceChange, SourceCounts } from '#projections/balance-view.ts';
import { edtfWords } from '../moment-words.ts';
import { place, type Scale } from '../time-scale.ts';
import { percent } from './axis.tsx';
import '../styles/source-marks.css';

/** So many names are told. */
const told = 6;

type Marked = { readonly changes: readonly SourceChange[]; readonly within: Scale };

/**
 * Marks along an axis, each at the beginning of its month, that of the first at the left edge at the earliest.
 * @param isPicture whether they stand in a picture that is hidden from those who do not see it
 */
export function SourceMarks({ changes, within, isPicture = false }: Marked & { isPicture?: boolean }) {
	const shown = changes.filter(({ month }) => month >= within.from.slice(0, 7) && `${month}-01` <= within.to);
	if (shown.length === 0) return null;
	return (
		<span className="source-marks">
			{shown.map((change) => (
				<a
					key={change.month}
					className="source-mark"
					style={{ left: percent(Math.max(0, place(within, `${change.month}-01`))) }}
					title={changeWords(change)}
					href="/sources"
					{...(isPicture ? { tabIndex: -1 } : {})}
				>
					<span className="hidden-text">{changeWords(change)}</span>
				</a>
			))}
		</span>
	);
}

/** A row above the rows of a strip. @param row, name: the classes that the rows and their names have there */
export function SourceRow({ row, name, ...marked }: Marked & { row: string; name: string }) {
	return (
		<div className={`${row} source-row`}>
			<span className={`${name} muted`}>sources changed</span>
			<SourceMarks {...marked} />
		</div>
	);
}

/** A dot in a small picture, where a month says how many began and ended. */
export function SourceDot({ x, y, counts }: { x: number; y: number; counts: SourceCounts }) {
	return hasChanged(counts) ? <circle className="source-dot" cx={x} cy={y} r="1.2" /> : null;
}

export function hasChanged({ sourcesBegan, sourcesEnded }: SourceCounts): boolean {
	return sourcesBegan + sourcesEnded > 0;
}

function changeWords({ month, began, ended }: SourceChange): string {
	const parts = [
		began.length > 0 ? `${began.length} began (${names(began)})` : '',
		ended.length > 0 ? `${ended.length} read for the last time (${names(ended)})` : '',
	];
	return `Sources in ${edtfWords(month)}: ${parts.filter(Boolean).join('; ')}`;
}

function names(outlets: readonly string[]): string {
	return outlets.length > told ? `${outlets.slice(0, told).join(', ')} and ${outlets.length - told} more` : outlets.join(', ');
}
