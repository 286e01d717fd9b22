// A phrasebook finds the phrases of a list in a row of tokens, the longest at each place, in time linear in
// the tokens. Each phrase carries what it stands for. A phrase written with a capital asks for a capital.
import { noted } from '#syntax/notes.ts';
import type { Token } from '#syntax/tree.ts';

type Node<Value> = { readonly next: Map<string, Node<Value>>; values: { readonly value: Value; readonly phrase: string }[] };
export type Hit<Value> = { readonly value: Value; readonly first: number /** Exclusive. */; readonly last: number };
export type Phrasebook<Value> = {
	/** All phrases are added before the first is looked for. */
	readonly add: (phrase: string, value: Value) => void;
	readonly at: (tokens: readonly Token[], index: number) => readonly Hit<Value>[];
};

const none: readonly never[] = [];

/** An empty phrasebook. `at` gives the hits of the longest matching phrase that starts at the token. */
export function phrasebook<Value>(): Phrasebook<Value> {
	const root: Node<Value> = { next: new Map(), values: [] };
	const startOf = noted(({ lower }) => root.next.get(keyOf(lower)) ?? null);
	return {
		add(phrase, value) {
			let node = root;
			for (const word of wordsOf(phrase)) {
				let child = node.next.get(word);
				if (!child) {
					child = { next: new Map(), values: [] };
					node.next.set(word, child);
				}
				node = child;
			}
			if (node !== root) node.values.push({ value, phrase });
		},
		at(tokens, index) {
			const token = tokens[index];
			let node: Node<Value> | null | undefined = token && startOf(token);
			if (!token || !node) return none;
			let hits: readonly Hit<Value>[] = none;
			for (let place = index; node; node = nextOf(node, tokens[++place])) {
				if (node.values.length === 0) continue;
				const fitting = node.values.filter(({ phrase }) => fitsCase(phrase, token));
				if (fitting.length > 0) hits = fitting.map(({ value }) => ({ value, first: index, last: place + 1 }));
			}
			return hits;
		},
	};
}

function nextOf<Value>({ next }: Node<Value>, token: Token | undefined): Node<Value> | undefined {
	return token && next.size > 0 ? next.get(keyOf(token.lower)) : undefined;
}

/** Cuts a phrase as the tokenizer does; hyphens count as spaces nowhere, possessives stand apart. */
function wordsOf(phrase: string): string[] {
	const lower = phrase.toLowerCase().replaceAll('’', "'");
	return (
		lower.match(
			/(?:\p{L}\.){2,}|\p{L}[\p{L}\p{M}]+\.\p{L}{2,4}(?![\p{L}\p{M}])|\p{L}[\p{L}\p{M}]*(?:[-'][\p{L}\p{M}\d]+)*|\d+(?:[.,:]\d+)*(?:st|nd|rd|th)?|[^\s.]/gu,
		) ?? []
	).flatMap((word) => (/'s$/.test(word) && word.length > 2 ? [word.slice(0, -2), "'s"] : [keyOf(word)]));
}

/** British and American spellings and dashes meet under one key. */
function keyOf(word: string): string {
	if (word.length === 1) return word === '–' || word === '—' ? '-' : word;
	if (word.charCodeAt(word.length - 1) === 46) return word.slice(0, -1);
	if (word.length < 6) return word;
	return word.includes('defense') ? word.replace('defense', 'defence') : word === 'center' ? 'centre' : word;
}

function fitsCase(phrase: string, token: Token): boolean {
	const first = phrase[0] ?? '';
	if (first === first.toLowerCase()) return true;
	if (/^[A-Z]{2,4}$/.test(phrase)) return token.text === phrase || (token.text === token.text.toUpperCase() && phrase.length > 2);
	const initial = token.text[0] ?? '';
	return initial !== initial.toLowerCase() || initial === initial.toUpperCase();
}
