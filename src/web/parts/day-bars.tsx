// How many documents each day of the record has, as thin bars; pressing near a day opens it. For the keyboard and
// for screen readers the day field and the steps beside it do the same, so the picture itself is hidden from them.
import { daysBetween } from '#time/edtf.ts';
import type { SourceChange } from '#projections/balance-view.ts';
import { go } from '../address.ts';
import { dayWords } from '../moment-words.ts';
import { scale } from '../time-scale.ts';
import { SourceMarks } from './source-marks.tsx';

type DayCount = { readonly day: string; readonly documents: number };

type Bars = { readonly days: readonly DayCount[]; readonly changes: readonly SourceChange[]; readonly day: string; readonly href: (day: string) => string };

export function DayBars({ days, changes, day, href }: Bars) {
	const first = days[0]?.day;
	const last = days.at(-1)?.day;
	if (!first || !last || days.length < 3) return null;
	const span = Math.max(1, daysBetween(first, last));
	const most = Math.max(...days.map((row) => row.documents));
	const nearest = (share: number) =>
		days.reduce((best, row) => (Math.abs(daysBetween(first, row.day) - share * span) < Math.abs(daysBetween(first, best.day) - share * span) ? row : best)).day;
	return (
		<figure className="day-bars" aria-hidden="true">
			{/* biome-ignore lint/a11y/noSvgWithoutTitle: the picture is hidden from screen readers */}
			{/* biome-ignore lint/a11y/useKeyWithClickEvents: the day field and the keys [ and ] do the same */}
			<svg
				viewBox={`0 0 ${span + 1} 28`}
				preserveAspectRatio="none"
				onClick={(event) => go(href(nearest((event.clientX - event.currentTarget.getBoundingClientRect().left) / event.currentTarget.clientWidth)))}
			>
				{days.map((row) => (
					<rect
						key={row.day}
						className={row.day === day ? 'is-day' : undefined}
						x={daysBetween(first, row.day)}
						width="1"
						y={28 - 3 - (24 * row.documents) / most}
						height={3 + (24 * row.documents) / most}
					>
						<title>{`${dayWords(row.day)}: ${row.documents}`}</title>
					</rect>
				))}
			</svg>
			<SourceMarks changes={changes} within={scale(first, last)} isPicture />
			<figcaption>
				<span>{dayWords(first)}</span>
				<span>documents by day{changes.length > 0 && '; a ring: the sources changed'}</span>
				<span>{dayWords(last)}</span>
			</figcaption>
		</figure>
	);
}
