// Finds signs that make a text look other than it reads: Unicode's direction overrides, and embeddings or isolates
// that a paragraph leaves open. They stay in the text, for it is never rewritten, and are shown by a doubt; marks of
// direction that change nothing about neighbouring words are no doubt. (Unicode UAX 9; CVE-2021-42574.)
import type { Doubt } from '#text/doubt.ts';

const pattern = /[\u202a-\u202e\u2066-\u2069\n\u2029]/g;

/** At most one doubt, at the first such sign. */
export function disguises(text: string): Doubt[] {
	let opened: readonly number[] = [];
	for (const { 0: sign, index } of text.matchAll(pattern)) {
		if (sign === '\u202d' || sign === '\u202e') return [doubt(index)];
		if (sign === '\n' || sign === '\u2029') {
			if (opened[0] !== undefined) return [doubt(opened[0])];
		} else if (sign === '\u202c' || sign === '\u2069') opened = opened.slice(0, -1);
		else if (opened.length < 125) opened = [...opened, index];
		else return [doubt(index)];
	}
	return opened[0] === undefined ? [] : [doubt(opened[0])];
}

function doubt(start: number): Doubt {
	const reason = 'The text holds a sign that changes the direction of writing, so it may look other than it reads; it is kept as it is.';
	return { code: 'direction-changed', span: { start, end: start + 1 }, reason, by: 'direction' };
}
