// The grammar: closed word classes, known verbs and lemmas, built once for a lexicon from its word lists.
import type { Lexicon } from '#reference/lexicon.ts';
import type { Tag } from './tree.ts';

export type Grammar = {
	readonly closed: ReadonlyMap<string, Tag>;
	readonly verbs: ReadonlySet<string>;
	/** Lower case with their stop: `no.`, `gen.`; the stop belongs to the word. */
	readonly abbreviations: ReadonlySet<string>;
	readonly lemma: (lower: string) => string;
	readonly isKnown: (lemma: string) => boolean;
	readonly ending: (lower: string) => Tag;
};

const made = new WeakMap<Lexicon, Grammar>();

/** The grammar of a lexicon; made on first use and kept with it. */
export function grammarOf(lexicon: Lexicon): Grammar {
	const known = made.get(lexicon);
	if (known) return known;
	const grammar = build(lexicon);
	made.set(lexicon, grammar);
	return grammar;
}

/** Word lists of words.yaml that are closed classes, weakest first. */
const classes: readonly (readonly [string, Tag])[] = [
	['subordinators', 'SCONJ'],
	['prepositions', 'ADP'],
	['conjunctions', 'CCONJ'],
	['pronouns', 'PRON'],
	['relatives', 'PRON'],
	['determiners', 'DET'],
	['auxiliaries', 'AUX'],
	['numbers', 'NUM'],
];

function build(lexicon: Lexicon): Grammar {
	const closed = new Map<string, Tag>();
	for (const [list, tag] of classes) for (const word of lexicon.words[list] ?? []) closed.set(word, tag);
	for (const word of ['not', "n't", 'also', 'then', 'later', 'earlier', 'however', 'meanwhile', 'again', 'still', 'already', 'only', 'too'])
		closed.set(word, 'ADV');
	const irregular = new Map((lexicon.words.irregular ?? []).map((pair) => pair.split(' ') as [string, string]));
	const verbs = new Set<string>(irregular.values());
	const firstWords = (patterns: readonly string[]) => {
		for (const words of patterns) for (const word of (words.split(' ')[0] ?? '').split('|')) if (!word.startsWith('@')) verbs.add(word);
	};
	for (const kind of lexicon.kinds) firstWords(kind.verbs);
	for (const cue of lexicon.cues) firstWords(cue.words);
	for (const tag of closed.keys()) verbs.delete(tag);
	return {
		closed,
		verbs,
		abbreviations: new Set((lexicon.words.abbreviations ?? []).map((word) => word.toLowerCase())),
		lemma: memo((lower) => irregular.get(lower) ?? stem(lower, verbs)),
		isKnown: (lemma) => verbs.has(lemma) || closed.has(lemma),
		ending,
	};
}

/** Forgets everything when full, so that hostile text cannot fill the memory. */
function memo(find: (key: string) => string): (key: string) => string {
	const found = new Map<string, string>();
	return (key) => {
		let value = found.get(key);
		if (value === undefined) {
			if (found.size > 50_000) found.clear();
			value = find(key);
			found.set(key, value);
		}
		return value;
	};
}

/** Undoes regular English endings; candidates that are known verbs win over shorter stems. */
function stem(lower: string, verbs: ReadonlySet<string>): string {
	for (const [suffix, endings] of suffixes) {
		if (!lower.endsWith(suffix) || lower.length < suffix.length + 2) continue;
		const base = lower.slice(0, -suffix.length);
		const undoubled = base.at(-1) === base.at(-2) ? base.slice(0, -1) : base;
		for (const candidate of [...endings.map((ending) => base + ending), undoubled]) if (verbs.has(candidate)) return candidate;
	}
	if (lower.endsWith('ies') && lower.length > 4) return `${lower.slice(0, -3)}y`;
	if (/(?:sh|ch|x|ss)es$/.test(lower)) return lower.slice(0, -2);
	return lower.endsWith('s') && lower.length > 3 && !/(?:ss|us|is)$/.test(lower) ? lower.slice(0, -1) : lower;
}

const suffixes: readonly (readonly [string, readonly string[]])[] = [
	['ied', ['y']],
	['ies', ['y']],
	['ing', ['', 'e']],
	['ed', ['', 'e']],
	['es', ['', 'e']],
	['s', ['']],
];

function ending(lower: string): Tag {
	if (lower.endsWith('ly') && lower.length > 4) return 'ADV';
	if (/(?:ous|ive|ful|less|able|ible|ical|ial|ional|ary|ic)$/.test(lower) && lower.length > 4) return 'ADJ';
	if (/(?:ed|ing)$/.test(lower) && lower.length > 5) return 'VERB';
	return 'NOUN';
}
