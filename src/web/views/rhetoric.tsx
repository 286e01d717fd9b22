// Loaded words: which, how often in whose mouth, in which months, and each of them where it stands.
import type { RhetoricView } from '#projections/balance-view.ts';
import { addDays } from '#time/edtf.ts';
import { documentAddress, useAddress, withParameters } from '../address.ts';
import { plainWords, quoted } from '../claim-words.ts';
import { dayWords, edtfWords } from '../moment-words.ts';
import { BalanceLine } from '../parts/balance.tsx';
import { HeatRow } from '../parts/heat-strip.tsx';
import { LaneMark, LaneName, useLanes } from '../parts/lane.tsx';
import { Show } from '../parts/loading.tsx';
import { Pager, pageSize } from '../parts/pager.tsx';
import { RhetoricFilters, rhetoricFilterNames } from '../parts/rhetoric-filters.tsx';
import { SourceRow } from '../parts/source-marks.tsx';
import { useView, type Views } from '../record.ts';
import { scale } from '../time-scale.ts';
import '../styles/today.css';
import '../styles/sources.css';

export function Rhetoric() {
	const { query } = useAddress();
	const filter = Object.fromEntries(rhetoricFilterNames.map((name) => [name, query.get(name)]));
	return (
		<div className="page rhetoric">
			<header className="page-head">
				<h1>Rhetoric</h1>
				<p className="lead">Loaded words of the lexicon, of every side alike, in whose mouth they stand. A word in the list is no judgement of who uses it.</p>
			</header>
			<RhetoricFilters />
			<Show loaded={useView('rhetoric', { ...filter, offset: query.get('offset'), limit: pageSize })}>
				{(view) => (view.total === 0 ? <p className="empty">No loaded word of the lexicon was read here.</p> : <Whole view={view} />)}
			</Show>
		</div>
	);
}

function Whole({ view }: { view: Views['rhetoric'] }) {
	return (
		<>
			<BalanceLine balance={view.balance} />
			<Terms view={view} />
			<Months view={view} />
			<Words view={view} />
		</>
	);
}

function Terms({ view }: { view: RhetoricView }) {
	const address = useAddress();
	const lanes = useLanes().filter(({ id }) => view.byTerm.some(({ byLane }) => byLane.some((one) => one.lane === id && one.count > 0)));
	return (
		// biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard must reach what scrolls
		<div className="scroller part" tabIndex={0} role="region" aria-label="Terms by account">
			<table className="table term-table">
				<thead>
					<tr>
						<th scope="col">Term</th>
						{lanes.map((lane) => (
							<th key={lane.id} scope="col">
								<LaneName lane={lane.id} name={lane.name} />
							</th>
						))}
						<th scope="col">All</th>
					</tr>
				</thead>
				<tbody>
					{view.byTerm.map(({ term, words, kind, count, byLane }) => (
						<tr key={term}>
							<th scope="row">
								<a data-row href={withParameters(address, { term, offset: null })}>
									{words}
								</a>{' '}
								<span className="muted">{plainWords(kind)}</span>
							</th>
							{lanes.map((lane) => {
								const said = byLane.find((one) => one.lane === lane.id)?.count ?? 0;
								return (
									<td key={lane.id}>
										{said === 0 ? (
											<span className="nothing">·</span>
										) : (
											<a className="number" href={withParameters(address, { term, lane: lane.id, offset: null })}>
												{said}
											</a>
										)}
									</td>
								);
							})}
							<td>{count}</td>
						</tr>
					))}
				</tbody>
			</table>
		</div>
	);
}

function Months({ view }: { view: RhetoricView }) {
	const byMonth = everyMonth(view.byMonth);
	const address = useAddress();
	const lanes = useLanes();
	if (byMonth.length < 2) return null;
	const rows = lanes.map((lane) => ({ lane, counts: byMonth.map(({ byLane }) => byLane.find((one) => one.lane === lane.id)?.count ?? 0) }));
	const most = Math.max(1, ...rows.flatMap(({ counts }) => counts));
	return (
		<section className="part" aria-labelledby="months-title">
			<h2 id="months-title">
				By month{' '}
				<span className="part-note">
					{edtfWords(byMonth[0]?.month ?? '')} – {edtfWords(byMonth.at(-1)?.month ?? '')}
				</span>
			</h2>
			<SourceRow
				changes={view.sourceChanges}
				within={scale(`${byMonth[0]?.month}-01`, lastDayOf(byMonth.at(-1)?.month ?? ''))}
				row="heat-row"
				name="heat-name"
			/>
			{rows
				.filter(({ counts }) => counts.some((count) => count > 0))
				.map(({ lane, counts }) => (
					<HeatRow
						key={lane.id}
						most={most}
						name={<LaneName lane={lane.id} name={lane.name} />}
						words={`${counts.reduce((sum, count) => sum + count, 0)} in ${counts.filter((count) => count > 0).length} of ${counts.length} months`}
						cells={byMonth.map(({ month }, index) => ({
							count: counts[index] ?? 0,
							words: `${edtfWords(month)}: ${counts[index] ?? 0}`,
							href: withParameters(address, { lane: lane.id, from: `${month}-01`, to: lastDayOf(month), offset: null }),
						}))}
					/>
				))}
		</section>
	);
}

function Words({ view }: { view: RhetoricView }) {
	return (
		<section className="part" aria-labelledby="words-title">
			<h2 id="words-title">
				Where they stand <span className="part-count">{view.total}</span>
			</h2>
			<ol className="record-rows">
				{view.rows.map((row) => (
					<li key={`${row.document}/${row.words.start}`}>
						<span className="record-day">{row.published ? dayWords(row.published) : 'not known'}</span>
						<span>
							<LaneMark lane={row.lane} isAlone /> <span className="speaker">{row.speaker ?? 'the outlet itself'}</span>{' '}
							<a data-row href={documentAddress(row.document)}>
								{quoted(row.words.exact)}
							</a>{' '}
							<span className="muted">
								{plainWords(row.kind)}
								{row.target && `, at ${row.target}`}
							</span>
						</span>
					</li>
				))}
			</ol>
			<Pager total={view.total} offset={view.offset} count={view.rows.length} />
		</section>
	);
}

/** Months in which nothing was said stand between the others: a gap is not left out. */
function everyMonth(months: RhetoricView['byMonth']): RhetoricView['byMonth'] {
	const [first, last] = [months[0]?.month, months.at(-1)?.month];
	if (!first || !last) return months;
	const said = new Map(months.map((row) => [row.month, row]));
	const all: RhetoricView['byMonth'][number][] = [];
	for (let month = first; month <= last; month = addDays(lastDayOf(month), 1).slice(0, 7)) all.push(said.get(month) ?? { month, byLane: [] });
	return all;
}

/** @param month `2023-04` */
function lastDayOf(month: string): string {
	return new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5, 7)), 0)).toISOString().slice(0, 10);
}
