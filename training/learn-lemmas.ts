// Learns the tables of lemmas: for each fine tag the rules of endings, and the words that break them.
import { lemmaOf, longestEnding, type LemmaTable } from '#syntax/lemma.ts';
import type { GoldSentence } from './sentence.ts';

/** Tags whose words are their own lemma unless listed. */
const still = /^(?:NNPS?|CD|[^A-Z].*)$/;

type Entry = { readonly fine: string; readonly lower: string; readonly lemma: string; readonly count: number };

/** @param sources treebanks, the most trusted first: a later one adds words that the earlier do not have */
export function learnLemmas(sources: readonly (readonly GoldSentence[])[]): LemmaTable {
	const known = new Map<string, Entry>();
	for (const sentences of sources)
		for (const entry of entriesOf(sentences)) if (!known.has(`${entry.fine} ${entry.lower}`)) known.set(`${entry.fine} ${entry.lower}`, entry);
	const entries = [...known.values()];
	const rules = rulesOf(entries.filter(({ fine }) => !still.test(fine)));
	const irregular: Record<string, string> = {};
	for (const { fine, lower, lemma } of entries)
		if (lemmaOf(lower, { tag: 'X', fine }, { irregular: {}, rules }) !== lemma) irregular[`${fine} ${lower}`] = lemma;
	return { irregular, rules };
}

/** Each word with the lemma it mostly has. */
function entriesOf(sentences: readonly GoldSentence[]): Entry[] {
	const counts = new Map<string, Map<string, number>>();
	for (const { words } of sentences) {
		for (const { text, lemma, fine, tag } of words) {
			if (tag === '' || lemma === '_' || still.test(fine) || !/^[\p{L}'’-]+$/u.test(text)) continue;
			const key = `${fine} ${text.toLowerCase().replaceAll('’', "'")}`;
			const row = counts.get(key) ?? new Map<string, number>();
			counts.set(key, row.set(lemma.toLowerCase(), (row.get(lemma.toLowerCase()) ?? 0) + 1));
		}
	}
	return [...counts].map(([key, row]) => {
		const [lemma, count] = [...row].toSorted(([one, some], [other, rest]) => rest - some || (one < other ? -1 : 1))[0] as [string, number];
		const [fine = '', lower = ''] = key.split(' ');
		return { fine, lower, lemma, count };
	});
}

function ruleOf(lower: string, lemma: string): string | null {
	let same = 0;
	while (same < lower.length && lower[same] === lemma[same]) same++;
	const gone = lower.length - same;
	return gone > 6 || (same < 2 && gone > 0) ? null : `${gone}${lemma.slice(same)}`;
}

/** The commonest rule of each ending, where it differs from that of the shorter ending. */
function rulesOf(entries: readonly Entry[]): Record<string, string> {
	const rules: Record<string, string> = {};
	for (let length = 0; length <= longestEnding; length++) {
		const counts = new Map<string, Map<string, number>>();
		for (const { fine, lower, lemma } of entries) {
			const rule = lower.length > length ? ruleOf(lower, lemma) : null;
			if (rule === null) continue;
			const key = `${fine} ${lower.slice(lower.length - length)}`;
			const row = counts.get(key) ?? new Map<string, number>();
			counts.set(key, row.set(rule, (row.get(rule) ?? 0) + 1));
		}
		for (const [key, row] of counts) {
			const [rule, count] = [...row].toSorted(([one, some], [other, rest]) => rest - some || (one < other ? -1 : 1))[0] as [string, number];
			if (count >= (length < 3 ? 3 : 2) && applyShorter(key, rules) !== rule) rules[key] = rule;
		}
	}
	return rules;
}

/** The rule that the endings shorter than this one give. */
function applyShorter(key: string, rules: Readonly<Record<string, string>>): string {
	const [fine = '', ending = ''] = key.split(' ');
	for (let from = 1; from <= ending.length; from++) {
		const rule = rules[`${fine} ${ending.slice(from)}`];
		if (rule !== undefined) return rule;
	}
	return '0';
}
