// Today: what is new on a day of the record. Roads and posts against the day before, incidents with each side's
// version, obligations whose record moved, what was published, and what could not be seen.
import type { ReactNode } from 'react';
import type { TodayView } from '#projections/record-view.ts';
import { claimsAddress, claimsOf, documentAddress, go, obligationAddress, useAddress } from '../address.ts';
import { useKeys } from '../keys.ts';
import { isNewSince } from '../last-look.ts';
import { dayWords, weekdayWords } from '../moment-words.ts';
import { plainWords } from '../claim-words.ts';
import { AccessTable } from '../parts/access-table.tsx';
import { BalanceLine } from '../parts/balance.tsx';
import { ClaimLine } from '../parts/claim-line.tsx';
import { DayBars } from '../parts/day-bars.tsx';
import { FindingLine } from '../parts/finding-line.tsx';
import { Incident } from '../parts/incident.tsx';
import { LaneMark, LaneName } from '../parts/lane.tsx';
import { Show } from '../parts/loading.tsx';
import { CountLink } from '../parts/number.tsx';
import { StateKey } from '../parts/state.tsx';
import { useView, type Views } from '../record.ts';
import '../styles/today.css';

/** Of each track. */
const shownContacts = 2;

export function Today() {
	const day = useAddress().query.get('day');
	return <Show loaded={useView('today', { day })}>{(view) => <DayPage view={view} />}</Show>;
}

function DayPage({ view }: { view: Views['today'] }) {
	return (
		<div className="page today">
			<TodayHead view={view} />
			<DayBars days={view.days} changes={view.sourceChanges} day={view.day} href={dayAddress} />
			<BalanceLine balance={view.balance} of="the day" />
			<Part
				title="Roads and posts"
				note={`against ${dayWords(view.before)}`}
				isEmpty={view.access.length === 0}
				empty="Nobody’s account of any road or post holds on this day or the day before: unknown everywhere."
			>
				<AccessTable rows={view.access} />
				<StateKey states={['open', 'restricted', 'blocked', 'contested', 'unknown']} />
			</Part>
			<div className="today-columns">
				<div className="today-main">
					<Part title="Incidents" count={view.incidents.total} isEmpty={view.incidents.total === 0} empty="No incident is said of this day.">
						{view.incidents.rows.map((incident) => (
							<Incident key={incident.id} incident={incident} />
						))}
					</Part>
				</div>
				<div className="today-side">
					<Published view={view} />
					<Moved view={view} />
					<Part title="Talks" count={view.contacts.total} isEmpty={view.contacts.total === 0} empty="No contact is reported.">
						{[...Map.groupBy(view.contacts.rows, (contact) => contact.track)].map(([track, contacts]) => (
							<Contacts key={track} contacts={contacts} />
						))}
					</Part>
					{view.findings.length > 0 && (
						<Part title="Findings" count={view.findings.length} isEmpty={false} empty="">
							<ul>
								{view.findings.map((finding) => (
									<FindingLine key={finding.id} finding={finding} />
								))}
							</ul>
						</Part>
					)}
					<Gaps view={view} />
				</div>
			</div>
		</div>
	);
}

function TodayHead({ view }: { view: TodayView }) {
	const present = view.days.findIndex((row) => row.day >= view.day);
	const earlier = view.days.findLast((row) => row.day < view.day)?.day;
	const later = view.days.slice(Math.max(0, present)).find((row) => row.day > view.day)?.day;
	useKeys({ '[': () => earlier && go(dayAddress(earlier)), ']': () => later && go(dayAddress(later)) });
	return (
		<header className="page-head today-head">
			<h1>
				<span className="weekday">{weekdayWords(view.day)}</span> {dayWords(view.day)}
			</h1>
			<nav className="day-steps" aria-label="Other days">
				<StepLink day={earlier} name="Earlier" sign="←" />
				<label className="day-field">
					<span className="hidden-text">Day</span>
					<input
						type="date"
						key={view.day}
						defaultValue={view.day}
						onChange={(event) => event.target.value.length === 10 && go(dayAddress(event.target.value))}
					/>
				</label>
				<StepLink day={later} name="Later" sign="→" />
			</nav>
		</header>
	);
}

function StepLink({ day, name, sign }: { day: string | undefined; name: string; sign: string }) {
	return day ? (
		<a className="button" href={dayAddress(day)} title={dayWords(day)} aria-label={`${name}: ${dayWords(day)}`}>
			{sign}
		</a>
	) : (
		<span className="button is-off" aria-hidden="true">
			{sign}
		</span>
	);
}

function Part({
	title,
	count,
	note,
	isEmpty,
	empty,
	children,
}: {
	title: string;
	count?: number;
	note?: string;
	isEmpty: boolean;
	empty: string;
	children: ReactNode;
}) {
	return (
		<section className="part">
			<h2>
				{title}
				{count !== undefined && count > 0 && <span className="part-count">{count}</span>}
				{note && <span className="part-note">{note}</span>}
			</h2>
			{isEmpty ? <p className="empty">{empty}</p> : children}
		</section>
	);
}

function Published({ view }: { view: TodayView }) {
	return (
		<Part title="Published" count={view.documents.total} isEmpty={view.documents.total === 0} empty="Nothing in the record was published on this day.">
			<ul className="published">
				{view.documents.rows.map((row) => (
					<li key={row.id}>
						<a data-row href={documentAddress(row.id)}>
							{row.title}
						</a>
						{isNewSince(row.recordedAt) && <span className="tag is-new">new</span>}
						<p className="claim-line-foot">
							<span className="lane-name">
								{row.side && <LaneMark lane={row.side} isAlone />}
								<span>{row.outlet}</span>
							</span>
							<CountLink count={row.claims} href={claimsAddress({ document: row.id })} of="claim" />
						</p>
					</li>
				))}
			</ul>
		</Part>
	);
}

function Moved({ view }: { view: TodayView }) {
	return (
		<Part
			title="Obligations that moved"
			count={view.obligations.length}
			isEmpty={view.obligations.length === 0}
			empty="No claim of this day bears on an obligation."
		>
			<ul className="moved">
				{view.obligations.map((row) => (
					<li key={row.obligation}>
						<a data-row href={obligationAddress(row.obligation)}>
							<span className="code">{row.obligation}</span> {row.title}
						</a>
						<ul>
							{row.moved.map((move) => (
								<li key={move.lane + move.claim}>
									<LaneName lane={move.lane} name={move.name} />
									<a href={claimsAddress({ ids: move.claim, open: move.claim })}>{plainWords(move.relation)}</a>
								</li>
							))}
						</ul>
					</li>
				))}
			</ul>
		</Part>
	);
}

function Contacts({ contacts }: { contacts: TodayView['contacts']['rows'] }) {
	const more = contacts.length - shownContacts;
	return (
		<div className="contact">
			<h3 className="contact-track">{contacts[0]?.name}</h3>
			{contacts.slice(0, shownContacts).map(({ claim }) => (
				<ClaimLine key={claim.id} claim={claim} />
			))}
			{more > 0 && (
				<a className="more" href={claimsOf(contacts.map(({ claim }) => claim.id))}>
					and {more} more
				</a>
			)}
		</div>
	);
}

function Gaps({ view }: { view: TodayView }) {
	return (
		<Part title="What could not be seen" isEmpty={view.gaps.length === 0} empty="No gap is known. That is not the same as none.">
			<ul className="gaps">
				{view.gaps.map((gap) => (
					<li key={gap.kind + gap.text}>
						<span className="tag">{plainWords(gap.kind)}</span>{' '}
						{gap.document ? <a href={`${documentAddress(gap.document)}?show=doubts`}>{gap.text}</a> : gap.text}
					</li>
				))}
			</ul>
		</Part>
	);
}

function dayAddress(day: string): string {
	return `/?day=${day}`;
}
