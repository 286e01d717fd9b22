// The naming style of a deployment: how the program's own prose names a place that the sides name differently.
// Names inside quotations are never touched; all names stay listed with the place.
import type { Place } from './place.ts';
import type { NamingStyle, Side } from './reference.ts';

/** The place under the name that the style gives it. */
export function named(place: Place, style: NamingStyle, sides: readonly Side[]): Place {
	if (style === 'instrument') return place;
	const names = new Set(sides.flatMap(({ id }) => nameUsedBy(place, id) ?? []));
	if (names.size < 2) return place;
	const ordered = style === 'alphabetical' ? [...names].toSorted((one, other) => one.localeCompare(other, 'en')) : [...names];
	const listed = place.names.some(({ name }) => name === place.name) ? place.names : [{ name: place.name, language: null, usedBy: [] }, ...place.names];
	return { ...place, name: ordered.join(' / '), names: listed };
}

/** The first name in Latin letters that a side uses. */
function nameUsedBy(place: Place, side: string): string | undefined {
	return place.names.find(({ name, usedBy }) => usedBy.includes(side) && /^\p{Script=Latin}/u.test(name))?.name;
}
