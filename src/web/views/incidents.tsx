// The list of incidents: each with its day, the accounts that speak of it, whether they dispute, and the casualties as
// each account gives them.
import type { IncidentView } from '#projections/record-view.ts';
import { claimsOf, go, incidentAddress, useAddress, withParameters } from '../address.ts';
import { BalanceLine } from '../parts/balance.tsx';
import { CasualtyShort } from '../parts/casualty-series.tsx';
import { Choice, Field, Filters } from '../parts/filters.tsx';
import { LaneMark, useLanes } from '../parts/lane.tsx';
import { Show } from '../parts/loading.tsx';
import { CountLink } from '../parts/number.tsx';
import { Pager, pageSize } from '../parts/pager.tsx';
import { When } from '../parts/time.tsx';
import { useView } from '../record.ts';
import '../styles/incidents.css';

const names = ['kind', 'place', 'from', 'to', 'disputed'];

export function Incidents() {
	const { query } = useAddress();
	const page = useView('incidents', { ...Object.fromEntries(names.map((name) => [name, query.get(name)])), offset: query.get('offset'), limit: pageSize });
	return (
		<div className="page incidents">
			<header className="page-head">
				<h1>Incidents</h1>
				<p className="lead">Claims of one occurrence, joined as the program proposes and people decide. No figure is added to another’s.</p>
			</header>
			<IncidentFilters />
			<Show loaded={page}>
				{({ total, offset, rows, balance }) => (
					<>
						<BalanceLine balance={balance} />
						{rows.length === 0 ? <p className="empty">No incident fits these filters.</p> : <IncidentRows rows={rows} />}
						<Pager total={total} offset={offset} count={rows.length} />
					</>
				)}
			</Show>
		</div>
	);
}

function IncidentFilters() {
	const address = useAddress();
	const kinds = useView('kinds').data ?? [];
	const places = useView('access').data?.places ?? [];
	const families = [...new Set(kinds.map((kind) => kind.family))];
	return (
		<Filters names={names}>
			<Choice
				name="kind"
				label="Family or kind"
				options={families.flatMap((family) => [
					{ value: family, name: `${family}: all` },
					...kinds.filter((kind) => kind.family === family).map((kind) => ({ value: kind.id, name: `  ${kind.label}` })),
				])}
			/>
			<Choice name="place" label="Place" options={places.map((place) => ({ value: place.id, name: place.name }))} />
			<Field name="from" label="From" type="date" />
			<Field name="to" label="To" type="date" />
			<label className="filter is-box">
				<input
					type="checkbox"
					checked={address.query.get('disputed') === 'true'}
					onChange={(event) => go(withParameters(address, { disputed: event.target.checked ? 'true' : null, offset: null }), true)}
				/>
				disputed only
			</label>
		</Filters>
	);
}

function IncidentRows({ rows }: { rows: readonly IncidentView[] }) {
	return (
		<ol className="incident-rows">
			{rows.map((incident) => (
				<li key={incident.id} className="incident-row">
					<span className="incident-day">
						<When moment={incident.time} />
					</span>
					<span className="incident-name">
						<a data-row href={incidentAddress(incident.id)}>
							{incident.title}
						</a>
						{incident.isDisputed && <span className="tag is-disputed">disputed</span>}
						{incident.isDecided && <span className="tag">decided by people</span>}
						{incident.findings.length > 0 && (
							<span className="tag">{incident.findings.length === 1 ? '1 finding' : `${incident.findings.length} findings`}</span>
						)}
						{incident.casualties.length > 0 && <CasualtyShort series={incident.casualties} />}
					</span>
					<Speaking incident={incident} />
					<span className="incident-tallies">
						<CountLink count={incident.tallies.documents} href={claimsOf(incident.versions.flatMap((version) => version.count.claims))} of="document" />{' '}
						<span className="muted">{incident.tallies.origins === 1 ? '1 origin' : `${incident.tallies.origins} origins`}</span>
					</span>
				</li>
			))}
		</ol>
	);
}

/** Every lane keeps its place, so that one sees at a glance who says nothing. */
function Speaking({ incident }: { incident: IncidentView }) {
	return (
		<span className="lane-slots">
			{useLanes()
				.filter((lane) => lane.id !== 'established')
				.map((lane) => {
					const version = incident.versions.find((one) => one.lane === lane.id);
					const words = version ? `${lane.name}: ${version.count.count === 1 ? '1 claim' : `${version.count.count} claims`}` : `${lane.name}: nothing`;
					return version ? (
						<a key={lane.id} href={claimsOf(version.count.claims)} title={words} aria-label={words}>
							<LaneMark lane={lane.id} />
						</a>
					) : (
						<i key={lane.id} title={words} aria-hidden="true">
							·
						</i>
					);
				})}
		</span>
	);
}
