// Roads and posts by lane on one day, each cell against the day before. A state opens the claims it rests on.
import type { AccessCell, TodayView } from '#projections/record-view.ts';
import { claimsOf, corridorAddress } from '../address.ts';
import { shortDay } from '../moment-words.ts';
import { LaneMark, useLanes } from './lane.tsx';
import { State, stateWords } from './state.tsx';

type Row = TodayView['access'][number];

export function AccessTable({ rows }: { rows: readonly Row[] }) {
	const lanes = useLanes();
	const places = Map.groupBy(rows, (row) => row.cell.place);
	return (
		// biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard must reach what scrolls
		<div className="scroller" tabIndex={0} role="region" aria-label="Roads and posts by lane">
			<table className="table access-table">
				<thead>
					<tr>
						<th scope="col">Place</th>
						{lanes.map((lane) => (
							<th key={lane.id} scope="col">
								<span className="lane-name">
									<LaneMark lane={lane.id} />
									<span>{lane.name}</span>
								</span>
							</th>
						))}
					</tr>
				</thead>
				<tbody>
					{[...places].map(([place, cells]) => (
						<tr key={place}>
							<th scope="row">
								<a data-row href={corridorAddress(place)}>
									{cells[0]?.cell.placeName}
								</a>
							</th>
							{lanes.map((lane) => (
								<Cell key={lane.id} row={cells.find((row) => row.cell.lane === lane.id)} isFinding={lane.id === 'established'} />
							))}
						</tr>
					))}
				</tbody>
			</table>
		</div>
	);
}

function Cell({ row, isFinding }: { row: Row | undefined; isFinding: boolean }) {
	if (isFinding && !row?.cell.claims.length)
		return (
			<td>
				<span className="narrow-only">
					<LaneMark lane="established" isAlone />{' '}
				</span>
				<span className="muted" title="Only a person’s finding fills this lane">
					no finding
				</span>
			</td>
		);
	if (!row)
		return (
			<td className="is-empty">
				<State state="unknown" isShort />
			</td>
		);
	return (
		<td className={row.isChanged ? 'is-changed' : undefined}>
			<span className="narrow-only">
				<LaneMark lane={row.cell.lane} isAlone />{' '}
			</span>
			<StateLink cell={row.cell} isShort={row.cell.state === 'unknown'} />
			{row.isChanged && <span className="was">was {stateWords(row.yesterday.state)}</span>}
			{!row.isChanged && row.cell.since && <span className="was">since {shortDay(row.cell.since)}</span>}
		</td>
	);
}

/** A state that opens its claims, or the plain state when none is behind it. */
export function StateLink({ cell, isShort = false }: { cell: AccessCell; isShort?: boolean }) {
	return cell.claims.length > 0 ? (
		<a className="state-link" href={claimsOf(cell.claims)}>
			<State state={cell.state} />
		</a>
	) : (
		<State state={cell.state} isShort={isShort} />
	);
}
