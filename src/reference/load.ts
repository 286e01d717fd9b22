// Loads a reference from its folder and the general lexicon from data/. One of the few doors to the disk.
// Takes folders, gives a Reference; broken files and dangling ids are problems that name file and field.
import { createHash } from 'node:crypto';
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { trouble } from '#problems/catalogue.ts';
import { checkIds } from './check-ids.ts';
import { knownNames } from './known-names.ts';
import { compiledName, compiledValue, type Compiled } from './compiled.ts';
import { openWorld, type World } from './world.ts';
import { named } from './naming.ts';
import type { FileName, FileValue } from './parse-file.ts';
import type { LoadedTerm } from './loaded-term.ts';
import type { Lexicon } from './lexicon.ts';
import type { Reference } from './reference.ts';

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
	const compiled = await readCompiled(directory);
	const list = async <Name extends ListName>(name: Name): Promise<FileValue<`${Name}.yaml`>['items']> => {
		const content = await read(directory, `${name}.yaml`);
		hash.update(name).update(content);
		return (await parsed(`${name}.yaml`, content, compiled)).items;
	};
	const settingsText = await read(directory, 'reference.yaml');
	hash.update(settingsText);
	const parts: Parts = {
		...(await parsed('reference.yaml', settingsText, compiled)),
		actors: await list('actors'),
		agreements: await list('agreements'),
		loadedTerms: await list('loaded-terms'),
		outlets: await list('outlets'),
		places: await list('places'),
		swap: await list('swap'),
		tracks: await list('tracks'),
	};
	const reference = assemble(parts, lexicon, hash.digest('hex'));
	checkIds(reference);
	return reference;
}

type ListName = 'actors' | 'agreements' | 'loaded-terms' | 'outlets' | 'places' | 'swap' | 'tracks';
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
		loadedTerms: [...parts.loadedTerms, ...newTerms(parts.loadedTerms, lexicon.loadedTerms)],
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

/** General loaded terms without the words a reference has terms of its own for. */
function newTerms(own: readonly LoadedTerm[], general: readonly LoadedTerm[]): readonly LoadedTerm[] {
	const taken = new Set(own.flatMap(({ id, words }) => [id, ...words.map((word) => word.toLowerCase())]));
	const rest = general.filter(({ id }) => !taken.has(id)).map((term) => ({ ...term, words: term.words.filter((word) => !taken.has(word.toLowerCase())) }));
	return rest.filter(({ words }) => words.length > 0);
}

async function loadLexicon(directory: string): Promise<Lexicon> {
	const compiled = await readCompiled(directory);
	const value = async <Name extends FileName>(name: Name) => parsed(name, await read(directory, name), compiled);
	const kinds = (await value('lexicon/kinds.yaml')).items;
	return {
		kinds,
		kindById: byId(kinds),
		cues: (await value('lexicon/cues.yaml')).items,
		countries: (await value('general/countries.yaml')).items,
		generalActors: (await value('general/actors.yaml')).items,
		loadedTerms: (await value('general/loaded-terms.yaml')).items,
		words: (await value('lexicon/words.yaml')).lists,
		model: once(() => bytesOf(directory, 'models/english.bin')),
		attributionModel: once(() => bytesOf(directory, 'models/attribution.bin')),
		placeModel: once(() => bytesOf(directory, 'models/place-use.bin')),
		world: () => worldIn(directory),
	};
}

/** The value of a file as it was parsed before, else parsed now. */
async function parsed<Name extends FileName>(name: Name, text: string, compiled: Compiled): Promise<FileValue<Name>> {
	const known = compiledValue(compiled, name, text);
	if (known !== undefined) return known as FileValue<Name>;
	const { parseFile } = await import('./parse-file.ts');
	return parseFile(name, text);
}

/** Nothing where the folder has no such file or a broken one: then all are parsed. */
async function readCompiled(directory: string): Promise<Compiled> {
	try {
		return (JSON.parse(await readFile(join(directory, compiledName), 'utf8')) as Compiled | null) ?? {};
	} catch {
		return {};
	}
}

/** Asks once, for what is asked in every sentence. */
function once<Value>(make: () => Value): () => Value {
	let made: Value | undefined;
	return () => {
		made ??= make();
		return made;
	};
}

/** Binary files by path, in memory that threads can share. */
export type Files = ReadonlyMap<string, Uint8Array<SharedArrayBuffer>>;
const files = new Map<string, Uint8Array<SharedArrayBuffer>>();

/** What has been read so far, to hand to another thread. */
export function openFiles(): Files {
	return files;
}

/** Takes what another thread has read. */
export function takeFiles(read: Files): void {
	for (const [path, bytes] of read) if (!files.has(path)) files.set(path, bytes);
}

/** The bytes of a binary file, read once. Whoever reads no text does not wait for it. */
function bytesOf(directory: string, name: string): Uint8Array<SharedArrayBuffer> {
	const path = join(directory, name);
	const known = files.get(path);
	if (known) return known;
	try {
		const bytes = readShared(path);
		files.set(path, bytes);
		return bytes;
	} catch {
		throw trouble('reference-missing', { file: name, directory });
	}
}

function readShared(path: string): Uint8Array<SharedArrayBuffer> {
	const file = openSync(path, 'r');
	try {
		const bytes = new Uint8Array(new SharedArrayBuffer(fstatSync(file).size));
		for (let at = 0; at < bytes.length; ) {
			const more = readSync(file, bytes, at, bytes.length - at, at);
			if (more === 0) throw new Error(`${path} ends too early`);
			at += more;
		}
		return bytes;
	} finally {
		closeSync(file);
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
