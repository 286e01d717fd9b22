// The claims of the bar that was pressed, with their words.
import type { TimelineView } from '#projections/record-view.ts';
import { claimsOf, documentAddress, useAddress, withParameters } from '../address.ts';
import { quoted } from '../claim-words.ts';
import { LaneName } from './lane.tsx';
import { CountLink } from './number.tsx';
import { Day } from './time.tsx';
import { binName } from './timeline-lane.tsx';

const shown = 60;

export function TimelineChosen({ view, at }: { view: TimelineView; at: string }) {
	const address = useAddress();
	const [id = '', from = '', to = ''] = at.split(':');
	const lane = view.lanes.find((one) => one.id === id);
	const items = lane?.items.filter((item) => item.day >= from && item.day <= to) ?? [];
	return (
		<section className="part timeline-chosen" aria-label="Chosen claims">
			<h2>
				<LaneName lane={id} />
				<span className="part-note">{binName({ from, to })}</span>
				<CountLink count={items.length} href={claimsOf(items.slice(0, 200).map((item) => item.claim))} of="claim" />
				<a className="chip" href={withParameters(address, { from, to, at: null })}>
					Zoom in
				</a>
				<a className="icon" href={withParameters(address, { at: null })} aria-label="Close the list">
					×
				</a>
			</h2>
			<ol className="record-rows">
				{items.slice(0, shown).map((item) => (
					<li key={item.claim}>
						<span className="record-day">
							<Day day={item.day} />
						</span>
						<span className="record-who">
							<span className="event">{item.label}</span> <span className="act">{item.act}</span>
						</span>
						<a className="words" href={documentAddress(item.document, item.claim)} data-row>
							{quoted(item.words)}
						</a>
					</li>
				))}
			</ol>
			{items.length > shown && <p className="empty">The list of claims holds the rest.</p>}
		</section>
	);
}
