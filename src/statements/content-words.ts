// Finds the words of a cue's content: those that were labelled, made whole where the order of the sentence is plain
// (`A and B, the army said, and C`), without the words of source and cue and without marks at the edges.
import type { Cue } from '#reference/lexicon.ts';
import type { Token } from '#syntax/tree.ts';
import { overlaps, type Span } from '#text/span.ts';
import { branchOf } from './noun-phrase.ts';
import { spanOfRun, type Labelled, type Run } from './trained/utterances.ts';

/** Words between a cue and the content it governs. */
const widestGap = 5;

/** What is known of a cue before its content. `run` are the words of the cue that the lexicon knows. */
export type Known = { readonly cue: Cue; readonly run: Run } | null;

export type Frame = {
	readonly known: Known;
	readonly source: Span | null /** Lemmas of cues that are followed by whom they address. */;
	readonly addressing: readonly string[];
};

export function contentOf(tokens: readonly Token[], labelled: Labelled, { known, source, addressing }: Frame): readonly Run[] {
	const isSource = (run: Run) => source !== null && overlaps(spanOfRun(tokens, run), source);
	const behind = (run: Run) => ({ first: Math.max(run.first, tokens.findLastIndex(({ start }) => start < (source?.end ?? 0)) + 1), last: run.last });
	const isAddressing = addressing.includes(tokens[labelled.cue]?.lemma ?? '');
	const found = filled(tokens, labelled, known?.cue ?? null);
	const runs = found.length > 0 || known === null ? found : objectOf(tokens, labelled.cue);
	return joinedToCue(tokens, runs, isAddressing ? null : (known?.run.last ?? null))
		.map((run) => (isSource(run) ? behind(run) : run))
		.filter(({ first, last }) => first < last)
		.flatMap((run) => trimmed(tokens, known ? after(run, known.run) : run) ?? []);
}

/** `denied on Tuesday | the statement`: without a labelled content what hangs on the cue without a preposition. */
function objectOf(tokens: readonly Token[], cue: number): readonly Run[] {
	const isCase = (at: number) => tokens.some(({ head, relation }) => head === at && relation === 'case');
	const object = tokens.findIndex(
		({ head, relation, tag }, at) => at > cue && head === cue && tag === 'NOUN' && (relation === 'obj' || (relation === 'obl' && !isCase(at))),
	);
	return object < 0 ? [] : [branchOf(tokens, object, cue)];
}

/** What stands before a comma, the speaker and a verb of saying is said whole, and so is the clause that goes on after it. */
function filled(tokens: readonly Token[], { cue, sources, contents }: Labelled, known: Cue | null): readonly Run[] {
	const border = sources.find(({ last }) => last <= cue && cue - last <= 2)?.first ?? cue;
	const isAfterwards = contents.some(({ first }) => first > cue);
	const isOfClause = known?.takes[0] === 'clause';
	const labelled = contents.find(({ last }) => last <= border)?.first ?? (isOfClause ? 0 : border);
	const begin = isOfClause && isCutOff(tokens, labelled, border - 1) ? clauseStart(tokens, labelled) : labelled;
	const isNamedBetween = sources.some(({ first }) => first >= begin && first < border);
	if (tokens[border - 1]?.text !== ',' || isAfterwards || isNamedBetween || !isClause(tokens, begin, border - 1)) return contents;
	const next = Math.max(cue + 1, sources.find(({ first }) => first > cue)?.last ?? 0);
	const goesOn = tokens[next]?.text === ',' && /^(?:and|but)$/.test(tokens[next + 1]?.lower ?? '') && tokens.length - next > 5;
	const end = tokens.length - (tokens.at(-1)?.tag === 'PUNCT' ? 1 : 0);
	return [{ first: begin, last: border - 1 }, ...(goesOn ? [{ first: next + 2, last: end }] : [])];
}

/** `the army blocked the road | near the bridge, the ministry said`, `Closing | the road …`: the end of a clause alone is not what was said. */
function isCutOff(tokens: readonly Token[], first: number, last: number): boolean {
	const before = tokens[first - 1];
	if (before === undefined || /^(?:PUNCT|CCONJ|SCONJ)$/.test(before.tag)) return false;
	const isLed = /^(?:ADP|ADV|SCONJ|CCONJ)$/.test(tokens[clauseStart(tokens, first)]?.tag ?? '');
	return !isLed || !tokens.slice(first, Math.max(first, last)).some(({ tag }) => tag === 'VERB' || tag === 'AUX');
}

function clauseStart(tokens: readonly Token[], at: number): number {
	let first = at;
	while (first > 0 && !isBorder(tokens, first - 1)) first--;
	return first;
}

/** A mark at which a clause begins anew; the dash of `27–28 June` is none. */
function isBorder(tokens: readonly Token[], at: number): boolean {
	const { text, end } = tokens[at] as Token;
	return /^[;:“”"]$/.test(text) || (/^[—–]$/.test(text) && (tokens[at + 1]?.start ?? 0) > end);
}

/** `reported an incursion by troops`: content begins with the noun phrase right after the cue. */
function joinedToCue(tokens: readonly Token[], contents: readonly Run[], end: number | null): readonly Run[] {
	const at = end === null ? -1 : contents.findIndex(({ first }) => first > end);
	const run = contents[at];
	if (end === null || !run || run.first - end > widestGap || !/^(?:DET|ADJ|NOUN|NUM|PROPN)$/.test(tokens[end]?.tag ?? '')) return contents;
	return tokens.slice(end, run.first).some(({ tag }) => tag === 'PUNCT' || tag === 'VERB') ? contents : contents.with(at, { first: end, last: run.last });
}

/** Whether the words have a verb and no quotation mark: a quotation is said as it stands. */
function isClause(tokens: readonly Token[], first: number, last: number): boolean {
	const words = tokens.slice(first, Math.max(first, last));
	return words.some(({ tag }) => tag === 'VERB' || tag === 'AUX') && !words.some(({ text }) => /^[“”"'`«»]+$/.test(text));
}

/** Words of a phrase that is itself the cue (`expressed concern over …`) are no content. */
function after(words: Run, cue: Run): Run {
	return words.first < cue.last && cue.first <= words.first ? { first: cue.last, last: Math.max(cue.last, words.last) } : words;
}

/** Marks and spaces at the edges are nobody's words, nor is `that`. */
function trimmed(tokens: readonly Token[], { first, last }: Run): Run | null {
	const isLoose = (at: number, marks: RegExp) => marks.test(tokens[at]?.text ?? '');
	let start = first;
	let end = last;
	while (start < end && isLoose(start, /^[,.;:–—-]+$/)) start++;
	if (/^(?:CCONJ|SCONJ)$/.test(tokens[start]?.tag ?? '') && /^(?:that|and|but)$/.test(tokens[start]?.lower ?? '')) start++;
	while (end > start && isLoose(end - 1, /^[,;:–—-]+$/)) end--;
	return end > start ? { first: start, last: end } : null;
}
