// Reads statements from verbs of saying: `X said that …`, `“…,” said X`, `…, X said`, `X accused Y of …`,
// `X, calling … “…”`. What follows a relative pronoun outside quotation marks is the outlet's and is cut off.
import type { Span } from '#text/span.ts';
import type { Token, Tree } from '#syntax/tree.ts';
import { contentOf } from '../content.ts';
import { cueHits, type CueHit } from '../cue-hit.ts';
import type { Attributing, Draft, StatementRule } from '../draft.ts';
import { phraseBefore, phraseFrom, type Range } from '../noun-phrase.ts';
import { quotationAt } from '../quotation.ts';

export const reportingVerbs: StatementRule = {
	name: 'reporting-verbs',
	draft(attributing, tree) {
		const { tokens } = tree;
		const isMasked = masked(attributing, tokens);
		const hits = cueHits(tokens, attributing.reference.lexicon, (index) => isMasked[index] === true);
		const drafts: Draft[] = [];
		let subject: Range | null = null;
		for (const [order, hit] of hits.entries()) {
			const view: View = { attributing, tree, isMasked, hit, previous: subject };
			const source = sourceOf(view);
			if (!source || isMute(view, source)) continue;
			const next = hits[order + 1];
			const contents = contentOf({
				attributing,
				tree,
				isMasked,
				hit,
				source,
				limit: next ? beginOf(tokens, next) : tokens.length,
				isInverted: source.first >= hit.last,
			});
			subject = source;
			if (contents.length === 0) continue;
			const cited = citedAfter(view);
			const draft = { ...toDraft(view, cited ?? source, contents), relay: cited ? [spanOf(tokens, source)] : [] };
			const last = drafts.at(-1);
			if (last && hit.voice === 'participle' && isSame(last.source, draft.source)) drafts[drafts.length - 1] = merge(last, draft);
			else drafts.push(draft);
		}
		return drafts;
	},
};

type View = {
	readonly attributing: Attributing;
	readonly tree: Tree;
	readonly isMasked: readonly boolean[];
	readonly hit: CueHit;
	readonly previous: Range | null;
};

/** A road does not speak, nor does an agreement: what it calls for is what somebody reads in it. */
function isMute({ attributing, tree }: View, source: Range): boolean {
	const head = tree.tokens[source.last - 1] as Token;
	const isNoun = attributing.reference.lexicon.words['agreement-nouns']?.includes(head.lower) ?? false;
	const here = attributing.mentionsOf(tree.sentence.index).filter(({ start, end }) => start <= head.start && head.end <= end);
	const isActor = here.some(({ kind }) => kind === 'person' || kind === 'organisation' || kind === 'party');
	return isNoun || here.some(({ kind, ref }) => kind === 'agreement' || (kind === 'place' && ref !== null && !isActor));
}

/** Which tokens stand inside quotation marks. */
function masked({ quotations }: Attributing, tokens: readonly Token[]): boolean[] {
	return tokens.map((token) => quotationAt(quotations, token.start) !== null);
}

function toDraft({ tree, hit }: View, source: Range, contents: readonly Span[]): Draft {
	const { tokens } = tree;
	return {
		sentence: tree.sentence.index,
		source: spanOf(tokens, source),
		cues: [spanOf(tokens, { first: hit.first, last: hit.last })],
		cue: hit.cue,
		contents,
		relay: [],
		isRunning: false,
		by: 'reporting-verbs',
	};
}

/** `the agency reported, citing the service`: the one cited speaks, the agency relays. */
function citedAfter({ attributing, tree, hit, isMasked }: View): Range | null {
	const at = tree.tokens[hit.last]?.text === ',' ? hit.last + 1 : hit.last;
	const isCiting = attributing.reference.lexicon.words['citing-words']?.includes(tree.tokens[at]?.lower ?? '');
	return isCiting ? phraseFrom(tree.tokens, at + 1, (index) => isMasked[index] === true) : null;
}

function merge(one: Draft, other: Draft): Draft {
	return { ...one, cues: [...one.cues, ...other.cues], contents: [...one.contents, ...other.contents] };
}

function spanOf(tokens: readonly Token[], range: Range): Span {
	return { start: tokens[range.first]?.start ?? 0, end: tokens[range.last - 1]?.end ?? 0 };
}

function isSame(one: Span | null, other: Span | null): boolean {
	return one !== null && other !== null && one.start === other.start;
}

/** Where the next clause's subject may begin: the content before it ends there. */
function beginOf(tokens: readonly Token[], next: CueHit): number {
	const subject = next.voice === 'active' ? phraseBefore(tokens, next.begins, () => false) : null;
	return subject?.first ?? next.begins;
}

function sourceOf(view: View): Range | null {
	const { hit } = view;
	if (hit.voice === 'passive') return agentOf(view);
	if (hit.voice === 'participle') return participleSubject(view);
	return invertedSubject(view) ?? subjectBefore(view, hit.begins) ?? coordinatedSubject(view);
}

/** `… was rejected by the ministry`. */
function agentOf({ tree, isMasked, hit }: View): Range | null {
	const at = tree.tokens.findIndex((token, index) => index >= hit.last && index < hit.last + 3 && token.lower === 'by');
	return at < 0 ? null : phraseFrom(tree.tokens, at + 1, (index) => isMasked[index] === true);
}

/** `“…,” said Moscow`, `…, said the minister`: the verb follows a comma or a closing mark. */
function invertedSubject({ attributing, tree, isMasked, hit }: View): Range | null {
	const { tokens } = tree;
	const before = tokens[hit.begins - 1];
	if (!before || !(before.text === ',' || isMasked[hit.begins - 1]) || !/^(?:clause|quotation)$/.test(hit.cue.takes[0] ?? '')) return null;
	const after = tokens[hit.last];
	if (!after || !/^(?:DET|PROPN|NOUN|PRON|ADJ)$/.test(after.tag) || after.lower === 'that') return null;
	if (attributing.reference.lexicon.words['cues-with-addressee']?.includes((tokens[hit.first] as Token).lemma) || closesApposition(tokens, hit.begins - 1))
		return null;
	return phraseFrom(tokens, hit.last, (index) => isMasked[index] === true);
}

/** Whether the comma at `at` closes `Ilo Varg, the spokesman,`: a name, a comma, words without a verb. */
function closesApposition(tokens: readonly Token[], at: number): boolean {
	if (tokens[at]?.text !== ',') return false;
	const opening = commaBefore(tokens, at - 1);
	return opening > 0 && tokens[opening - 1]?.tag === 'PROPN' && !tokens.slice(opening, at).some(({ tag }) => tag === 'VERB' || tag === 'AUX');
}

/** The subject that ends before token `end`; dates, channels and appositions between are stepped over. */
function subjectBefore(view: View, end: number): Range | null {
	const { tree, isMasked } = view;
	const { tokens } = tree;
	let at = stepOverAdjuncts(view, end);
	if (tokens[at - 1]?.text === ',' && !isMasked[at - 1]) {
		const opening = commaBefore(tokens, at - 2);
		if (opening < 0) return null;
		at = opening;
	}
	if (/^(?:which|that)$/.test(tokens[at - 1]?.lower ?? '')) return null;
	if (tokens[at - 1]?.lower === 'who') return subjectBefore(view, tokens[at - 2]?.text === ',' ? at - 2 : at - 1);
	return phraseBefore(tokens, at, (index) => isMasked[index] === true);
}

/** Steps left over `on Monday`, `in a statement`, `later`: words between a subject and its verb. */
function stepOverAdjuncts({ attributing, tree }: View, end: number): number {
	const { tokens } = tree;
	const mentions = attributing.mentionsOf(tree.sentence.index);
	const channels = attributing.reference.lexicon.words['document-speakers'] ?? [];
	for (let at = end; at > 0; ) {
		const token = tokens[at - 1] as Token;
		const date = mentions.find((mention) => mention.kind === 'date' && mention.end === token.end);
		if (date) {
			while (at > 0 && (tokens[at - 1] as Token).start >= date.start) at--;
			if (tokens[at - 1]?.tag === 'ADP') at--;
		} else if (channels.includes(token.lower) && /^(?:a|an|its|the)$/.test(tokens[at - 2]?.lower ?? '') && tokens[at - 3]?.tag === 'ADP') at -= 3;
		else if (token.tag === 'ADV') at--;
		else return at;
	}
	return 0;
}

/** The comma that opens an apposition ending at `from`: at most fourteen tokens back, without a verb between. */
function commaBefore(tokens: readonly Token[], from: number): number {
	for (let at = from; at > 0 && at > from - 14; at--) if (tokens[at]?.text === ',') return at;
	return -1;
}

/** `X said A and called for B`: the subject goes on, unless a relative clause stands between. */
function coordinatedSubject({ tree, hit, previous }: View): Range | null {
	const { tokens } = tree;
	if (!previous || tokens[hit.begins - 1]?.tag !== 'CCONJ') return null;
	const between = tokens.slice(previous.last, hit.begins);
	return between.some((token) => /^(?:which|who|whose|where)$/.test(token.lower)) ? null : previous;
}

/** `calling …`, `quoted the commander as saying …`: the subject of the main clause, or the one before `as`. */
function participleSubject(view: View): Range | null {
	const { tree, isMasked, hit, previous } = view;
	const { tokens } = tree;
	const isStop = (index: number) => isMasked[index] === true;
	if (tokens[hit.begins - 1]?.lower === 'as') return phraseBefore(tokens, hit.begins - 1, isStop);
	if (tokens[hit.begins - 1]?.tag === 'ADP' || tokens.slice(0, hit.begins).some((token) => /^(?:which|whose)$/.test(token.lower))) return null;
	if (previous) return previous;
	if (tokens[hit.begins - 1]?.text !== ',' && tokens[hit.begins - 1]?.lower !== 'both') return null;
	let first = 0;
	while (tokens[first]?.tag === 'ADV' || tokens[first]?.text === ',') first++;
	return phraseFrom(tokens, first, isStop);
}
