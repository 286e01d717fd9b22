// Cuts a sentence into the places of its tokens. A possessive or contracted ending is a token of its own, an
// abbreviation keeps its stop, a name such as `News.Az` and a word joined by hyphens are one token. Plain words and marks
// are seen by their letters; the pattern is asked where it is not that simple.
import type { Span } from '#text/span.ts';

const pattern =
	/(?:https?:\/\/|www\.)[^\s<>"“”()[\]]+|(?:\p{L}\.){2,}|\p{L}[\p{L}\p{M}]+\.(?:\p{Ll}{2,4}|\p{Lu}\p{Ll})(?![\p{L}\p{M}])|\p{L}[\p{L}\p{M}]*(?:[-'’][\p{L}\p{M}\d]+)*|\d+(?:[.,:/]\d+)*(?:st|nd|rd|th|s(?![\p{L}\p{M}]))?|\s+|\.{2,}|-{2,}|./suy;
/** Endings that are words: possessives, verbs, the negation. */
const ending = /(?:n['’]t|['’](?:s|ll|ve|re|d|m)|(?<=^can)not)$/i;

/** The tokens of `text` between two places, in order. `abbreviations` are in lower case with their stop. */
export function tokenize(text: string, { start, end }: Span, abbreviations: ReadonlySet<string>): Span[] {
	const tokens: Span[] = [];
	const sentence = text.slice(start, end);
	for (let at = 0; at < sentence.length; ) {
		if (sentence.charCodeAt(at) === 32) {
			at++;
			continue;
		}
		const last = plainEnd(sentence, at);
		if (last > 0) {
			tokens.push({ start: start + at, end: start + last });
			at = last;
			continue;
		}
		pattern.lastIndex = at;
		const words = pattern.exec(sentence)?.[0] ?? '';
		const from = start + at;
		const before = tokens.at(-1);
		at += words.length;
		if (/^\s/.test(words)) continue;
		if (words === '.' && before?.end === from && abbreviations.has(`${text.slice(before.start, from).toLowerCase()}.`))
			tokens[tokens.length - 1] = { start: before.start, end: from + 1 };
		else cut(tokens, words, from);
	}
	return tokens;
}

/** What a sign below 128 is to a plain word: `letter`, `digit`, `gap`, `mark` (a token by itself, and the end of a word), or none of these. */
const sorts = Uint8Array.from({ length: 128 }, (_, code) => sortOf(String.fromCharCode(code)));
const [letter, digit, gap, mark] = [1, 2, 3, 4];

function sortOf(sign: string): number {
	if (/[a-z]/i.test(sign)) return 1;
	if (/\d/.test(sign)) return 2;
	if (/[ \t\n\r]/.test(sign)) return 3;
	return /[,;!?()"[\]/&%$]/.test(sign) ? 4 : 0;
}

/** The end of a token that its letters alone tell: a plain word or number before a gap, a mark. 0 where they do not. */
function plainEnd(text: string, at: number): number {
	const code = text.charCodeAt(at);
	if (code >= 128) return code >= 0x2013 && code <= 0x201f ? at + 1 : 0;
	const sort = sorts[code];
	if (sort === mark) return at + 1;
	if (sort !== letter && sort !== digit) return 0;
	let last = at + 1;
	while (last < text.length && sorts[text.charCodeAt(last)] === sort) last++;
	return isPlainEnd(text, last, sort) && !isCannot(text, at, last) ? last : 0;
}

/** Whether nothing can follow that would belong to the word or number. A stop ends a word where no letter follows it. */
function isPlainEnd(text: string, last: number, sort: number): boolean {
	if (last === text.length) return true;
	const code = text.charCodeAt(last);
	if (sorts[code] === gap) return true;
	if (sort === digit) return false;
	if (sorts[code] === mark) return true;
	return code === 46 && (last + 1 === text.length || sorts[text.charCodeAt(last + 1)] === gap);
}

/** The one word that is two without a mark between them. */
function isCannot(text: string, at: number, last: number): boolean {
	return last - at === 6 && (text.charCodeAt(at) | 32) === 99 && text.slice(at, last).toLowerCase() === 'cannot';
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
