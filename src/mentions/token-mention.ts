// Makes a mention from a row of tokens of one sentence; fields a finder does not give are null.
import { quote } from '#text/quote.ts';
import type { Tree } from '#syntax/tree.ts';
import type { Search, Mention, MentionKind } from './mention.ts';

type Given = Partial<Omit<Mention, 'start' | 'end' | 'exact' | 'sentence' | 'kind'>> & { readonly kind: MentionKind; readonly by: string };

/** @param place the sentence and its first and (exclusive) last token */
export function tokenMention(
	{ document }: Search,
	place: { readonly tree: Tree; readonly range: readonly [first: number, last: number] },
	given: Given,
): Mention {
	const { tree, range } = place;
	const start = tree.tokens[range[0]]?.start ?? 0;
	const end = tree.tokens[range[1] - 1]?.end ?? start;
	return { ref: null, code: null, value: null, known: 'stated', ...given, ...quote(document.text, start, end), sentence: tree.sentence.index };
}
