// What was said once and told by several: utterances, and sentences that outlets print word for word. The most told first.
import type { OriginView } from '#projections/origin-view.ts';
import { originAddress, useAddress } from '../address.ts';
import { quoted } from '../claim-words.ts';
import { dayWords } from '../moment-words.ts';
import { BalanceLine } from '../parts/balance.tsx';
import { ClaimFilters, GivenFilters, useClaimFilter } from '../parts/claim-filters.tsx';
import { LaneMark } from '../parts/lane.tsx';
import { Show } from '../parts/loading.tsx';
import { CountLink } from '../parts/number.tsx';
import { Pager, pageSize } from '../parts/pager.tsx';
import { useView } from '../record.ts';
import '../styles/today.css';
import '../styles/sources.css';

export function Origins() {
	const filter = useClaimFilter();
	const { query } = useAddress();
	return (
		<div className="page origins">
			<header className="page-head">
				<h1>Origins</h1>
				<p className="lead">What several documents tell, and who told it first as far as the record knows. However often it is told, it is one origin.</p>
			</header>
			<ClaimFilters />
			<GivenFilters />
			<Show loaded={useView('origins', { ...filter, offset: query.get('offset'), limit: pageSize })}>
				{(page) => (
					<>
						<BalanceLine balance={page.balance} />
						{page.total === 0 ? (
							<p className="empty">Nothing here is told in more than one document.</p>
						) : (
							<ol className="record-rows">
								{page.rows.map((row) => (
									<Line key={row.id} row={row} />
								))}
							</ol>
						)}
						<Pager total={page.total} offset={page.offset} count={page.rows.length} />
					</>
				)}
			</Show>
		</div>
	);
}

function Line({ row }: { row: OriginView }) {
	const { tallies } = row;
	const texts = tallies.texts < tallies.documents ? `, ${tallies.texts} independent ${tallies.texts === 1 ? 'text' : 'texts'}` : '';
	return (
		<li>
			<span className="record-day">{row.firstDay ? dayWords(row.firstDay) : 'not known'}</span>
			<span>
				<LaneMark lane={row.lane} isAlone /> <span className="speaker">{row.isNarrator ? `${row.speaker}, its own words` : row.speaker}</span>{' '}
				<a data-row href={originAddress(row.claim)}>
					{quoted(row.words)}
				</a>{' '}
				<CountLink count={tallies.documents} href={originAddress(row.claim)} of="document" />
				<span className="muted">
					{texts}, {row.outlets} {row.outlets === 1 ? 'outlet' : 'outlets'}
				</span>
			</span>
		</li>
	);
}
