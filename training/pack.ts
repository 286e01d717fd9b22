// Packs a model into the bytes of a file. Arrays lie as the machine has them, which is little-endian everywhere the
// program runs.
import { writeModelFile, type ModelArray } from '#reference/model-file.ts';
import type { ModelHeader } from '#syntax/model.ts';
import type { Vocabulary } from '#syntax/word.ts';
import type { RoundNet } from './round-net.ts';

export type Learned = Pick<ModelHeader, 'classes' | 'relations' | 'lemmas'> & {
	readonly vocabulary: Vocabulary;
	readonly net: RoundNet;
	readonly code: Uint8Array;
};

/** The bytes of a model, the same for the same model. */
export function pack({ classes, relations, lemmas, vocabulary, net, code }: Learned): Uint8Array {
	const arrays: Record<string, ModelArray> = {
		dictionaryKeys: vocabulary.dictionary.keys,
		dictionaryValues: vocabulary.dictionary.values,
		usualKeys: vocabulary.usual.keys,
		usualValues: vocabulary.usual.values,
		code: Int8Array.from(code),
	};
	for (const [name, array] of Object.entries(net.weights)) arrays[`net.${name}`] = array;
	for (const [number, { index, rows }] of net.tables.entries())
		Object.assign(arrays, { [`table${number}Keys`]: index.keys, [`table${number}Values`]: index.values, [`table${number}Rows`]: rows });
	return writeModelFile<ModelHeader>(
		{
			classes,
			relations,
			demonyms: [...vocabulary.demonyms].toSorted(),
			lemmas,
			units: net.tables.map(({ unit }) => unit),
		},
		arrays,
	);
}
