// Reads the count an office keeps as its statement: `the media office has counted 80 violations`, `12 breaches have been
// recorded by the mission`. Who counts events tells how many there were. Takes what the trained labels left alone.
import type { Mention } from '#mentions/mention.ts';
import type { Token } from '#syntax/tree.ts';
import { overlaps } from '#text/span.ts';
import type { Draft, StatementRule } from '../draft.ts';
import { cueAt } from '../known-cue.ts';
import { withoutTail } from '../narrator-tail.ts';
import { phraseBefore, phraseFrom, type Range } from '../noun-phrase.ts';
import { spanOfRun } from '../trained/utterances.ts';

export const tallies: StatementRule = {
	name: 'tallies',
	draft(attributing, tree, before) {
		const { tokens, sentence } = tree;
		const mentions = attributing.mentionsOf(sentence.index);
		const counts = mentions.filter(
			({ kind, amount }) => kind === 'quantity' && amount && attributing.reference.lexicon.words['event-units']?.includes(amount.unit),
		);
		if (counts.length === 0) return [];
		return tokens.flatMap((token, at): Draft[] => {
			const cue = token.tag === 'VERB' ? cueAt(tokens, at, attributing.reference.lexicon)?.cue : undefined;
			const isRead = before.some(({ sentence: other, cues }) => other === sentence.index && cues.some((span) => overlaps(span, token)));
			const found = cue?.class === 'observation' && !isRead ? (counted(tokens, at, counts) ?? countedBy(tokens, at, counts)) : null;
			if (!cue || !found || !isActor(tokens, found.source, mentions)) return [];
			const contents = withoutTail(attributing, tree, [found.content]).map((run) => spanOfRun(tokens, run));
			return [
				{ sentence: sentence.index, source: spanOfRun(tokens, found.source), cues: [spanOfRun(tokens, found.cue)], cue, contents, relay: [], by: 'tallies' },
			];
		});
	},
};

type Tally = { readonly source: Range; readonly cue: Range; readonly content: Range };

/** `the office has counted 80 violations since 2 May`. */
function counted(tokens: readonly Token[], verb: number, counts: readonly Mention[]): Tally | null {
	let first = verb;
	while (/^(?:AUX|ADV)$/.test(tokens[first - 1]?.tag ?? '')) first--;
	if (tokens.slice(first, verb).some(({ lemma, lower }) => lemma === 'be' || lower === 'not' || lower === 'never')) return null;
	const source = phraseBefore(tokens, first, (index) => /^[,;:]$/.test(tokens[index]?.text ?? ''));
	const isCounted = counts.some(({ start }) => tokens[verb + 1]?.start === start);
	return source && isCounted ? { source, cue: { first, last: verb + 1 }, content: { first: verb + 1, last: clauseEnd(tokens, verb + 1) } } : null;
}

/** `80 violations were counted by the office`. */
function countedBy(tokens: readonly Token[], verb: number, counts: readonly Mention[]): Tally | null {
	let first = verb;
	while (/^(?:AUX|ADV)$/.test(tokens[first - 1]?.tag ?? '')) first--;
	const count = counts.findLast(({ end }) => end <= (tokens[verb]?.start ?? 0));
	const isPassive = tokens.slice(first, verb).some(({ lemma }) => lemma === 'be') && tokens[verb + 1]?.lower === 'by';
	const source = isPassive ? phraseFrom(tokens, verb + 2, () => false) : null;
	const start = tokens.findIndex((token) => token.start === count?.start);
	return source && start >= 0 && first - start <= widest ? { source, cue: { first, last: verb + 1 }, content: { first: start, last: first } } : null;
}

/** How many words a count may be long. */
const widest = 8;

function clauseEnd(tokens: readonly Token[], from: number): number {
	const end = tokens.findIndex(({ text }, at) => at >= from && /^[,;:.]$/.test(text));
	return end < 0 ? tokens.length : end;
}

/** Those who can speak: an office, a side, a person. */
function isActor(tokens: readonly Token[], source: Range, mentions: readonly Mention[]): boolean {
	const words = spanOfRun(tokens, source);
	return mentions.some(({ kind, ...span }) => /^(?:party|organisation|person)$/.test(kind) && overlaps(span, words));
}
