// One lane of the timeline: bars that count claims, or, when a day is wide enough, the claims themselves.
import type { TimelineView } from '#projections/record-view.ts';
import { documentAddress, useAddress, withParameters } from '../address.ts';
import { edtfWords } from '../moment-words.ts';
import { type Bin, bins, extent, type Scale, type Unit } from '../time-scale.ts';
import { countWords, useUnit } from '../unit.ts';
import { percent } from './axis.tsx';
import { LaneName } from './lane.tsx';

type Lane = TimelineView['lanes'][number];
type Drawn = { readonly lane: Lane; readonly within: Scale; readonly unit: Unit };

const shownWords = 4;

export function TimelineLane({ lane, within, unit, hasWords, isTrack, lanes }: Drawn & { hasWords: boolean; isTrack: boolean; lanes: readonly Lane[] }) {
	const isFinding = lane.id === 'established' && lane.total === 0;
	const most = Math.max(1, ...lanes.flatMap((one) => one.counts.map(({ count }) => count)));
	return (
		<div className={`strip-row timeline-lane${isTrack ? ' is-track' : ''}`}>
			<span className="strip-name">
				<LaneName lane={lane.id} name={lane.name} />
			</span>
			<div className="timeline-track">
				{isFinding && <span className="runs-note">Only a person’s finding fills this lane</span>}
				{hasWords ? <Words lane={lane} within={within} unit="day" /> : <Bars lane={lane} within={within} unit={unit} most={most} />}
			</div>
		</div>
	);
}

function Bars({ lane, within, unit, most }: Drawn & { most: number }) {
	const address = useAddress();
	const unitCounted = useUnit();
	const counted = new Map(lane.counts.map(({ from, count }) => [from, count]));
	return bins(within, unit).map((bin) => {
		const count = counted.get(bin.from);
		const at = extent(within, bin.from, bin.to);
		if (!count || at.width <= 0) return null;
		const id = `${lane.id}:${bin.from}:${bin.to}`;
		const isChosen = address.query.get('at') === id;
		return (
			<a
				key={bin.from}
				className={isChosen ? 'bar-column is-open' : 'bar-column'}
				href={withParameters(address, { at: isChosen ? null : id })}
				data-row
				style={{ left: percent(at.left), width: percent(at.width) }}
				aria-label={`${lane.name}, ${binName(bin)}: ${countWords(count, unitCounted)}`}
				title={`${binName(bin)}: ${count}`}
			>
				<i style={{ height: `max(3px, calc((100% - 15px) * ${(count / most).toFixed(3)}))` }} />
				<span>{count}</span>
			</a>
		);
	});
}

function Words({ lane, within }: Drawn) {
	const address = useAddress();
	return (
		<div className="word-columns" style={{ gridTemplateColumns: `repeat(${within.days}, minmax(0, 1fr))` }}>
			{bins(within, 'day').map((bin, index) => {
				const items = lane.items.filter((item) => item.day === bin.from);
				if (items.length === 0) return null;
				return (
					<ul key={bin.from} style={{ gridColumn: index + 1 }}>
						{items.slice(0, shownWords).map((item) => (
							<li key={item.claim}>
								<a href={documentAddress(item.document, item.claim)} data-row title={item.words}>
									<strong className={item.known === 'implied' ? 'implied' : undefined}>{item.label}</strong> {item.words}
								</a>
							</li>
						))}
						{items.length > shownWords && (
							<li>
								<a href={withParameters(address, { at: `${lane.id}:${bin.from}:${bin.to}` })}>{items.length - shownWords} more</a>
							</li>
						)}
					</ul>
				);
			})}
		</div>
	);
}

export function binName({ from, to }: Bin): string {
	return from === to ? edtfWords(from) : edtfWords(`${from}/${to}`);
}
