// Finds the words that name the source of a cue: those that were labelled, or those that the place of the cue implies.
import type { Token } from '#syntax/tree.ts';
import type { Span } from '#text/span.ts';
import { branchOf, phraseBefore, phraseFrom } from './noun-phrase.ts';
import { spanOfRun, type Labelled, type Run } from './trained/utterances.ts';

/** Words between two parts of one source. */
const widestGap = 4;

/** @param earlier the source of the cue before it in the sentence */
export function sourceOf(tokens: readonly Token[], labelled: Labelled, earlier: Span | null): Span | null {
	const found = nearest(labelled.sources, labelled.cue);
	const named = found && beforeVerb(tokens, found, labelled.cue);
	if (named && !isBare(tokens, named)) return spanOfRun(tokens, withoutMark(tokens, named));
	const implied = impliedSource(tokens, labelled, earlier) ?? named ?? subjectOf(tokens, labelled.cue) ?? besideCue(tokens, labelled);
	return implied && 'first' in implied ? spanOfRun(tokens, withoutMark(tokens, implied)) : implied;
}

/** `Ana, the envoy, | said`: the comma around a name is no part of it. */
function withoutMark(tokens: readonly Token[], run: Run): Run {
	const isMark = (at: number) => /^[,;:–—-]+$/.test(tokens[at]?.text ?? '');
	let { first, last } = run;
	while (last > first + 1 && isMark(first)) first++;
	while (last > first + 1 && isMark(last - 1)) last--;
	return { first, last };
}

/** Of several runs the one that stands nearest to the cue, with those that only a mark or two part from it. */
function nearest(runs: readonly Run[], cue: number): Run | undefined {
	const away = ({ first, last }: Run) => (last <= cue ? cue - last : first - cue);
	const [near] = runs.toSorted((one, other) => away(one) - away(other));
	if (!near) return undefined;
	let { first, last } = near;
	for (const run of runs.toReversed()) if (run.last <= first && first - run.last <= widestGap) first = run.first;
	for (const run of runs) if (run.first >= last && run.first - last <= widestGap) last = run.last;
	return { first, last };
}

/** `X spoke and agreed to …`: of two joined verbs the first is no part of the name. */
function beforeVerb(tokens: readonly Token[], { first, last }: Run, cue: number): Run {
	const verb = tokens.findIndex(({ tag }, at) => at > first && at < last && (tag === 'VERB' || tag === 'AUX'));
	const isJoined = last === cue - 1 && tokens[cue - 1]?.tag === 'CCONJ';
	const isClause = verb > 0 && !/^(?:,|who|which|that)$/.test(tokens[verb - 1]?.lower ?? '');
	return isJoined && isClause ? { first, last: verb } : { first, last };
}

/** `both expressing …`: no name and no noun, but a word that stands beside one. */
function isBare(tokens: readonly Token[], { first, last }: Run): boolean {
	return tokens.slice(first, last).every(({ tag }) => tag === 'DET' || tag === 'CCONJ' || tag === 'ADV');
}

/**
 * `He defended it, saying …`: a participle has the source of the cue before it, else the words it stands beside. A verb
 * after a relative clause has the words before that, a verb right after a noun phrase that was labelled content that phrase.
 */
function impliedSource(tokens: readonly Token[], { cue, contents }: Labelled, earlier: Span | null): Run | Span | null {
	const isParticiple = tokens[cue]?.lower.endsWith('ing') ?? false;
	if (isParticiple && earlier) return earlier;
	const closing = tokens.findLastIndex(({ text }, at) => text === ',' && at < cue && cue - at <= 3);
	const which = tokens.findLastIndex(({ lower }, at) => /^(?:which|who)$/.test(lower) && at < closing);
	const comma = isParticiple ? closing : tokens[which - 1]?.text === ',' ? which - 1 : -1;
	if (comma > 0) return phraseBefore(tokens, comma, () => false);
	const beside = contents.length > 1 ? phraseBefore(tokens, cue, () => false) : null;
	return beside && contents.some(({ first, last }) => first === beside.first && last === cue) ? beside : null;
}

/** Steps up the tree from a cue to the verb whose subject it shares. */
const mostSteps = 4;

/** `It hits her and claims …`, `they marched, chanting …`: the words of the subject of the cue, or of the verb it is joined to or hangs on. */
function subjectOf(tokens: readonly Token[], cue: number): Run | null {
	let at = cue;
	for (let steps = 0; steps < mostSteps && at >= 0; steps++) {
		const verb = at;
		const subject = tokens.findIndex(({ head, relation }) => head === verb && relation === 'nsubj');
		if (subject >= 0) return branchOf(tokens, subject, cue);
		if (tokens.some(({ head, relation }) => head === verb && relation === 'nsubj:pass')) return null;
		const { relation, head, lower } = tokens[at] as Token;
		if (relation !== 'conj' && !(relation === 'advcl' && lower.endsWith('ing'))) return null;
		at = head;
	}
	return null;
}

/** `“…,” mused the chairman`, `Explained the chairman: “…”`: who speaks stands right after the verb. */
function besideCue(tokens: readonly Token[], { cue, contents }: Labelled): Run | null {
	const after = phraseFrom(tokens, cue + 1, () => false);
	const isSaidBefore = contents.some(({ last }) => last <= cue && cue - last <= 2);
	const isIntroduced = /^[,:]$/.test(tokens[after?.last ?? 0]?.text ?? '') && /^[“"'`«„]/.test(tokens[(after?.last ?? 0) + 1]?.text ?? '');
	return isSaidBefore || isIntroduced ? after : null;
}
