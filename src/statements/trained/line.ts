// A line is a sentence as the trained labels see it: numbers for words, classes and relations, and where quotation
// marks stand. Names are not seen, only that something is a name: exchanging two parties changes nothing.
import type { Token, Tree } from '#syntax/tree.ts';
import { quotationIndexFrom, type Quotation } from '../quotation.ts';
import { hashText } from './hash.ts';

export type Line = {
	readonly size: number;
	/** Of the lemma; of the class where it is a name. */
	readonly lemma: Int32Array;
	readonly word: Int32Array;
	readonly tag: Int32Array;
	readonly relation: Int32Array;
	/** -1 for the root. */
	readonly head: Int32Array;
	/** Number of the quotation from 1, 0 outside. */
	readonly quoted: Int32Array;
	readonly isQuoting: boolean;
	/** 1 where a comma, dash, colon or mark stands. */
	readonly isMark: Uint8Array;
	readonly isVerb: Uint8Array;
};

/** Classes whose words are never names, however they are written. */
const closed = new Set(['PRON', 'DET', 'ADP', 'SCONJ', 'CCONJ', 'ADV', 'VERB', 'AUX', 'PART', 'PUNCT', 'SYM', 'INTJ']);

export function lineOf({ tokens }: Tree, quotations: readonly Quotation[]): Line {
	const size = tokens.length;
	const numbers = (of: (token: Token, at: number) => number) => Int32Array.from(tokens, of);
	const quoted = quotedOf(tokens, quotations);
	return {
		size,
		lemma: numbers((token) => hashText(isName(token) ? token.tag : token.lemma)),
		word: numbers((token) => hashText(isName(token) ? token.tag : token.lower)),
		tag: numbers(({ tag }) => hashText(tag)),
		relation: numbers(({ relation }) => hashText(relation)),
		head: numbers(({ head }) => head),
		quoted,
		isQuoting: quoted.some((one) => one > 0),
		isMark: Uint8Array.from(tokens, ({ tag }) => (tag === 'PUNCT' ? 1 : 0)),
		isVerb: Uint8Array.from(tokens, ({ tag }) => (tag === 'VERB' ? 1 : 0)),
	};
}

function isName({ tag, text }: Token): boolean {
	if (tag === 'PROPN' || tag === 'NUM') return true;
	const first = text[0] ?? '';
	return !closed.has(tag) && first !== first.toLowerCase();
}

function quotedOf(tokens: readonly Token[], quotations: readonly Quotation[]): Int32Array {
	const quoted = new Int32Array(tokens.length);
	let next = quotationIndexFrom(quotations, tokens[0]?.start ?? 0);
	for (const [at, { start }] of tokens.entries()) {
		while (next < quotations.length && (quotations[next] as Quotation).end <= start) next++;
		const quotation = quotations[next];
		if (quotation && quotation.start <= start) quoted[at] = next + 1;
	}
	return quoted;
}
