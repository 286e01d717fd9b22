// Makes lessons of annotated articles: for each sentence its line, which of its words are cues, and for each cue the
// labels of all words; for each article the quotations that no cue of their own sentence claims, and whose they are.
import { receiveText } from '#documents/receive.ts';
import type { Reference } from '#reference/reference.ts';
import { split } from '#sentences/split.ts';
import { withJoinedNames } from '#statements/joined-names.ts';
import { quotations, type Quotation } from '#statements/quotation.ts';
import { longestRow } from '#statements/trained/labels.ts';
import { lineOf, type Line } from '#statements/trained/line.ts';
import type { Orphan } from '#statements/trained/orphan-row.ts';
import { ofBefore, ofNext } from '#statements/trained/orphan-row.ts';
import { orphansOf, type Utterance } from '#statements/trained/orphans.ts';
import { isContent, isCueWord, isSource } from '#statements/trained/role-row.ts';
import { stretched } from '#statements/trained/stretch.ts';
import { spanOfRun } from '#statements/trained/utterances.ts';
import { parse } from '#syntax/parse.ts';
import type { Token, Tree } from '#syntax/tree.ts';
import { overlaps, type Span } from '#text/span.ts';
import type { GoldArticle, GoldAttribution } from './attributions.ts';

export type SentenceLesson = { readonly tree: Tree; readonly line: Line; readonly cues: readonly CueLesson[] };
export type CueLesson = { readonly cue: number; readonly labels: Uint8Array; readonly attribution: GoldAttribution };
export type OrphanLesson = { readonly orphan: Orphan; readonly label: number };
export type ArticleLessons = { readonly sentences: readonly SentenceLesson[]; readonly orphans: readonly OrphanLesson[] };

export function lessonsOfArticle({ text, attributions }: GoldArticle, reference: Reference): ArticleLessons {
	const document = receiveText(text, { name: 'article', captured: '2000-01-01T00:00:00.000Z' });
	const trees = parse(document, split(document, reference.lexicon), reference.lexicon).map((tree) => withJoinedNames(tree, text));
	const quoted = quotations(text, document.body);
	const sentences = trees
		.filter(({ tokens }) => tokens.length > 0 && tokens.length <= longestRow)
		.map((tree) => ({ tree, line: lineOf(tree, quoted), cues: attributions.flatMap((one) => cueLesson(tree, one) ?? []) }));
	return { sentences, orphans: orphanLessons({ text, trees, quotations: quoted }, sentences) };
}

function touches(spans: readonly Span[], token: Token): boolean {
	return spans.some((span) => overlaps(span, token));
}

/** Null where the cue begins in another sentence. */
function cueLesson({ tokens }: Tree, attribution: GoldAttribution): CueLesson | null {
	const first = tokens.findIndex((token) => touches(attribution.cue, token));
	if (first < 0 || (attribution.cue[0] as Span).start < (tokens[0] as Token).start) return null;
	let last = first;
	while (last < tokens.length && touches(attribution.cue, tokens[last] as Token)) last++;
	const cue = headOf(tokens, first, last);
	const labels = Uint8Array.from(tokens, (token, at) =>
		at >= first && at < last ? isCueWord : touches(attribution.source, token) ? isSource : touches(attribution.content, token) ? isContent : 0,
	);
	return { cue, labels, attribution };
}

/** The verb that the rest of the cue hangs on, else the first word that hangs on none of them. */
function headOf(tokens: readonly Token[], first: number, last: number): number {
	const places = Array.from({ length: last - first }, (_, index) => first + index);
	const isTop = (at: number) => {
		const { head } = tokens[at] as Token;
		return head < first || head >= last;
	};
	const isVerb = (at: number) => tokens[at]?.tag === 'VERB';
	const top = places.find((at) => isTop(at) && isVerb(at)) ?? places.find(isVerb) ?? places.find((at) => isTop(at) && tokens[at]?.tag !== 'PUNCT');
	return top ?? first;
}

type Around = { readonly text: string; readonly trees: readonly Tree[]; readonly quotations: readonly Quotation[] };

function orphanLessons(around: Around, sentences: readonly SentenceLesson[]): OrphanLesson[] {
	const told = sentences.flatMap(({ tree, cues }) => cues.map((lesson) => ({ utterance: utteranceOf(around, tree, lesson), attribution: lesson.attribution })));
	told.sort((one, other) => one.utterance.cue.start - other.utterance.cue.start);
	return orphansOf({ ...around, utterances: told.map(({ utterance }) => utterance) }).map(({ quotation, before, next, orphan }) => ({
		orphan,
		label: claims(told[before], quotation) ? ofBefore : claims(told[next], quotation) ? ofNext : 0,
	}));
}

function claims(told: { readonly attribution: GoldAttribution } | undefined, { start, end }: Span): boolean {
	const shared = (told?.attribution.content ?? []).reduce((sum, span) => sum + Math.max(0, Math.min(span.end, end) - Math.max(span.start, start)), 0);
	return shared * 2 > end - start;
}

/** What the reader would know of the utterance from its own sentence. */
function utteranceOf({ quotations: all }: Around, tree: Tree, { cue, labels }: CueLesson): Utterance {
	const { tokens, sentence } = tree;
	const contents: Span[] = [];
	for (let at = 0; at < tokens.length; at++) {
		const first = at;
		while (labels[at] === isContent) at++;
		if (at > first) contents.push(spanOfRun(tokens, { first, last: at }));
	}
	const { start, end, lemma } = tokens[cue] as Token;
	return { sentence: sentence.index, cue: { start, end }, lemma, contents: stretched(contents, { start, end }, all) };
}
