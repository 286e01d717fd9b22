// Writes the file of the world's places (see src/reference/world.ts).
import { arrayNames, hashName, nameKey, padded, placeKinds, type World, type WorldHeader, type WorldPlaceKind } from '#reference/world.ts';
import type { WordUses } from './word-uses.ts';

export type DraftPlace = {
	readonly kind: WorldPlaceKind;
	readonly country: string;
	readonly province: string;
	readonly lat: number;
	readonly lon: number;
	readonly people: number;
	readonly names: string[];
	/** Less usual names. */
	readonly others: string[];
};

type Row = { readonly key: number; readonly place: number; readonly mark: number; readonly uses: number };

export function packPlaces(drafts: readonly DraftPlace[], uses: ReadonlyMap<string, WordUses>): Uint8Array {
	const places = drafts.toSorted((one, other) => other.people - one.people);
	const countries = ['', ...new Set(places.map(({ country }) => country).filter((country) => country !== ''))].toSorted();
	const provinces = ['', ...new Set(places.map(({ province }) => province).filter((province) => province !== ''))].toSorted();
	const countryNumbers = numbers(countries);
	const provinceNumbers = numbers(provinces);
	const rows = rowsOf(places, uses);
	return join({
		countries,
		keys: Uint32Array.from(rows, ({ key }) => key),
		places: Uint32Array.from(rows, ({ place }) => place),
		marks: Uint8Array.from(rows, ({ mark }) => mark),
		uses: Uint8Array.from(rows, (row) => row.uses),
		lats: Int32Array.from(places, ({ lat }) => Math.round(lat * 10_000)),
		lons: Int32Array.from(places, ({ lon }) => Math.round(lon * 10_000)),
		kinds: Uint8Array.from(places, ({ kind }) => placeKinds.indexOf(kind)),
		countryNumbers: Uint8Array.from(places, ({ country }) => countryNumbers.get(country) ?? 0),
		provinces: Uint16Array.from(places, ({ province }) => provinceNumbers.get(province) ?? 0),
		prominences: Uint8Array.from(places, ({ people }) => Math.min(255, Math.round(Math.log2(people + 1) * 8))),
	});
}

function numbers(list: readonly string[]): ReadonlyMap<string, number> {
	return new Map(list.map((one, at) => [one, at]));
}

function rowsOf(places: readonly DraftPlace[], uses: ReadonlyMap<string, WordUses>): Row[] {
	const rows: Row[] = [];
	for (const [place, { names, others }] of places.entries()) {
		const marks = new Map<string, number>();
		for (const name of others) marks.set(nameKey(name), isAcronym(name) ? 3 : 1);
		for (const name of names) marks.set(nameKey(name), isAcronym(name) ? 2 : 0);
		for (const [name, mark] of marks) rows.push({ key: hashName(name), place, mark, uses: usesOf(uses.get(name)) });
	}
	return rows.toSorted((one, other) => one.key - other.key || one.place - other.place);
}

/** `UAE`, `U.S.`, `N.Y.` */
function isAcronym(name: string): boolean {
	return /^(?:\p{Lu}\.?){2,5}$/u.test(name);
}

function usesOf(uses: WordUses | undefined): number {
	if (!uses) return 0;
	const part = (count: number, of: number) => (of === 0 ? 0 : Math.round((15 * count) / of));
	return part(uses.small, uses.small + uses.capital) * 16 + part(uses.person, uses.person + uses.place);
}

function join(world: World): Uint8Array {
	const header: WorldHeader = {
		countries: world.countries,
		lengths: arrayNames.map((name) => ({ name, length: world[name].length })),
	};
	const text = new TextEncoder().encode(JSON.stringify(header));
	let size = padded(8 + text.length);
	for (const name of arrayNames) size += padded(world[name].byteLength);
	const bytes = new Uint8Array(size);
	new DataView(bytes.buffer).setUint32(0, text.length, true);
	bytes.set(text, 8);
	let at = padded(8 + text.length);
	for (const name of arrayNames) {
		const array = world[name];
		bytes.set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength), at);
		at += padded(array.byteLength);
	}
	return bytes;
}
