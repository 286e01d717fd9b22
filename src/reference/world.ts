// The world: its places with their points, as typed arrays over one file (data/general/places.bin). Names
// are kept as hashes only: one can ask what a name stands for, not which names there are.

/** What a place is, by its number in the file. */
export const placeKinds = ['town', 'district', 'province', 'country', 'continent', 'region', 'island', 'sea', 'lake', 'river'] as const;
export type WorldPlaceKind = (typeof placeKinds)[number];

/** One place a name can stand for. */
export type Sense = {
	readonly kind: WorldPlaceKind;
	/** Degrees, north and east positive. */
	readonly lat: number;
	readonly lon: number;
	/** ISO 3166-1 alpha-3, empty where the place belongs to none or several. */
	readonly country: string;
	/** A number for the province it lies in or is; 0 for none. */
	readonly province: number;
	/** Log 2 of its people, those of capitals counted more. */
	readonly prominence: number;
	/** Whether the name is one of its less usual ones. */
	readonly isOtherName: boolean;
	/** Whether the name is written in capitals: `UAE`. */
	readonly isAcronym: boolean;
};

/** All that a name can stand for, and what else it is. */
export type WorldName = {
	readonly senses: readonly Sense[];
	/** Share of its uses as a lower-case word, and as a person's name, in news: 0 to 15 of 15. */
	readonly asWord: number;
	readonly asPerson: number;
};

export type World = {
	readonly countries: readonly string[];
	/** Sorted; one row for each name of each place. */
	readonly keys: Uint32Array;
	readonly places: Uint32Array;
	/** Bit 0: other name; bit 1: written in capitals. */
	readonly marks: Uint8Array;
	/** Four bits each: as a word, as a person's name. */
	readonly uses: Uint8Array;
	/** Of the places: ten-thousandths of a degree. */
	readonly lats: Int32Array;
	readonly lons: Int32Array;
	readonly kinds: Uint8Array;
	readonly countryNumbers: Uint8Array;
	readonly provinces: Uint16Array;
	readonly prominences: Uint8Array;
};

const arrays = {
	keys: Uint32Array,
	places: Uint32Array,
	lats: Int32Array,
	lons: Int32Array,
	provinces: Uint16Array,
	kinds: Uint8Array,
	countryNumbers: Uint8Array,
	prominences: Uint8Array,
	marks: Uint8Array,
	uses: Uint8Array,
} as const;
type ArrayName = keyof typeof arrays;

/** The first bytes of the file: the length of this header. It is JSON; the arrays follow, in this order, each from a multiple of 8. */
export type WorldHeader = { readonly countries: readonly string[]; readonly lengths: readonly { readonly name: ArrayName; readonly length: number }[] };

/** The arrays of the file, in the order in which they lie in it. */
export const arrayNames = Object.keys(arrays) as readonly ArrayName[];

/** Opens the bytes of a file; the arrays are views of them. */
export function openWorld(bytes: Uint8Array): World {
	const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true);
	const header = JSON.parse(new TextDecoder().decode(bytes.subarray(8, 8 + length))) as WorldHeader;
	const found: Partial<Record<ArrayName, ArrayBufferView>> = {};
	let at = bytes.byteOffset + padded(8 + length);
	for (const { name, length: size } of header.lengths) {
		const array = new arrays[name](bytes.buffer as ArrayBuffer, at, size);
		found[name] = array;
		at += padded(array.byteLength);
	}
	return { countries: header.countries, ...(found as unknown as Omit<World, 'countries'>) };
}

/** What a name stands for, or null. `name` is as `nameKey` writes it. */
export function lookUpPlace(world: World, name: string): WorldName | null {
	const { keys } = world;
	const key = hashName(name);
	let low = 0;
	let high = keys.length;
	while (low < high) {
		const middle = (low + high) >>> 1;
		if ((keys[middle] as number) < key) low = middle + 1;
		else high = middle;
	}
	if (keys[low] !== key) return null;
	const senses: Sense[] = [];
	const uses = world.uses[low] as number;
	for (; keys[low] === key; low++) senses.push(senseAt(world, low));
	return { senses, asWord: uses >>> 4, asPerson: uses & 15 };
}

function senseAt(world: World, row: number): Sense {
	const place = world.places[row] as number;
	return {
		kind: placeKinds[world.kinds[place] as number] as WorldPlaceKind,
		lat: (world.lats[place] as number) / 10_000,
		lon: (world.lons[place] as number) / 10_000,
		country: world.countries[world.countryNumbers[place] as number] as string,
		province: world.provinces[place] as number,
		prominence: (world.prominences[place] as number) / 8,
		isOtherName: ((world.marks[row] as number) & 1) === 1,
		isAcronym: ((world.marks[row] as number) & 2) === 2,
	};
}

/** How a name is written before it is hashed: no marks, no dots, small letters, words apart. */
export function nameKey(name: string): string {
	const plain = /^[a-z ]*$/.test(name) ? name : fold(name);
	return plain.startsWith('saint ') ? `st ${plain.slice(6)}` : plain;
}

const letters: Readonly<Record<string, string>> = { ı: 'i', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', æ: 'ae', œ: 'oe', ß: 'ss', ə: 'a', ǝ: 'a' };

function fold(name: string): string {
	return name
		.normalize('NFD')
		.toLowerCase()
		.replace(/[\p{M}.,'’ʻʼ`]/gu, '')
		.replace(/[ıøłđðþæœßəǝ]/g, (letter) => letters[letter] ?? letter)
		.replace(/[-–‑]/g, ' ');
}

/** 32 bits of a name. */
export function hashName(name: string): number {
	let hash = 0x811c9dc5;
	for (let at = 0; at < name.length; at++) hash = Math.imul(hash ^ name.charCodeAt(at), 0x01000193);
	hash = Math.imul(hash ^ (hash >>> 16), 0x7feb352d);
	hash = Math.imul(hash ^ (hash >>> 15), 0x846ca68b);
	return (hash ^ (hash >>> 16)) >>> 0;
}

/** The next multiple of 8. */
export function padded(length: number): number {
	return Math.ceil(length / 8) * 8;
}
