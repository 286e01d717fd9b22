// Finds the noun phrase that ends before, or begins at, a token: the words that can name a speaker.
// Rules ask for it to the left of a verb (its subject) and to the right (`said the minister`).
import type { Token } from '#syntax/tree.ts';

/** Token range, `last` exclusive. */
export type Range = { readonly first: number; readonly last: number };

const linking = new Set(['of', 'for', 'in', 'at', 'to']);

function isNominal(token: Token | undefined): boolean {
	return token !== undefined && (token.tag === 'NOUN' || token.tag === 'PROPN' || token.tag === 'NUM' || token.tag === 'ADJ' || token.tag === 'PRON');
}

/** The phrase whose last token is `tokens[end - 1]`, or null when that is no noun or pronoun. */
export function phraseBefore(tokens: readonly Token[], end: number, isStop: (index: number) => boolean): Range | null {
	const inner = beforeBrackets(tokens, end);
	if (inner < end) {
		const phrase = phraseBefore(tokens, inner, isStop);
		return phrase && { first: phrase.first, last: end };
	}
	const head = tokens[end - 1];
	if (!head || isStop(end - 1) || !(head.tag === 'NOUN' || head.tag === 'PROPN' || head.tag === 'PRON' || head.tag === 'ADJ' || head.tag === 'NUM'))
		return null;
	let first = end - 1;
	if (head.tag === 'PRON') return { first, last: end };
	for (let at = end - 2; at >= 0 && end - at < 24; at--) {
		const token = tokens[at] as Token;
		if (isStop(at)) break;
		if (tokens[at + 1]?.tag === 'DET' && token.lower !== 'all' && token.lower !== 'both') {
			if (!(linking.has(token.lower) || token.tag === 'CCONJ') || !isNominal(tokens[at - 1])) break;
			continue;
		}
		if (token.tag === 'PRON') break;
		if (isNominal(token) || token.tag === 'DET' || token.lower === "'s" || token.text === '’') first = at;
		else if ((linking.has(token.lower) || token.tag === 'CCONJ') && isNominal(tokens[at - 1])) continue;
		else if (!/^[-–()]$/.test(token.text)) break;
	}
	return { first, last: end };
}

/** `Rep. Ilo Varg (R-Brin)`: the end of the words before brackets that close at `end`. */
function beforeBrackets(tokens: readonly Token[], end: number): number {
	if (tokens[end - 1]?.text !== ')') return end;
	for (let at = end - 2; at > 0 && at > end - 10; at--) if (tokens[at]?.text === '(') return at;
	return end;
}

/** The phrase that begins at `start`, or null. Commas, verbs and most prepositions end it. */
export function phraseFrom(tokens: readonly Token[], start: number, isStop: (index: number) => boolean): Range | null {
	let last = start;
	for (let at = start; at < tokens.length && at < start + 20; at++) {
		const token = tokens[at] as Token;
		if (isStop(at)) break;
		const isLink = (linking.has(token.lower) || token.tag === 'CCONJ') && last > start && (isNominal(tokens[at + 1]) || tokens[at + 1]?.tag === 'DET');
		if (isNominal(token) || token.lower === "'s" || token.text === '’') last = at + 1;
		else if (token.tag !== 'DET' && !isLink) break;
		if (token.tag === 'PRON') break;
	}
	return last > start ? { first: start, last } : null;
}

/** The words around a token that hang on it, up to another that must stay outside. */
export function branchOf(tokens: readonly Token[], top: number, outside: number): Range {
	let first = top;
	let last = top + 1;
	const hangs = (at: number) => {
		let up = at;
		for (let steps = 0; steps < 12 && up >= 0 && up !== top; steps++) up = (tokens[up] as Token).head;
		return up === top;
	};
	while (first > 0 && first - 1 !== outside && hangs(first - 1)) first--;
	while (last < tokens.length && last !== outside && hangs(last)) last++;
	while (last > top + 1 && tokens[last - 1]?.tag === 'PUNCT') last--;
	return { first, last };
}
