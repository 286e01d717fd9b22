// The agreements as a tree of obligations, each with its state and who says so; beside it the record of the one
// that is open; and the calendar of deadlines.
import type { ObligationTree, ObligationView } from '#projections/record-view.ts';
import { claimsAddress, findingAddress, go, obligationAddress, useAddress, withParameters } from '../address.ts';
import { plainWords } from '../claim-words.ts';
import { useKeys } from '../keys.ts';
import { BalanceLine } from '../parts/balance.tsx';
import { Deadlines } from '../parts/deadlines.tsx';
import { LaneMark, useLanes } from '../parts/lane.tsx';
import { Show } from '../parts/loading.tsx';
import { CountLink } from '../parts/number.tsx';
import { ObligationPanel, PartyNames } from '../parts/obligation-record.tsx';
import { State, StateKey } from '../parts/state.tsx';
import { Day } from '../parts/time.tsx';
import { Trend } from '../parts/trend.tsx';
import { useView } from '../record.ts';
import { useUnit } from '../unit.ts';
import '../styles/obligations.css';

type Agreements = ObligationTree['agreements'];

export function Obligations() {
	const address = useAddress();
	const open = address.query.get('open');
	const isCalendar = address.query.get('show') === 'deadlines';
	useKeys({ Escape: () => open !== null && go(withParameters(address, { open: null, record: null })) });
	return (
		<div className={open ? 'page obligations has-open' : 'page obligations'}>
			<header className="page-head">
				<h1>Obligations</h1>
				<p className="lead">An outlined mark is what the accounts add up to; a filled one is what a person’s finding determined.</p>
			</header>
			<nav className="tabs" aria-label="Duties or deadlines">
				<a href={withParameters(address, { show: null })} aria-current={isCalendar ? undefined : 'true'}>
					Duties
				</a>
				<a href={withParameters(address, { show: 'deadlines', open: null })} aria-current={isCalendar ? 'true' : undefined}>
					Deadlines
				</a>
			</nav>
			{isCalendar ? <Deadlines /> : <Duties open={open} />}
		</div>
	);
}

function Duties({ open }: { open: string | null }) {
	const tree = useView('obligations');
	return (
		<Show loaded={tree}>
			{({ agreements, balance }) => (
				<div className={open ? 'split has-record' : 'split'}>
					<div className="tree">
						<BalanceLine balance={balance} />
						<Tree agreements={agreements} open={open} />
					</div>
					{open && <ObligationPanel key={open} id={open} count={countOf(agreements, open)} />}
				</div>
			)}
		</Show>
	);
}

function Tree({ agreements, open }: { agreements: Agreements; open: string | null }) {
	if (agreements.length === 0) return <p className="empty">The reference holds no agreement.</p>;
	return (
		<>
			{agreements
				.filter((row) => row.obligations.length > 0)
				.map(({ agreement, obligations }) => (
					<section key={agreement.id} className="agreement">
						<h2>{agreement.title}</h2>
						<p className="agreement-facts">
							<span className="code">{agreement.id}</span>
							<span>{agreement.kind}</span>
							{agreement.dates.map((date) => (
								<span key={date.date}>
									<Day day={date.date} />
									{date.usedBy.length > 0 && (
										<span className="muted">
											{' '}
											in use by <PartyNames parties={date.usedBy} />
										</span>
									)}
								</span>
							))}
						</p>
						<ul>
							{obligations.map((row) => (
								<Line key={row.obligation.id} row={row} isOpen={row.obligation.id === open} />
							))}
						</ul>
					</section>
				))}
			<StateKey states={['kept', 'broken', 'not-initiated', 'minimum', 'intermediate', 'complete', 'disputed', 'unknown']} />
			<p className="state-key">
				<State state="broken" basis="said" /> <State state="broken" basis="determined" />
				<span>0 to 3: the level of a duty that is done once</span>
				<span>months: above the line said to fulfil it, below said to break it</span>
			</p>
		</>
	);
}

function Line({ row, isOpen }: { row: ObligationView; isOpen: boolean }) {
	const { obligation } = row;
	const count = row.tallies[useUnit()];
	return (
		<li className={isOpen ? 'obligation-line is-open' : 'obligation-line'}>
			<State state={row.state} basis={row.basis} isShort />
			<a className="obligation-name" data-row href={obligationAddress(obligation.id)} aria-current={isOpen ? 'true' : undefined}>
				<span className="code">{shortId(obligation.id)}</span> <span>{obligation.title}</span>
			</a>
			<LaneSlots row={row} />
			<span className="obligation-deadline">
				{row.deadline ? (
					<>
						by <Day day={row.deadline} />
					</>
				) : (
					<span className="muted">{obligation.duty}</span>
				)}
			</span>
			<Trend trend={row.trend} isShort />
			<CountLink count={count} href={claimsAddress({ obligation: obligation.id })} />
		</li>
	);
}

/** Every lane keeps its place in the row, so that one sees at a glance who says nothing. */
function LaneSlots({ row }: { row: ObligationView }) {
	return (
		<span className="obligation-lanes">
			{useLanes().map((lane) => {
				if (lane.id === 'established' && row.finding !== null)
					return (
						<a key={lane.id} href={findingAddress(row.finding)} aria-label={`${lane.name}: finding ${row.finding}`} title={`finding ${row.finding}`}>
							<LaneMark lane={lane.id} />
						</a>
					);
				const last = row.byLane.find((one) => one.lane === lane.id);
				if (!last)
					return (
						<i key={lane.id} aria-hidden="true" title={`${lane.name}: nothing`}>
							·
						</i>
					);
				const words = `${lane.name}: ${plainWords(last.relation)}`;
				return (
					<a key={lane.id} href={claimsAddress({ obligation: row.obligation.id, lane: lane.id })} title={words} aria-label={words}>
						<LaneMark lane={lane.id} />
					</a>
				);
			})}
		</span>
	);
}

function countOf(agreements: Agreements, id: string): number {
	const found = agreements.flatMap(({ obligations }) => obligations).find(({ obligation }) => obligation.id === id);
	return found === undefined ? 0 : found.tallies.claims;
}

/** `TRILAT2020/6.f` → `6.f`: the agreement stands above. */
function shortId(id: string): string {
	return id.slice(id.indexOf('/') + 1);
}
