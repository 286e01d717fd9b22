// The corridor: the map with the road, its posts and incidents; how each lane says it stands now and stood before.
import { lazy, Suspense } from 'react';
import type { AccessView } from '#projections/record-view.ts';
import { daysBetween } from '#time/edtf.ts';
import { corridorAddress, go, useAddress, withParameters } from '../address.ts';
import { AccessFields } from '../parts/access-fields.tsx';
import { StateLink } from '../parts/access-table.tsx';
import { BalanceLine } from '../parts/balance.tsx';
import { CalendarStrip } from '../parts/calendar-strip.tsx';
import { FindingLink } from '../parts/finding-link.tsx';
import { Incident } from '../parts/incident.tsx';
import { LaneName } from '../parts/lane.tsx';
import { Show, Waiting } from '../parts/loading.tsx';
import { StateKey } from '../parts/state.tsx';
import { StatusStrip } from '../parts/status-strip.tsx';
import { Passages } from '../parts/passages.tsx';
import { Posts } from '../parts/posts.tsx';
import { Day } from '../parts/time.tsx';
import { useView, type Views } from '../record.ts';
import '../styles/corridor.css';
import '../styles/posts.css';

const CorridorMap = lazy(() => import('../map/corridor-map.tsx').then((file) => ({ default: file.CorridorMap })));

export function Corridor() {
	const { query } = useAddress();
	const access = useView('access', Object.fromEntries(['place', 'day', 'from', 'to', 'direction'].map((name) => [name, query.get(name)])));
	return <Show loaded={access}>{(view) => <Whole access={view} />}</Show>;
}

function Whole({ access }: { access: Views['access'] }) {
	const map = useView('map', { day: access.day });
	return (
		<div className="page corridor">
			<header className="page-head">
				<h1>{access.place.name}</h1>
				<AccessFields access={access} />
			</header>
			<BalanceLine balance={access.balance} of="the accounts" />
			<div className="corridor-top">
				<section className="map-section" aria-label="Map">
					{map.data ? (
						<Suspense
							fallback={
								<div className="map-frame">
									<Waiting />
								</div>
							}
						>
							<CorridorMap map={map.data} access={access} />
						</Suspense>
					) : (
						<div className="map-frame">
							<Waiting />
						</div>
					)}
					<p className="map-note">
						Borders from Natural Earth, which draws de facto lines. The corridor’s line is schematic. Names and lines express no opinion on the status of any
						place.
					</p>
					{map.data && <BalanceLine balance={map.data.balance} of="what names a place" />}
				</section>
				<Now access={access} />
			</div>
			<section className="part" aria-labelledby="strip-title">
				<h2 id="strip-title">
					Status by lane <span className="part-note">open a lane to see classes of user</span>
				</h2>
				<StatusStrip access={access} />
				<StateKey states={['open', 'restricted', 'blocked', 'contested', 'unknown']} />
			</section>
			<Passages access={access} />
			<section className="part" aria-labelledby="calendar-title">
				<h2 id="calendar-title">Calendar</h2>
				<CalendarStrip access={access} />
			</section>
			<Posts day={access.day} />
			<Incidents access={access} />
		</div>
	);
}

function Now({ access }: { access: AccessView }) {
	return (
		<section className="now" aria-labelledby="now-title">
			<h2 id="now-title">
				As each lane has it on <Day day={access.day} />
			</h2>
			<ol>
				{access.lanes.map(({ lane, name, now, daysBlocked }) => (
					<li key={lane}>
						<LaneName lane={lane} name={name} />
						{lane === 'established' && now.claims.length === 0 ? <span className="muted">no finding</span> : <StateLink cell={now} />}
						<span className="now-since">
							{now.since ? (
								<>
									since <Day day={now.since} />, {lane === 'established' ? 'as a finding has it' : `last said ${ago(now.lastConfirmed, access.day)}`}
								</>
							) : now.lastConfirmed ? (
								<>last said {ago(now.lastConfirmed, access.day)}</>
							) : lane === 'established' ? (
								'only a person’s finding fills this lane'
							) : (
								'no account holds'
							)}
							{daysBlocked > 0 && `; blocked on ${daysBlocked} of the ${daysBetween(access.from, access.to) + 1} days below`}
						</span>
					</li>
				))}
			</ol>
			<p className="now-finding">
				<FindingLink about="access" id={access.place.id} claims={access.lanes.flatMap(({ now }) => now.claims)} />
			</p>
			<h2>Other places</h2>
			<ul className="other-places">
				{access.places.map((place) => (
					<li key={place.id}>
						{place.id === access.place.id ? (
							<strong>{place.name}</strong>
						) : (
							<a data-row href={corridorAddress(place.id)}>
								{place.name}
							</a>
						)}
					</li>
				))}
			</ul>
		</section>
	);
}

function Incidents({ access }: { access: AccessView }) {
	const address = useAddress();
	const isAll = address.query.get('incidents') === 'all';
	const incidents = useView('incidents', {
		place: access.place.id,
		...(isAll ? { from: access.from, to: access.to } : { to: access.day }),
		limit: isAll ? 100 : 8,
	});
	return (
		<section className="part" aria-labelledby="incidents-title">
			<h2 id="incidents-title">
				Incidents here <span className="part-note">{incidents.data?.total ?? ''}</span>
			</h2>
			<Show loaded={incidents}>
				{(page) =>
					page.rows.length === 0 ? (
						<p className="empty">No incident is said of this place in these days.</p>
					) : (
						<>
							<BalanceLine balance={page.balance} of="the incidents" />
							{page.rows.map((incident, index) => (
								<Incident key={incident.id} incident={incident} isOpen={index === 0} />
							))}
							{page.total > page.rows.length && (
								<button type="button" className="more" onClick={() => go(withParameters(address, { incidents: 'all' }), true)}>
									Show more
								</button>
							)}
						</>
					)
				}
			</Show>
		</section>
	);
}

function ago(day: string | null, now: string): string {
	if (day === null) return 'on a day not known';
	const days = daysBetween(day, now);
	if (days < 0) return 'later';
	return days === 0 ? 'the same day' : days === 1 ? 'a day before' : `${days} days before`;
}
