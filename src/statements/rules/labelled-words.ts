// Reads statements with the trained labels: each cue of a sentence, the words of its source and of its content. What
// class a cue is of comes from the lexicon; a cue it does not know shows an attitude, which nobody is said to have said.
import type { Token, Tree } from '#syntax/tree.ts';
import { overlaps, type Span } from '#text/span.ts';
import { contentOf, type Known } from '../content-words.ts';
import { cueAt } from '../known-cue.ts';
import type { Attributing, Draft, StatementRule } from '../draft.ts';
import { withoutSequel, withoutTail } from '../narrator-tail.ts';
import { phraseFrom } from '../noun-phrase.ts';
import { sourceOf } from '../source-words.ts';
import { heldToSubject } from '../subject-of-cue.ts';
import { attributionModelOf } from '../trained/model.ts';
import { stretched } from '../trained/stretch.ts';
import { labelledIn, spanOfRun, type Labelled, type Run } from '../trained/utterances.ts';

export const labelledWords: StatementRule = {
	name: 'labelled-words',
	draft(attributing, tree, before) {
		const model = attributionModelOf(attributing.reference.lexicon.attributionModel());
		const drafts: Draft[] = [];
		const standingOf = (at: number) => {
			const known = isVerbal(tree.tokens[at]) ? cueAt(tree.tokens, at, attributing.reference.lexicon) : null;
			if (!known?.cue.takes.some((what) => what !== 'quotation')) return 'none';
			return known.length > 1 || known.cue.isDenial ? 'plain' : 'open';
		};
		for (const found of labelledIn(tree, { quotations: attributing.quotations, model, standingOf })) {
			const labelled = heldToSubject(tree.tokens, found);
			const draft = toDraft(attributing, tree, { labelled, earlier: drafts });
			// The colon of a turn and `quoted … as saying` are read already.
			const isRead = before.some(({ cues }) => cues.some((cue) => draft.cues.some((own) => overlaps(cue, own))));
			if (!isRead && !isNegated(tree.tokens, labelled.cue) && !isMute(attributing, tree, { draft, cue: labelled.cue })) drafts.push(draft);
		}
		const all = [...before, ...drafts];
		return drafts.filter((draft) => !isRelay(attributing, draft, all));
	},
};

/** `…, X said, according to Y`, `Y reported, citing X`: whoever relays an utterance makes none. */
function isRelay({ document }: Attributing, draft: Draft, drafts: readonly Draft[]): boolean {
	const isRelaying = ({ cues: [cue] }: Draft) => cue !== undefined && /^(?:according|citing|quoting)/i.test(document.text.slice(cue.start, cue.end));
	if (!isRelaying(draft)) return false;
	const isTold = (span: Span | null | undefined) => span != null && draft.contents.some((content) => overlaps(content, span));
	const isSame = (other: Draft) =>
		!isRelaying(other) && other.contents[0]?.start === draft.contents[0]?.start && other.contents.at(-1)?.end === draft.contents.at(-1)?.end;
	return drafts.some((other) => other !== draft && (isSame(other) || isTold(other.cues[0]) || isTold(other.source) || other.relay.some(isTold)));
}

type Reading = { readonly labelled: Labelled; readonly earlier: readonly Draft[] };

function toDraft(attributing: Attributing, tree: Tree, { labelled, earlier }: Reading): Draft {
	const { tokens, sentence } = tree;
	const source = withoutDay(attributing, tree, sourceOf(tokens, labelled, earlier.at(-1)?.source ?? null));
	const cited = citedAfter(tokens, labelled.cue);
	const known = knownCue(attributing, tokens, labelled);
	const runs = contentOf(tokens, labelled, { known, source, addressing: attributing.reference.lexicon.words['cues-with-addressee'] ?? [] });
	return {
		sentence: sentence.index,
		source: cited ?? source,
		cues: (known ? [known.run] : labelled.cues.map((run) => withoutMarks(tokens, run))).map((words) => spanOfRun(tokens, words)),
		cue: known?.cue ?? null,
		contents: stretched(
			withoutSequel(attributing, tree, { runs: withoutTail(attributing, tree, runs), cue: labelled.cue }).map((words) => spanOfRun(tokens, words)),
			tokens[labelled.cue] as Token,
			attributing.quotations,
		),
		relay: cited && source ? [source] : [],
		by: 'labelled-words',
	};
}

/** `gloated: “…”`: the colon is no part of the cue. */
function withoutMarks(tokens: readonly Token[], { first, last }: Run): Run {
	let end = last;
	while (end > first + 1 && tokens[end - 1]?.tag === 'PUNCT') end--;
	return { first, last: end };
}

/** `Orlund on Monday accused …`: the day is no part of the name. */
function withoutDay({ mentionsOf }: Attributing, { tokens, sentence }: Tree, source: Span | null): Span | null {
	const date =
		source && mentionsOf(sentence.index).find(({ kind, start, end }) => kind === 'date' && start > source.start && end >= source.end && start < source.end);
	if (!source || !date) return source;
	let at = tokens.findIndex(({ end }) => end > date.start) - 1;
	while (at >= 0 && /^(?:ADP|PUNCT|DET)$/.test(tokens[at]?.tag ?? '')) at--;
	const end = tokens[at]?.end ?? 0;
	return end > source.start ? { start: source.start, end } : source;
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

/** Units of `the ` before a name. */
const article = 4;

/** A road does not speak, nor does an agreement: what it calls for is what somebody reads in it. */
function isMute(
	{ reference, mentionsOf }: Attributing,
	{ tokens, sentence }: Tree,
	{ draft: { source }, cue }: { readonly draft: Draft; readonly cue: number },
): boolean {
	if (!source && tokens.slice(0, cue).some(({ lower }) => lower === 'which')) return true;
	const speaking = antecedentOf(tokens, cue, source) ?? tokens.findLast(({ end }) => end === source?.end);
	const mentions = mentionsOf(sentence.index);
	const at = (token: Token) => mentions.filter(({ start, end }) => start <= token.start && token.end <= end);
	const isAgreement = (token: Token | undefined) =>
		token !== undefined && (reference.lexicon.words['agreement-nouns']?.includes(token.lower) || at(token).some(({ kind }) => kind === 'agreement'));
	if (isAgreement(speaking) || isAgreement(tokens[cue - 1])) return true;
	const here = speaking ? at(speaking) : [];
	// `which` stands for no people (`the leaders`): where it stands for no organisation and no party it is a thing.
	const isBody = here.some(({ kind }) => kind === 'organisation' || kind === 'party') && !(speaking?.tag === 'NOUN' && speaking.lower !== speaking.lemma);
	if (source && isWhich(tokens, source) && !isBody) return true;
	const isActor = here.some(({ kind }) => kind === 'person' || kind === 'organisation' || kind === 'party');
	return !isActor && here.some(({ kind, ref, start }) => kind === 'place' && ref !== null && source !== null && start - source.start <= article);
}

function isWhich(tokens: readonly Token[], { start }: Span): boolean {
	return tokens.find((token) => token.start === start)?.lower === 'which';
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

/** The lexicon's cues are verbs; `an appeal for aid` is an event, not an utterance. */
function isVerbal(token: Token | undefined): boolean {
	return token?.tag === 'VERB' || token?.lower === 'according';
}

/** What the lexicon has for the cue: from its main word, else from any of its words; the run of those words. */
function knownCue({ reference }: Attributing, tokens: readonly Token[], { cue, cues }: Labelled): Known {
	const places = [cue, ...cues.flatMap(({ first, last }) => Array.from({ length: last - first }, (_, index) => first + index))];
	for (const at of places) {
		const found = isVerbal(tokens[at]) ? cueAt(tokens, at, reference.lexicon) : null;
		if (found) return { cue: found.cue, run: { first: at, last: at + found.length } };
	}
	return null;
}
