// Reads interviews and briefings written as turns: paragraphs that open with a name or `Question` and a colon. What
// follows up to the end of the paragraph is that speaker's. A text with fewer than three turns is none: `LONDON:` is a place.
import type { Token, Tree } from '#syntax/tree.ts';
import type { Attributing, Draft, StatementRule } from '../draft.ts';

const fewestTurns = 3;
/** A longer label is a sentence. */
const mostWords = 6;

export const turns: StatementRule = {
	name: 'turns',
	draft(attributing, tree) {
		const colon = colonOf(attributing, tree);
		if (colon === null || turnsIn(attributing) < fewestTurns) return [];
		const { tokens, sentence } = tree;
		const first = tokens[colon + 1];
		const from = tokens.findIndex(({ tag }) => tag !== 'PUNCT');
		if (!first) return [];
		const { start, end } = tokens[colon] as Token;
		const draft: Draft = {
			sentence: sentence.index,
			source: { start: (tokens[from] as Token).start, end: (tokens[colon - 1] as Token).end },
			cues: [{ start, end }],
			cue: null,
			contents: [{ start: first.start, end: endOfParagraph(attributing, tree) }],
			relay: [],
			by: 'turns',
		};
		return [draft];
	},
};

const counted = new WeakMap<Attributing, number>();

function turnsIn(attributing: Attributing): number {
	const known = counted.get(attributing);
	if (known !== undefined) return known;
	const count = attributing.trees.filter((tree) => colonOf(attributing, tree) !== null).length;
	counted.set(attributing, count);
	return count;
}

/** The place of the colon after the label that opens a paragraph, or null. */
function colonOf({ trees, reference }: Attributing, { tokens, sentence }: Tree): number | null {
	if (trees[sentence.index - 1]?.sentence.paragraph === sentence.paragraph) return null;
	const from = tokens.findIndex(({ tag }) => tag !== 'PUNCT');
	const colon = tokens.findIndex(({ text }, at) => text === ':' && at > from);
	if (from < 0 || from > 1 || colon < 0 || colon - from > mostWords) return null;
	const labels = reference.lexicon.words['turn-labels'] ?? [];
	const isLabel = tokens.slice(from, colon).every(({ text, tag, lower }) => tag === 'PROPN' || labels.includes(lower) || /^\p{Lu}[\p{Lu}.-]+$/u.test(text));
	return isLabel ? colon : null;
}

function endOfParagraph({ trees }: Attributing, { sentence }: Tree): number {
	let at = sentence.index;
	while (trees[at + 1]?.sentence.paragraph === sentence.paragraph) at++;
	return (trees[at] as Tree).sentence.end;
}
