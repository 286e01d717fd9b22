// The compiled arithmetic of the net gives the numbers that the same arithmetic gives when it is written out here.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { modelOf } from '#syntax/model.ts';
import { headScores, look } from '#syntax/net.ts';
import { wordOf } from '#syntax/word.ts';
import { invented, referenceAt } from '../reading.ts';

const { lexicon } = await referenceAt(invented);
const { net, vocabulary } = modelOf(lexicon.model());
const { arithmetic, at, shorts, numbers } = net;

const short = (value: number) => Math.max(-32_768, Math.min(32_767, value));
const values = (size: number) => fc.array(fc.integer({ min: -32_768, max: 32_767 }), { minLength: size, maxLength: size });
const small = (size: number) => fc.array(fc.integer({ min: -2_000, max: 2_000 }), { minLength: size, maxLength: size });
const put = (place: number, list: readonly number[]) => shorts.set(list, place / 2);
const take = (place: number, size: number) => [...shorts.subarray(place / 2, place / 2 + size)];
/** Places far enough apart for what is tried here. */
const [a, w, bias, out] = [at.first, at.first + 4_096, at.first + 8_192, at.first + 12_288];

test('rows are added, within 16 bits and above the floor', () => {
	fc.assert(
		fc.property(values(32), fc.constantFrom(-32_768, 0), (list, floor) => {
			put(a, list);
			arithmetic.addRows(a, a + 16, a + 32, a + 48, out, 8, floor);
			const sum = (place: number) =>
				short(short(short((list[place] as number) + (list[place + 8] as number)) + (list[place + 16] as number)) + (list[place + 24] as number));
			expect(take(out, 8)).toEqual(Array.from({ length: 8 }, (_, place) => Math.max(floor, sum(place))));
		}),
	);
});

test('products of rows are added up to a bias', () => {
	fc.assert(
		fc.property(small(3 * 16), small(4 * 16), small(4), (rows, weights, start) => {
			put(a, rows);
			put(w, weights);
			numbers.set(start, bias / 4);
			const sum = (row: number, column: number) =>
				(start[column] as number) +
				Array.from({ length: 16 }, (_, part) => (rows[row * 16 + part] as number) * (weights[column * 16 + part] as number)).reduce(
					(one, other) => one + other,
				);
			const sums = Array.from({ length: 12 }, (_, place) => sum(Math.floor(place / 4), place % 4));
			arithmetic.weigh(a, w, bias, out, 3, 16, 4);
			expect([...numbers.subarray(out / 4, out / 4 + 12)]).toEqual(sums);
			arithmetic.turn(a, w, bias, out, 3, 16, 4, 0);
			expect(take(out, 12)).toEqual(sums.map((one) => Math.max(0, short(one >> 11))));
		}),
	);
});

test('a state is carried on, forgets, and shows itself or what stands beside it', () => {
	const within = (value: number, end: number) => Math.max(-end, Math.min(end, value));
	const gate = (value: number) => (within(value, 2_048) << 2) + (within(value, 4_096) << 1) + 16_383;
	const bounded = (value: number) => (within(value, 512) >> 1) + (within(value, 1_024) >> 2) + (within(value, 2_048) >> 2);
	const share = (one: number, other: number) => short((one * other + 16_384) >> 15);
	fc.assert(
		fc.property(values(3 * 24), values(3 * 8), (rows, beside) => {
			put(a, rows);
			put(w, beside);
			arithmetic.carry(a, 48, w, 16, out, 16, 3, 8);
			for (let place = 0; place < 8; place++) {
				let state = 0;
				for (let word = 0; word < 3; word++) {
					const [taken, keeps, shows] = [0, 8, 16].map((part) => rows[word * 24 + part + place] as number) as [number, number, number];
					state = short(taken + share(gate(keeps), short(state - taken)));
					const other = beside[word * 8 + place] as number;
					expect(shorts[out / 2 + word * 8 + place]).toBe(short(other + share(gate(shows), short(bounded(state) - other))));
				}
			}
		}),
	);
});

test('a sentence is seen the same however many words were seen before', () => {
	const words = 'The guards closed the road on Friday .'.split(' ').map((text) => wordOf(text, vocabulary));
	const scores = () => {
		look(net, words);
		const { from, row } = headScores(net, words.length);
		return [...numbers.subarray(from, from + row * words.length)];
	};
	const before = scores();
	for (let number = 0; number < 5_000; number++)
		look(net, [
			wordOf(
				`word${number}ing`.replace(/\d/g, (digit) => 'abcdefghij'[Number(digit)] as string),
				vocabulary,
			),
		]);
	expect(scores()).toEqual(before);
});
