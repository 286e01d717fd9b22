// The trained models: one for classes of words, one for heads, one for relations, and the tables of lemmas. All
// weights are 8-bit integers; a score is a sum of them, so it is the same on every machine.
import { parseModelFile } from '#reference/model-file.ts';
import type { HashIndex } from './hash.ts';
import type { LemmaTable, WordClass } from './lemma.ts';
import type { Vocabulary } from './word.ts';

/** 8 bits where they are read, 32 while they are learned. */
export type Weights = Int8Array | Int32Array;

export type Model = {
	/** By number; 0 is the root's. */
	readonly classes: readonly WordClass[];
	/** By number; 0 is `root`. */
	readonly relations: readonly string[];
	readonly vocabulary: Vocabulary;
	/** From head class, class and direction to the number of a set of relations. */
	readonly relationIndex: HashIndex;
	/** The first holds all relations. */
	readonly relationSets: readonly Uint8Array[];
	readonly classWeights: Weights;
	/** Two a feature: how much better LEFT and RIGHT are than SHIFT. */
	readonly headWeights: Weights;
	readonly relationWeights: Weights;
	readonly lemmas: LemmaTable;
};

/** What the file of the model says beside its arrays. */
export type ModelHeader = {
	readonly classes: readonly WordClass[];
	readonly relations: readonly string[];
	readonly sets: readonly (readonly number[])[];
	readonly capitalSets: readonly (readonly number[])[];
	readonly relationSets: readonly (readonly number[])[];
	readonly demonyms: readonly string[];
	readonly lemmas: LemmaTable;
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
	const sets = (lists: readonly (readonly number[])[]) => lists.map((list) => Uint8Array.from(list));
	return {
		classes: header.classes,
		relations: header.relations,
		vocabulary: {
			dictionary: index('dictionary'),
			usual: index('usual'),
			sets: sets(header.sets),
			capitalSets: sets(header.capitalSets),
			demonyms: new Set(header.demonyms),
		},
		relationIndex: index('relation'),
		relationSets: sets(header.relationSets),
		classWeights: arrays.get('classWeights') as Int8Array,
		headWeights: arrays.get('headWeights') as Int8Array,
		relationWeights: arrays.get('relationWeights') as Int8Array,
		lemmas: header.lemmas,
	};
}
