// The calendar of deadlines: the day in force, the days to it or past it, and according to whom it was missed. Nobody's
// word makes it so; only a finding does.
import type { DeadlineView } from '#projections/record-view.ts';
import { claimsAddress, obligationAddress } from '../address.ts';
import { edtfWords } from '../moment-words.ts';
import { useView } from '../record.ts';
import { BalanceLine } from './balance.tsx';
import { LaneName } from './lane.tsx';
import { Show } from './loading.tsx';
import { OutsideLink } from './outside-link.tsx';
import { State } from './state.tsx';
import { Day } from './time.tsx';

export function Deadlines() {
	return (
		<Show loaded={useView('deadlines')}>
			{({ day, rows, balance }) => (
				<section aria-label="Deadlines">
					<p className="lead">
						Counted to <Day day={day} />. What depends on a condition alone stands last.
					</p>
					<BalanceLine balance={balance} />
					{rows.length === 0 ? (
						<p className="empty">No obligation of the reference has a deadline.</p>
					) : (
						<ol className="deadlines">
							{rows.map((row) => (
								<Line key={row.obligation} row={row} />
							))}
						</ol>
					)}
				</section>
			)}
		</Show>
	);
}

function Line({ row }: { row: DeadlineView }) {
	return (
		<li className="deadline">
			<span>
				{row.deadline === null ? <span className="muted">no day fixed</span> : edtfWords(row.deadline)}{' '}
				{row.isComputed && <span className="muted">computed</span>}
			</span>
			<span className="deadline-days">
				{row.daysPast === null ? '' : row.daysPast > 0 ? `D+${row.daysPast}` : row.daysPast === 0 ? 'D' : `D−${-row.daysPast}`}
			</span>
			<State state={row.state} basis={row.basis} isShort />
			<span>
				<a data-row href={obligationAddress(row.obligation)}>
					<span className="code">{row.obligation}</span> {row.title}
				</a>
				<span className="deadline-notes">
					{row.condition && <span>condition: {row.condition}</span>}
					{row.amended.map((change) => (
						<span key={change.date + change.source}>
							moved {row.original !== null && `from ${edtfWords(row.original)} `}to {edtfWords(change.date)} (
							<OutsideLink address={change.source} name="source" />)
						</span>
					))}
				</span>
			</span>
			<span className="deadline-overdue">
				<Overdue row={row} />
			</span>
		</li>
	);
}

function unmissedWords({ duty, daysPast }: DeadlineView): string {
	if (daysPast === null) return 'depends on its condition';
	if (daysPast <= 0) return 'not due';
	return duty === 'standing' ? 'stands since then' : 'nobody says that it was missed';
}

function Overdue({ row }: { row: DeadlineView }) {
	if (row.isOverdue) return <strong>determined overdue</strong>;
	if (row.overdueBy.length === 0) return <span className="muted">{unmissedWords(row)}</span>;
	return (
		<>
			<span className="muted">overdue according to</span>
			{row.overdueBy.map((one) => (
				<a key={one.lane} href={claimsAddress({ ids: one.claim, open: one.claim })}>
					<LaneName lane={one.lane} name={one.name} />
				</a>
			))}
		</>
	);
}
