// Where the record comes from: the outlets with their grades, the balance of a selection, and what could not be seen.
import { claimsAddress, useAddress } from '../address.ts';
import { Balance } from '../parts/balance.tsx';
import { ClaimFilters, GivenFilters, useClaimFilter } from '../parts/claim-filters.tsx';
import { Gaps } from '../parts/gaps.tsx';
import { Outlets } from '../parts/outlets.tsx';
import { Watched } from '../parts/watched.tsx';
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
	const show = useAddress().query.get('show') ?? 'outlets';
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
			{show === 'balance' ? <Selection /> : show === 'gaps' ? <Gaps /> : show === 'watched' ? <Watched /> : <Outlets />}
		</div>
	);
}

function Selection() {
	const filter = useClaimFilter();
	return (
		<>
			<ClaimFilters />
			<GivenFilters />
			<Balance filter={filter} claims={(changes) => claimsAddress({ ...filter, ...changes })} />
		</>
	);
}
