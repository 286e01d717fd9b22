// Parses sentences into tokens with lemma and a coarse tag. Tags come from closed classes, endings and the
// word before: enough for the rules of the later rooms, and nothing is guessed that they do not ask for.
import type { Document } from '#documents/document.ts';
import type { Lexicon } from '#reference/lexicon.ts';
import type { Sentence } from '#sentences/sentence.ts';
import { grammarOf, type Grammar } from './grammar.ts';
import type { Tag, Token, Tree } from './tree.ts';

/** One tree a sentence, in order. Linear in the length of the text. */
export function parse(document: Document, sentences: readonly Sentence[], lexicon: Lexicon): readonly Tree[] {
	const grammar = grammarOf(lexicon);
	return sentences.map((sentence) => ({ sentence, tokens: tokenize(document.text, sentence, grammar) }));
}

const pattern =
	/(?:\p{L}\.){2,}|\p{L}[\p{L}\p{M}]+\.(?:\p{Ll}{2,4}|\p{Lu}\p{Ll})(?![\p{L}\p{M}])|\p{L}[\p{L}\p{M}]*(?:[-'’][\p{L}\p{M}\d]+)*|\d+(?:[.,:/]\d+)*(?:st|nd|rd|th)?|\s+|./gsu;

function tokenize(text: string, sentence: Sentence, grammar: Grammar): Token[] {
	const tokens: Token[] = [];
	for (const match of text.slice(sentence.start, sentence.end).matchAll(pattern)) {
		const words = match[0];
		if (/^\s/.test(words)) continue;
		const start = sentence.start + match.index;
		const possessive = /['’]s$/i.test(words) && words.length > 2;
		if (possessive) {
			add(tokens, { words: words.slice(0, -2), start }, grammar);
			add(tokens, { words: words.slice(-2), start: start + words.length - 2 }, grammar);
		} else add(tokens, { words, start }, grammar);
	}
	return tokens;
}

function add(tokens: Token[], { words, start }: { readonly words: string; readonly start: number }, grammar: Grammar): void {
	const before = tokens.at(-1);
	if (words === '.' && before?.end === start && grammar.abbreviations.has(`${before.lower}.`)) {
		tokens[tokens.length - 1] = { ...before, end: start + 1, text: `${before.text}.`, lower: `${before.lower}.` };
		return;
	}
	const lower = words.toLowerCase().replaceAll('’', "'");
	const lemma = grammar.lemma(lower);
	const tag = tagOf({ words, lower, lemma }, before, grammar);
	tokens.push({ start, end: start + words.length, text: words, lower, lemma, tag });
}

function tagOf(
	{ words, lower, lemma }: { readonly words: string; readonly lower: string; readonly lemma: string },
	before: Token | undefined,
	grammar: Grammar,
): Tag {
	if (!/[\p{L}\d]/u.test(words)) return 'PUNCT';
	if (/^\d/.test(words)) return 'NUM';
	const closed = grammar.closed.get(lower);
	if (lower === "'s") return before?.tag === 'PRON' ? 'AUX' : 'PART';
	if (lower === 'to') return 'PART';
	if (closed) return closed;
	const isFirst = before === undefined || (before.tag === 'PUNCT' && /["“”:—[(]/.test(before.text));
	if (/^\p{Lu}/u.test(words) && !(isFirst && grammar.isKnown(lemma))) return 'PROPN';
	if (grammar.verbs.has(lemma) && !isNominal(lower, lemma, before)) return 'VERB';
	return grammar.ending(lower);
}

/** Whether a word that could be a verb stands where a noun stands: after a determiner, an adjective, a possessive. */
function isNominal(lower: string, lemma: string, before: Token | undefined): boolean {
	if (!before) return lower === lemma;
	if (before.tag === 'DET' || before.tag === 'ADJ' || before.tag === 'NUM') return !lower.endsWith('ed') || before.tag === 'DET';
	if (before.lower === "'s" && before.tag === 'PART') return true;
	const isBase = lower === lemma && !/^(?:set|put|cut|shut|let|hit|read)$/.test(lower);
	if (isBase && (before.tag === 'NOUN' || before.tag === 'PROPN') && !before.lower.endsWith('s')) return true;
	return before.tag === 'ADP' && !lower.endsWith('ing');
}
