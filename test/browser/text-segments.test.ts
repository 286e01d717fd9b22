// The law of the segments, on random texts and marks: joined they are the text but for the empty lines, and each
// carries exactly the marks that cover it.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Mark, segment } from '../../src/web/text-segments.ts';

const text = fc.array(fc.constantFrom('a', 'b ', 'č', '😀', '\n', '\n\n', ' \n \n'), { maxLength: 40 }).map((parts) => parts.join(''));
const drawn = text.chain((words) =>
	fc.record({ words: fc.constant(words), marks: fc.array(fc.tuple(fc.nat(words.length), fc.nat(words.length)), { maxLength: 8 }) }),
);

it('segments follow one another, lose nothing but white space, and know their marks', () => {
	fc.assert(
		fc.property(drawn, ({ words, marks }) => {
			const given: Mark[] = marks.map(([one, other], index) => ({
				start: Math.min(one, other),
				end: Math.max(one, other),
				kind: 'claim',
				opens: String(index),
			}));
			const segments = segment(words, given).flatMap((paragraph) => paragraph.segments);
			let end = 0;
			for (const piece of segments) {
				expect(words.slice(end, piece.start).trim()).toBe('');
				expect(words.slice(piece.start, piece.end)).toBe(piece.words);
				const covering = given.filter((mark) => mark.start <= piece.start && piece.end <= mark.end && mark.start < mark.end);
				expect(new Set(piece.marks)).toEqual(new Set(covering));
				end = piece.end;
			}
			expect(words.slice(end).trim()).toBe('');
		}),
	);
});
