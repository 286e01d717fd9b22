// One incident: each account's version side by side, what they agree in and what they do not, the casualties with every
// revision, what people decided and found; and the ways to decide.
import type { ReactNode } from 'react';
import type { IncidentRecord } from '#projections/record-view.ts';
import { claimsAddress, claimsOf, corridorAddress, listAddress, newFindingAddress, useAddress, withParameters } from '../address.ts';
import { instantWords } from '../moment-words.ts';
import { usePast } from '../past.ts';
import { BalanceLine } from '../parts/balance.tsx';
import { CasualtyTable, SumDoubts } from '../parts/casualty-series.tsx';
import { ClaimLine } from '../parts/claim-line.tsx';
import { FindingLine } from '../parts/finding-line.tsx';
import { IncidentFields } from '../parts/incident-fields.tsx';
import { IncidentForms } from '../parts/incident-forms.tsx';
import { LaneName, useLanes } from '../parts/lane.tsx';
import { Show } from '../parts/loading.tsx';
import { CountLink } from '../parts/number.tsx';
import { When } from '../parts/time.tsx';
import { useView, type Views } from '../record.ts';
import '../styles/today.css';
import '../styles/incidents.css';
import '../styles/judgement.css';

export function IncidentPage() {
	const { path } = useAddress();
	const id = decodeURIComponent(path.split('/')[2] ?? '');
	return <Show loaded={useView('incident', { id })}>{(record) => <Whole record={record} asked={id} />}</Show>;
}

function Whole({ record, asked }: { record: Views['incident']; asked: string }) {
	return (
		<div className="page incident-page">
			<Head record={record} />
			<BalanceLine balance={record.balance} />
			<Actions record={record} />
			<IncidentForms record={record} asked={asked} />
			<Versions record={record} />
			<Part title="Field by field">
				<IncidentFields record={record} />
			</Part>
			<Part title="Casualties" note="as each account gives them; never added up">
				{record.casualties.length === 0 ? (
					<p className="empty">No account gives a figure. That is not nought.</p>
				) : (
					<>
						<CasualtyTable series={record.casualties} />
						<SumDoubts doubts={record.doubts} />
					</>
				)}
			</Part>
			<Part title="Findings">
				{record.findingsMade.length === 0 ? (
					<p className="empty">Nobody has made a finding on it: nothing is established.</p>
				) : (
					<ul>
						{record.findingsMade.map((finding) => (
							<FindingLine key={finding.id} finding={finding} />
						))}
					</ul>
				)}
			</Part>
			<Decisions record={record} />
		</div>
	);
}

function Head({ record }: { record: Views['incident'] }) {
	const { tallies, place } = record;
	return (
		<header className="page-head">
			<h1>{record.title}</h1>
			<p className="incident-facts">
				<When moment={record.time} />
				{place && (place.id ? <a href={corridorAddress(place.id)}>{place.name}</a> : <span>{place.name}</span>)}
				<a href={claimsAddress({ kind: record.kind })}>{record.kindLabel}</a>
				<CountLink count={tallies.claims} href={listAddress(record.balance)} of="claim" />
				<span>
					{tallies.documents === 1 ? '1 document' : `${tallies.documents} documents`}, {tallies.origins === 1 ? '1 origin' : `${tallies.origins} origins`}
				</span>
				{record.isDisputed && <span className="tag is-disputed">disputed</span>}
				<span className="tag">{record.isDecided ? 'decided by people' : 'proposed by the program'}</span>
			</p>
		</header>
	);
}

function Actions({ record }: { record: IncidentRecord }) {
	const address = useAddress();
	const isPast = usePast() !== null;
	const open = address.query.get('do');
	if (isPast) return null;
	const actions: readonly (readonly [string, string])[] = [
		['name', 'Name it'],
		['join', 'Join with another'],
		...(record.tallies.claims > 1 ? ([['split', 'Split off claims']] as const) : []),
	];
	return (
		<nav className="actions" aria-label="What to decide">
			{actions.map(([id, words]) => (
				<a key={id} className="button" href={withParameters(address, { do: open === id ? null : id })} aria-current={open === id ? 'true' : undefined}>
					{words}
				</a>
			))}
			<a className="button" href={newFindingAddress('incident', record.id)}>
				Make a finding
			</a>
		</nav>
	);
}

function Versions({ record }: { record: IncidentRecord }) {
	const speaking = record.versions.filter((version) => version.claims.length > 0);
	const silent = useLanes().filter((lane) => lane.id !== 'established' && !speaking.some((version) => version.lane === lane.id));
	return (
		<Part title="Each account">
			<div className="versions">
				{speaking.map((version) => (
					<section key={version.lane} className="version">
						<h3>
							<LaneName lane={version.lane} name={version.name} />
						</h3>
						{version.claims.map((claim) => (
							<ClaimLine key={claim.id} claim={claim} />
						))}
						{version.count.count > version.claims.length && (
							<a className="more" href={claimsOf(version.count.claims)}>
								and {version.count.count - version.claims.length} more
							</a>
						)}
					</section>
				))}
			</div>
			{silent.length > 0 && (
				<p className="silent-lanes">
					Nothing said by{' '}
					{silent.map((lane) => (
						<LaneName key={lane.id} lane={lane.id} name={lane.name} />
					))}
				</p>
			)}
		</Part>
	);
}

function Decisions({ record }: { record: IncidentRecord }) {
	return (
		<Part title="Decisions">
			{record.decisions.length === 0 ? (
				<p className="empty">Nobody has decided anything: this is how the program proposes it.</p>
			) : (
				<ol className="decisions">
					{record.decisions.map((decision) => (
						<li key={decision.at + decision.kind + decision.words}>
							<strong>{decision.by}</strong> {decision.words}: {decision.reason} <span className="muted">{instantWords(decision.at)}</span>
						</li>
					))}
				</ol>
			)}
		</Part>
	);
}

function Part({ title, note, children }: { title: string; note?: string; children: ReactNode }) {
	return (
		<section className="part">
			<h2>
				{title}
				{note && <span className="part-note">{note}</span>}
			</h2>
			{children}
		</section>
	);
}
