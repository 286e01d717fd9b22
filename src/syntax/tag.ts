// Gives each word its class: the one with the highest score, where the word can have more than one.
import type { Net } from './net.ts';
import type { Word } from './word.ts';

/** Fills `classes` for the words the net looked at last, from place 0. @param known how many classes there are; 0 is the root's */
export function tag(
	{ numbers, at, classes: row }: Net,
	words: readonly Word[],
	{ known, classes }: { readonly known: number; readonly classes: Uint8Array },
): void {
	for (let word = 0; word < words.length; word++) {
		const own = (words[word] as Word).class;
		const from = at.classes / 4 + word * row;
		let best = 1;
		for (let one = 2; own < 0 && one < known; one++) if ((numbers[from + one] as number) > (numbers[from + best] as number)) best = one;
		classes[word] = own < 0 ? best : own;
	}
}
