// Holds the labelled source to the subject of its cue: `… on the night of 28 June, the army said` has one speaker, and what
// stands before the comma is what was said.
import type { Token } from '#syntax/tree.ts';
import type { Labelled, Run } from './trained/utterances.ts';

export function heldToSubject(tokens: readonly Token[], labelled: Labelled): Labelled {
	const subject = tokens.findIndex(({ head, relation }) => head === labelled.cue && relation.startsWith('nsubj'));
	const own = labelled.sources.find(({ first, last }) => first <= subject && subject < last);
	if (!own) return labelled;
	const sources = labelled.sources.filter((run) => run.last > own.first || isTied(tokens, run, own));
	return { ...labelled, sources: sources.map((run) => (run === own ? fromSubject(tokens, run, subject) : run)) };
}

/** Whether a word of one run depends on one of the other. */
function isTied(tokens: readonly Token[], one: Run, other: Run): boolean {
	const hangs = ({ first, last }: Run, on: Run) => tokens.slice(first, last).some(({ head }) => head >= on.first && head < on.last);
	return hangs(one, other) || hangs(other, one);
}

/** Cuts off what is no name of anybody: words with a preposition or verb among them before the last comma left of the subject. */
function fromSubject(tokens: readonly Token[], { first, last }: Run, subject: number): Run {
	const comma = tokens.findLastIndex(({ text }, at) => text === ',' && at > first && at < subject);
	const isClause = comma > 0 && tokens.slice(first, comma).some(({ tag }) => tag === 'ADP' || tag === 'VERB');
	return { first: isClause ? comma + 1 : first, last };
}
