// A clause is the stretch of a sentence a trigger stands in: bounded by semicolons, relative pronouns and
// conjunctions that set one clause against another, and by who speaks: a statement's content or the outlet.
import type { Statement } from '#statements/statement.ts';
import type { Token, Tree } from '#syntax/tree.ts';
import { contains, overlaps, type Span } from '#text/span.ts';

/** A stretch of a sentence with one voice. `last` exclusive token index. */
export type Clause = { readonly tree: Tree; readonly first: number; readonly last: number; readonly statement: Statement | null };

/** The stretches of a sentence by who speaks in them: innermost statement, or null for the outlet. */
export function voicesOf(tree: Tree, statements: readonly Statement[]): readonly Clause[] {
	if (statements.length === 0) return tree.tokens.length === 0 ? [] : [{ tree, first: 0, last: tree.tokens.length, statement: null }];
	const voices: Clause[] = [];
	let first = 0;
	let before: Voice | undefined;
	for (let at = 0; at <= tree.tokens.length; at++) {
		const here = at < tree.tokens.length ? voiceAt(tree.tokens[at] as Token, statements) : undefined;
		if (at > 0 && here !== before) {
			if (before !== 'frame') voices.push({ tree, first, last: at, statement: before ?? null });
			first = at;
		}
		before = here;
	}
	return voices;
}

type Voice = Statement | 'frame' | null;

/** `frame`: the words that name the speaker or attribute; they say nothing of the event. */
function voiceAt(token: Span, statements: readonly Statement[]): Voice {
	let innermost: Statement | null = null;
	for (const statement of statements) {
		if (!overlaps(statement.span, token)) continue;
		if (statement.cue.some((span) => contains(span, token)) || statement.source.some((span) => contains(span, token))) return 'frame';
		const content = statement.content.find((span) => contains(span, token));
		if (content && (innermost === null || width(content) <= Math.min(...innermost.content.map(width)))) innermost = statement;
	}
	return innermost;
}

function width({ start, end }: Span): number {
	return end - start;
}

/** The clause around tokens `first`–`last` inside a voice. */
export function clauseAround(voice: Clause, first: number, last: number): Clause {
	const { tokens } = voice.tree;
	let start = first;
	while (start > voice.first && !isBoundary(tokens, start)) start--;
	let end = last;
	while (end < voice.last && !isBoundary(tokens, end)) end++;
	while (end > last && tokens[end - 1]?.tag === 'PUNCT' && !/[)\]”"]/.test(tokens[end - 1]?.text ?? '')) end--;
	while (start < first && (tokens[start]?.tag === 'PUNCT' || tokens[start]?.tag === 'CCONJ') && !/[“"([]/.test(tokens[start]?.text ?? '')) start++;
	return { ...voice, first: start, last: end };
}

/** Whether a clause begins at this token. */
function isBoundary(tokens: readonly Token[], at: number): boolean {
	const token = tokens[at] as Token;
	const before = tokens[at - 1]?.text ?? '';
	if (/^[;:]$/.test(before)) return true;
	if (/^[—–]$/.test(before) && (tokens[at - 1] as Token).end < token.start) return true;
	if (/^(?:which|who|whose|whom)$/.test(token.lower)) return true;
	if (/^(?:but|while|whereas|although|though)$/.test(token.lower)) return true;
	return before === ',' && /^(?:and|where|after|when)$/.test(token.lower) && hasSubject(tokens, at + 1);
}

/** Whether a noun and then a verb follow soon: a clause with a subject of its own. */
function hasSubject(tokens: readonly Token[], from: number): boolean {
	const next = tokens.slice(from, from + 8);
	const noun = next.findIndex(({ tag }) => tag === 'NOUN' || tag === 'PROPN' || tag === 'PRON');
	return noun >= 0 && next.slice(noun + 1).some(({ tag }) => tag === 'VERB' || tag === 'AUX');
}

/** The clause's place in the text. */
export function spanOfClause({ tree, first, last }: Clause): Span {
	return { start: (tree.tokens[first] as Token).start, end: (tree.tokens[last - 1] as Token).end };
}

/** What of `all` stands in the clause. */
export function within<Item extends Span>(all: readonly Item[], clause: Clause): readonly Item[] {
	const span = spanOfClause(clause);
	return all.filter((one) => overlaps(span, one));
}

/** The first token that starts at a place of the text or behind it; tokens stand in order. */
export function tokenFrom(tokens: readonly Token[], start: number): number {
	let [low, high] = [0, tokens.length];
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((tokens[middle] as Token).start < start) low = middle + 1;
		else high = middle;
	}
	return low;
}

/** The word before a mention, past its article. */
export function wordBefore(tokens: readonly Token[], mention: Span): string {
	const at = tokenFrom(tokens, mention.start);
	const before = tokens[at - 1];
	return (before?.tag === 'DET' ? tokens[at - 2]?.lower : before?.lower) ?? '';
}
