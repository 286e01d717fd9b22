// One obligation: its terms as far as the instrument gives them, what each lane says last, and every claim that
// bears on it in order of time.
import type { ObligationRecord } from '#projections/record-view.ts';
import type { Deadline, Parties } from '#reference/agreement.ts';
import { claimsAddress, documentAddress, findingAddress, obligationAddress, useAddress, withParameters } from '../address.ts';
import { evidenceWords, plainWords, quoted } from '../claim-words.ts';
import { edtfWords } from '../moment-words.ts';
import { useView, type Views } from '../record.ts';
import { BalanceLine } from './balance.tsx';
import { Fact } from './claim-detail.tsx';
import { FindingLine } from './finding-line.tsx';
import { FindingLink } from './finding-link.tsx';
import { LaneMark, LaneName } from './lane.tsx';
import { Show } from './loading.tsx';
import { CountLink } from './number.tsx';
import { Pager, pageSize } from './pager.tsx';
import { State } from './state.tsx';
import { Day } from './time.tsx';
import { Trend } from './trend.tsx';

/** @param count how many claims bear on it: the record is shown from its end, a page at a time */
export function ObligationPanel({ id, count }: { id: string; count: number }) {
	const skipped = Math.max(0, Math.min(count - 1, Number(useAddress().query.get('record')) || 0));
	const offset = Math.max(0, count - skipped - pageSize);
	const page = { offset, limit: Math.max(1, Math.min(pageSize, count - skipped)) };
	return (
		<aside className="panel obligation-panel" aria-label="The obligation">
			<Show loaded={useView('obligation', { id, ...page })}>{(record) => <Whole record={record} skipped={skipped} />}</Show>
		</aside>
	);
}

function Whole({ record, skipped }: { record: Views['obligation']; skipped: number }) {
	const address = useAddress();
	const { obligation } = record;
	return (
		<>
			<p className="panel-head">
				<span>
					<span className="code">{obligation.id}</span> <span className="muted">{record.agreement.title}</span>
				</span>
				<a href={withParameters(address, { open: null, record: null })} className="icon" aria-label="Close the obligation">
					×
				</a>
			</p>
			<h2>{obligation.title}</h2>
			<p className="obligation-state">
				<State state={record.state} basis={record.basis} />
				{record.finding && <a href={findingAddress(record.finding)}>by finding {record.finding}</a>}
				{record.basis === 'said' && <span className="muted">{whoSays(record)}</span>}
			</p>
			<Trend trend={record.trend} />
			<p>
				<FindingLink about="obligation" id={obligation.id} claims={record.byLane.map(({ claim }) => claim)} />
			</p>
			<Terms record={record} />
			<h3>Who says what, last</h3>
			<LastByLane record={record} />
			{record.findings.length > 0 && (
				<>
					<h3>Findings</h3>
					<ul>
						{record.findings.map((finding) => (
							<FindingLine key={finding.id} finding={finding} />
						))}
					</ul>
				</>
			)}
			<RecordList record={record} skipped={skipped} />
		</>
	);
}

function Terms({ record: { obligation, linked } }: { record: ObligationRecord }) {
	return (
		<dl className="facts">
			<Fact name="Bearer">
				<PartyNames parties={obligation.bearers} />
			</Fact>
			<Fact name="Beneficiary">
				<PartyNames parties={obligation.beneficiaries} />
			</Fact>
			<Fact name="To">
				{obligation.action}
				{obligation.object && <span className="muted">: {obligation.object}</span>}
			</Fact>
			{obligation.places.length > 0 && (
				<Fact name="Place">
					{obligation.places.map((place) => (
						<a key={place} href={claimsAddress({ place })}>
							{plainWords(place)}
						</a>
					))}
				</Fact>
			)}
			<Fact name="Deadline">
				<DeadlineWords deadline={obligation.deadline} /> <span className="muted">{obligation.duty === 'once' ? '' : `${obligation.duty} duty`}</span>
			</Fact>
			{obligation.condition && <Fact name="Condition">{obligation.condition}</Fact>}
			{obligation.note && <Fact name="Note">{obligation.note}</Fact>}
			{linked.length > 0 && (
				<Fact name="Linked">
					<ul>
						{linked.map((one) => (
							<li key={one.id}>
								<State state={one.state} basis={one.basis} isShort />{' '}
								<a href={obligationAddress(one.id)}>
									<span className="code">{one.id}</span> {one.title}
								</a>
							</li>
						))}
					</ul>
				</Fact>
			)}
		</dl>
	);
}

/** Sides by their names; actors the browser does not know by their ids. */
export function PartyNames({ parties }: { parties: Parties }) {
	const names = useView('summary').data?.actorNames ?? {};
	if (parties === 'unspecified') return <span className="unknown-value">the text does not say</span>;
	return <>{parties.map((party) => names[party] ?? party).join(', ')}</>;
}

function DeadlineWords({ deadline }: { deadline: Deadline }) {
	if (deadline.kind === 'none') return <span className="muted">none</span>;
	if (deadline.kind === 'unspecified') return <span className="unknown-value">the text does not say</span>;
	if (deadline.kind === 'computed')
		return (
			<>
				{edtfWords(deadline.date)}{' '}
				<span className="muted">
					({deadline.period} from {edtfWords(deadline.from)})
				</span>
			</>
		);
	const last = deadline.amended.at(-1);
	return last ? (
		<>
			{edtfWords(last.date)} <span className="muted">moved from {edtfWords(deadline.date)}</span>
		</>
	) : (
		edtfWords(deadline.date)
	);
}

function LastByLane({ record }: { record: ObligationRecord }) {
	if (record.byLane.length === 0) return <p className="empty">Nobody has said anything that bears on it.</p>;
	return (
		<ul className="last-by-lane">
			{record.byLane.map((one) => (
				<li key={one.lane}>
					<LaneName lane={one.lane} name={one.name} />
					<a href={claimsAddress({ ids: one.claim, open: one.claim })}>{plainWords(one.relation)}</a>
					<span className="muted">
						<Day day={one.day} />
					</span>
				</li>
			))}
			{record.finding === null && (
				<li className="muted">
					<LaneName lane="established" />
					<span>no finding</span>
					<span />
				</li>
			)}
		</ul>
	);
}

function RecordList({ record, skipped }: { record: Views['obligation']; skipped: number }) {
	return (
		<>
			<h3>
				Record <CountLink count={record.total} href={claimsAddress({ obligation: record.obligation.id })} />
			</h3>
			<BalanceLine balance={record.balance} of="the record" />
			<p className="relations">
				{record.counts.map((one) => (
					<a key={one.relation} className="chip" href={claimsAddress({ obligation: record.obligation.id, relation: one.relation })}>
						{plainWords(one.relation)} {one.count}
					</a>
				))}
			</p>
			<ol className="record-rows">
				{record.record.toReversed().map((row) => (
					<li key={row.claim.id + row.relation}>
						<span className="record-day">
							<Day day={row.day} />
						</span>
						<span className="record-who">
							<LaneMark lane={row.claim.lane} isAlone /> {row.claim.speaker} <span className="relation">{plainWords(row.relation)}</span>{' '}
							<span className="basis" title={row.reason}>
								{row.basis}
							</span>
						</span>
						<a className="words" data-row href={documentAddress(row.claim.document, row.claim.id)}>
							{quoted(evidenceWords(row.claim))}
						</a>
					</li>
				))}
			</ol>
			{record.total > record.record.length && <Pager total={record.total} offset={skipped} count={record.record.length} of="record" />}
		</>
	);
}

function whoSays(record: ObligationRecord): string {
	const names = record.byLane.map((one) => one.name);
	return names.length > 0 ? `in the accounts of ${names.join(', ')}` : '';
}
