// The balance of a selection: whose words they are, by documents, statements and origins, and a warning when one account
// or one outlet carries it. A line beside every list of claims and of what rests on them, and the whole of it among the
// sources.
import type { BalanceView, Share } from '#projections/balance-view.ts';
import { balanceAddress, listAddress } from '../address.ts';
import { LaneMark, LaneName } from './lane.tsx';
import { numberWords } from './number.tsx';
import '../styles/balance.css';

/** One quiet line; it opens the whole balance of the same selection. @param of what it is of, where several stand on a page */
export function BalanceLine({ balance, of }: { balance: BalanceView; of?: string }) {
	if (balance.tallies.claims === 0) return null;
	return (
		<p className="balance-line">
			<a href={balanceAddress(balance)}>Balance{of && ` of ${of}`}</a>
			<span>{tallyWords(balance)}</span>
			{balance.byLane.map((share) => (
				<span key={share.id} title={`${share.name}: ${share.origins} of ${balance.tallies.origins} origins`}>
					<LaneMark lane={share.id} isAlone /> {percentWords(share)}
				</span>
			))}
			<span>{outletWords(balance)}</span>
			<Warnings balance={balance} />
		</p>
	);
}

export function Balance({ balance }: { balance: BalanceView }) {
	if (balance.tallies.claims === 0) return <p className="empty">Nothing fits these filters.</p>;
	const counted = balance.list === 'claims' ? 'claim' : 'loaded word';
	return (
		<>
			<p className="balance-sum">
				<a className="number" href={listAddress(balance)}>
					{countWords(balance.tallies.claims, counted)}
				</a>{' '}
				in {tallyWords(balance)}. <span className="muted">An origin is one utterance or sentence, however often it is told.</span>
			</p>
			<Warnings balance={balance} />
			<Shares title="By account" of={counted} shares={balance.byLane} href={(share) => listAddress(balance, { lane: share.id })} isLane />
			<Shares title="By outlet" of={counted} shares={balance.byOutlet} href={(share) => listAddress(balance, { outlet: share.id })} />
			{balance.outlets > balance.byOutlet.length && <p className="muted">and {balance.outlets - balance.byOutlet.length} outlets more</p>}
		</>
	);
}

type Sharing = { readonly title: string; readonly of: string; readonly shares: readonly Share[]; readonly href: (share: Share) => string };

function Shares({ title, of, shares, href, isLane = false }: Sharing & { isLane?: boolean }) {
	return (
		// biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard must reach what scrolls
		<div className="scroller part" tabIndex={0} role="region" aria-label={title}>
			<table className="table share-table">
				<thead>
					<tr>
						<th scope="col">{title}</th>
						<th scope="col">Share of origins</th>
						{['Origins', 'Statements', 'Documents', `${of.charAt(0).toUpperCase()}${of.slice(1)}s`].map((name) => (
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

function Warnings({ balance }: { balance: BalanceView }) {
	return balance.warnings.map((warning) => (
		<span key={warning} className="balance-warning">
			<span aria-hidden="true">! </span>
			{warning}
		</span>
	));
}

function tallyWords({ tallies }: BalanceView): string {
	return `${countWords(tallies.documents, 'document')}, ${countWords(tallies.statements, 'statement')}, ${countWords(tallies.origins, 'origin')}`;
}

/** The greatest share of an outlet, where there are several. */
function outletWords({ outlets, byOutlet: [first] }: BalanceView): string {
	if (first === undefined) return '';
	return outlets === 1 ? `1 outlet: ${first.name}` : `${numberWords(outlets)} outlets, the most ${percentWords(first)} (${first.name})`;
}

function countWords(count: number, one: string): string {
	return `${numberWords(count)} ${one}${count === 1 ? '' : 's'}`;
}

function percentWords({ share }: Share): string {
	return share > 0 && share < 0.01 ? '< 1 %' : `${Math.round(share * 100)} %`;
}
