// A place, with every name in use beside each other and what is uncertain about its position marked so.

export type PlaceName = { readonly name: string; readonly language: string | null; readonly usedBy: readonly string[] };

export type Place = {
	readonly id: string;
	/** The name used by the program's own prose. */
	readonly name: string;
	readonly kind:
		| 'city'
		| 'town'
		| 'village'
		| 'region'
		| 'district'
		| 'corridor'
		| 'road'
		| 'bridge'
		| 'post'
		| 'checkpoint'
		| 'line'
		| 'border'
		| 'height'
		| 'area'
		| 'state';
	/** The place it lies in or belongs to. */
	readonly parent: string | null;
	/** All names, matched as whole words. */
	readonly names: readonly PlaceName[];
	readonly lat: number | null;
	readonly lon: number | null;
	/** `seen` in a source, `approximate` from general knowledge and still to be checked, `none`. */
	readonly position: 'seen' | 'approximate' | 'none';
	/** For roads, corridors and lines: `[lon, lat]` points, WGS84. */
	readonly line: readonly (readonly [number, number])[];
	/** Whether access status is kept for it (corridors, roads, posts). */
	readonly hasAccess: boolean;
	/** For posts and checkpoints: who mans it and when, as far as known. */
	readonly manned: readonly { readonly by: string; readonly from: string | null; readonly to: string | null }[];
	readonly note: string | null;
	readonly source: string | null;
};
