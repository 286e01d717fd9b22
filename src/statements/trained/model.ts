// The trained weights of attribution: which words are cues, which words are theirs, whose a lone quotation is.
import { parseModelFile } from '#reference/model-file.ts';
import { noted } from '#syntax/notes.ts';
import type { Token } from '#syntax/tree.ts';
import { inFours, type LabelWeights } from './labels.ts';

export type AttributionModel = {
	/** A power of two; one weight a feature. */
	readonly cues: Weights;
	/** The score by which the learner wanted cues told from other words. */
	readonly margin: number;
	readonly roles: LabelWeights;
	readonly orphans: LabelWeights;
	/** Lemmas that were ever seen as cues. */
	readonly candidates: ReadonlySet<string>;
};
/** A model that reads. */
export type ReadingModel = AttributionModel & { readonly isCandidate: (token: Token) => boolean };
/** 8 bits in the file, more while learning. */
export type Weights = Int8Array | Int32Array;

export type AttributionHeader = { readonly candidates: readonly string[]; readonly margin: number };

const made = new WeakMap<Uint8Array, ReadingModel>();

/** Reads the file of the model; once for the same bytes. */
export function attributionModelOf(bytes: Uint8Array): ReadingModel {
	const known = made.get(bytes);
	if (known) return known;
	const { header, arrays } = parseModelFile<AttributionHeader>(bytes);
	const weights = (name: string) => arrays.get(name) as Int8Array;
	const candidates = new Set(header.candidates);
	const model: ReadingModel = {
		cues: weights('cues'),
		margin: header.margin,
		roles: inFours(weights('roles'), weights('roleSteps')),
		orphans: { own: weights('orphans'), steps: new Int8Array(16) },
		candidates,
		isCandidate: noted(({ lemma }) => candidates.has(lemma)),
	};
	made.set(bytes, model);
	return model;
}
