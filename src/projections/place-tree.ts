// Places lie in places: a post on its corridor, a bridge on its road.
import type { Place } from '#reference/place.ts';
import type { Reference } from '#reference/reference.ts';

/** The place and everything it lies in, nearest first; a circle in the data ends the walk. */
export function withAncestors(place: string, reference: Reference): readonly string[] {
	const chain: string[] = [];
	for (let at: string | null = place; at !== null && !chain.includes(at); at = reference.placeById.get(at)?.parent ?? null) chain.push(at);
	return chain;
}

export function isWithin(inner: string, outer: string, reference: Reference): boolean {
	return withAncestors(inner, reference).includes(outer);
}

/** Corridors, roads and posts whose access is kept. */
export function accessPlaces(reference: Reference): readonly Place[] {
	return reference.places.filter((place) => place.hasAccess);
}
