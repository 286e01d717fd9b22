// A year or so as a calendar, weeks from left to right and Monday to Sunday from top to bottom, each day in the
// state that one lane gives it. Pressing a day looks at that day. The strip above tells the same to those who do
// not see it, so the picture is hidden from screen readers.
import type { AccessView } from '#projections/record-view.ts';
import { addDays, daysBetween, weekday } from '#time/edtf.ts';
import { useAddress, withParameters } from '../address.ts';
import { dayWords, monthWords } from '../moment-words.ts';
import { LaneMark } from './lane.tsx';
import { scale } from '../time-scale.ts';
import { SourceMarks } from './source-marks.tsx';
import { stateWords } from './state.tsx';

const mostDays = 800;
const cell = 15;

export function CalendarStrip({ access }: { access: AccessView }) {
	const address = useAddress();
	const lanes = access.lanes.filter((lane) => lane.runs.length > 0);
	const lane = lanes.find((one) => one.lane === address.query.get('lane')) ?? lanes[0];
	if (!lane) return <p className="empty">Nobody has said how this place stood in these days.</p>;
	return (
		<>
			<p className="relations" role="group" aria-label="Lane of the calendar">
				{lanes.map((one) => (
					<a key={one.lane} className="chip" aria-current={one === lane ? 'true' : undefined} href={withParameters(address, { lane: one.lane })}>
						<LaneMark lane={one.lane} /> {one.name}
					</a>
				))}
			</p>
			<div className="scroller" aria-hidden="true">
				<Days access={access} lane={lane} />
			</div>
		</>
	);
}

function Days({ access, lane }: { access: AccessView; lane: AccessView['lanes'][number] }) {
	const address = useAddress();
	const to = access.to;
	const from = daysBetween(access.from, to) > mostDays ? addDays(to, -mostDays) : access.from;
	const start = addDays(from, -((weekday(from) + 6) % 7));
	const days = Array.from({ length: daysBetween(from, to) + 1 }, (_, index) => addDays(from, index));
	const weeks = Math.floor(daysBetween(start, to) / 7) + 1;
	return (
		<div className="calendar" style={{ width: weeks * cell + 28 }}>
			<div className="calendar-sources" style={{ left: 28, width: weeks * cell }}>
				<SourceMarks changes={access.sourceChanges} within={scale(start, addDays(start, 7 * weeks - 1))} isPicture />
			</div>
			{['Mon', 'Wed', 'Fri', 'Sun'].map((name, index) => (
				<span key={name} className="calendar-weekday" style={{ top: index * 2 * cell + 16 }}>
					{name}
				</span>
			))}
			{days.map((day) => {
				const run = lane.runs.find((one) => one.from <= day && day <= one.to);
				const week = Math.floor(daysBetween(start, day) / 7);
				return (
					<span key={day}>
						{day.endsWith('-01') && (
							<span className="calendar-month" style={{ left: week * cell + 28 }}>
								{monthWords(Number(day.slice(5, 7)) - 1)}
								{day.slice(5, 7) === '01' ? ` ${day.slice(0, 4)}` : ''}
							</span>
						)}
						<a
							tabIndex={-1}
							href={withParameters(address, { day })}
							className={`heat is-${run?.state ?? 'unknown'}${day === access.day ? ' is-day' : ''}`}
							style={{ left: week * cell + 28, top: ((weekday(day) + 6) % 7) * cell + 16 }}
							title={`${dayWords(day)}: ${stateWords(run?.state ?? 'unknown')}`}
						>
							{' '}
						</a>
					</span>
				);
			})}
		</div>
	);
}
