// The list of claims: what every number of the desk opens. Filters stand in the address; the claim in `open`
// is shown whole beside the list.
import type { ClaimView } from '#projections/view.ts';
import { go, useAddress, withParameters } from '../address.ts';
import { evidenceWords, quoted } from '../claim-words.ts';
import { useKeys } from '../keys.ts';
import { ClaimDetail, ClaimSource } from '../parts/claim-detail.tsx';
import { ActWords, DoubtCount } from '../parts/claim-line.tsx';
import { Choice, Field, Filters, type Option } from '../parts/filters.tsx';
import { LaneName } from '../parts/lane.tsx';
import { Show } from '../parts/loading.tsx';
import { Pager, pageSize } from '../parts/pager.tsx';
import { When } from '../parts/time.tsx';
import { useView } from '../record.ts';

const names = ['q', 'lane', 'act', 'kind', 'obligation', 'place', 'from', 'to', 'ids', 'document', 'relation', 'track', 'narrator', 'speaker'];

export function Claims() {
	const address = useAddress();
	const query = Object.fromEntries(names.map((name) => [name, address.query.get(name)]));
	const page = useView('claims', { ...query, offset: address.query.get('offset'), limit: pageSize });
	const open = address.query.get('open');
	useKeys({ Escape: () => open !== null && go(withParameters(address, { open: null }), true) });
	return (
		<div className="page is-split">
			<header className="page-head">
				<h1>Claims</h1>
				<p className="lead">What is said, by whom, in which words. A claim is not a fact.</p>
			</header>
			<ClaimFilters />
			<Show loaded={page}>
				{({ total, offset, rows }) => (
					<div className={open ? 'split has-panel' : 'split'}>
						<section aria-label="List of claims">
							<GivenFilters />
							{rows.length === 0 ? (
								<p className="empty">No claim fits these filters.</p>
							) : (
								<ol className="claim-rows">
									{rows.map((claim) => (
										<ClaimRow key={claim.id} claim={claim} isOpen={claim.id === open} />
									))}
								</ol>
							)}
							<Pager total={total} offset={offset} count={rows.length} />
						</section>
						{open && <Panel claim={rows.find((claim) => claim.id === open)} id={open} />}
					</div>
				)}
			</Show>
		</div>
	);
}

function ClaimFilters() {
	const summary = useView('summary').data;
	const kinds = useView('kinds').data ?? [];
	const places = useView('access').data?.places ?? [];
	const options = (rows: readonly { id: string; name: string }[] = []): readonly Option[] => rows.map((row) => ({ value: row.id, name: row.name }));
	return (
		<Filters names={names}>
			<Field name="q" label="Words" />
			<Choice name="lane" label="Lane" options={options(summary?.lanes)} />
			<Choice name="act" label="Act" options={(summary?.byAct ?? []).map((row) => ({ value: row.act, name: `${row.act} (${row.count})` }))} />
			<Choice name="kind" label="Event" options={kinds.map((kind) => ({ value: kind.id, name: kind.label }))} />
			<Choice
				name="obligation"
				label="Obligation"
				options={(summary?.byObligation ?? []).map((row) => ({ value: row.obligation, name: `${row.obligation} ${row.title}` }))}
			/>
			<Choice name="place" label="Place" options={options(places)} />
			<Field name="from" label="From" type="date" />
			<Field name="to" label="To" type="date" />
		</Filters>
	);
}

/** Filters that came with a link and have no field of their own. */
function GivenFilters() {
	const address = useAddress();
	const given = ['ids', 'document', 'relation', 'track', 'narrator', 'speaker'].filter((name) => address.query.has(name));
	if (given.length === 0) return null;
	return (
		<p className="given-filters">
			{given.map((name) => (
				<a key={name} className="chip" href={withParameters(address, { [name]: null, offset: null })} aria-label={`Take away the filter ${name}`}>
					{name === 'ids' ? `${(address.query.get('ids') ?? '').split(',').length} chosen claims` : `${name}: ${address.query.get(name)}`}{' '}
					<span aria-hidden="true">×</span>
				</a>
			))}
		</p>
	);
}

function ClaimRow({ claim, isOpen }: { claim: ClaimView; isOpen: boolean }) {
	const address = useAddress();
	return (
		<li className={isOpen ? 'claim-row is-open' : 'claim-row'}>
			<span className="claim-row-time">
				<When moment={claim.published} />
			</span>
			<span className="claim-row-who">
				<LaneName lane={claim.lane} name={claim.speaker} />
			</span>
			<div className="claim-row-what">
				<a className="words" data-row href={withParameters(address, { open: isOpen ? null : claim.id })} aria-expanded={isOpen}>
					{quoted(evidenceWords(claim))}
				</a>
				<p className="claim-line-foot">
					<ActWords claim={claim} />
					{claim.time.known !== 'unknown' && (
						<span>
							when: <When moment={claim.time} />
						</span>
					)}
					{claim.place && <span>{claim.place.name}</span>}
					{claim.doubts.length > 0 && <DoubtCount count={claim.doubts.length} />}
				</p>
			</div>
			<span className="claim-row-where">{claim.outlet}</span>
		</li>
	);
}

function Panel({ claim, id }: { claim: ClaimView | undefined; id: string }) {
	const address = useAddress();
	const alone = useView('claims', { ids: id, limit: 1 }, claim === undefined);
	const shown = claim ?? alone.data?.rows[0];
	return (
		<aside className="panel" aria-label="The claim">
			<p className="panel-head">
				<span className="muted">{id}</span>
				<a href={withParameters(address, { open: null })} className="icon" aria-label="Close the claim">
					×
				</a>
			</p>
			{shown && (
				<>
					<blockquote className="panel-words">{quoted(evidenceWords(shown))}</blockquote>
					<ClaimSource claim={shown} />
					<ClaimDetail claim={shown} />
				</>
			)}
		</aside>
	);
}
