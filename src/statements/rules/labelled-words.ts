// Reads statements with the trained labels: each cue of a sentence, the words of its source and of its content. What
// class a cue is of comes from the lexicon; a cue it does not know shows an attitude, which nobody is said to have said.
import type { Cue } from '#reference/lexicon.ts';
import type { Token, Tree } from '#syntax/tree.ts';
import { overlaps, type Span } from '#text/span.ts';
import { cueAt } from '../known-cue.ts';
import type { Attributing, Draft, StatementRule } from '../draft.ts';
import { withoutTail } from '../narrator-tail.ts';
import { phraseBefore, phraseFrom } from '../noun-phrase.ts';
import { attributionModelOf } from '../trained/model.ts';
import { stretched } from '../trained/stretch.ts';
import { labelledIn, spanOfRun, type Labelled, type Run } from '../trained/utterances.ts';

export const labelledWords: StatementRule = {
	name: 'labelled-words',
	draft(attributing, tree) {
		const model = attributionModelOf(attributing.reference.lexicon.attributionModel());
		const drafts: Draft[] = [];
		const knownWords = (at: number) => {
			const known = cueAt(tree.tokens, at, attributing.reference.lexicon);
			return known?.cue.takes.some((what) => what !== 'quotation') ? known.length : 0;
		};
		for (const labelled of labelledIn(tree, { quotations: attributing.quotations, model, knownWords })) {
			const draft = toDraft(attributing, tree, { labelled, earlier: drafts });
			if (!isNegated(tree.tokens, labelled.cue) && !isMute(attributing, tree, { draft, cue: labelled.cue })) drafts.push(draft);
		}
		return drafts.filter((draft) => !isRelay(attributing, draft, drafts));
	},
};

/** Words between two parts of one source. */
const widestGap = 4;

/** `…, X said, according to Y`, `Y reported, citing X`: whoever relays an utterance makes none. */
function isRelay({ document }: Attributing, draft: Draft, drafts: readonly Draft[]): boolean {
	const [cue] = draft.cues;
	if (!cue || !/^(?:according|citing|quoting)/i.test(document.text.slice(cue.start, cue.end))) return false;
	const isTold = (span: Span | null | undefined) => span != null && draft.contents.some((content) => overlaps(content, span));
	return drafts.some((other) => other !== draft && (isTold(other.cues[0]) || isTold(other.source)));
}

type Reading = { readonly labelled: Labelled; readonly earlier: readonly Draft[] };

function toDraft(attributing: Attributing, tree: Tree, { labelled, earlier }: Reading): Draft {
	const { tokens, sentence } = tree;
	const run = nearest(labelled.sources, labelled.cue);
	const source = run && !isBare(tokens, run) ? spanOfRun(tokens, run) : impliedSource(tokens, labelled, earlier);
	const cited = citedAfter(tokens, labelled.cue);
	const known = knownCue(attributing, tokens, labelled);
	return {
		sentence: sentence.index,
		source: cited ?? source,
		cues: (known ? [known.run] : labelled.cues).map((words) => spanOfRun(tokens, words)),
		cue: known?.cue ?? null,
		contents: withoutTail(attributing, tree, filled(tokens, labelled, known?.cue ?? null))
			.flatMap((words) => trimmed(tokens, known ? after(words, known.run) : words) ?? [])
			.map((words) => stretched(spanOfRun(tokens, words), sentence, attributing.quotations)),
		relay: cited && source ? [source] : [],
		by: 'labelled-words',
	};
}

/** `both expressing …`: no name and no noun, but a word that stands beside one. */
function isBare(tokens: readonly Token[], { first, last }: Run): boolean {
	return tokens.slice(first, last).every(({ tag }) => tag === 'DET' || tag === 'CCONJ' || tag === 'ADV');
}

/** `A and B, the army said, and C`: what stands before a comma and the speaker is said whole, and the clause that goes on after. */
function filled(tokens: readonly Token[], labelled: Labelled, known: Cue | null): readonly Run[] {
	const { cue, sources, contents } = labelled;
	if (contents.length === 0 && known?.takes[0] === 'clause') return clauseBefore(tokens, labelled);
	const at = contents.findLastIndex(({ last }) => last <= cue);
	const run = contents[at];
	const source = sources.find(({ first }) => first > (run?.last ?? cue));
	const border = source && source.last <= cue ? source.first : cue;
	if (!run || tokens[border - 1]?.text !== ',' || tokens[run.first]?.text === '“') return contents;
	const whole = run.last < border - 1 ? contents.with(at, { first: run.first, last: border - 1 }) : contents;
	const after = Math.max(cue + 1, source?.last ?? 0);
	const goesOn = at === contents.length - 1 && tokens[after]?.text === ',' && /^(?:and|but)$/.test(tokens[after + 1]?.lower ?? '');
	return goesOn && tokens.length - after > 5 ? [...whole, { first: after + 2, last: tokens.length - (tokens.at(-1)?.tag === 'PUNCT' ? 1 : 0) }] : whole;
}

/** `Three were killed, the army said on Saturday`: the clause before the comma, where nothing else was labelled. */
function clauseBefore(tokens: readonly Token[], { cue, sources }: Labelled): readonly Run[] {
	const border = sources.find(({ last }) => last <= cue && cue - last <= 2)?.first ?? cue;
	const isClause = tokens.slice(0, Math.max(0, border - 1)).some(({ tag }) => tag === 'VERB' || tag === 'AUX');
	return tokens[border - 1]?.text === ',' && isClause ? [{ first: 0, last: border - 1 }] : [];
}

/** Words of a phrase that is itself the cue (`expressed concern over …`) are no content. */
function after(words: Run, cue: Run): Run {
	return words.first < cue.last && cue.first <= words.first ? { first: cue.last, last: Math.max(cue.last, words.last) } : words;
}

/** `did not say`: nothing is said. */
function isNegated(tokens: readonly Token[], cue: number): boolean {
	for (let at = cue - 1; at >= 0 && at >= cue - 3; at--) {
		const { lower, tag } = tokens[at] as Token;
		if (lower === 'not' || lower === 'never' || lower.endsWith("n't")) return true;
		if (tag !== 'ADV' && tag !== 'AUX') return false;
	}
	return false;
}

/** A road does not speak, nor does an agreement: what it calls for is what somebody reads in it. */
function isMute(
	{ reference, mentionsOf }: Attributing,
	{ tokens, sentence }: Tree,
	{ draft: { source }, cue }: { readonly draft: Draft; readonly cue: number },
): boolean {
	if (!source && tokens.slice(0, cue).some(({ lower }) => lower === 'which')) return true;
	const speaking = [antecedentOf(tokens, cue, source) ?? tokens.findLast(({ end }) => end === source?.end), tokens[cue - 1]];
	const mentions = mentionsOf(sentence.index);
	return speaking.some((token) => {
		if (!token) return false;
		const here = mentions.filter(({ start, end }) => start <= token.start && token.end <= end);
		const isActor = here.some(({ kind }) => kind === 'person' || kind === 'organisation' || kind === 'party');
		const isNoun = reference.lexicon.words['agreement-nouns']?.includes(token.lower) ?? false;
		return isNoun || here.some(({ kind }) => kind === 'agreement' || (kind === 'place' && !isActor));
	});
}

/** `the accord, which calls for …`: the word that a relative clause around the cue is said of. */
function antecedentOf(tokens: readonly Token[], cue: number, source: Span | null): Token | undefined {
	const named = source && tokens.find(({ start }) => start === source.start);
	if (named && !/^(?:which|that|who)$/.test(named.lower)) return undefined;
	let at = cue;
	for (let steps = 0; steps < 4 && at >= 0; steps++, at = tokens[at]?.head ?? -1)
		if (tokens[at]?.relation.endsWith(':relcl')) return tokens[tokens[at]?.head ?? -1];
	return undefined;
}

/** `the agency reported, citing the service`: the one cited speaks, the agency relays. */
function citedAfter(tokens: readonly Token[], cue: number): Span | null {
	const at = tokens[cue + 1]?.text === ',' ? cue + 2 : cue + 1;
	const cited = /^(?:citing|quoting)$/.test(tokens[at]?.lower ?? '') ? phraseFrom(tokens, at + 1, () => false) : null;
	return cited ? spanOfRun(tokens, cited) : null;
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

/** `He defended it, saying …`: a participle has the source of the cue before it, else the words it stands beside; a verb after a relative clause has the words before that. */
function impliedSource(tokens: readonly Token[], { cue }: Labelled, earlier: readonly Draft[]): Span | null {
	const isParticiple = tokens[cue]?.lower.endsWith('ing') ?? false;
	const before = isParticiple ? earlier.at(-1)?.source : null;
	if (before) return before;
	const closing = tokens.findLastIndex(({ text }, at) => text === ',' && at < cue && cue - at <= 3);
	const which = tokens.findLastIndex(({ lower }, at) => /^(?:which|who)$/.test(lower) && at < closing);
	const comma = isParticiple ? closing : tokens[which - 1]?.text === ',' ? which - 1 : -1;
	const beside = comma > 0 ? phraseBefore(tokens, comma, () => false) : null;
	return beside ? spanOfRun(tokens, beside) : null;
}

/** Marks and spaces at the edges are nobody's words, but for those of quotations and brackets. */
function trimmed(tokens: readonly Token[], { first, last }: Run): Run | null {
	const isLoose = (at: number) => /^[,.;:–—-]+$/.test(tokens[at]?.text ?? '');
	let start = first;
	let end = last;
	while (start < end && isLoose(start)) start++;
	if (/^(?:CCONJ|SCONJ)$/.test(tokens[start]?.tag ?? '') && /^(?:that|and|but)$/.test(tokens[start]?.lower ?? '')) start++;
	while (end > start && /^[,;:–—-]+$/.test(tokens[end - 1]?.text ?? '')) end--;
	return end > start ? { first: start, last: end } : null;
}

/** What the lexicon has for the cue: from its main word, else from any of its words; the run of those words. */
function knownCue({ reference }: Attributing, tokens: readonly Token[], { cue, cues }: Labelled): { readonly cue: Cue; readonly run: Run } | null {
	const places = [cue, ...cues.flatMap(({ first, last }) => Array.from({ length: last - first }, (_, index) => first + index))];
	for (const at of places) {
		const found = cueAt(tokens, at, reference.lexicon);
		if (found) return { cue: found.cue, run: { first: at, last: at + found.length } };
	}
	return null;
}
