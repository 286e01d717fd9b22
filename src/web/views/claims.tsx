// The list of claims: what every number of the desk opens. Filters stand in the address; the claim in `open`
// is shown whole beside the list.
import type { ClaimView } from '#projections/view.ts';
import { go, useAddress, withParameters } from '../address.ts';
import { evidenceWords, quoted } from '../claim-words.ts';
import { useKeys } from '../keys.ts';
import { BalanceLine } from '../parts/balance.tsx';
import { ClaimDetail, ClaimSource } from '../parts/claim-detail.tsx';
import { ClaimFilters, GivenFilters, useClaimFilter } from '../parts/claim-filters.tsx';
import { ActWords, DoubtCount } from '../parts/claim-line.tsx';
import { LaneName } from '../parts/lane.tsx';
import { Show } from '../parts/loading.tsx';
import { Pager, pageSize } from '../parts/pager.tsx';
import { When } from '../parts/time.tsx';
import { useView } from '../record.ts';

export function Claims() {
	const address = useAddress();
	const filter = useClaimFilter();
	const page = useView('claims', { ...filter, offset: address.query.get('offset'), limit: pageSize });
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
				{({ total, offset, rows, balance }) => (
					<div className={open ? 'split has-panel' : 'split'}>
						<section aria-label="List of claims">
							<GivenFilters />
							<BalanceLine balance={balance} />
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
