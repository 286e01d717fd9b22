// Weights looked at four at a time say the same as one by one.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bestLabels, inFours, makeRow } from '#statements/trained/labels.ts';

const weights = (length: number) => fc.array(fc.integer({ min: -128, max: 127 }), { minLength: length, maxLength: length }).map((some) => Int8Array.from(some));
const features = (length: number) => fc.array(fc.integer(), { minLength: length, maxLength: length });

test('the labels are the same, whatever the weights', () => {
	fc.assert(
		fc.property(weights(64), weights(64), features(40 * 6), features(9 * 6), (own, steps, ownFeatures, stepFeatures) => {
			const row = makeRow(40, 9);
			row.size = 6;
			row.own.set(ownFeatures);
			row.steps.set(stepFeatures);
			const [one, four] = [new Uint8Array(6), new Uint8Array(6)];
			bestLabels(row, { own, steps }, { labels: one });
			bestLabels(row, inFours(own, steps), { labels: four });
			expect(four).toEqual(one);
		}),
	);
});
