// The lineage of an actor or place: itself and everything it belongs to, by its parents.

/** Ids from the one given upwards; at most eight, so that a reference with a circle does no harm. */
export function lineage(id: string, byId: ReadonlyMap<string, { readonly parent: string | null }>): readonly string[] {
	const ids: string[] = [];
	for (let one: string | null = id; one !== null && ids.length < 8; one = byId.get(one)?.parent ?? null) ids.push(one);
	return ids;
}
