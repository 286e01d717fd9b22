// How far two places are apart, each a point or a line of points. Good for distances at which the earth is flat.
import type { Place } from './place.ts';

/** Degrees east and north, WGS84. */
export type Point = readonly [number, number];

/** The points of a road or line, the one point of another place; empty where its position is not known. */
export function lineOf({ line, lat, lon }: Pick<Place, 'line' | 'lat' | 'lon'>): readonly Point[] {
	if (line.length > 0) return line;
	return lat === null || lon === null ? [] : [[lon, lat]];
}

/** Kilometres between two points or lines where they come nearest: from the points of each to the stretches of the other. */
export function kilometresBetween(one: readonly Point[], other: readonly Point[]): number {
	return Math.min(...one.map((point) => toLine(point, other)), ...other.map((point) => toLine(point, one)), Number.POSITIVE_INFINITY);
}

/** On the sphere, small distances: https://en.wikipedia.org/wiki/Equirectangular_projection. */
function toLine([east, north]: Point, line: readonly Point[]): number {
	const narrowing = Math.cos((north * Math.PI) / 180);
	const flat = line.map(([x, y]): Point => [(x - east) * narrowing * 111.2, (y - north) * 111.2]);
	return Math.min(Number.POSITIVE_INFINITY, ...flat.map(([x, y], index) => fromOrigin([x, y], flat[index + 1] ?? [x, y])));
}

/** From the origin to the stretch between two points of a plane. */
function fromOrigin([x, y]: Point, [toX, toY]: Point): number {
	const length = (toX - x) ** 2 + (toY - y) ** 2;
	const share = length === 0 ? 0 : Math.min(1, Math.max(0, -(x * (toX - x) + y * (toY - y)) / length));
	return Math.hypot(x + share * (toX - x), y + share * (toY - y));
}
