// Finds who relays an utterance: `…, Peskov said, according to TASS`; `citing Radio Brin` anywhere in the sentence.
import type { Token, Tree } from '#syntax/tree.ts';
import type { Span } from '#text/span.ts';
import { phraseFrom } from './noun-phrase.ts';

/** The relayers of a statement that ends at `end`, in the order of the text. */
export function relayers({ tokens }: Tree, end: number): Span[] {
	const found: Span[] = [];
	for (let at = 0; at + 1 < tokens.length; at++) {
		const { lower, start } = tokens[at] as Token;
		const isAccording = lower === 'according' && tokens[at + 1]?.lower === 'to';
		const isCiting = lower === 'citing' || lower === 'quoting';
		const source = isAccording || isCiting ? phraseFrom(tokens, at + (isAccording ? 2 : 1), () => false) : null;
		const isBeside = isCiting || Math.abs(start - end) < 4;
		if (source && isBeside && tokens[source.first]?.tag !== 'PRON')
			found.push({ start: (tokens[source.first] as Token).start, end: (tokens[source.last - 1] as Token).end });
	}
	return found;
}
