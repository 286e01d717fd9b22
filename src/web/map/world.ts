// The ground under the map: countries from Natural Earth as world-atlas bundles them, the rough ones for the whole
// world first, and the fine ones of the neighbourhood when there is time. Nothing comes from outside the desk.
import type { Feature, FeatureCollection, Position } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import fineUrl from 'world-atlas/countries-10m.json?url';
import roughUrl from 'world-atlas/countries-50m.json?url';

export type Box = { readonly west: number; readonly south: number; readonly east: number; readonly north: number };
type Atlas = Topology<{ countries: GeometryCollection<{ name: string }> }>;

/** All countries, good enough for a map of a continent. */
export async function roughWorld(): Promise<FeatureCollection> {
	return countries(roughUrl);
}

/** The countries that touch the box, good enough for a map of a district. */
export async function fineNeighbourhood(box: Box): Promise<FeatureCollection> {
	const world = await countries(fineUrl);
	return { ...world, features: world.features.filter((one) => touches(one, box)) };
}

async function countries(url: string): Promise<FeatureCollection> {
	const response = await fetch(url);
	const atlas = (await response.json()) as Atlas;
	return feature(atlas, atlas.objects.countries);
}

function touches({ geometry }: Feature, box: Box): boolean {
	if (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon') return false;
	const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
	return polygons.some(([ring = []]) => overlapsBox(ring, box));
}

function overlapsBox(ring: readonly Position[], box: Box): boolean {
	const lons = ring.map(([lon = 0]) => lon);
	const lats = ring.map(([, lat = 0]) => lat);
	const [west, east] = bounds(lons);
	const [south, north] = bounds(lats);
	return west <= box.east && east >= box.west && south <= box.north && north >= box.south;
}

function bounds(values: readonly number[]): readonly [number, number] {
	return values.reduce<readonly [number, number]>(([least, most], value) => [Math.min(least, value), Math.max(most, value)], [Infinity, -Infinity]);
}
