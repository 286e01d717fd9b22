// What could not be seen: week by week, the sides without a document and the places nobody told of.
import type { GapsView } from '#projections/balance-view.ts';
import { addDays } from '#time/edtf.ts';
import { claimsAddress, useAddress, withParameters } from '../address.ts';
import { dayWords, edtfWords } from '../moment-words.ts';
import { useView } from '../record.ts';
import { Axis } from './axis.tsx';
import { Field, Filters } from './filters.tsx';
import { HeatRow } from './heat-strip.tsx';
import { LaneName } from './lane.tsx';
import { Show } from './loading.tsx';
import { SourceMarks, SourceRow } from './source-marks.tsx';
import { useWidth } from './measured.ts';
import { FailedList } from './watched.tsx';
import { scale } from '../time-scale.ts';

type Week = { readonly from: string; readonly to: string };

export function Gaps() {
	const { query } = useAddress();
	return (
		<>
			<Filters names={['from', 'to']}>
				<Field name="from" label="From" type="date" />
				<Field name="to" label="To" type="date" />
			</Filters>
			<Show loaded={useView('gaps', { from: query.get('from'), to: query.get('to') })}>{(view) => <Strips view={view} />}</Show>
			<Show loaded={useView('watches')}>{(view) => <FailedList view={view} />}</Show>
		</>
	);
}

function Strips({ view }: { view: GapsView }) {
	const { element, width } = useWidth(800);
	const count = Math.max(0, ...[...view.sides, ...view.places].map(({ weeks }) => weeks.length));
	if (count === 0) return <p className="empty">The record is empty: nothing could be seen.</p>;
	const weeks = Array.from({ length: count }, (_, index) => ({ from: addDays(view.from, index * 7), to: addDays(view.from, index * 7 + 6) }));
	const within = scale(view.from, weeks.at(-1)?.to ?? view.to);
	const axis = (
		<div className="heat-row">
			<span />
			<div ref={element}>
				<Axis within={within} width={width} />
				<SourceMarks changes={view.changes} within={within} />
			</div>
			<span />
		</div>
	);
	return (
		<>
			<section className="part" aria-label="Weeks without a document of a side">
				<h2>
					Documents of each side <span className="part-note">a week is a cell; an open cell is a week in which nothing of that side was read</span>
				</h2>
				{axis}
				{view.sides.map((row) => (
					<WeekRow
						key={row.side}
						name={<LaneName lane={row.side} name={row.name} />}
						weeks={weeks}
						counts={row.weeks}
						most={mostOf(view.sides)}
						of="document"
						href={(week) => withParameters({ path: '/documents', query: new URLSearchParams(), hash: '' }, { side: row.side, ...week })}
					/>
				))}
			</section>
			<section className="part" aria-label="Weeks without an account of a place">
				<h2>
					Accounts of each place <span className="part-note">an open cell is a week in which nobody told how it stood: unknown, not quiet</span>
				</h2>
				<SourceRow changes={view.changes} within={within} row="heat-row" name="heat-name" />
				{view.places.map((row) => (
					<WeekRow
						key={row.place}
						name={row.name}
						weeks={weeks}
						counts={row.weeks}
						most={mostOf(view.places)}
						of="account"
						href={(week) => claimsAddress({ place: row.place, publishedFrom: week.from, publishedTo: week.to })}
					/>
				))}
			</section>
		</>
	);
}

type Row = {
	readonly name: React.ReactNode;
	readonly weeks: readonly Week[];
	readonly counts: readonly number[];
	/** The most of any row it stands beside. */
	readonly most: number;
	readonly of: string;
	readonly href: (week: Week) => string;
};

function WeekRow({ name, weeks, counts, most, of, href }: Row) {
	const cells = weeks.map((week, index) => {
		const count = counts[index] ?? 0;
		const words = count === 0 ? `no ${of}` : count === 1 ? `1 ${of}` : `${count} ${of}s`;
		return { count, href: href(week), words: `${edtfWords(`${week.from}/${week.to}`)}: ${words}` };
	});
	return <HeatRow name={name} cells={cells} most={most} words={<GapWords weeks={weeks} counts={counts} href={href} />} />;
}

function GapWords({ weeks, counts, href }: Pick<Row, 'weeks' | 'counts' | 'href'>) {
	const gaps = counts.filter((count) => count === 0).length;
	const longest = longestGap(counts);
	const [first, last] = [weeks[longest.from], weeks[longest.from + longest.length - 1]];
	if (gaps === 0 || !first || !last) return <span className="muted">no week without</span>;
	return (
		<>
			{gaps} of {weeks.length} weeks without;{' '}
			<a href={href({ from: first.from, to: last.to })} data-row>
				longest {longest.length} from {dayWords(first.from)}
			</a>
		</>
	);
}

function mostOf(rows: readonly { readonly weeks: readonly number[] }[]): number {
	return Math.max(1, ...rows.flatMap(({ weeks }) => weeks));
}

function longestGap(counts: readonly number[]): { readonly from: number; readonly length: number } {
	let longest = { from: 0, length: 0 };
	let from = 0;
	for (const [index, count] of counts.entries()) {
		if (count > 0) from = index + 1;
		else if (index - from + 1 > longest.length) longest = { from, length: index - from + 1 };
	}
	return longest;
}
