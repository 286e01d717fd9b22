// The status of one road or post over time, a row for each lane, and within an open lane a row for each class of
// user. Every run opens the claims it rests on.
import type { AccessRun, AccessView } from '#projections/record-view.ts';
import { claimsOf, go, useAddress, withParameters } from '../address.ts';
import { plainWords } from '../claim-words.ts';
import { dayWords } from '../moment-words.ts';
import { extent, type Scale, scale } from '../time-scale.ts';
import { Axis, percent } from './axis.tsx';
import { LaneName } from './lane.tsx';
import { useWidth } from './measured.ts';
import { SourceRow } from './source-marks.tsx';
import { stateLetter, stateWords } from './state.tsx';

type LaneRows = AccessView['lanes'][number];

export function StatusStrip({ access }: { access: AccessView }) {
	const { element, width } = useWidth(800);
	const within = scale(access.from, access.to);
	return (
		<div className="strip">
			<div className="strip-row strip-axis">
				<span />
				<div ref={element}>
					<Axis within={within} width={width} day={access.day} />
				</div>
			</div>
			<SourceRow changes={access.sourceChanges} within={within} row="strip-row" name="strip-name" />
			{access.lanes.map((lane) => (
				<LaneStrip key={lane.lane} lane={lane} within={within} width={width} day={access.day} />
			))}
		</div>
	);
}

function LaneStrip({ lane, within, width, day }: { lane: LaneRows; within: Scale; width: number; day: string }) {
	const address = useAddress();
	const open = (address.query.get('users') ?? '').split(',').filter(Boolean);
	const isOpen = open.includes(lane.lane);
	const toggled = isOpen ? open.filter((one) => one !== lane.lane) : [...open, lane.lane];
	const users = lane.byUser.filter((row) => row.runs.length > 0);
	return (
		<>
			<div className="strip-row">
				<span className="strip-name">
					{users.length > 0 ? (
						<button
							type="button"
							className="strip-toggle"
							aria-expanded={isOpen}
							onClick={() => go(withParameters(address, { users: toggled.join(',') }), true)}
						>
							<span aria-hidden="true">{isOpen ? '▾' : '▸'}</span>
							<LaneName lane={lane.lane} name={lane.name} />
						</button>
					) : (
						<span className="strip-plain">
							<LaneName lane={lane.lane} name={lane.name} />
						</span>
					)}
				</span>
				<Runs runs={lane.runs} within={within} width={width} day={day} name={lane.name} isFinding={lane.lane === 'established'} />
			</div>
			{isOpen &&
				users.map((row) => (
					<div key={row.user} className="strip-row is-user">
						<span className="strip-name">{row.name}</span>
						<Runs runs={row.runs} within={within} width={width} day={day} name={`${lane.name}, ${row.name}`} />
					</div>
				))}
		</>
	);
}

function Runs({
	runs,
	within,
	width,
	day,
	name,
	isFinding = false,
}: {
	runs: readonly AccessRun[];
	within: Scale;
	width: number;
	day: string;
	name: string;
	isFinding?: boolean;
}) {
	const now = extent(within, day, day);
	return (
		<div className="runs">
			{isFinding && runs.length === 0 && <span className="runs-note">Only a person’s finding fills this lane</span>}
			{runs.map((run) => (
				<Run key={run.from + run.to + run.state} run={run} within={within} width={width} name={name} />
			))}
			{now.width > 0 && day >= within.from && <i className="axis-day" style={{ left: percent(now.left), width: percent(now.width) }} />}
		</div>
	);
}

function Run({ run, within, width, name }: { run: AccessRun; within: Scale; width: number; name: string }) {
	const at = extent(within, run.from, run.to);
	if (at.width <= 0 || run.state === 'unknown') return null;
	const way = run.direction === 'both' ? '' : `, ${run.direction}`;
	const words = `${name}: ${stateWords(run.state)}${way}, ${dayWords(run.from)} – ${dayWords(run.to)}, ${run.count} ${run.count === 1 ? 'account' : 'accounts'}${run.basis === null || run.basis === 'finding' ? '' : ` (${run.basis})`}${run.lastConfirmed === null ? '' : `, last said ${dayWords(run.lastConfirmed)}`}${run.users.length > 0 ? `, ${run.users.map(plainWords).join(', ')}` : ''}`;
	const style = { left: percent(at.left), width: `max(3px, calc(${percent(at.width)} - 1px))` };
	const letter = at.width * width > 14 ? stateLetter(run.state) : '';
	if (run.claims.length === 0)
		return (
			<span className={`run is-${run.state}`} style={style} title={words}>
				{letter}
			</span>
		);
	return (
		<a className={`run is-${run.state}`} style={style} title={words} aria-label={words} href={claimsOf(run.claims)} data-row>
			{letter}
		</a>
	);
}
