// The balance of a selection of claims: whose words they are, by documents, statements and origins, and a warning when
// one account or one outlet carries it. A line above every list of claims, and the whole of it among the sources.
import type { BalanceView, Share } from '#projections/balance-view.ts';
import { type Parameters, withParameters } from '../address.ts';
import { useView } from '../record.ts';
import { LaneMark, LaneName } from './lane.tsx';
import { Show } from './loading.tsx';
import { numberWords } from './number.tsx';
import '../styles/balance.css';

/** @param filter that of the list of claims */
export function BalanceLine({ filter }: { filter: Parameters }) {
	const view = useView('balance', filter).data;
	if (!view || view.tallies.claims < 2) return null;
	return (
		<p className="balance-line">
			<a href={withParameters({ path: '/sources', query: new URLSearchParams(), hash: '' }, { ...filter, show: 'balance' })}>Balance</a>
			<span>{tallyWords(view)}</span>
			{view.byLane.map((share) => (
				<span key={share.id} title={`${share.name}: ${share.origins} of ${view.tallies.origins} origins`}>
					<LaneMark lane={share.id} isAlone /> {percentWords(share)}
				</span>
			))}
			<Warnings view={view} />
		</p>
	);
}

export function Balance({ filter, claims }: { filter: Parameters; claims: (changes: Parameters) => string }) {
	return (
		<Show loaded={useView('balance', filter)}>
			{(view) =>
				view.tallies.claims === 0 ? (
					<p className="empty">No claim fits these filters.</p>
				) : (
					<>
						<p className="balance-sum">
							<a className="number" href={claims({})}>
								{numberWords(view.tallies.claims)} claims
							</a>{' '}
							in {tallyWords(view)}. <span className="muted">An origin is one utterance or sentence, however often it is told.</span>
						</p>
						<Warnings view={view} />
						<Shares title="By account" shares={view.byLane} href={(share) => claims({ lane: share.id })} isLane />
						<Shares title="By outlet" shares={view.byOutlet} href={(share) => claims({ outlet: share.id })} />
						{view.outlets > view.byOutlet.length && <p className="muted">and {view.outlets - view.byOutlet.length} outlets more</p>}
					</>
				)
			}
		</Show>
	);
}

function Shares({ title, shares, href, isLane = false }: { title: string; shares: readonly Share[]; href: (share: Share) => string; isLane?: boolean }) {
	return (
		// biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard must reach what scrolls
		<div className="scroller part" tabIndex={0} role="region" aria-label={title}>
			<table className="table share-table">
				<thead>
					<tr>
						<th scope="col">{title}</th>
						<th scope="col">Share of origins</th>
						{['Origins', 'Statements', 'Documents', 'Claims'].map((name) => (
							<th key={name} scope="col" className="is-number">
								{name}
							</th>
						))}
					</tr>
				</thead>
				<tbody>
					{shares.map((share) => (
						<tr key={share.id}>
							<th scope="row">{isLane ? <LaneName lane={share.id} name={share.name} /> : share.name}</th>
							<td className="share-cell">
								<i style={{ width: `${Math.max(1, share.share * 100)}%` }} /> {percentWords(share)}
							</td>
							<td className="is-number">{numberWords(share.origins)}</td>
							<td className="is-number">{numberWords(share.statements)}</td>
							<td className="is-number">{numberWords(share.documents)}</td>
							<td className="is-number">
								<a className="number" data-row href={href(share)}>
									{numberWords(share.claims)}
								</a>
							</td>
						</tr>
					))}
				</tbody>
			</table>
		</div>
	);
}

function Warnings({ view }: { view: BalanceView }) {
	return view.warnings.map((warning) => (
		<span key={warning} className="balance-warning">
			<span aria-hidden="true">! </span>
			{warning}
		</span>
	));
}

function tallyWords({ tallies }: BalanceView): string {
	const words = (count: number, one: string) => `${numberWords(count)} ${one}${count === 1 ? '' : 's'}`;
	return `${words(tallies.documents, 'document')}, ${words(tallies.statements, 'statement')}, ${words(tallies.origins, 'origin')}`;
}

function percentWords({ share }: Share): string {
	return share > 0 && share < 0.01 ? '< 1 %' : `${Math.round(share * 100)} %`;
}
