// Finds where a count of people is given anew: `later put the number at three`, `the toll rose from four to five`, `revised
// the figure to two`. What it takes the place of is kept and marked. A number that only stands beside another's (`the army
// put the number at three`) replaces none.
import type { Lexicon } from '#reference/lexicon.ts';
import { wordSet } from '#reference/word-list.ts';
import type { Statement } from '#statements/statement.ts';
import type { Token, Tree } from '#syntax/tree.ts';
import { quote, type Quote } from '#text/quote.ts';
import { contains, overlaps } from '#text/span.ts';
import type { Claim, Composing } from './claim.ts';
import { dependentsOf } from './dependents.ts';

/** How many sentences back a count may stand that is given anew. */
const widestStep = 2;

type Recounting = {
	readonly tree: Tree;
	/** Those that touch the sentence. */
	readonly statements: readonly Statement[];
	/** The first claim of the sentence. */
	readonly first: number;
	readonly composing: Pick<Composing, 'document' | 'reference'>;
};

/** Adds a claim with the new count, or gives it to a toll told without one, and marks the count before. */
export function recount(claims: Claim[], { tree, statements, first, composing: { document, reference } }: Recounting): void {
	const revision = claims.length === 0 ? null : revisionIn(tree.tokens, reference.lexicon);
	if (!revision) return;
	const words = quote(document.text, (tree.tokens[revision.first] as Token).start, (tree.tokens[revision.last - 1] as Token).end);
	const { number } = revision;
	const open = claims.findIndex(({ casualties: [figure], trigger }, at) => at >= first && figure?.low === null && trigger !== null && overlaps(trigger, words));
	if (open >= 0) {
		claims[open] = withFigures(claims[open] as Claim, number, words);
		return;
	}
	const isBefore = ({ sentence, statement, trigger }: Claim, at: number) =>
		at >= first ? (trigger?.start ?? 0) < words.start : isGoingOn(revision, statement) && sentence >= tree.sentence.index - widestStep;
	const isOther = ({ casualties: [figure, ...more] }: Claim) => more.length === 0 && figure !== undefined && figure.best !== null && figure.best !== number;
	const place = claims.findLastIndex((claim, at) => isBefore(claim, at) && isOther(claim));
	const counted = claims[place];
	if (!counted) return;
	if (revision.isReplacing && isGoingOn(revision, counted.statement))
		claims[place] = { ...counted, casualties: counted.casualties.map((figure) => ({ ...figure, isSuperseded: true as const })) };
	claims.push({
		...withFigures(counted, number, words),
		index: claims.length,
		sentence: tree.sentence.index,
		statement: statements.find(({ content }) => content.some((span) => contains(span, words)))?.index ?? null,
		evidence: [words],
		trigger: words,
		by: 'count/revised',
		reason: `“${words.exact}” counts anew the people spoken of before.`,
	});
}

function withFigures(claim: Claim, number: number, words: Quote): Claim {
	return { ...claim, casualties: claim.casualties.map((figure) => ({ ...figure, low: number, best: number, high: number, quote: words })) };
}

/** Whether a count anew is of those whose count it was: nobody else is named, or the outlet tells of both. */
function isGoingOn({ isSameVoice, isReplacing }: Revision, statement: number | null): boolean {
	return isSameVoice || (isReplacing && statement === null);
}

type Revision = {
	readonly first: number;
	/** Exclusive. */
	readonly last: number;
	readonly number: number;
	/** Whether the words say that it takes the place of the count before it. */
	readonly isReplacing: boolean;
	/** Whether who counts anew is nobody else than who counted before: a pronoun, the count itself, or whoever the sentence is about. */
	readonly isSameVoice: boolean;
};

/** How many words may stand between the parts of a revision. */
const widest = 6;

/** The first revision of a sentence, or null. */
function revisionIn(tokens: readonly Token[], lexicon: Lexicon): Revision | null {
	const [verbs, counts] = [wordSet(lexicon, 'revising-verbs'), wordSet(lexicon, 'counts')];
	for (let at = 0; at < tokens.length; at++) {
		if (!counts.has((tokens[at] as Token).lower)) continue;
		const verb = tokens.findIndex(({ lemma, tag }, place) => verbs.has(lemma) && tag !== 'NOUN' && Math.abs(place - at) <= widest);
		const from = Math.max(at, verb);
		const to = tokens.findIndex(({ lower }, place) => /^(?:at|to)$/.test(lower) && place > from && place - from <= widest);
		const number = to < 0 ? null : numberOf(tokens[to + 1], lexicon);
		if (verb < 0 || number === null) continue;
		return { first: Math.min(verb, at), last: to + 2, number, isReplacing: isReplacing(tokens, verb, lexicon), isSameVoice: isSameVoice(tokens, verb, at) };
	}
	return null;
}

/** `revised`, `rose`, `later put`. */
function isReplacing(tokens: readonly Token[], verb: number, lexicon: Lexicon): boolean {
	const [changing, later] = [wordSet(lexicon, 'changing-verbs'), wordSet(lexicon, 'later-words')];
	return changing.has(tokens[verb]?.lemma ?? '') || tokens.some(({ lower }, at) => Math.abs(at - verb) <= widest && later.has(lower));
}

function isSameVoice(tokens: readonly Token[], verb: number, count: number): boolean {
	const subject = (dependentsOf(tokens)[verb] ?? []).find((one) => /^nsubj/.test(tokens[one]?.relation ?? ''));
	if (subject === undefined || subject === count || tokens[subject]?.tag === 'PRON') return true;
	return (dependentsOf(tokens)[subject] ?? []).some((one) => /^acl:relcl$/.test(tokens[one]?.relation ?? ''));
}

function numberOf(token: Token | undefined, lexicon: Lexicon): number | null {
	if (!token) return null;
	if (/^\d{1,3}(?:,\d{3})*$/.test(token.lower)) return Number(token.lower.replaceAll(',', ''));
	const word = (lexicon.words.numbers ?? []).indexOf(token.lower);
	return word >= 0 ? word : null;
}
