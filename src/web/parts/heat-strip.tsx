// Counts along the time as a row of cells: the more, the darker; nought is drawn as an open gap, never as a light colour.
// For those who do not see it, and for the keyboard, the words beside the row say the same.
import type { ReactNode } from 'react';

export type HeatCell = { readonly count: number; readonly words: string; readonly href: string };

/** @param most the count that is drawn darkest, the same for all rows of a picture */
export function HeatRow({ name, cells, most, words }: { name: ReactNode; cells: readonly HeatCell[]; most: number; words: ReactNode }) {
	return (
		<div className="heat-row">
			<span className="heat-name">{name}</span>
			<span className="heat-cells" aria-hidden="true" style={{ gridTemplateColumns: `repeat(${cells.length}, minmax(2px, 1fr))` }}>
				{cells.map((cell) => (
					<a
						key={cell.href}
						tabIndex={-1}
						href={cell.href}
						title={cell.words}
						className={cell.count === 0 ? 'heat-cell is-gap' : 'heat-cell'}
						style={cell.count === 0 ? undefined : { opacity: 0.3 + 0.7 * (cell.count / most) }}
					>
						{' '}
					</a>
				))}
			</span>
			<span className="heat-words">{words}</span>
		</div>
	);
}
