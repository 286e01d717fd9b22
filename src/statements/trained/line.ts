// A line is a sentence as the trained labels see it: numbers for words, classes and relations, and where quotation
// marks stand. Names are not seen, only that something is a name: exchanging two parties changes nothing.
import type { Token, Tree } from '#syntax/tree.ts';
import { quotationIndexFrom, type Quotation } from '../quotation.ts';
import { numberOf } from './hash.ts';

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
	const numbers = () => new Int32Array(size);
	const quoted = quotedOf(tokens, quotations);
	const line: Line = {
		size,
		lemma: numbers(),
		word: numbers(),
		tag: numbers(),
		relation: numbers(),
		head: numbers(),
		quoted,
		isQuoting: quoted.some((one) => one > 0),
		isMark: new Uint8Array(size),
		isVerb: new Uint8Array(size),
	};
	for (let at = 0; at < size; at++) layToken(line, at, tokens[at] as Token);
	return line;
}

function layToken(line: Line, at: number, token: Token): void {
	const { tag, lemma, lower } = token;
	const tagHash = numberOf(tag);
	const isNamed = isName(token);
	const lemmaHash = isNamed ? tagHash : numberOf(lemma);
	line.lemma[at] = lemmaHash;
	line.word[at] = isNamed ? tagHash : lower === lemma ? lemmaHash : numberOf(lower);
	line.tag[at] = tagHash;
	line.relation[at] = numberOf(token.relation);
	line.head[at] = token.head;
	line.isMark[at] = tag === 'PUNCT' ? 1 : 0;
	line.isVerb[at] = tag === 'VERB' ? 1 : 0;
}

function isName({ tag, text }: Token): boolean {
	if (tag === 'PROPN' || tag === 'NUM') return true;
	const first = text[0] ?? '';
	return !closed.has(tag) && first !== first.toLowerCase();
}

function quotedOf(tokens: readonly Token[], quotations: readonly Quotation[]): Int32Array {
	const quoted = new Int32Array(tokens.length);
	let next = quotationIndexFrom(quotations, tokens[0]?.start ?? 0);
	for (let at = 0; at < tokens.length; at++) {
		const { start } = tokens[at] as Token;
		while (next < quotations.length && (quotations[next] as Quotation).end <= start) next++;
		const quotation = quotations[next];
		if (quotation && quotation.start <= start) quoted[at] = next + 1;
	}
	return quoted;
}
