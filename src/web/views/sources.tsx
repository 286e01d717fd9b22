// Where the record comes from: the outlets with their grades, the balance of a selection, and what could not be seen.
import { listAddress, useAddress } from '../address.ts';
import { Balance } from '../parts/balance.tsx';
import { ClaimFilters, GivenFilters, useClaimFilter } from '../parts/claim-filters.tsx';
import { Gaps } from '../parts/gaps.tsx';
import { Show } from '../parts/loading.tsx';
import { Outlets } from '../parts/outlets.tsx';
import { rhetoricFilterNames } from '../parts/rhetoric-filters.tsx';
import { Watched } from '../parts/watched.tsx';
import { useView } from '../record.ts';
import '../styles/corridor.css';
import '../styles/judgement.css';
import '../styles/sources.css';

const tabs: readonly (readonly [string, string])[] = [
	['outlets', 'Outlets'],
	['balance', 'Balance'],
	['gaps', 'Gaps'],
	['watched', 'Watched'],
];

export function Sources() {
	const { query } = useAddress();
	const show = query.get('show') ?? 'outlets';
	return (
		<div className="page sources">
			<header className="page-head">
				<h1>Sources</h1>
				<p className="lead">Who is heard, how much of a figure rests on whom, and what could not be seen. Unknown is not nought.</p>
			</header>
			<nav className="tabs" aria-label="Parts of the sources">
				{tabs.map(([id, name]) => (
					<a key={id} href={`/sources${id === 'outlets' ? '' : `?show=${id}`}`} aria-current={id === show ? 'true' : undefined}>
						{name}
					</a>
				))}
			</nav>
			{show === 'balance' ? (
				query.get('of') === 'rhetoric' ? (
					<WordsSelection />
				) : (
					<Selection />
				)
			) : show === 'gaps' ? (
				<Gaps />
			) : show === 'watched' ? (
				<Watched />
			) : (
				<Outlets />
			)}
		</div>
	);
}

function Selection() {
	const filter = useClaimFilter();
	return (
		<>
			<ClaimFilters />
			<GivenFilters />
			<Show loaded={useView('balance', filter)}>{(balance) => <Balance balance={balance} />}</Show>
		</>
	);
}

/** The balance of loaded words, which are chosen where they are listed. */
function WordsSelection() {
	const { query } = useAddress();
	const filter = Object.fromEntries(rhetoricFilterNames.map((name) => [name, query.get(name)]));
	return (
		<Show loaded={useView('rhetoric', { ...filter, limit: 1 })}>
			{({ balance }) => (
				<>
					<p>
						Of <a href={listAddress(balance)}>loaded words</a>
						{Object.entries(balance.selection).map(([name, value]) => ` · ${name}: ${value}`)}
					</p>
					<Balance balance={balance} />
				</>
			)}
		</Show>
	);
}
