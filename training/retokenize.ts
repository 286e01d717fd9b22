// Brings an annotated sentence to the tokens the reader makes of its text. Words that are one token there are joined:
// the token is that of its words which depends on a word outside. Pieces of what was one word are left open.
import { tokenize } from '#syntax/tokenize.ts';
import type { GoldSentence, GoldWord } from './sentence.ts';

/** The sentence in the reader's tokens; null where the borders cross or the offsets are not known. */
export function retokenize({ text, words }: GoldSentence, abbreviations: ReadonlySet<string>): GoldSentence | null {
	if (words.some(({ start, end }, at) => start < 0 || end <= start || start < (words[at - 1]?.end ?? 0))) return null;
	const spans = tokenize(text, { start: 0, end: text.length }, abbreviations);
	const groups = groupsOf(spans, words);
	if (!groups) return null;
	const places = new Int32Array(words.length + 1);
	const tops: number[] = [];
	for (const [place, { inside, isWhole }] of groups.entries()) {
		for (const at of inside) if (isWhole) places[at + 1] = place + 1;
		tops.push(topOf(inside, words));
	}
	return {
		text,
		words: groups.map(({ start, end, inside, isWhole }, place): GoldWord => {
			const word = words[tops[place] as number] as GoldWord;
			const own = { text: text.slice(start, end), start, end };
			if (!isWhole) return { ...word, ...own, head: -1, relation: 'dep', tag: '', fine: '' };
			const lemma = inside.length === 1 ? word.lemma : own.text.toLowerCase();
			return { ...word, ...own, lemma, head: word.head > 0 ? (places[word.head] as number) : word.head, ...joinedTag(inside, words, word) };
		}),
	};
}

type Group = { readonly start: number; readonly end: number; readonly inside: readonly number[]; readonly isWhole: boolean };

/** For each token the words in it, or the one word it is a piece of; only the last piece is whole. */
function groupsOf(spans: readonly { readonly start: number; readonly end: number }[], words: readonly GoldWord[]): Group[] | null {
	const groups: Group[] = [];
	let at = 0;
	for (const { start, end } of spans) {
		const inside: number[] = [];
		while (at < words.length && (words[at] as GoldWord).start < end) {
			const word = words[at] as GoldWord;
			if (word.end > end) {
				if (inside.length > 0) return null;
				groups.push({ start, end, inside: [at], isWhole: false });
				break;
			}
			inside.push(at++);
		}
		if (inside.length > 0) groups.push({ start, end, inside, isWhole: true });
	}
	return at === words.length ? groups : null;
}

/** The one of some words whose head stands outside them. */
function topOf(inside: readonly number[], words: readonly GoldWord[]): number {
	return inside.find((at) => !inside.includes((words[at] as GoldWord).head - 1)) ?? (inside.at(-1) as number);
}

/** Words joined by hyphens have the tag of their top; before a noun a participle or noun is an adjective. */
function joinedTag(inside: readonly number[], words: readonly GoldWord[], top: GoldWord): { tag?: string; fine?: string } {
	if (inside.length === 1 || !inside.some((at) => words[at]?.text === '-')) return {};
	if (/^(?:amod|compound)$/.test(top.relation) && !/^(?:PROPN|NUM)$/.test(top.tag)) return { tag: 'ADJ', fine: 'JJ' };
	return {};
}
