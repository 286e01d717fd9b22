// Cuts from content what the outlet hangs on it: outside quotation marks a relative clause after a comma, a background
// participle (`, following …`), the participle that identifies a named agreement, `according to`. The costliest error
// there is would be to give those words to the speaker.
import { wordSet } from '#reference/word-list.ts';
import type { Token, Tree } from '#syntax/tree.ts';
import type { Attributing } from './draft.ts';
import { quotationAt } from './quotation.ts';
import type { Run } from './trained/utterances.ts';

/** The runs up to the first place where the outlet speaks again, and from the next quotation after it. */
export function withoutTail(attributing: Attributing, { tokens, sentence }: Tree, runs: readonly Run[]): readonly Run[] {
	const mentions = attributing.mentionsOf(sentence.index);
	const agreementEnds = new Set(mentions.filter(({ kind }) => kind === 'agreement').map(({ end }) => end));
	const background = wordSet(attributing.reference.lexicon, 'background-participles');
	const isQuoted = (at: number) => quotationAt(attributing.quotations, (tokens[at] as Token).start) !== null;
	const begins = (at: number) => beginsTail(tokens, at, { agreementEnds, background }) && !isQuoted(at);
	return runs.flatMap(({ first, last }, number) => {
		const before = runs[number - 1];
		if (before && before.last < first && isInside(tokens, [before.last, first], begins) && !isQuoted(first)) return [];
		for (let at = first; at < last; at++) {
			if (!begins(at)) continue;
			const end = tokens[at - 1]?.tag === 'PUNCT' ? at - 1 : at;
			return end > first ? [{ first, last: end }] : [];
		}
		return [{ first, last }];
	});
}

/** Fewer words between marks are a scare quote. */
const fewestWords = 3;

/** `“The road is shut,” she told the crowd as some booed`: after a quotation and its cue the outlet goes on, unless a comma takes the speech up again. */
export function withoutSequel(
	{ quotations }: Attributing,
	{ tokens }: Tree,
	{ runs, cue }: { readonly runs: readonly Run[]; readonly cue: number },
): readonly Run[] {
	const quoted = (at: number) => quotationAt(quotations, (tokens[at] as Token).start);
	const isQuotation = ({ first, last }: Run) => last <= cue && (quoted(first)?.words ?? 0) >= fewestWords && quoted(last - 1) !== null;
	if (!runs.some(isQuotation)) return runs;
	const isSequel = ({ first, last }: Run) => first > cue && tokens[first - 1]?.text !== ',' && !tokens.slice(first, last).some((_, at) => quoted(first + at));
	return runs.filter((run) => !isSequel(run));
}

/** `respect of the accord, which plainly | forbids a gate`: the outlet's words begin between two runs and are not over with the second. */
function isInside(tokens: readonly Token[], [from, to]: readonly [number, number], begins: (at: number) => boolean): boolean {
	for (let at = to - 1; at >= from && tokens[at]?.text !== ','; at--) if (begins(at)) return true;
	return false;
}

type Signs = { readonly agreementEnds: ReadonlySet<number>; readonly background: ReadonlySet<string> };

/** Whether the outlet's own words begin at a token. */
function beginsTail(tokens: readonly Token[], at: number, { agreementEnds, background }: Signs): boolean {
	const { lower, tag } = tokens[at] as Token;
	const before = tokens[at - 1];
	if (!before) return false;
	if (before.text === ';') return true;
	if (before.text === ',' && (/^(?:which|who|whose|where|while|whereas)$/.test(lower) || background.has(lower))) return true;
	if (before.text === ',' && lower === 'according' && tokens[at + 1]?.lower === 'to') return true;
	return agreementEnds.has(before.end) && tag !== 'PUNCT' && (lower.endsWith('ed') || lower.endsWith('gned'));
}
