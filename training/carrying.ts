// A layer that carries a state over the words of a sentence, forwards and backwards: what it forgets and shows depends on
// the words alone, so that only sums are left to do in order (simple recurrent units, Lei et al. 2018). Gates and bounds
// are straight lines with ends, as the reader has them (`kernel/reading.ts`).
import { width } from '#syntax/net-shape.ts';
import type { Arena } from './arena.ts';

/**
 * One pass over a sentence. `inward` has a row for each word: in each direction what is taken in, what is forgotten, what is
 * shown, and in the first layer what is shown instead; later layers show their own input instead.
 */
export type Pass = {
	readonly words: number;
	readonly inward: number;
	/** Rows of both directions. */
	readonly state: number;
	readonly shown: number;
	/** What is shown instead, and how many floats its rows have. */
	readonly beside: number;
	readonly besideRow: number;
	/** Parts of a row of `inward` in one direction: 4 in the first layer, else 3. */
	readonly parts: number;
};

/** From 0 to 1: three straight lines near the logistic curve. */
const gate = (x: number): number => 0.5 + within(x, 2) / 8 + within(x, 4) / 16;
const gateSlope = (x: number): number => (x > -2 && x < 2 ? 3 / 16 : x > -4 && x < 4 ? 1 / 16 : 0);
/** From −1 to 1: straight lines near the hyperbolic tangent. */
const bounded = (x: number): number => within(x, 0.5) / 2 + within(x, 1) / 4 + within(x, 2) / 4;
const boundedSlope = (x: number): number => (x > -0.5 && x < 0.5 ? 1 : x > -1 && x < 1 ? 0.5 : x > -2 && x < 2 ? 0.25 : 0);
const within = (x: number, end: number): number => (x < -end ? -end : x > end ? end : x);

/** Places of one word in one direction, as numbers of floats. */
function placesOf({ inward, state, beside, besideRow, parts, words }: Pass, direction: number, order: number) {
	const word = direction === 0 ? order : words - 1 - order;
	const before = direction === 0 ? word - 1 : word + 1;
	const from = inward / 4 + (word * 2 + direction) * parts * width;
	return {
		from,
		own: state / 4 + (word * 2 + direction) * width,
		past: state / 4 + (before * 2 + direction) * width,
		instead: parts === 4 ? from + 3 * width : beside / 4 + word * besideRow + direction * width,
		shift: (word * 2 + direction) * width,
	};
}

/** Fills `state` and `shown`. */
export function carryOn({ floats }: Arena, pass: Pass): void {
	const out = pass.shown / 4;
	for (let direction = 0; direction < 2; direction++) {
		for (let order = 0; order < pass.words; order++) {
			const { from, own, past, instead, shift } = placesOf(pass, direction, order);
			for (let at = 0; at < width; at++) {
				const kept = gate(floats[from + width + at] as number);
				const shows = gate(floats[from + 2 * width + at] as number);
				const before = order === 0 ? 0 : (floats[past + at] as number);
				const state = kept * before + (1 - kept) * (floats[from + at] as number);
				floats[own + at] = state;
				floats[out + shift + at] = shows * bounded(state) + (1 - shows) * (floats[instead + at] as number);
			}
		}
	}
}

/** Gradients: of `shown`, to add to those of `inward` and of what is shown instead. */
export type Gradients = { readonly shown: number; readonly inward: number; readonly beside: number };

/** Sends the gradients back. */
export function carryBack({ floats }: Arena, pass: Pass, gradients: Gradients): void {
	const late = new Float32Array(width);
	for (let direction = 0; direction < 2; direction++) {
		late.fill(0);
		for (let order = pass.words - 1; order >= 0; order--) {
			const { from, own, past, instead, shift } = placesOf(pass, direction, order);
			const to = gradients.inward / 4 + from - pass.inward / 4;
			const aside = pass.parts === 4 ? to + 3 * width : gradients.beside / 4 + instead - pass.beside / 4;
			for (let at = 0; at < width; at++) {
				const gradient = floats[gradients.shown / 4 + shift + at] as number;
				const [taken, keeps, opens] = [floats[from + at] as number, floats[from + width + at] as number, floats[from + 2 * width + at] as number];
				const [kept, shows] = [gate(keeps), gate(opens)];
				const state = floats[own + at] as number;
				const before = order === 0 ? 0 : (floats[past + at] as number);
				const ofState = gradient * shows * boundedSlope(state) + (late[at] as number);
				floats[aside + at] = (floats[aside + at] as number) + gradient * (1 - shows);
				floats[to + at] = (floats[to + at] as number) + ofState * (1 - kept);
				floats[to + width + at] = (floats[to + width + at] as number) + ofState * (before - taken) * gateSlope(keeps);
				floats[to + 2 * width + at] =
					(floats[to + 2 * width + at] as number) + gradient * (bounded(state) - (floats[instead + at] as number)) * gateSlope(opens);
				late[at] = ofState * kept;
			}
		}
	}
}
