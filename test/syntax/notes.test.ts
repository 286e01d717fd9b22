// Notes are made once for a word and never taken for another.
import { expect, it } from 'vitest';
import { newNumber, noted, unnumbered } from '#syntax/notes.ts';
import type { Token } from '#syntax/tree.ts';

const token = (text: string, word: number): Token => ({ start: 0, end: 1, text, lower: text, lemma: text, tag: 'NOUN', head: -1, relation: 'root', word });

it('is made once for all tokens of a word', () => {
	const asked: string[] = [];
	const lengthOf = noted(({ text }) => asked.push(text) && text.length);
	const [road, post] = [newNumber(), newNumber()];
	expect([token('road', road), token('post', post), token('road', road)].map(lengthOf)).toEqual([4, 4, 4]);
	expect(asked).toEqual(['road', 'post']);
});

it('is made each time where no parser made the token', () => {
	const textOf = noted(({ text }) => text);
	expect([token('one', unnumbered), token('other', unnumbered)].map(textOf)).toEqual(['one', 'other']);
});

it('may be that there is nothing to note', () => {
	const nothing = noted(() => null);
	const word = newNumber();
	expect([nothing(token('a', word)), nothing(token('a', word))]).toEqual([null, null]);
});
