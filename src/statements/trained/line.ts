// A line is a sentence as the trained labels see it: numbers for words, classes and relations, and where quotation
// marks stand. Names are not seen, only that something is a name: exchanging two parties changes nothing.
import { noted } from '#syntax/notes.ts';
import type { Token, Tree } from '#syntax/tree.ts';
import { quotationIndexFrom, type Quotation } from '../quotation.ts';
import { numberOf } from './hash.ts';

/** Columns are at least as long as the sentence. */
export type Line = {
	size: number;
	/** Of the lemma; of the class where it is a name. */
	readonly lemma: Int32Array;
	readonly word: Int32Array;
	readonly tag: Int32Array;
	readonly relation: Int32Array;
	/** -1 for the root. */
	readonly head: Int32Array;
	/** Number of the quotation from 1, 0 outside. */
	readonly quoted: Int32Array;
	/** How long that quotation is, from 1 for a word to 4; 0 outside. */
	readonly breadth: Uint8Array;
	isQuoting: boolean;
	/** 1 where a comma, dash, colon or mark stands. */
	readonly isMark: Uint8Array;
	readonly isVerb: Uint8Array;
};

/** An empty line for sentences of so many tokens. */
export function makeLine(longest: number): Line {
	const numbers = () => new Int32Array(longest);
	return {
		size: 0,
		lemma: numbers(),
		word: numbers(),
		tag: numbers(),
		relation: numbers(),
		head: numbers(),
		quoted: numbers(),
		breadth: new Uint8Array(longest),
		isQuoting: false,
		isMark: new Uint8Array(longest),
		isVerb: new Uint8Array(longest),
	};
}

/** A line of its own for a sentence. */
export function lineOf(tree: Tree, quotations: readonly Quotation[]): Line {
	const line = makeLine(tree.tokens.length);
	layLine(line, tree, quotations);
	return line;
}

/** Puts a sentence in place of what the line held. */
export function layLine(line: Line, { tokens }: Tree, quotations: readonly Quotation[]): void {
	line.size = tokens.length;
	line.isQuoting = false;
	let next = quotationIndexFrom(quotations, tokens[0]?.start ?? 0);
	for (let at = 0; at < tokens.length; at++) {
		const token = tokens[at] as Token;
		const { lemma, word, tag, isMark, isVerb } = sightOf(token);
		line.lemma[at] = lemma;
		line.word[at] = word;
		line.tag[at] = tag;
		line.isMark[at] = isMark;
		line.isVerb[at] = isVerb;
		line.relation[at] = numberOf(token.relation);
		line.head[at] = token.head;
		while (next < quotations.length && (quotations[next] as Quotation).end <= token.start) next++;
		const quotation = quotations[next];
		const isQuoted = quotation !== undefined && quotation.start <= token.start;
		line.quoted[at] = isQuoted ? next + 1 : 0;
		line.breadth[at] = isQuoted ? breadthOf(quotation) : 0;
		if (isQuoted) line.isQuoting = true;
	}
}

function breadthOf({ words }: Quotation): number {
	return words < 2 ? 1 : words < 4 ? 2 : words < 8 ? 3 : 4;
}

/** Classes whose words are never names, however they are written. */
const closed = new Set(['PRON', 'DET', 'ADP', 'SCONJ', 'CCONJ', 'ADV', 'VERB', 'AUX', 'PART', 'PUNCT', 'SYM', 'INTJ']);

/** What is the same for all tokens of a word. */
const sightOf = noted((token: Token) => {
	const { tag, lemma, lower } = token;
	const tagHash = numberOf(tag);
	const isNamed = isName(token);
	const lemmaHash = isNamed ? tagHash : numberOf(lemma);
	const word = isNamed ? tagHash : lower === lemma ? lemmaHash : numberOf(lower);
	return { lemma: lemmaHash, word, tag: tagHash, isMark: tag === 'PUNCT' ? 1 : 0, isVerb: tag === 'VERB' ? 1 : 0 };
});

function isName({ tag, text }: Token): boolean {
	if (tag === 'PROPN' || tag === 'NUM') return true;
	const first = text[0] ?? '';
	return !closed.has(tag) && first !== first.toLowerCase();
}
