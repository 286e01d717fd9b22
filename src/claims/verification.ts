// Notes where the words say that an account could not be verified (`could not be independently verified`, `was unable to
// confirm the report`, `unverified reports`): a doubt of what is told in the sentence, else of what the sentence before told.
import type { Lexicon } from '#reference/lexicon.ts';
import { wordSet } from '#reference/word-list.ts';
import type { Token, Tree } from '#syntax/tree.ts';
import type { Doubt } from '#text/doubt.ts';
import { quote } from '#text/quote.ts';
import { unknownMoment } from '#time/moment.ts';
import type { Claim, Composing } from './claim.ts';

type Verifying = {
	readonly tree: Tree;
	/** The first claim of the sentence. */
	readonly first: number;
	readonly composing: Pick<Composing, 'document' | 'reference'>;
};

/** Adds the doubt to the claims it is about; where none was read, the sentence makes a claim of the outlet's that says no event. */
export function noteVerification(claims: Claim[], { tree: { tokens, sentence }, first, composing: { document, reference } }: Verifying): void {
	const range = unverifiedIn(tokens, reference.lexicon);
	if (!range) return;
	const words = quote(document.text, (tokens[range[0]] as Token).start, (tokens[range[1]] as Token).end);
	const span = { start: words.start, end: words.end };
	const doubt: Doubt = { code: 'not-verified', span, reason: `The words “${words.exact}” say that it could not be verified.`, by: 'verification' };
	const about = (from: number, to: number) => claims.flatMap(({ kind }, at) => (at >= from && at < to && kind !== null ? [at] : []));
	const own = about(first, claims.length);
	const before = claims.findIndex((claim) => claim.sentence === sentence.index - 1);
	const doubted = own.length > 0 || before < 0 ? own : about(before, first);
	for (const at of doubted) claims[at] = { ...(claims[at] as Claim), doubts: [...(claims[at] as Claim).doubts, doubt] };
	if (doubted.length === 0 && first === claims.length)
		claims.push({ ...bare(sentence.index, claims.length), evidence: [words], trigger: words, doubts: [doubt] });
}

function bare(sentence: number, index: number): Omit<Claim, 'evidence' | 'trigger' | 'doubts'> {
	const saying = { statement: null, act: 'assessment', kind: null, polarity: 'asserted', modality: 'actual' } as const;
	const told = { actors: [], recipients: [], place: null, time: unknownMoment, casualties: [] };
	return { index, sentence, ...saying, ...told, by: 'verification', reason: 'It is said that an account could not be verified.' };
}

/** How many words may stand between `not` and `verified`. */
const widest = 6;

/** First and last token of the words, or null. */
function unverifiedIn(tokens: readonly Token[], lexicon: Lexicon): readonly [first: number, last: number] | null {
	const [verbs, negations] = [wordSet(lexicon, 'verifying-verbs'), wordSet(lexicon, 'negations')];
	for (let at = 0; at < tokens.length; at++) {
		const { lemma, lower, tag } = tokens[at] as Token;
		if (wordSet(lexicon, 'unverified').has(lower) && tokens[at + 1]?.tag === 'NOUN') return [at, at + 1];
		if (!verbs.has(lemma) || tag === 'NOUN') continue;
		const before = tokens.slice(Math.max(0, at - widest), at);
		const near = before.slice(before.findLastIndex(({ text }) => /^[,;:]$/.test(text)) + 1);
		const isAble = near.some(({ lower: word, lemma: form }) => /^(?:can|could|cannot|able|possible|independently)$/.test(word) || form === 'can');
		const not = near.findIndex(({ lower: word }) => negations.has(word) || word.endsWith("n't") || /^(?:unable|impossible)$/.test(word));
		if (not >= 0 && (isAble || /^(?:unable|impossible)$/.test(near[not]?.lower ?? ''))) return [at - near.length + not, at];
	}
	return null;
}
