// Reads quotations that are signed: `“…” ― Ilo Varg` at the end of a paragraph. The dash is the cue.
import type { Token } from '#syntax/tree.ts';
import type { Draft, StatementRule } from '../draft.ts';
import { quotationAt } from '../quotation.ts';

/** More words after the dash are no signature. */
const mostWords = 10;

export const signedQuotations: StatementRule = {
	name: 'signed-quotations',
	draft({ quotations, trees }, { tokens, sentence }, earlier) {
		const dash = tokens.findLastIndex(({ text }) => /^(?:[―—–]|--)$/.test(text));
		const quotation = dash > 0 ? quotationAt(quotations, (tokens[dash - 1] as Token).end - 1) : null;
		const signature = tokens.slice(dash + 1);
		if (!quotation || quotation.end > (tokens[dash] as Token).start || trees[sentence.index + 1]?.sentence.paragraph === sentence.paragraph) return [];
		if (signature.length === 0 || signature.length > mostWords || signature[0]?.tag !== 'PROPN' || signature.some(({ tag }) => tag === 'VERB')) return [];
		if (earlier.some((draft) => draft.contents.some(({ start }) => start >= quotation.start && start < quotation.end))) return [];
		const { start, end } = tokens[dash] as Token;
		const draft: Draft = {
			sentence: sentence.index,
			source: { start: (signature[0] as Token).start, end: (signature.at(-1) as Token).end },
			cues: [{ start, end }],
			cue: null,
			contents: [{ start: quotation.start, end: quotation.end }],
			relay: [],
			by: 'signed-quotations',
		};
		return [draft];
	},
};
