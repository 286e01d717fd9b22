// The agreements as a tree of obligations, each with its state and who says so; beside it the record of the one
// that is open. State is what is alleged or reported, never what is established.
import type { ObligationTree, ObligationView } from '#projections/record-view.ts';
import { claimsAddress, go, obligationAddress, useAddress, withParameters } from '../address.ts';
import { plainWords } from '../claim-words.ts';
import { useKeys } from '../keys.ts';
import { LaneMark, useLanes } from '../parts/lane.tsx';
import { Show } from '../parts/loading.tsx';
import { CountLink } from '../parts/number.tsx';
import { ObligationPanel, PartyNames } from '../parts/obligation-record.tsx';
import { State, StateKey } from '../parts/state.tsx';
import { Day } from '../parts/time.tsx';
import { useView } from '../record.ts';
import '../styles/obligations.css';

export function Obligations() {
	const address = useAddress();
	const open = address.query.get('open');
	const tree = useView('obligations');
	useKeys({ Escape: () => open !== null && go(withParameters(address, { open: null })) });
	return (
		<div className={open ? 'page obligations has-open' : 'page obligations'}>
			<header className="page-head">
				<h1>Obligations</h1>
				<p className="lead">The state is what is alleged or reported, and by whom. Nothing here is established until a person finds it.</p>
			</header>
			<Show loaded={tree}>
				{(agreements) => (
					<div className={open ? 'split has-record' : 'split'}>
						<div className="tree">
							<Tree agreements={agreements} open={open} />
						</div>
						{open && <ObligationPanel id={open} />}
					</div>
				)}
			</Show>
		</div>
	);
}

function Tree({ agreements, open }: { agreements: ObligationTree; open: string | null }) {
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
		</>
	);
}

function Line({ row, isOpen }: { row: ObligationView; isOpen: boolean }) {
	const { obligation } = row;
	const count = row.counts.reduce((sum, one) => sum + one.count, 0);
	return (
		<li className={isOpen ? 'obligation-line is-open' : 'obligation-line'}>
			<State state={row.state} isShort />
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
			<CountLink count={count} href={claimsAddress({ obligation: obligation.id })} />
		</li>
	);
}

/** Every lane keeps its place in the row, so that one sees at a glance who says nothing. */
function LaneSlots({ row }: { row: ObligationView }) {
	return (
		<span className="obligation-lanes">
			{useLanes().map((lane) => {
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

/** `TRILAT2020/6.f` → `6.f`: the agreement stands above. */
function shortId(id: string): string {
	return id.slice(id.indexOf('/') + 1);
}
