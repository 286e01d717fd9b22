import fc from 'fast-check';
import { expect, test } from 'vitest';
import { agreement, hasWords, sketchOf } from '#text/sketch.ts';

const long = 'The harbour ministry said that patrols had closed the northern pier to every vessel on Sunday morning';

test('the same words in another order and case have one sketch', () => {
	const turned = long.toUpperCase().split(' ').reverse().join(' – ');
	expect(agreement(sketchOf(long), sketchOf(turned))).toBe(1);
});

test('endings do not matter, other words do', () => {
	expect(agreement(sketchOf(long), sketchOf(long.replace('vessel', 'vessels')))).toBe(1);
	expect(agreement(sketchOf(long), sketchOf('Seven fishermen were found near the lighthouse after a storm, rescuers told reporters'))).toBeLessThan(0.3);
});

test('a text without a longer word has no sketch to compare', () => {
	expect(hasWords(sketchOf('no, it is so'))).toBe(false);
	expect(hasWords(sketchOf(long))).toBe(true);
});

test('the share that agrees is about the share of words in common', () => {
	const words = fc.uniqueArray(fc.stringMatching(/^[a-z]{8}$/), { minLength: 30, maxLength: 30, selector: (word) => word.slice(0, 6) });
	const errors: number[] = [];
	fc.assert(
		fc.property(words, fc.integer({ min: 0, max: 20 }), (all, shared) => {
			const [one, other] = [all.slice(0, 10 + shared / 2), [...all.slice(0, shared / 2), ...all.slice(20)]];
			const union = new Set([...one, ...other]);
			const common = one.filter((word) => other.includes(word)).length / union.size;
			errors.push(Math.abs(agreement(sketchOf(one.join(' ')), sketchOf(other.join(' '))) - common));
		}),
		{ seed: 1, numRuns: 300 },
	);
	expect(errors.reduce((sum, error) => sum + error, 0) / errors.length).toBeLessThan(0.15);
});
