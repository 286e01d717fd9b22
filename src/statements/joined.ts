// Gives quotations without a cue of their own to the utterance they belong to: `“A,” she said. “B.”` is one utterance,
// `He made this remark:` and a quotation in the next paragraph too. The trained labels decide which, or none.
import type { Tree } from '#syntax/tree.ts';
import type { Span } from '#text/span.ts';
import type { Attributing, Draft } from './draft.ts';
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
		const contents = more.get(draft);
		return contents ? { ...draft, contents: [...draft.contents, ...contents].sort((one, other) => one.start - other.start) } : draft;
	});
}

/** The place of the cue, of the first words where there is none. */
function cueOf({ cues, contents, source }: Draft): Span {
	return (cues[0] ?? source ?? contents[0]) as Span;
}

function lemmaOf(trees: readonly Tree[], draft: Draft): string {
	const { start } = cueOf(draft);
	return trees[draft.sentence]?.tokens.find((token) => token.end > start)?.lemma ?? '';
}
