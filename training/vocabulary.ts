// Makes what the models know of words before they learn: the classes, the words that are no names, and which classes
// each word may have.
import { hashText } from '#text/hash.ts';
import { indexOf, type HashIndex } from '#syntax/hash.ts';
import type { WordClass } from '#syntax/lemma.ts';
import type { Tag } from '#syntax/tree.ts';
import { normalForm, type Vocabulary } from '#syntax/word.ts';
import type { GoldSentence, GoldWord } from './sentence.ts';

/** Classes seen less often than this are taken for the commonest class of their tag. */
const rareClass = 20;
/** A word seen this often has the classes it was seen with and no others. */
const often = 20;

export type Classes = { readonly list: readonly WordClass[]; readonly numberOf: (word: GoldWord) => number };

/** The classes of a treebank; number 0 is the root's, and that of words whose class is open. */
export function classesOf(sentences: readonly GoldSentence[]): Classes {
	const counts = new Map<string, number>();
	for (const { words } of sentences) for (const { tag, fine } of words) add(counts, `${tag} ${fine}`);
	const ranked = [...counts].toSorted(([one, count], [other, rest]) => rest - count || (one < other ? -1 : 1));
	const kept = ranked.filter(
		([, count], at) => count >= rareClass || ranked.findIndex(([name]) => name.split(' ')[0] === ranked[at]?.[0].split(' ')[0]) === at,
	);
	const list: WordClass[] = [{ tag: 'X', fine: 'ROOT' }, ...kept.map(([name]) => ({ tag: name.split(' ')[0] as Tag, fine: name.split(' ')[1] as string }))];
	const numbers = new Map(list.map(({ tag, fine }, number) => [`${tag} ${fine}`, number]));
	const commonest = (tag: string) => list.findIndex((one, at) => at > 0 && one.tag === tag);
	return { list, numberOf: ({ tag, fine }) => numbers.get(`${tag} ${fine}`) ?? Math.max(0, commonest(tag)) };
}

export type Sources = {
	readonly sentences: readonly GoldSentence[];
	readonly news: readonly GoldSentence[];
	readonly demonyms: ReadonlySet<string>;
	readonly kept: readonly string[];
};

/** Counts words and their classes. `kept` are words that are known however they are written. */
export function vocabularyOf({ sentences, news, demonyms, kept }: Sources, classes: Classes): Vocabulary {
	const known = knownWords([...sentences, ...news]);
	for (const word of kept) known.add(word.toLowerCase());
	const seen = countClasses(sentences, { known, demonyms, classes });
	const usual = usualOf(countClasses(news, { known, demonyms, classes }));
	const open = openClasses(seen, known);
	// Number 0 means unknown, so a known word with all open classes has a number of its own.
	const places = new Map<string, number>();
	const numberOf = (set: Uint8Array) => {
		const number = places.get(set.join(' ')) ?? places.size + 1;
		places.set(set.join(' '), number);
		return number;
	};
	const entries = new Map<number, number>();
	for (const [form, row] of [...seen].toSorted(([one], [other]) => (one < other ? -1 : 1))) {
		if (!known.has(form) && !/^[@-]|^\P{L}+$/u.test(form)) continue;
		const set = candidatesOf(row, open);
		entries.set(hashText(form), numberOf(set));
	}
	for (const word of known) if (!entries.has(hashText(word))) entries.set(hashText(word), numberOf(open));
	return { dictionary: indexOf(entries), usual, demonyms };
}

type Counts = Map<string, Map<number, number>>;

/** How often each normal form has each class. */
function countClasses(
	sentences: readonly GoldSentence[],
	{ known, demonyms, classes }: { readonly known: ReadonlySet<string>; readonly demonyms: ReadonlySet<string>; readonly classes: Classes },
): Counts {
	const seen: Counts = new Map();
	const note = (form: string, word: GoldWord) => {
		const row = seen.get(form) ?? new Map<number, number>();
		seen.set(form, row);
		if (word.tag !== '') add(row, classes.numberOf(word));
	};
	for (const { words } of sentences) {
		for (const word of words) {
			const lower = word.text.toLowerCase().replaceAll('’', "'");
			note(normalForm(word.text, lower, { knows: (one) => known.has(one), demonyms }), word);
		}
	}
	return seen;
}

/** For each form a number for its two commonest classes and how sure they are. */
function usualOf(seen: Counts): HashIndex {
	const numbers = new Map<string, number>();
	const entries = new Map<number, number>();
	for (const [form, row] of seen) {
		const all = [...row.values()].reduce((sum, count) => sum + count, 0);
		const [first, second] = [...row].toSorted(([one, count], [other, rest]) => rest - count || one - other);
		if (!first || all < 2) continue;
		const sure = Math.floor((first[1] * 10 - 1) / all);
		const pattern = `${first[0]} ${sure} ${sure < 9 ? second?.[0] : ''} ${all < 5}`;
		const number = numbers.get(pattern) ?? numbers.size + 1;
		numbers.set(pattern, number);
		entries.set(hashText(form), number);
	}
	return indexOf(entries);
}

/** Words seen in lower case twice, and not nearly always as names. */
function knownWords(sentences: readonly GoldSentence[]): Set<string> {
	const low = new Map<string, number>();
	const high = new Map<string, number>();
	for (const { words } of sentences) {
		for (const [at, { text }] of words.entries()) {
			const lower = text.toLowerCase().replaceAll('’', "'");
			if (!/\p{L}/u.test(lower) || /\d|\p{Ll}\p{Lu}/u.test(text)) continue;
			if (text === lower || text.replaceAll('’', "'") === lower) add(low, lower);
			else if (at > 0) add(high, lower);
		}
	}
	return new Set([...low].filter(([word, count]) => count >= 2 && count * 10 >= (high.get(word) ?? 0)).map(([word]) => word));
}

function candidatesOf(row: ReadonlyMap<number, number>, open: Uint8Array): Uint8Array {
	const all = [...row.values()].reduce((sum, count) => sum + count, 0);
	const seen = [...row].filter(([, count]) => count * 400 >= all && (all < often || count > 1)).map(([number]) => number);
	const list = all >= often ? seen : [...new Set([...seen, ...open])];
	return Uint8Array.from(list.toSorted((one, other) => one - other));
}

/** The classes of words that were seen once. */
function openClasses(seen: ReadonlyMap<string, ReadonlyMap<number, number>>, known: ReadonlySet<string>): Uint8Array {
	const counts = new Map<number, number>();
	for (const [form, row] of seen)
		if (!known.has(form) && row.size === 1 && /^\p{L}/u.test(form)) for (const [number, count] of row) if (count <= 2) add(counts, number);
	const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
	return Uint8Array.from(
		[...counts]
			.filter(([, count]) => count * 500 >= all)
			.map(([number]) => number)
			.toSorted((one, other) => one - other),
	);
}

function add<Key>(counts: Map<Key, number>, key: Key): void {
	counts.set(key, (counts.get(key) ?? 0) + 1);
}
