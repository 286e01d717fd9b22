// The middle of a province's land: every square of a grid of the world belongs to the province of the town nearest to
// it in its country. The land is that of Natural Earth (world-atlas). Districts get the middle of their towns.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { Town } from './place-packages.ts';

export type Middle = { readonly lat: number; readonly lon: number; readonly people: number };

/** Half a degree; four squares a degree. */
const side = 0.25;

/** Middles by code of province and district. */
export function middles(towns: readonly Town[]): { readonly province: ReadonlyMap<string, Middle>; readonly district: ReadonlyMap<string, Middle> } {
	const land = landOf(towns);
	const byTowns = { province: ofTowns(towns, ({ province }) => province), district: ofTowns(towns, ({ district }) => district) };
	const province = new Map([...byTowns.province].map(([code, middle]) => [code, { ...middle, ...land.get(code) }]));
	return { province, district: byTowns.district };
}

class Sum {
	x = 0;
	y = 0;
	z = 0;
	count = 0;
	people = 0;
	add(lat: number, lon: number, weight: number): void {
		const [phi, lambda] = [(lat * Math.PI) / 180, (lon * Math.PI) / 180];
		this.x += weight * Math.cos(phi) * Math.cos(lambda);
		this.y += weight * Math.cos(phi) * Math.sin(lambda);
		this.z += weight * Math.sin(phi);
		this.count++;
	}
	point(): { lat: number; lon: number } {
		return { lat: (Math.atan2(this.z, Math.hypot(this.x, this.y)) * 180) / Math.PI, lon: (Math.atan2(this.y, this.x) * 180) / Math.PI };
	}
}

function ofTowns(towns: readonly Town[], codeOf: (town: Town) => string): Map<string, Middle> {
	const sums = new Map<string, Sum>();
	for (const town of towns) {
		const code = codeOf(town);
		if (code === '') continue;
		const sum = sums.get(code) ?? new Sum();
		sum.add(town.lat, town.lon, 1);
		sum.people += town.people;
		sums.set(code, sum);
	}
	return new Map([...sums].map(([code, sum]) => [code, { ...sum.point(), people: sum.people }]));
}

function landOf(towns: readonly Town[]): Map<string, { lat: number; lon: number }> {
	const cells = new Map<string, Town[]>();
	const cell = (lat: number, lon: number) => `${Math.floor(lat)} ${Math.floor(lon)}`;
	for (const town of towns) {
		if (town.province === '') continue;
		const key = cell(town.lat, town.lon);
		const list = cells.get(key);
		if (list) list.push(town);
		else cells.set(key, [town]);
	}
	const sums = new Map<string, Sum>();
	const squares = landSquares();
	for (const [lat, lon] of squares) {
		const town = nearest(cells, lat, lon);
		if (!town) continue;
		const sum = sums.get(town.province) ?? new Sum();
		sum.add(lat, lon, Math.cos((lat * Math.PI) / 180));
		sums.set(town.province, sum);
	}
	return new Map([...sums].filter(([, { count }]) => count >= 12).map(([code, sum]) => [code, sum.point()]));
}

function nearest(cells: ReadonlyMap<string, readonly Town[]>, lat: number, lon: number): Town | null {
	let best: Town | null = null;
	let least = Number.POSITIVE_INFINITY;
	const wide = Math.cos((lat * Math.PI) / 180);
	for (let ring = 0; ring < 9; ring++) {
		for (let row = -ring; row <= ring; row++) {
			const step = Math.abs(row) === ring ? 1 : ring * 2 || 1;
			for (let column = -ring; column <= ring; column += step) {
				for (const town of cells.get(`${Math.floor(lat) + row} ${Math.floor(lon) + column}`) ?? []) {
					const distance = (town.lat - lat) ** 2 + ((town.lon - lon) * wide) ** 2;
					if (distance < least) {
						least = distance;
						best = town;
					}
				}
			}
		}
		if (best && least < (ring * wide) ** 2) break;
	}
	return best;
}

/** Middles of the squares that are land. */
function landSquares(): [number, number][] {
	const path = createRequire(import.meta.url).resolve('world-atlas/land-50m.json');
	const topology = JSON.parse(readFileSync(path, 'utf8')) as Topology<{ land: GeometryCollection }>;
	const land = feature(topology, topology.objects.land) as FeatureCollection<Polygon | MultiPolygon>;
	const rings = land.features.flatMap(({ geometry }) => (geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat()));
	const squares: [number, number][] = [];
	for (let lat = -60 + side / 2; lat < 84; lat += side) {
		const cuts = rings.flatMap((ring) => cutsOf(ring, lat)).toSorted((one, other) => one - other);
		for (let at = 0; at + 1 < cuts.length; at += 2) {
			const first = Math.ceil(((cuts[at] as number) - side / 2) / side) * side + side / 2;
			for (let lon = first; lon < (cuts[at + 1] as number); lon += side) squares.push([lat, lon]);
		}
	}
	return squares;
}

/** Where a ring crosses a parallel. */
function cutsOf(ring: readonly Position[], lat: number): number[] {
	const cuts: number[] = [];
	for (let at = 0; at + 1 < ring.length; at++) {
		const [oneLon, oneLat] = ring[at] as [number, number];
		const [otherLon, otherLat] = ring[at + 1] as [number, number];
		if (oneLat > lat !== otherLat > lat) cuts.push(oneLon + ((lat - oneLat) / (otherLat - oneLat)) * (otherLon - oneLon));
	}
	return cuts;
}
