// Brings the silver tags of news to the treebank's customs: *United* in a name is an adjective there, *all* always a
// determiner. A tag the treebank never gives a word it knows becomes the one it gives, or is left open.
import type { GoldSentence, GoldWord } from './sentence.ts';

/** How often a key (`word`, `word fine`, `word tag`) has a value. */
export type TagCounts = ReadonlyMap<string, ReadonlyMap<string, number>>;

export function tagCountsOf(sentences: readonly GoldSentence[]): TagCounts {
	const counts = new Map<string, Map<string, number>>();
	const add = (key: string, value: string) => {
		const row = counts.get(key) ?? new Map<string, number>();
		counts.set(key, row.set(value, (row.get(value) ?? 0) + 1));
	};
	for (const { words } of sentences) {
		for (const { text, tag, fine } of words) {
			const lower = lowerOf(text);
			add(lower, `${tag} ${fine}`);
			add(`${lower} ${fine}`, tag);
			add(`${lower} ${tag}`, fine);
		}
	}
	return counts;
}

/** Changes the tags in place. */
export function settleTags(sentences: readonly GoldSentence[], counts: TagCounts): void {
	for (const { words } of sentences) for (const word of words) if (word.tag !== '') Object.assign(word, settled(word, counts));
}

function settled({ text, tag, fine }: GoldWord, counts: TagCounts): { readonly tag?: string; readonly fine?: string } {
	const lower = lowerOf(text);
	const seen = counts.get(lower);
	const all = [...(seen?.values() ?? [])].reduce((sum, count) => sum + count, 0);
	if (all < 2 || seen?.has(`${tag} ${fine}`)) return {};
	const tags = counts.get(`${lower} ${fine}`);
	if (tags) return { tag: commonest(tags) };
	const fines = counts.get(`${lower} ${tag}`);
	if (fines && all >= 15) return { fine: commonest(fines) };
	return all >= 50 ? { tag: '', fine: '' } : {};
}

function commonest(row: ReadonlyMap<string, number>): string {
	return [...row].toSorted(([one, count], [other, rest]) => rest - count || (one < other ? -1 : 1))[0]?.[0] ?? '';
}

function lowerOf(text: string): string {
	return text.toLowerCase().replaceAll('’', "'");
}
