// Casualties as each account gives them, with every revision: 4 → 2 → 3, each figure a link to its claim. Accounts are
// never added up.
import type { CasualtySeries, SumDoubt } from '#projections/record-view.ts';
import { claimsAddress, claimsOf } from '../address.ts';
import { dayWords } from '../moment-words.ts';
import { LaneMark, LaneName, useLanes } from './lane.tsx';

type Revision = CasualtySeries['revisions'][number];

/** `4 → 2 killed` after the mark of each account, for lists. */
export function CasualtyShort({ series }: { series: readonly CasualtySeries[] }) {
	return (
		<span className="casualty-short">
			{series.map((one) => (
				<span key={`${one.lane}/${one.side}/${one.kind}/${one.isCumulative}`} title={`${one.name}: ${seriesWords(one)}`}>
					<LaneMark lane={one.lane} isAlone /> {seriesWords(one)}
				</span>
			))}
		</span>
	);
}

export function CasualtyTable({ series }: { series: readonly CasualtySeries[] }) {
	return (
		// biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard must reach what scrolls
		<div className="scroller" tabIndex={0} role="region" aria-label="Casualties">
			<table className="table casualty-table">
				<thead>
					<tr>
						<th scope="col">Account</th>
						<th scope="col">Whose</th>
						<th scope="col">Kind</th>
						<th scope="col">Figures as they were published, first to last</th>
					</tr>
				</thead>
				<tbody>
					{series.map((one) => (
						<tr key={`${one.lane}/${one.side}/${one.kind}/${one.isCumulative}`}>
							<th scope="row">
								<LaneName lane={one.lane} name={one.name} />
							</th>
							<td>
								<Whose side={one.side} />
							</td>
							<td>
								{one.kind}
								{one.isCumulative && <span className="muted">, running total</span>}
							</td>
							<td>
								<ol className="trail">
									{one.revisions.map((revision) => (
										<li key={revision.claim}>
											<a className="number" href={claimsAddress({ ids: revision.claim, open: revision.claim })}>
												{figureWords(revision)}
											</a>{' '}
											<span className="muted">{revision.published ? dayWords(revision.published) : 'day not known'}</span>
										</li>
									))}
								</ol>
							</td>
						</tr>
					))}
				</tbody>
			</table>
		</div>
	);
}

function Whose({ side }: { side: string | null }) {
	const lane = useLanes().find(({ id }) => id === side);
	return side === null ? <span className="unknown-value">not said</span> : (lane?.name ?? side);
}

function seriesWords({ revisions, kind, side, isCumulative }: CasualtySeries): string {
	const figures = revisions.map(figureWords).filter((words, index, all) => words !== all[index - 1]);
	return `${figures.join(' → ')} ${kind}${side ? ` (${side})` : ''}${isCumulative ? ', running total' : ''}`;
}

function figureWords({ low, best, high }: Revision): string {
	const amount = best ?? low ?? high;
	if (amount === null) return 'no figure';
	return low !== null && high !== null && low !== high ? `${amount} [${low}–${high}]` : String(amount);
}

/** Counts of one document that do not add up. */
export function SumDoubts({ doubts }: { doubts: readonly SumDoubt[] }) {
	if (doubts.length === 0) return null;
	return (
		<ul className="sum-doubts">
			{doubts.map((doubt) => (
				<li key={doubt.claims.join() + doubt.kind}>
					<span aria-hidden="true">! </span>
					<LaneName lane={doubt.lane} name={doubt.name} /> counts{' '}
					<a className="number" href={claimsOf(doubt.claims)}>
						{doubt.total} {doubt.kind} in all
					</a>{' '}
					and {doubt.parts.map(({ side, best }) => `${best} of ${side}`).join(', ')}: these do not add up.
				</li>
			))}
		</ul>
	);
}
