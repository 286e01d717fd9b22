// Reads `according to X`: the words before or after it in the sentence are X's, unless they are already
// somebody's; then X relays them (`…, Peskov said, according to TASS`). `citing X` relays in the same way.
import type { Token, Tree } from '#syntax/tree.ts';
import type { Span } from '#text/span.ts';
import type { Attributing, Draft, StatementRule } from '../draft.ts';
import { phraseFrom, type Range } from '../noun-phrase.ts';
import { quotationAt } from '../quotation.ts';

export const accordingTo: StatementRule = {
	name: 'according-to',
	draft(attributing, tree, earlier) {
		const { tokens } = tree;
		const drafts: Draft[] = [];
		for (let at = 0; at + 2 < tokens.length; at++) {
			const length = cueLength(tokens, at);
			if (length === 0 || quotationAt(attributing.quotations, (tokens[at] as Token).start)) continue;
			const source = phraseFrom(tokens, at + length, (index) => quotationAt(attributing.quotations, (tokens[index] as Token).start) !== null);
			if (!source) continue;
			const before = earlier.filter((one) => one.sentence === tree.sentence.index);
			const draft = toDraft(attributing, tree, { at, length, source, from: resumeAt(tokens, at, before) });
			if (draft) drafts.push(draft);
			at = source.last;
		}
		return drafts;
	},
};

function skipMarks(tokens: readonly Token[], from: number): number {
	let first = Math.max(0, from);
	while (/^[,;:.]$/.test(tokens[first]?.text ?? '') || tokens[first]?.tag === 'CCONJ') first++;
	return first;
}

/** Who relays a statement that ends at `end`: `…, Peskov said, according to TASS`; `citing Radio Brin` anywhere. */
export function relayers({ tokens }: Tree, end: number): Span[] {
	const found: Span[] = [];
	for (let at = 0; at + 1 < tokens.length; at++) {
		const length = tokens[at]?.lower === 'citing' || tokens[at]?.lower === 'quoting' ? 1 : cueLength(tokens, at);
		const source = length > 0 ? phraseFrom(tokens, at + length, () => false) : null;
		const isBeside = length === 1 || Math.abs((tokens[at] as Token).start - end) < 4;
		if (source && isBeside && tokens[source.first]?.tag !== 'PRON') found.push(spanOf(tokens, source));
	}
	return found;
}

function cueLength(tokens: readonly Token[], at: number): number {
	return tokens[at]?.lower === 'according' && tokens[at + 1]?.lower === 'to' ? 2 : 0;
}

function spanOf(tokens: readonly Token[], range: Range): Span {
	return { start: (tokens[range.first] as Token).start, end: (tokens[range.last - 1] as Token).end };
}

type Found = { readonly at: number; readonly length: number; readonly source: Range /** First token that nobody has said yet. */; readonly from: number };

/** The token after the last words before `at` that are already somebody's. */
function resumeAt(tokens: readonly Token[], at: number, drafts: readonly Draft[]): number {
	const start = (tokens[at] as Token).start;
	const ends = drafts
		.flatMap((draft) => [...draft.contents, ...draft.cues, ...(draft.source ? [draft.source] : [])])
		.map(({ end }) => end)
		.filter((end) => end <= start);
	const reach = Math.max(-1, ...ends);
	return tokens.findIndex((token) => token.start >= reach);
}

function toDraft(attributing: Attributing, tree: Tree, { at, length, source, from }: Found): Draft | null {
	const { tokens } = tree;
	const isLeading = tokens.slice(0, at).every((token) => token.tag === 'PUNCT' || token.tag === 'ADV' || token.tag === 'CCONJ');
	const first = isLeading ? tokens.findIndex((token, index) => index >= source.last && token.text === ',') + 1 : skipMarks(tokens, from);
	let last = isLeading ? tokens.length : at;
	while (last > first && tokens[last - 1]?.tag === 'PUNCT' && !quotationAt(attributing.quotations, (tokens[last - 1] as Token).start)) last--;
	if ((isLeading && first === 0) || last - first < 3) return null;
	return {
		sentence: tree.sentence.index,
		source: spanOf(tokens, source),
		cues: [spanOf(tokens, { first: at, last: at + length })],
		cue: { words: ['according to'], class: 'neutral', act: 'report', takes: ['clause'], isDenial: false },
		contents: [spanOf(tokens, { first, last })],
		relay: [],
		isRunning: false,
		by: 'according-to',
	};
}
