// The timeline: a lane for each side, the outlets and what is established, from decades to days. Far away it
// counts, near by it shows the words. What is looked at stands in the address: `from`, `to`, `family`, `at`.
import { type CSSProperties, useEffect, type WheelEvent } from 'react';
import type { TimelineView } from '#projections/record-view.ts';
import { go, useAddress, withParameters } from '../address.ts';
import { useKeys } from '../keys.ts';
import { edtfWords } from '../moment-words.ts';
import { Axis } from '../parts/axis.tsx';
import { BalanceLine } from '../parts/balance.tsx';
import { Show } from '../parts/loading.tsx';
import { useLanes } from '../parts/lane.tsx';
import { useWidth } from '../parts/measured.ts';
import { SourceRow } from '../parts/source-marks.tsx';
import { TimelineChosen } from '../parts/timeline-chosen.tsx';
import { TimelineFields } from '../parts/timeline-fields.tsx';
import { TimelineLane } from '../parts/timeline-lane.tsx';
import { useView } from '../record.ts';
import { type Scale, scale, shift, startOf, unitFor, zoom } from '../time-scale.ts';
import '../styles/corridor.css';
import '../styles/timeline.css';

/** Pixels a bin needs to be pressed, and a day to show its words. */
const binWidth = 15;
const wordsWidth = 88;

export function Timeline() {
	const { query } = useAddress();
	const summary = useView('summary');
	return (
		<Show loaded={summary}>
			{({ firstDay, lastDay }) =>
				firstDay === null || lastDay === null ? (
					<p className="page empty">The record is empty.</p>
				) : (
					<Whole
						within={scale(query.get('from') ?? startOf(firstDay, 'month'), query.get('to') ?? lastDay)}
						whole={scale(startOf(firstDay, 'month'), lastDay)}
					/>
				)
			}
		</Show>
	);
}

function Whole({ within, whole }: { within: Scale; whole: Scale }) {
	const address = useAddress();
	const move = (next: Scale) => go(withParameters(address, { from: next.from, to: next.to }), true);
	const family = address.query.get('family');
	const { element, width } = useWidth(1000);
	const unit = unitFor(within, width, binWidth);
	const timeline = useView('timeline', { from: startOf(within.from, 'month'), to: within.to, family, unit });
	useTimelineKeys(within, whole, move);
	return (
		<div className="page timeline">
			<header className="page-head">
				<h1>Timeline</h1>
				<p className="lead">{edtfWords(`${within.from}/${within.to}`)}</p>
				<TimelineFields within={within} whole={whole} move={move} />
			</header>
			<Show loaded={timeline}>
				{(view) => (
					<>
						<BalanceLine balance={view.balance} />
						<Lanes view={view} within={within} move={move} measure={{ element, width }} />
					</>
				)}
			</Show>
		</div>
	);
}

type Measure = ReturnType<typeof useWidth>;

function Lanes({ view, within, move, measure }: { view: TimelineView; within: Scale; move: (next: Scale) => void; measure: Measure }) {
	const { element, width } = measure;
	const hasWords = view.isWhole && width / within.days >= wordsWidth;
	const wheel = useWheel(within, move);
	const lanes = useLanes();
	const heads = new Set(lanes.map((lane) => lane.id));
	const tracks = view.lanes.filter((lane) => !heads.has(lane.id));
	const row = (lane: TimelineView['lanes'][number]) => (
		<TimelineLane key={lane.id} lane={lane} within={within} unit={view.unit} hasWords={hasWords} lanes={view.lanes} isTrack={!heads.has(lane.id)} />
	);
	const chosen = useAddress().query.get('at');
	return (
		<>
			<div className="strip timeline-lanes" onWheel={wheel} style={{ '--lanes': lanes.length } as CSSProperties}>
				<div className="strip-row strip-axis">
					<span />
					<div ref={element}>
						<Axis within={within} width={width} />
					</div>
				</div>
				<SourceRow changes={view.sourceChanges} within={within} row="strip-row" name="strip-name" />
				{view.lanes.filter((lane) => heads.has(lane.id)).map(row)}
				{tracks.length > 0 && <h2 className="timeline-tracks">Tracks of talks</h2>}
				{tracks.map(row)}
			</div>
			{chosen ? (
				<TimelineChosen at={chosen} />
			) : (
				<p className="timeline-hint">
					Press a bar to read its claims. <kbd>+</kbd> <kbd>−</kbd> nearer and further, <kbd>[</kbd> <kbd>]</kbd> earlier and later, <kbd>0</kbd> everything.
				</p>
			)}
		</>
	);
}

function useTimelineKeys(within: Scale, whole: Scale, move: (next: Scale) => void): void {
	const address = useAddress();
	useKeys({
		'+': () => move(zoom(within, 0.5, 0.5)),
		'=': () => move(zoom(within, 0.5, 0.5)),
		'-': () => move(zoom(within, 2, 0.5)),
		'−': () => move(zoom(within, 2, 0.5)),
		'[': () => move(shift(within, -0.25)),
		']': () => move(shift(within, 0.25)),
		ArrowLeft: () => move(shift(within, -0.25)),
		ArrowRight: () => move(shift(within, 0.25)),
		0: () => move(whole),
		Escape: () => address.query.has('at') && go(withParameters(address, { at: null }), true),
	});
}

/** With Control or Shift held the wheel zooms or moves; alone it scrolls the page as ever. */
function useWheel(within: Scale, move: (next: Scale) => void): (event: WheelEvent<HTMLDivElement>) => void {
	useEffect(() => {
		const keepPage = (event: globalThis.WheelEvent) => event.ctrlKey && (event.target as Element).closest('.timeline-lanes') && event.preventDefault();
		addEventListener('wheel', keepPage, { passive: false });
		return () => removeEventListener('wheel', keepPage);
	}, []);
	return (event) => {
		const sideways = event.shiftKey ? event.deltaY || event.deltaX : event.deltaX;
		const box = event.currentTarget.querySelector('.axis')?.getBoundingClientRect();
		if (event.ctrlKey && box) move(zoom(within, event.deltaY > 0 ? 1.25 : 0.8, Math.min(1, Math.max(0, (event.clientX - box.left) / box.width))));
		else if (Math.abs(sideways) > 2) move(shift(within, Math.sign(sideways) * 0.08));
	};
}
