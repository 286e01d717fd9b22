// Nearer, further, earlier, later, and which family of events: the head of the timeline.
import { useAddress, withParameters } from '../address.ts';
import { useView } from '../record.ts';
import { type Scale, shift, zoom } from '../time-scale.ts';

export function TimelineFields({ within, whole, move }: { within: Scale; whole: Scale; move: (next: Scale) => void }) {
	const buttons: readonly (readonly [string, string, Scale])[] = [
		['←', 'Earlier', shift(within, -0.25)],
		['→', 'Later', shift(within, 0.25)],
		['+', 'Nearer', zoom(within, 0.5, 0.5)],
		['−', 'Further', zoom(within, 2, 0.5)],
	];
	return (
		<div className="timeline-fields">
			<Families />
			<div className="timeline-buttons">
				{buttons.map(([sign, name, next]) => (
					<button key={name} type="button" aria-label={name} title={name} onClick={() => move(next)}>
						{sign}
					</button>
				))}
				<button type="button" onClick={() => move(whole)} disabled={within.from === whole.from && within.to === whole.to}>
					Everything
				</button>
			</div>
		</div>
	);
}

function Families() {
	const address = useAddress();
	const kinds = useView('kinds').data ?? [];
	const chosen = address.query.get('family');
	return (
		<nav className="relations" aria-label="Family of events">
			{[...new Set(kinds.map((kind) => kind.family))].map((family) => (
				<a
					key={family}
					className="chip"
					aria-current={family === chosen ? 'true' : undefined}
					href={withParameters(address, { family: family === chosen ? null : family, at: null })}
				>
					{family}
				</a>
			))}
		</nav>
	);
}
