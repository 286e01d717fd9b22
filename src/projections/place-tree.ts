// Places lie in places: a post on its corridor, a bridge on its road.
import { lineage } from '#reference/lineage.ts';
import type { Place } from '#reference/place.ts';
import type { Reference } from '#reference/reference.ts';

/** The place and everything it lies in, nearest first. */
export function withAncestors(place: string, { placeById }: Reference): readonly string[] {
	return lineage(place, placeById);
}

export function isWithin(inner: string, outer: string, reference: Reference): boolean {
	return withAncestors(inner, reference).includes(outer);
}

/** Corridors, roads and posts whose access is kept. */
export function accessPlaces(reference: Reference): readonly Place[] {
	return reference.places.filter((place) => place.hasAccess);
}

const watched: ReadonlySet<string> = new Set(['post', 'checkpoint', 'bridge', 'corridor', 'road']);

/** Places of which reports are awaited: posts, crossings and roads, and whatever else access is kept for. */
export function watchedPlaces(reference: Reference): readonly Place[] {
	return reference.places.filter(({ kind, hasAccess }) => hasAccess || watched.has(kind));
}
