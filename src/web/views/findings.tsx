// The findings: first those that wait for a second person, then the others; and the form of a new one. Only what stands
// here fills the lane of what is established.
import { useEffect } from 'react';
import type { FindingView } from '#projections/record-view.ts';
import { findingAddress, go, type Parameters, useAddress } from '../address.ts';
import { askedFrom, askedOf } from '../finding-subject.ts';
import { statusOptions } from '../finding-words.ts';
import { usePast } from '../past.ts';
import { BalanceLine } from '../parts/balance.tsx';
import { Choice, Field, Filters } from '../parts/filters.tsx';
import { FindingCard } from '../parts/finding-card.tsx';
import { FindingForm } from '../parts/finding-form.tsx';
import { Show } from '../parts/loading.tsx';
import { Pager, pageSize } from '../parts/pager.tsx';
import { seenWith, useView } from '../record.ts';
import '../styles/judgement.css';
import '../styles/findings.css';

const names = ['on', 'status', 'by'];
const subjects = [
	{ value: 'claim', name: 'a claim' },
	{ value: 'incident', name: 'an incident' },
	{ value: 'obligation', name: 'an obligation' },
	{ value: 'access', name: 'a road or post' },
];

/** Those that wait are few: they are never paged. */
const mostWaiting = 200;

export function Findings() {
	const { query } = useAddress();
	const filter = Object.fromEntries(names.map((name) => [name, query.get(name)]));
	const waiting = { ...filter, open: 'true', limit: mostWaiting };
	const others = { ...filter, open: 'false', offset: query.get('offset'), limit: pageSize };
	return (
		<div className="page findings">
			<header className="page-head">
				<h1>Findings</h1>
				<p className="lead">What people judged to be so, signed and with reasons. It is established when a second person confirms it.</p>
			</header>
			<NewFinding />
			<Filters names={names}>
				<Choice name="on" label="About" options={subjects} />
				<Choice name="status" label="Status" options={[...statusOptions, { value: 'retracted', name: 'retracted' }]} />
				<Field name="by" label="Made by" />
			</Filters>
			<Part title="Waiting for a second person" query={waiting} empty="No finding waits." isWhole />
			<Part title="Reviewed, corrected or retracted" query={others} empty="None yet." />
		</div>
	);
}

function Part({ title, query, empty, isWhole = false }: { title: string; query: Parameters; empty: string; isWhole?: boolean }) {
	const page = useView('findings', query);
	return (
		<section className="part" aria-label={title}>
			<h2>
				{title} <span className="part-count">{page.data?.total ?? ''}</span>
			</h2>
			<Show loaded={page}>
				{({ rows, total, offset, balance }) => (
					<>
						<BalanceLine balance={balance} />
						{rows.length === 0 ? <p className="empty">{empty}</p> : <Cards findings={rows} query={query} />}
						{!isWhole && total > rows.length && <Pager total={total} offset={offset} count={rows.length} />}
					</>
				)}
			</Show>
		</section>
	);
}

function Cards({ findings, query }: { findings: readonly FindingView[]; query: Parameters }) {
	const open = useAddress().query.get('open');
	const ids = [...new Set(findings.flatMap(({ claims }) => claims.slice(0, 6)))].slice(0, 500);
	const claims = useView('claims', { ids: ids.join(','), limit: 500 });
	const byId = new Map(claims.data?.rows.map((claim) => [claim.id, claim]));
	const isHere = claims.data !== undefined && findings.some(({ id }) => id === open);
	useEffect(() => {
		if (open !== null && isHere) document.getElementById(open)?.scrollIntoView({ block: 'center' });
	}, [open, isHere]);
	if (claims.data === undefined) return null;
	return findings.map((finding) => (
		<FindingCard key={finding.id} finding={finding} claims={byId} isOpen={finding.id === open} seen={() => seenWith('findings', query)} />
	));
}

/** The form that the address asks for: a new finding, or one that takes over from another. */
function NewFinding() {
	const { query } = useAddress();
	const isPast = usePast() !== null;
	const corrected = query.get('correct') ?? query.get('retract');
	const all = { limit: 1000 };
	const findings = useView('findings', all);
	const corrects = findings.data?.rows.find(({ id }) => id === corrected) ?? null;
	const asked = corrects === null ? askedFrom(query.get('about')) : askedOf(corrects.about);
	if (asked === null || isPast || findings.data === undefined) return null;
	return (
		<FindingForm
			key={`${asked.on}:${asked.id}:${corrected}:${query.has('retract')}`}
			asked={asked}
			given={(query.get('claims') ?? '').split(',').filter((id) => id !== '')}
			corrects={corrects}
			isRetraction={query.has('retract')}
			seen={() => seenWith('findings', all)}
			onDone={({ id }) => go(id === null ? '/findings' : findingAddress(id), true)}
			onClose={() => go('/findings', true)}
		/>
	);
}
