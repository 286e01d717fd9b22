// Cuts a sentence into the places of its tokens. A possessive or contracted ending is a token of its own, an
// abbreviation keeps its stop, a name such as `News.Az` and a word joined by hyphens are one token.
import type { Span } from '#text/span.ts';

const pattern =
	/(?:https?:\/\/|www\.)[^\s<>"“”()[\]]+|(?:\p{L}\.){2,}|\p{L}[\p{L}\p{M}]+\.(?:\p{Ll}{2,4}|\p{Lu}\p{Ll})(?![\p{L}\p{M}])|\p{L}[\p{L}\p{M}]*(?:[-'’][\p{L}\p{M}\d]+)*|\d+(?:[.,:/]\d+)*(?:st|nd|rd|th|s(?![\p{L}\p{M}]))?|\s+|\.{2,}|-{2,}|./gsu;
/** Endings that are words: possessives, verbs, the negation. */
const ending = /(?:n['’]t|['’](?:s|ll|ve|re|d|m)|(?<=^can)not)$/i;

/** The tokens of `text` between two places, in order. `abbreviations` are in lower case with their stop. */
export function tokenize(text: string, { start, end }: Span, abbreviations: ReadonlySet<string>): Span[] {
	const tokens: Span[] = [];
	for (const match of text.slice(start, end).matchAll(pattern)) {
		const words = match[0];
		if (/^\s/.test(words)) continue;
		const from = start + match.index;
		const before = tokens.at(-1);
		if (words === '.' && before?.end === from && abbreviations.has(`${text.slice(before.start, from).toLowerCase()}.`))
			tokens[tokens.length - 1] = { start: before.start, end: from + 1 };
		else cut(tokens, words, from);
	}
	return tokens;
}

/** Adds a word, and what is joined to its end as tokens of their own. */
function cut(tokens: Span[], words: string, start: number): void {
	const found = words.length > 2 ? ending.exec(words) : null;
	if (!found || found.index === 0) tokens.push({ start, end: start + words.length });
	else {
		cut(tokens, words.slice(0, found.index), start);
		tokens.push({ start: start + found.index, end: start + words.length });
	}
}
