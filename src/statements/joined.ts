// Gives quotations without a cue of their own to the utterance they belong to: `“A,” she said. “B.”` is one utterance,
// `He made this remark:` and a quotation in the next paragraph too. The trained labels decide which, or none.
import type { Tree } from '#syntax/tree.ts';
import type { Span } from '#text/span.ts';
import type { Attributing, Draft } from './draft.ts';
import { quotationAt } from './quotation.ts';
import { bestLabels } from './trained/labels.ts';
import { attributionModelOf } from './trained/model.ts';
import { layOrphan, makeOrphanRow, ofBefore, ofNext } from './trained/orphan-row.ts';
import { orphansOf } from './trained/orphans.ts';

const row = makeOrphanRow();
const label = new Uint8Array(1);

/** The drafts, in the order of the text, with the quotations that go on with them. */
export function joined(attributing: Attributing, drafts: readonly Draft[]): readonly Draft[] {
	const { document, trees, quotations, reference } = attributing;
	if (quotations.length === 0 || drafts.length === 0) return drafts;
	const model = attributionModelOf(reference.lexicon.attributionModel());
	const ordered = drafts.toSorted((one, other) => cueOf(one).start - cueOf(other).start);
	const utterances = ordered.map((draft) => ({ sentence: draft.sentence, cue: cueOf(draft), lemma: lemmaOf(trees, draft), contents: draft.contents }));
	const more = new Map<Draft, Span[]>();
	for (const { quotation, before, next, orphan } of orphansOf({ text: document.text, trees, quotations, utterances })) {
		layOrphan(row, orphan);
		bestLabels(row, model.orphans, { labels: label });
		const owner = label[0] === ofBefore ? ordered[before] : label[0] === ofNext ? ordered[next] : undefined;
		if (owner) more.set(owner, [...(more.get(owner) ?? []), { start: quotation.start, end: quotation.end }]);
	}
	return ordered.map((draft) => {
		const added = more.get(draft);
		return added ? { ...draft, contents: [...own(attributing, draft, added), ...added].sort((one, other) => one.start - other.start) } : draft;
	});
}

/** `“Who pays?” she asked the next day`: where the quotation stands right before the sentence of the cue, what that sentence goes on with is the outlet's, if it is no clause. */
function own({ document, trees, quotations }: Attributing, draft: Draft, added: readonly Span[]): readonly Span[] {
	const { tokens, sentence } = trees[draft.sentence] as Tree;
	const { start } = sentence;
	const isClause = (content: Span) => tokens.some(({ tag, start: at }) => (tag === 'VERB' || tag === 'AUX') && at >= content.start && at < content.end);
	const isAsked = added.some(({ end }) => end <= start && document.text.slice(end, start).trim() === '' && !document.text.slice(end, start).includes('\n'));
	const isSequel = (content: Span) => content.start > cueOf(draft).start && !isClause(content) && quotationAt(quotations, content.start) === null;
	return isAsked ? draft.contents.filter((content) => !isSequel(content)) : draft.contents;
}

/** The place of the cue, of the first words where there is none. */
function cueOf({ cues, contents, source }: Draft): Span {
	return (cues[0] ?? source ?? contents[0]) as Span;
}

function lemmaOf(trees: readonly Tree[], draft: Draft): string {
	const { start } = cueOf(draft);
	return trees[draft.sentence]?.tokens.find((token) => token.end > start)?.lemma ?? '';
}
