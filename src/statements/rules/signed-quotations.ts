// Reads quotations that are signed: `“…” ― Ilo Varg` at the end of a line. The dash is the cue.
import type { Token } from '#syntax/tree.ts';
import { overlaps, type Span } from '#text/span.ts';
import type { Draft, StatementRule } from '../draft.ts';
import { quotationIndexFrom, type Quotation } from '../quotation.ts';

/** A signature: a dash, then a capital and the rest of a short line. */
const signature = /^[ \t\u00a0]*(?<dash>[―—–]|--)[ \t\u00a0]*(?<name>\p{Lu}[^\n.!?“”":;]{1,70})(?:\n|$)/u;
/** As far as a signature can reach. */
const reach = 90;

export const signedQuotations: StatementRule = {
	name: 'signed-quotations',
	draft({ quotations, document }, { tokens, sentence }, earlier) {
		const drafts: Draft[] = [];
		for (let at = quotationIndexFrom(quotations, sentence.start); at < quotations.length; at++) {
			const quotation = quotations[at] as Quotation;
			if (quotation.end > sentence.end) break;
			const found = signature.exec(document.text.slice(quotation.end, quotation.end + reach));
			const { dash = '', name = '' } = found?.groups ?? {};
			if (!found) continue;
			const start = quotation.end + found[0].indexOf(dash);
			const named = quotation.end + found[0].indexOf(name, found[0].indexOf(dash) + dash.length);
			const source = { start: named, end: named + name.trimEnd().length };
			if (!isName(tokens, source) || earlier.some(({ contents }) => contents.some((content) => overlaps(content, quotation)))) continue;
			drafts.push({
				sentence: sentence.index,
				source,
				cues: [{ start, end: start + dash.length }],
				cue: null,
				contents: [{ start: quotation.start, end: quotation.end }],
				relay: [],
				by: 'signed-quotations',
			});
		}
		return drafts;
	},
};

/** No clause: words without a verb. */
function isName(tokens: readonly Token[], source: Span): boolean {
	const words = tokens.filter((token) => overlaps(token, source));
	return words.length > 0 && !words.some(({ tag }) => tag === 'VERB' || tag === 'AUX');
}
