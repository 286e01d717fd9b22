// What was trained: the classes and relations by number, what is known of words, the tables of lemmas, and the net. All of
// it is whole numbers, so that a sentence is read the same on every machine.
import { parseModelFile } from '#reference/model-file.ts';
import type { LemmaTable, WordClass } from './lemma.ts';
import { openNet, type Net, type NetTable } from './net.ts';
import type { Vocabulary } from './word.ts';

export type Model = {
	/** By number; 0 is the root's. */
	readonly classes: readonly WordClass[];
	/** By number; 0 is `root`. */
	readonly relations: readonly string[];
	readonly vocabulary: Vocabulary;
	readonly lemmas: LemmaTable;
	readonly net: Net;
};

/** What the file of the model says beside its arrays. */
export type ModelHeader = {
	readonly classes: readonly WordClass[];
	readonly relations: readonly string[];
	readonly demonyms: readonly string[];
	readonly lemmas: LemmaTable;
	/** One step of a row of each of the net's tables. */
	readonly units: readonly number[];
};

const made = new WeakMap<Uint8Array, Model>();

/** Reads a model file; once for the same bytes. The arrays are views of them. */
export function modelOf(bytes: Uint8Array): Model {
	const known = made.get(bytes);
	if (known) return known;
	const model = unpack(bytes);
	made.set(bytes, model);
	return model;
}

function unpack(bytes: Uint8Array): Model {
	const { header, arrays } = parseModelFile<ModelHeader>(bytes);
	const index = (name: string) => ({ keys: arrays.get(`${name}Keys`) as Int32Array, values: arrays.get(`${name}Values`) as Uint16Array });
	return {
		classes: header.classes,
		relations: header.relations,
		vocabulary: {
			dictionary: index('dictionary'),
			usual: index('usual'),
			demonyms: new Set(header.demonyms),
		},
		lemmas: header.lemmas,
		net: openNet(
			arrays,
			header.units.map((unit, number): NetTable => ({ index: index(`table${number}`), rows: arrays.get(`table${number}Rows`) as Int8Array, unit })),
		),
	};
}
