// Makes one token of each name of several words, so that how long a name is changes nothing in who is seen to speak.
import { unnumbered } from '#syntax/notes.ts';
import type { Token, Tree } from '#syntax/tree.ts';

/** The tree with every name as one token; heads point into the new row. */
export function withJoinedNames(tree: Tree, text: string): Tree {
	const { tokens } = tree;
	if (!tokens.some((_, at) => isLater(tokens, at))) return tree;
	const places: number[] = [];
	let place = -1;
	for (let at = 0; at < tokens.length; at++) places.push(isLater(tokens, at) ? place : ++place);
	const joined: Token[] = [];
	for (const [at, token] of tokens.entries()) {
		if (isLater(tokens, at)) continue;
		let last = at;
		while (isLater(tokens, last + 1)) last++;
		const head = token.head < 0 ? -1 : (places[token.head] as number);
		if (last === at) joined.push(head === token.head ? token : { ...token, head });
		else joined.push({ ...token, ...named(text, token.start, (tokens[last] as Token).end), head });
	}
	return { ...tree, tokens: joined };
}

function named(text: string, start: number, end: number): Pick<Token, 'end' | 'text' | 'lower' | 'word'> {
	const words = text.slice(start, end);
	return { end, text: words, lower: words.toLowerCase(), word: unnumbered };
}

/** A further word of the name before it. */
function isLater(tokens: readonly Token[], at: number): boolean {
	const token = tokens[at];
	return token !== undefined && at > 0 && token.relation === 'flat' && token.tag === 'PROPN' && token.head < at && tokens[at - 1]?.tag === 'PROPN';
}
