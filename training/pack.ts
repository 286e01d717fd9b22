// Packs a model into the bytes of a file. Arrays lie as the machine has them, which is little-endian everywhere the
// program runs.
import { writeModelFile } from '#reference/model-file.ts';
import type { Model, ModelHeader } from '#syntax/model.ts';

/** The bytes of a model, the same for the same model. */
export function pack(model: Model): Uint8Array {
	const { vocabulary, relationIndex } = model;
	const arrays = {
		dictionaryKeys: vocabulary.dictionary.keys,
		dictionaryValues: vocabulary.dictionary.values,
		usualKeys: vocabulary.usual.keys,
		usualValues: vocabulary.usual.values,
		relationKeys: relationIndex.keys,
		relationValues: relationIndex.values,
		classWeights: model.classWeights,
		headWeights: model.headWeights,
		relationWeights: model.relationWeights,
	};
	const lists = (sets: readonly Uint8Array[]) => sets.map((set) => [...set]);
	return writeModelFile<ModelHeader>(
		{
			classes: model.classes,
			relations: model.relations,
			sets: lists(vocabulary.sets),
			capitalSets: lists(vocabulary.capitalSets),
			relationSets: lists(model.relationSets),
			demonyms: [...vocabulary.demonyms].toSorted(),
			lemmas: model.lemmas,
		},
		arrays,
	);
}
