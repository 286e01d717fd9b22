// Reads quotations that no cue claims: a paragraph that opens with a quotation after somebody spoke goes on
// with the same speaker; `he said: “…”` over a sentence border too. Short ones are scare quotes, no statement.
import { overlaps } from '#text/span.ts';
import type { Draft, StatementRule } from '../draft.ts';
import { firstQuotationFrom, quotationAt } from '../quotation.ts';

/** Fewer words than this between marks and without a cue are no utterance. */
const fewestWords = 6;

export const runningQuotations: StatementRule = {
	name: 'running-quotations',
	draft(attributing, tree, earlier) {
		const quotation = firstQuotationFrom(attributing.quotations, tree.sentence.start);
		if (!quotation || quotation.start >= tree.sentence.end || quotation.words < fewestWords) return [];
		if (earlier.some((draft) => draft.contents.some((content) => overlaps(content, quotation)))) return [];
		const isOpening = quotation.start === tree.sentence.start;
		if (!isOpening || earlier.length === 0) return [];
		const last = earlier.at(-1) as Draft;
		const isSplit =
			last.by === 'reporting-verbs' &&
			attributing.trees[last.sentence]?.sentence.paragraph === tree.sentence.paragraph &&
			last.contents.every((content) => quotationAt(attributing.quotations, content.start));
		const draft: Draft = {
			sentence: tree.sentence.index,
			source: null,
			cues: [],
			cue: null,
			contents: [quotation],
			relay: [],
			isRunning: true,
			continues: isSplit,
			by: 'running-quotations',
		};
		return [draft];
	},
};
