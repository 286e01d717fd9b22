// Holds the labelled source to the subject of its cue: `… on the night of 28 June, the army said` has one speaker, and what
// stands before the comma is what was said.
import type { Token } from '#syntax/tree.ts';
import type { Labelled, Run } from './trained/utterances.ts';

export function heldToSubject(tokens: readonly Token[], found: Labelled): Labelled {
	const labelled = parted(tokens, found);
	const subject = tokens.findIndex(({ head, relation }) => head === labelled.cue && relation.startsWith('nsubj'));
	const own = labelled.sources.find(({ first, last }) => first <= subject && subject < last);
	if (!own) return labelled;
	const sources = labelled.sources.filter((run) => run.last > own.first || isTied(tokens, run, own));
	return { ...labelled, sources: sources.map((run) => (run === own ? fromSubject(tokens, run, subject) : run)) };
}

/** `The guards closed the road, Ana, the envoy, | told …` labelled as a source alone: a clause before a name is what was said. */
function parted(tokens: readonly Token[], labelled: Labelled): Labelled {
	const { cue, sources, contents } = labelled;
	const [only] = sources;
	if (contents.length > 0 || sources.length !== 1 || only === undefined || only.last !== cue) return labelled;
	const verb = tokens.findIndex(({ tag }, at) => at > only.first && at < cue && (tag === 'VERB' || tag === 'AUX'));
	const comma = tokens.findIndex(({ text }, at) => at > verb && text === ',');
	const isName = verb > 0 && !tokens.slice(only.first, verb).some(({ lower }) => /^(?:,|who|whose|which|that)$/.test(lower));
	if (!isName || comma < 0 || comma + 2 >= cue) return labelled;
	return { ...labelled, sources: [{ first: comma + 1, last: cue }], contents: [{ first: only.first, last: comma }] };
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
