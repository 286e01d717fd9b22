// The axis of a time line: where the units begin, and the day that is looked at.
import { binWords, bins, extent, place, type Scale, unitFor } from '../time-scale.ts';

export function Axis({ within, width, day }: { within: Scale; width: number; day?: string }) {
	const unit = unitFor(within, width, 46);
	return (
		<div className="axis" aria-hidden="true">
			{bins(within, unit)
				.filter((bin) => bin.from >= within.from)
				.map((bin, index) => (
					<span key={bin.from} style={{ left: percent(place(within, bin.from)) }}>
						{binWords(bin, unit, index === 0)}
					</span>
				))}
			{day && day >= within.from && day <= within.to && (
				<i className="axis-day" style={{ left: percent(place(within, day)), width: percent(extent(within, day, day).width) }} />
			)}
		</div>
	);
}

export function percent(share: number): string {
	return `${(share * 100).toFixed(3)}%`;
}
