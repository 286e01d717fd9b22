// The record as shapes on the map: places, the incidents at them, and the road as one stripe for each lane in the
// state that the lane gives it.
import type { Feature, FeatureCollection, LineString, Point } from 'geojson';
import type { AccessView, IncidentView, MapView } from '#projections/record-view.ts';
import type { Box } from './world.ts';

/** Side by side, in pixels from one stripe's middle to the next. */
const stripeStep = 3.6;

export function placeFeatures({ places, focus }: MapView, selected: string): FeatureCollection<Point> {
	return collection(
		places.flatMap((place) => {
			if (place.lat === null || place.lon === null || place.kind === 'state' || place.kind === 'region') return [];
			const weight = (place.id === selected || place.id === focus ? 1000 : 0) + (place.hasAccess ? 100 : 0) + place.claims.count;
			return [
				point(place.lon, place.lat, {
					id: place.id,
					name: place.name,
					kind: place.kind,
					isPost: ['post', 'checkpoint', 'bridge'].includes(place.kind),
					isLine: place.line.length > 1,
					isSelected: place.id === selected,
					weight,
				}),
			];
		}),
	);
}

/** One point for each place that has incidents, with their number. */
export function incidentFeatures(incidents: readonly IncidentView[]): FeatureCollection<Point> {
	const placed = incidents.filter((incident) => incident.place?.lat != null && incident.place.lon != null);
	const byPlace = Map.groupBy(placed, (incident) => `${incident.place?.lon},${incident.place?.lat}`);
	return collection(
		[...byPlace.values()].flatMap((group) => {
			const at = group[0]?.place;
			return at?.lat != null && at.lon != null ? [point(at.lon, at.lat, { id: at.id, count: group.length, name: at.name })] : [];
		}),
	);
}

/** Roads other than the selected one, as plain lines. */
export function roadFeatures({ places }: MapView, selected: string): FeatureCollection<LineString> {
	return collection(
		places.filter((place) => place.line.length > 1 && place.id !== selected).map((place) => line(place.line, { id: place.id, name: place.name })),
	);
}

/** The selected road, a stripe a lane. */
export function stripeFeatures({ places }: MapView, access: AccessView): FeatureCollection<LineString> {
	const road =
		places.find((place) => place.id === access.place.id && place.line.length > 1) ??
		places.find((place) => place.line.length > 1 && access.place.id === place.id);
	const lanes = stripeLanes(access);
	if (!road) return collection([]);
	return collection(lanes.map((lane, index) => line(road.line, { id: road.id, state: lane.now.state, offset: (index - (lanes.length - 1) / 2) * stripeStep })));
}

/** The lanes that are drawn: all that ever said anything of the place. */
export function stripeLanes(access: AccessView): AccessView['lanes'] {
	return access.lanes.filter((lane) => lane.runs.length > 0 || lane.now.claims.length > 0);
}

/** What the map shows first: the selected place with its line, or everything that has a position. */
export function boxOf(map: MapView, selected: string): Box | null {
	const chosen = map.places.find((place) => place.id === selected);
	const line = chosen && chosen.line.length > 1 ? chosen.line : null;
	const own =
		chosen?.lon != null && chosen.lat != null ? [[chosen.lon - 0.15, chosen.lat - 0.1] as const, [chosen.lon + 0.15, chosen.lat + 0.1] as const] : null;
	const points = line ?? own ?? map.places.flatMap((place) => (place.lon !== null && place.lat !== null ? [[place.lon, place.lat] as const] : []));
	if (points.length === 0) return null;
	const lons = points.map(([lon]) => lon);
	const lats = points.map(([, lat]) => lat);
	return { west: Math.min(...lons), east: Math.max(...lons), south: Math.min(...lats), north: Math.max(...lats) };
}

function collection<Shape extends Point | LineString>(features: Feature<Shape>[]): FeatureCollection<Shape> {
	return { type: 'FeatureCollection', features };
}

function point(lon: number, lat: number, properties: Readonly<Record<string, unknown>>): Feature<Point> {
	return { type: 'Feature', geometry: { type: 'Point', coordinates: [lon, lat] }, properties };
}

function line(points: readonly (readonly [number, number])[], properties: Readonly<Record<string, unknown>>): Feature<LineString> {
	return { type: 'Feature', geometry: { type: 'LineString', coordinates: points.map(([lon, lat]) => [lon, lat]) }, properties };
}
