// Loads a reference from its folder and the general lexicon from data/. One of the few doors to the disk.
// Takes folders, gives a Reference; broken files and dangling ids are problems that name file and field.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { z } from 'zod';
import { trouble } from '#problems/catalogue.ts';
import { checkIds } from './check-ids.ts';
import { knownNames } from './known-names.ts';
import { openWorld, type World } from './world.ts';
import { named } from './naming.ts';
import { parseYaml } from './parse-yaml.ts';
import type { Lexicon } from './lexicon.ts';
import type { Reference } from './reference.ts';
import * as schema from './schema.ts';

/** The general data every reference stands on. */
export const generalDirectory = join(import.meta.dirname, '../../data');

/**
 * @param directory a folder such as data/reference/lachin-2020, or null for the general reference alone
 * @throws Trouble `reference-missing`, `reference-invalid`
 */
export async function load(directory: string | null): Promise<Reference> {
	const lexicon = await loadLexicon(generalDirectory);
	if (directory === null) return assemble(emptyParts, lexicon, '0'.repeat(64));
	const hash = createHash('sha256');
	const list = async <Item extends z.ZodType>(name: string, item: Item): Promise<readonly z.output<Item>[]> => {
		const content = await read(directory, `${name}.yaml`);
		hash.update(name).update(content);
		return parseYaml(`${name}.yaml`, content, schema.listSchema(item)).items as z.output<Item>[];
	};
	const settingsText = await read(directory, 'reference.yaml');
	hash.update(settingsText);
	const parts: Parts = {
		...parseYaml('reference.yaml', settingsText, schema.settingsSchema),
		actors: await list('actors', schema.actorSchema),
		agreements: await list('agreements', schema.agreementSchema),
		loadedTerms: await list('loaded-terms', schema.loadedTermSchema),
		outlets: await list('outlets', schema.outletSchema),
		places: await list('places', schema.placeSchema),
		swap: await list('swap', schema.swapSchema),
		tracks: await list('tracks', schema.trackSchema),
	};
	const reference = assemble(parts, lexicon, hash.digest('hex'));
	checkIds(reference);
	return reference;
}

type Parts = Omit<Reference, 'sha256' | 'lexicon' | 'actorById' | 'placeById' | 'agreementById' | 'obligationById'>;

const emptyParts: Parts = {
	id: 'general',
	title: 'General reference',
	zone: '+00:00',
	period: '1900/2100',
	focus: null,
	naming: 'instrument',
	accessDecayDays: 14,
	sides: [],
	userClasses: [],
	dayCounts: [],
	actors: [],
	agreements: [],
	loadedTerms: [],
	outlets: [],
	places: [],
	swap: [],
	tracks: [],
};

function assemble(parts: Parts, lexicon: Lexicon, sha256: string): Reference {
	const obligations = parts.agreements.flatMap((agreement) => agreement.obligations);
	const places = parts.places.map((place) => named(place, parts.naming, parts.sides));
	return {
		...parts,
		places,
		sha256,
		lexicon: {
			...lexicon,
			words: {
				...lexicon.words,
				demonyms: [...lexicon.countries, ...parts.actors].flatMap(({ adjectives }) => adjectives),
				names: knownNames({ ...parts, places, countries: lexicon.countries }),
			},
		},
		actorById: byId(parts.actors),
		placeById: byId(places),
		agreementById: byId(parts.agreements),
		obligationById: byId(obligations),
	};
}

async function loadLexicon(directory: string): Promise<Lexicon> {
	const items = async <Item extends z.ZodType>(path: string, item: Item) =>
		parseYaml(path, await read(directory, path), schema.listSchema(item)).items as z.output<Item>[];
	const kinds = await items('lexicon/kinds.yaml', schema.kindSchema);
	const words = parseYaml('lexicon/words.yaml', await read(directory, 'lexicon/words.yaml'), schema.wordsSchema);
	return {
		kinds,
		kindById: byId(kinds),
		cues: await items('lexicon/cues.yaml', schema.cueSchema),
		countries: await items('general/countries.yaml', schema.countrySchema),
		generalActors: await items('general/actors.yaml', schema.generalActorsSchema),
		words: words.lists,
		model: () => bytesOf(directory, 'models/english.bin'),
		attributionModel: () => bytesOf(directory, 'models/attribution.bin'),
		placeModel: () => bytesOf(directory, 'models/place-use.bin'),
		world: () => worldIn(directory),
	};
}

const files = new Map<string, Uint8Array<ArrayBuffer>>();

/** The bytes of a binary file, read once. Whoever reads no text does not wait for it. */
function bytesOf(directory: string, name: string): Uint8Array<ArrayBuffer> {
	const path = join(directory, name);
	const known = files.get(path);
	if (known) return known;
	try {
		const bytes = new Uint8Array(readFileSync(path));
		files.set(path, bytes);
		return bytes;
	} catch {
		throw trouble('reference-missing', { file: name, directory });
	}
}

let world: World | null = null;

function worldIn(directory: string): World {
	world ??= openWorld(bytesOf(directory, 'general/places.bin'));
	return world;
}

function byId<Item extends { readonly id: string }>(items: readonly Item[]): ReadonlyMap<string, Item> {
	return new Map(items.map((item) => [item.id, item]));
}

async function read(directory: string, name: string): Promise<string> {
	try {
		return await readFile(join(directory, name), 'utf8');
	} catch {
		throw trouble('reference-missing', { file: name, directory });
	}
}
