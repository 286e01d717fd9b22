// Holds the labelled source to the subject of its cue: `… on the night of 28 June, the army said` has one speaker, and what
// stands before the comma is what was said.
import type { Token } from '#syntax/tree.ts';
import type { Labelled, Run } from './trained/utterances.ts';

export function heldToSubject(tokens: readonly Token[], labelled: Labelled): Labelled {
	const subject = tokens.findIndex(({ head, relation }) => head === labelled.cue && relation.startsWith('nsubj'));
	if (subject < 0) return labelled;
	const sources = labelled.sources.map((run) => (run.first < subject && subject < run.last ? fromSubject(tokens, run, subject) : run));
	return { ...labelled, sources };
}

/** Cuts off what is no name of anybody: words with a preposition or verb among them before the last comma left of the subject. */
function fromSubject(tokens: readonly Token[], { first, last }: Run, subject: number): Run {
	const comma = tokens.findLastIndex(({ text }, at) => text === ',' && at > first && at < subject);
	const isClause = comma > 0 && tokens.slice(first, comma).some(({ tag }) => tag === 'ADP' || tag === 'VERB');
	return { first: isClause ? comma + 1 : first, last };
}
