// Notes on words: what a room works out about a word, once for all its tokens. Tokens written the same and of the same
// class bear the same number; a note is kept under it. When there are too many the numbering begins anew, between
// documents, and tokens of before are worked out without notes.
import type { Token } from './tree.ts';

/** The number of a token that no parser made. */
export const unnumbered = -1;

/** Words in one numbering, some thousand more while a long document is read. */
const most = 100_000;

let first = 0;
let next = 0;

/** A number no word has had. */
export function newNumber(): number {
	return next++;
}

/** The first number of this numbering; begins a new one where the last is full. */
export function numbering(): number {
	if (next - first >= most) first = next;
	return first;
}

/**
 * Asks once for each word.
 * @param make may look at text, lower, lemma and tag of the token, and at nothing else
 */
export function noted<Note extends NonNullable<unknown> | null>(make: (token: Token) => Note): (token: Token) => Note {
	let notes: (Note | undefined)[] = [];
	let begin = first;
	return (token) => {
		const at = token.word - first;
		if (at < 0) return make(token);
		if (begin !== first) {
			notes = [];
			begin = first;
		}
		const known = notes[at];
		if (known !== undefined) return known;
		const note = make(token);
		while (notes.length <= at) notes.push(undefined);
		notes[at] = note;
		return note;
	};
}
