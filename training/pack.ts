// Packs a model into the bytes of a file. Arrays lie as the machine has them, which is little-endian everywhere the
// program runs.
import { padded, type Model, type ModelHeader } from '#syntax/model.ts';

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
	const header: ModelHeader = {
		classes: model.classes,
		relations: model.relations,
		sets: lists(vocabulary.sets),
		capitalSets: lists(vocabulary.capitalSets),
		relationSets: lists(model.relationSets),
		demonyms: [...vocabulary.demonyms].toSorted(),
		lemmas: model.lemmas,
		arrays: Object.entries(arrays).map(([name, array]) => ({
			name,
			type: array instanceof Int32Array ? 'i32' : array instanceof Uint16Array ? 'u16' : 'i8',
			length: array.length,
		})),
	};
	const written = new TextEncoder().encode(JSON.stringify(header));
	const parts = Object.values(arrays);
	const bytes = new Uint8Array(padded(8 + written.length) + parts.reduce((sum, part) => sum + padded(part.byteLength), 0));
	new DataView(bytes.buffer).setUint32(0, written.length, true);
	bytes.set(written, 8);
	let at = padded(8 + written.length);
	for (const part of parts) {
		bytes.set(new Uint8Array(part.buffer, part.byteOffset, part.byteLength), at);
		at += padded(part.byteLength);
	}
	return bytes;
}
