// The pages and feeds that are watched: when each was last had, what failed, when it is due; and every address that could
// not be had. What is decided here is signed.
import type { FailedAddress, WatchesView, WatchView } from '#projections/balance-view.ts';
import { go, useAddress, withParameters } from '../address.ts';
import { dayWords, instantWords } from '../moment-words.ts';
import { usePast } from '../past.ts';
import { useView } from '../record.ts';
import { LaneMark } from './lane.tsx';
import { Show } from './loading.tsx';
import { OutsideLink } from './outside-link.tsx';
import { WatchForm } from './watch-form.tsx';
import '../styles/watched.css';

export function Watched() {
	const address = useAddress();
	const isPast = usePast() !== null;
	const chosen = address.query.get('watch');
	return (
		<Show loaded={useView('watches')}>
			{(view) => (
				<>
					{chosen !== null && !isPast && (
						<WatchForm
							key={chosen}
							watch={view.rows.find((row) => row.address === chosen) ?? null}
							onClose={() => go(withParameters(address, { watch: null }), true)}
						/>
					)}
					{!isPast && chosen === null && (
						<p>
							<a className="button" href={withParameters(address, { watch: 'new' })}>
								Watch a page or feed
							</a>
						</p>
					)}
					{view.rows.length === 0 ? <p className="empty">Nothing is watched yet.</p> : <WatchTable view={view} isPast={isPast} />}
					<FailedList view={view} />
				</>
			)}
		</Show>
	);
}

function WatchTable({ view, isPast }: { view: WatchesView; isPast: boolean }) {
	return (
		// biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard must reach what scrolls
		<div className="scroller watched-scroller part" tabIndex={0} role="region" aria-label="Watched pages and feeds">
			<table className="table watched-table">
				<thead>
					<tr>
						<th scope="col">Page or feed</th>
						<th scope="col">Outlet</th>
						<th scope="col">How often</th>
						<th scope="col">Last had</th>
						<th scope="col">Failures since</th>
						<th scope="col">Next look</th>
						{!isPast && (
							<th scope="col">
								<span className="hidden-text">Change</span>
							</th>
						)}
					</tr>
				</thead>
				<tbody>
					{view.rows.map((row) => (
						<WatchRow key={row.address} row={row} isPast={isPast} />
					))}
				</tbody>
			</table>
		</div>
	);
}

function WatchRow({ row, isPast }: { row: WatchView; isPast: boolean }) {
	const address = useAddress();
	const { failures, lastFailure, minutes } = row;
	return (
		<tr className={minutes === 0 ? 'is-stopped' : undefined}>
			<th scope="row">
				<OutsideLink address={row.address} />
			</th>
			<td>
				<span className="lane-name">
					{row.side && <LaneMark lane={row.side} isAlone />}
					{row.outlet ?? <span className="muted">as the page says</span>}
				</span>
			</td>
			<td title={`Since ${instantWords(row.since)}, by ${row.by}`}>
				{minutes === 0 ? 'stopped' : everyWords(minutes)}
				{row.pagesSince && <span className="muted">, pages from {dayWords(row.pagesSince)}</span>}
			</td>
			<td className="is-time">{row.lastSuccess ? instantWords(row.lastSuccess) : <span className="unknown-value">never</span>}</td>
			<td>
				{failures === 0 || lastFailure === null ? (
					<span className="muted">none</span>
				) : (
					<span className="watch-failed">
						{failures}: {lastFailure.reason} <span className="muted">{instantWords(lastFailure.at)}</span>
					</span>
				)}
			</td>
			<td className="is-time">{minutes === 0 ? <span className="muted">none</span> : row.nextDue ? instantWords(row.nextDue) : 'now'}</td>
			{!isPast && (
				<td>
					<a data-row href={withParameters(address, { watch: row.address })}>
						Change<span className="hidden-text"> {row.address}</span>
					</a>
				</td>
			)}
		</tr>
	);
}

export function everyWords(minutes: number): string {
	if (minutes % 1_440 === 0) return minutes === 1_440 ? 'every day' : `every ${minutes / 1_440} days`;
	if (minutes % 60 === 0) return minutes === 60 ? 'every hour' : `every ${minutes / 60} hours`;
	return `every ${minutes} minutes`;
}

/** What was asked for and not had is a gap: nobody knows what stood there. */
export function FailedList({ view }: { view: WatchesView }) {
	if (view.failedTotal === 0) return null;
	return (
		<section className="part" aria-labelledby="failed-title">
			<h2 id="failed-title">
				Not had <span className="part-note">addresses that failed when they were asked for last: what stood there is not known</span>
			</h2>
			<ul className="failed-list">
				{view.failed.map((one) => (
					<FailedLine key={one.address} one={one} />
				))}
			</ul>
			{view.failedTotal > view.failed.length && <p className="muted">and {view.failedTotal - view.failed.length} more</p>}
		</section>
	);
}

function FailedLine({ one }: { one: FailedAddress }) {
	return (
		<li>
			<OutsideLink address={one.address} />
			<span>{one.reason}</span>
			<span className="muted">
				{instantWords(one.at)}, {one.failures === 1 ? 'once' : `${one.failures} times in a row`} ({one.code})
			</span>
		</li>
	);
}
