// What is known of a place that was pressed on the map: its names and who uses them, how sure its position is, who
// mans it, and the ways to its claims.
import type { IncidentView, MapView } from '#projections/record-view.ts';
import { claimsAddress, corridorAddress } from '../address.ts';
import { CountLink } from '../parts/number.tsx';
import { useView } from '../record.ts';
import { unitWords, useUnit } from '../unit.ts';

type MapPlace = MapView['places'][number];

export function PlaceCard({ place, incidents, onClose }: { place: MapPlace; incidents: readonly IncidentView[]; onClose: () => void }) {
	const unit = useUnit();
	const names = useView('summary').data?.actorNames ?? {};
	const others = place.names.filter((name) => name.name !== place.name).slice(0, 8);
	return (
		<aside className="map-card" aria-label={place.name}>
			<h3>
				{place.name}
				<button type="button" className="icon" aria-label="Close the card" onClick={onClose}>
					×
				</button>
			</h3>
			<p className="muted">
				{place.kind}
				{place.position === 'approximate' ? ', position approximate' : ''}
			</p>
			{others.length > 0 && <p>Also {others.map((name) => name.name + (name.usedBy.length > 0 ? ` (${name.usedBy.join(', ')})` : '')).join('; ')}</p>}
			{place.manned.map((post) => (
				<p key={post.by + post.from}>
					Manned by {names[post.by] ?? post.by}
					{post.from ? ` from ${post.from}` : ''}
					{post.to ? ` to ${post.to}` : ''}
				</p>
			))}
			{place.note && <p className="muted">{place.note}</p>}
			<p>
				<CountLink count={place.claims.count} href={claimsAddress({ place: place.id })} of={unitWords[unit].slice(0, -1)} />{' '}
				{incidents.length > 0 && (
					<span className="muted">
						{incidents.length} {incidents.length === 1 ? 'incident' : 'incidents'}
					</span>
				)}
			</p>
			{place.hasAccess && (
				<p>
					<a href={corridorAddress(place.id)}>Its status over time</a>
				</p>
			)}
		</aside>
	);
}
